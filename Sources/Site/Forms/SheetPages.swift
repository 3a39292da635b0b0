import Diagnostics
import Forms
import Model

/// The printed sheets of a site: blank ones of every form, those of each session, and each session's packet.
final class SheetPages: Sendable {
  private enum Entry: Sendable {
    case blank(Int)
    case layout(Int)
    case sheet(Int, Session)
    case packet(Session)
  }

  /// From the site's top.
  let paths: [String]
  /// What of forms and sessions does not fit on paper.
  let findings: [Diagnostic]
  private let entries: [Entry]
  private let context: SiteContext
  /// In the order of the agency's forms; nil for one that does not fit on paper.
  private let designs: [SheetDesign?]
  private let numbers: [ID<FormTemplate>: Int]
  private let shelf = SheetShelf()

  init(_ context: SiteContext) {
    let agency = context.agency
    self.context = context
    let made = agency.forms.map { form in
      SheetDesign.make(form, agency.settings, process: agency.procedure.process, context.catalogue)
    }
    let designs = made.map(\.value)
    self.designs = designs
    let numbers = Dictionary(
      agency.forms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var findings = made.flatMap(\.diagnostics)
    var entries: [Entry] = []
    for index in designs.indices where designs[index] != nil { entries += [.blank(index), .layout(index)] }
    var shapes: [Paper: SheetDesign] = [:]
    for design in designs.compactMap(\.self)
    where shapes[design.paper] == nil && !design.activityTypes.isEmpty {
      shapes[design.paper] = design
    }
    // One block of each paper, and the form whose codes are the longest, speak for all.
    let longest = designs.compactMap(\.self).filter { !$0.activityTypes.isEmpty }
      .max { $0.form.rawValue.utf8.count < $1.form.rawValue.utf8.count }
    let blocks = (Array(shapes.values) + [longest].compactMap(\.self)).sorted { $0.form < $1.form }
    for session in agency.sessions where !blocks.isEmpty {
      let forms = agency.forms(filledAt: session).compactMap { numbers[$0.id] }.filter { designs[$0] != nil }
      guard !forms.isEmpty else { continue }
      entries += forms.map { .sheet($0, session) }
      entries.append(.packet(session))
      findings += Self.overfull(session, blocks, context)
    }
    self.numbers = numbers
    self.entries = entries
    self.findings = findings
    let paths = context.paths
    self.paths = entries.map { entry in
      switch entry {
      case .blank(let index): paths.sheet(agency.forms[index], at: nil)
      case .layout(let index): paths.sheetLayout(agency.forms[index])
      case .sheet(let index, let session): paths.sheet(agency.forms[index], at: session)
      case .packet(let session): paths.packet(session)
      }
    }
  }

  /// What a session's plan says that no size of letters fits into the session block.
  private static func overfull(
    _ session: Session, _ designs: [SheetDesign], _ context: SiteContext
  ) -> [Diagnostic] {
    let facts = context.facts(of: session)
    var findings: [Diagnostic] = []
    for finding in designs.flatMap({ $0.findings(for: facts, at: session.schedule.places) })
    where !findings.contains(where: { $0.code == finding.code && $0.range == finding.range }) {
      findings.append(finding)
    }
    return findings
  }

  /// The content file that the file at `index` is made from.
  func source(_ index: Int) -> String {
    switch entries[index] {
    case .blank(let form), .layout(let form), .sheet(let form, _): context.agency.forms[form].places.file
    case .packet(let session): session.schedule.places.file
    }
  }

  /// The file at `index` of `paths`; safe to call from any thread.
  func bytes(_ index: Int) -> [UInt8] {
    switch entries[index] {
    case .blank(let form): blank(form)
    case .layout(let form): designs[form]?.layout.bytes ?? []
    case .sheet(let form, let session): sheet(form, session)
    case .packet(let session): packet(session)
    }
  }

  private func document(_ title: String, _ paper: Paper, root: String) -> SheetDocument {
    let sheets = [SitePaths.asset("sheet.css"), SitePaths.asset(SheetDocument.styleName(paper))]
    return SheetDocument(title, on: paper, style: .linked(sheets.map { root + $0 }), context.catalogue)
  }

  private func blank(_ form: Int) -> [UInt8] {
    guard let design = designs[form] else { return [] }
    let root = "../"
    var writer = SheetWriter(root: root)
    writer.write(design, nil, serial: 1)
    var page = document(context.say("sheet.blank-title", ["form": design.title]), design.paper, root: root)
    page.back = .init(context.say("sheet.back-forms"), root + context.paths.forms)
    let template = context.agency.forms[form]
    if template.activityTypes.isEmpty {
      page.onScreen = [.init(design.title, root + context.paths.webForm(template, at: nil))]
    }
    return page.html(writer.bytes)
  }

  private func sheet(_ form: Int, _ session: Session) -> [UInt8] {
    guard let design = designs[form] else { return [] }
    let root = "../../"
    var writer = SheetWriter(root: root)
    writer.shelf = shelf
    writer.write(design, context.facts(of: session), serial: 1)
    let words: Arguments = ["form": design.title, "session": session.id.rawValue]
    var page = document(context.say("sheet.title", words), design.paper, root: root)
    page.back = .init(context.say("sheet.back"), root + context.paths.session(session))
    let template = context.agency.forms[form]
    page.onScreen = [.init(design.title, root + context.paths.webForm(template, at: session))]
    return page.html(writer.bytes)
  }

  private func packet(_ session: Session) -> [UInt8] {
    let root = "../../"
    let facts = context.facts(of: session)
    let agency = context.agency
    let forms = agency.forms(filledAt: session).compactMap { form in
      numbers[form.id].flatMap { designs[$0] }
    }
    let size = forms.first?.paper.size ?? .carta
    var writer = SheetWriter(root: root)
    writer.shelf = shelf
    for design in forms where design.paper.size == size {
      for serial in 1...copies(of: design, at: session) {
        writer.write(design, facts, serial: serial, isTurned: true)
      }
    }
    if !agency.isInternal(session), agency.procedure[session.schedule.type]?.isByTelephone != true {
      let page = PageContext(.session(0), path: context.paths.session(session), in: context)
      writer.writeSign(
        facts, title: page.title(of: session), owner: agency.settings.entity.name,
        scan: context.say("sheet.sign-scan"), name: context.say("sheet.sign-title"),
        address: context.absoluteAddress(context.paths.session(session)), on: Paper(size))
    }
    var page = document(
      context.say("sheet.packet-title", ["session": session.id.rawValue]), Paper(size), root: root)
    page.back = .init(context.say("sheet.back"), root + context.paths.session(session))
    page.otherPaper = forms.filter { $0.paper.size != size }.compactMap { design in
      numbers[design.form].map { number in
        .init(design.title, root + context.paths.sheet(agency.forms[number], at: session))
      }
    }
    return page.html(writer.bytes)
  }

  /// One sheet of everything, and as many evaluations as the procedure asks for of those present.
  private func copies(of design: SheetDesign, at session: Session) -> Int {
    guard design.kind == .evaluation else { return 1 }
    let register = designs.compactMap(\.self).first { $0.kind == .attendance }?.rowsPerSheet ?? 0
    let present = session.aideMemoire?.headCount ?? register
    let wanted = (present * context.agency.procedure.parameters.minimumEvaluation + 99) / 100
    return max(1, min(wanted, Self.copyLimit))
  }

  /// More sheets than this are printed by `planilla forms print`.
  private static let copyLimit = 40
}
