import Diagnostics
import Model

/// Two files of the site that want one address, told where an author chose the name.
///
/// Addresses that differ by case only are one: some disks would keep one file.
struct AddressClashes {
  /// What an address was made from.
  enum Owner: Hashable {
    /// A theme's id, by the theme's place in the procedure.
    case theme(Int)
    /// The name of a file of the content folder.
    case file(String)
    /// Nothing that an author wrote: a page that every site has, by its title.
    case site(String)
  }

  private let site: SiteContext
  private let themeNumber: [ID<Theme>: Int]
  /// Themes whose id differs from an earlier one's by case only: all that they own is taken.
  private let twins: Set<Int>

  init(_ site: SiteContext) {
    self.site = site
    let themes = site.agency.procedure.themes
    themeNumber = Dictionary(themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    twins = Set(themes.indices.filter { !seen.insert(themes[$0].id.rawValue.lowercased()).inserted })
  }

  /// One finding for each owner that has to give way, at the first of its addresses that is taken.
  func diagnostics(_ paths: [String], owner: (Int) -> Owner) -> [Diagnostic] {
    var first: [String: Int] = [:]
    first.reserveCapacity(paths.count)
    var told: Set<Owner> = []
    return paths.indices.compactMap { index in
      guard let other = first.updateValue(index, forKey: paths[index].lowercased()) else { return nil }
      var (blamed, kept) = (owner(index), owner(other))
      if givesWay(kept, before: blamed) { swap(&blamed, &kept) }
      guard told.insert(blamed).inserted else { return nil }
      return diagnostic(paths[index], of: blamed, takenBy: kept)
    }
  }

  /// The owner of a page's address.
  func owner(of page: Page, at path: String) -> Owner {
    switch page {
    case .theme(let index), .calendarYear(_, theme: .some(let index)),
      .calendarList(_, theme: .some(let index)):
      return .theme(index)
    case .plan(let index):
      let plan = site.agency.plans[index]
      return twin(plan.theme) ?? .file(plan.places.file)
    case .session(let index):
      let session = site.agency.sessions[index]
      let file = session.aideMemoire?.places.file ?? site.agency[session.plan]?.places.file
      return twin(session.theme) ?? file.map { .file($0) } ?? .site(path)
    case .report(let index):
      let report = site.agency.reports[index]
      return twin(report.theme) ?? .file(report.path)
    case .free(let index): return .file(site.agency.pages[index].path)
    default: return .site(PageContext(page, path: path, in: site).pageTitle)
    }
  }

  /// The owner of a calendar's address.
  func owner(of calendar: CalendarFile) -> Owner {
    guard case .theme(let id) = calendar.scope, let number = themeNumber[id] else {
      return .site(calendar.name)
    }
    return .theme(number)
  }

  private func twin(_ theme: ID<Theme>) -> Owner? {
    themeNumber[theme].flatMap { twins.contains($0) ? .theme($0) : nil }
  }

  /// Whether `earlier` and not `later`, which comes after it, has to take another name.
  private func givesWay(_ earlier: Owner, before later: Owner) -> Bool {
    switch (earlier, later) {
    case (.theme(let number), _) where twins.contains(number): true
    case (.theme, .site), (.file, .site): true
    default: false
    }
  }

  private func diagnostic(_ path: String, of blamed: Owner, takenBy other: Owner) -> Diagnostic {
    let themes = site.agency.procedure.themes
    let (name, place): (String, SourcePlace?) =
      switch other {
      case .theme(let number): (themes[number].name, themes[number].place)
      case .file(let file): (file, nil)
      case .site(let title): (title, nil)
      }
    let notes = place.map { [Diagnostic.Note(Message("first-here"), at: $0)] } ?? []
    let arguments: Arguments = ["path": path, "other": name]
    switch blamed {
    case .theme(let number):
      let place = themes[number].place
      return Diagnostic(
        "address-taken", file: place?.file ?? site.agency.procedure.places.file, range: place?.range,
        arguments, hints: [Message("address-taken-theme")], notes: notes)
    case .file(let file):
      return Diagnostic(
        "address-taken", file: file, arguments, hints: [Message("address-taken")], notes: notes)
    case .site:
      return Diagnostic("address-taken", file: path, arguments, notes: notes)
    }
  }
}
