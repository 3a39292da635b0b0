import ArgumentParser
import Bytes
import Diagnostics
import Files
import Forms
import Model
import Output
import Site

/// Makes the sheets of a session to be printed, in one page that stands alone.
struct FormsPrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Hace las planillas de una sesión, con sus datos puestos, en un archivo que se abre e imprime.",
    discussion: """
      El archivo no necesita de ningún otro: se abre en un navegador y se imprime en tamaño real. Cada hoja lleva \
      su número; el número que ya se imprimió no se repite si se sigue con --serial-from.

      Termina con 0 si lo hizo, 1 si el contenido tiene errores o el formato no se llena en esa sesión, 64 si la \
      orden está mal escrita, 74 si no se pudo escribir.

      Ejemplo: planilla forms print 2026-POT-04 --form evaluacion --copies 40 --out evaluaciones.html
      """)

  @Argument(help: "La sesión, como 2026-POT-04; o - para planillas en blanco.")
  var session: String

  @Option(help: "El formato, como evaluacion. Si no se dice, todos los de la sesión en su tamaño de papel.")
  var form: String?

  @Option(help: "Cuántas hojas de cada formato.")
  var copies = 1

  @Option(name: .customLong("serial-from"), help: "El número de la primera hoja.")
  var serialFrom = 1

  @Option(help: "El archivo. Si no se dice, la salida estándar.")
  var out: String?

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    let reading = try await Reading(folders)
    guard let agency = reading.agency, let asOf = reading.asOf, !reading.findings.contains(where: \.isError)
    else { throw PlanArgument.refuse(reading) }
    let catalogue = reading.catalogue
    guard copies >= 1, serialFrom >= 1, serialFrom + copies - 1 <= SheetDesign.serialLimit else {
      throw ValidationError(
        catalogue.say("sheet.serials-out-of-range", ["limit": "\(SheetDesign.serialLimit)"]))
    }
    let context = SiteContext(agency: agency, catalogue: catalogue, asOf: asOf)
    let named = try found(in: agency, catalogue)
    let facts = named.map(context.facts)
    let html = try page(
      try forms(agency, facts, catalogue), facts, reading, agency, places: named?.schedule.places)
    guard let out else { return Console.write(html) }
    do throws(OutputError) {
      try FileReplacement.write(html, to: out)
    } catch {
      Console.complain(Complaint.words(error, catalogue))
      throw ExitCode.environment
    }
  }

  /// The session that was named, nil for blank sheets; capitals are forgiven.
  private func found(in agency: Agency, _ catalogue: Catalogue) throws -> Session? {
    guard session != "-" else { return nil }
    let wanted = session.uppercased()
    if let found = agency.sessions.first(where: { $0.id.rawValue.uppercased() == wanted }) { return found }
    throw ValidationError(
      unknown("draw.no-such-session", session, wanted, agency.sessions.map(\.id.rawValue), catalogue))
  }

  /// The forms to print: the one that was named, or all that are filled in at the session.
  private func forms(
    _ agency: Agency, _ facts: SessionFacts?, _ catalogue: Catalogue
  ) throws -> [FormTemplate] {
    let own = facts.flatMap { agency[$0.id] }.map(agency.forms(filledAt:)) ?? agency.forms
    guard let form else {
      let size = own.first?.paper.size
      let all = own.filter { $0.paper.size == size }
      guard !all.isEmpty else { return try refuse("sheet.no-forms", ["session": session], catalogue) }
      return all
    }
    let wanted = form.lowercased()
    guard let found = agency.forms.first(where: { $0.id.rawValue == wanted }) else {
      throw ValidationError(
        unknown("sheet.no-such-form", form, wanted, agency.forms.map(\.id.rawValue), catalogue))
    }
    guard own.contains(where: { $0.id == found.id }) || found.activityTypes.isEmpty else {
      return try refuse("sheet.form-not-filled", ["form": wanted, "session": session], catalogue)
    }
    return [found]
  }

  private func unknown(
    _ key: String, _ text: String, _ wanted: String, _ known: [String], _ catalogue: Catalogue
  ) -> String {
    let nearest = NearestWord.to(wanted, among: known)
    let question = nearest.map { "; " + catalogue.say("hints.did-you-mean", ["word": $0]) } ?? ""
    return catalogue.say(key, ["session": text, "form": text]) + question
  }

  private func refuse<Value>(_ key: String, _ words: Arguments, _ catalogue: Catalogue) throws -> Value {
    Console.complain(catalogue.say(key, words) + "\n")
    throw ExitCode.findings
  }

  private func page(
    _ forms: [FormTemplate], _ facts: SessionFacts?, _ reading: Reading, _ agency: Agency, places: Places?
  ) throws -> [UInt8] {
    var reading = reading
    let catalogue = reading.catalogue
    let made = forms.map {
      SheetDesign.make($0, agency.settings, process: agency.procedure.process, catalogue)
    }
    reading.findings += made.flatMap(\.diagnostics)
    let designs = made.compactMap(\.value)
    if let facts, let places { reading.findings += designs.flatMap { $0.findings(for: facts, at: places) } }
    guard designs.count == forms.count, let first = designs.first,
      !reading.findings.contains(where: \.isError)
    else { throw PlanArgument.refuse(reading) }
    var writer = SheetWriter(root: "")
    let isAlone = designs.count == 1
    do throws(FileTreeError) {
      writer.logo = try logo(agency, reading.content)
      let paper = isAlone ? first.paper : Paper(first.paper.size)
      var style = try reading.theme.read("assets/sheet.css", limit: 1 << 20)
      style += try reading.theme.read("assets/" + SheetDocument.styleName(paper), limit: 1 << 20)
      for design in designs {
        for serial in serialFrom..<serialFrom + copies {
          writer.write(design, facts, serial: serial, isTurned: !isAlone)
        }
      }
      let words: Arguments = ["form": first.title, "session": facts?.id.rawValue ?? ""]
      let key = facts == nil ? "blank-title" : isAlone ? "title" : "packet-title"
      return SheetDocument(catalogue.say("sheet.\(key)", words), on: paper, style: .within(style), catalogue)
        .html(writer.bytes)
    } catch {
      throw FileFailure(error, in: reading.contentFolder, catalogue)
    }
  }

  /// The entity's logo with its bytes inside, for a page that stands alone.
  private func logo(_ agency: Agency, _ content: any FileTree) throws(FileTreeError) -> String? {
    guard let path = agency.settings.entity.logo, agency.assets.contains(path) else { return nil }
    let types = ["svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"]
    guard let type = path.split(separator: ".").last.flatMap({ types[$0.lowercased()] }) else { return nil }
    var text: [UInt8] = []
    text.append("data:\(type);base64,")
    text.append(base64: try content.read(path, limit: 1 << 20))
    return text.text
  }
}

extension Diagnostic {
  fileprivate var isError: Bool { severity == .error }
}
