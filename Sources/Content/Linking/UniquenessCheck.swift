import Diagnostics
import Model

/// What must be there once: a plan a theme and year, a session an id, a report of a session, a settings file.
enum UniquenessCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    files(in: index) + calendarLocks(in: index) + pages(in: index) + plans(in: index) + sessions(in: index)
      + repeated(
        "duplicate-aide-memoire", index.aideMemoires.map { ($0.session.rawValue, $0.places.place(.session)) })
      + repeated("duplicate-id", index.reports.flatMap(\.recommendations).map { ($0.id.rawValue, $0.place) })
      + repeated("duplicate-draw", index.draws.map { ($0.session.rawValue, $0.places.place(.session)) })
      + repeated(
        "duplicate-action-plan",
        zip(index.actionPlans, index.actionPlanPlaces).map { ("\($0.year)", $1.place(.year)) })
  }

  /// Plans of one theme; two themes of one abbreviation are told where they are declared.
  private static func plans(in index: ContentIndex) -> [Diagnostic] {
    var first: [String: Plan] = [:]
    return index.plans.compactMap { plan in
      guard let earlier = first[plan.id.rawValue] else {
        first[plan.id.rawValue] = plan
        return nil
      }
      guard earlier.theme == plan.theme else { return nil }
      return duplicate(
        "duplicate-plan", plan.id.rawValue, at: plan.places.place(.theme),
        first: earlier.places.place(.theme))
    }
  }

  /// `sitio.yml` beside `site.yml`.
  private static func files(in index: ContentIndex) -> [Diagnostic] {
    var first: [ContentKind: String] = [:]
    return index.files.compactMap { file in
      guard [.site, .procedure, .draws, .holidays, .municipalities, .formLock].contains(file.kind) else {
        return nil
      }
      guard let earlier = first[file.kind] else {
        first[file.kind] = file.path
        return nil
      }
      return Diagnostic(
        "duplicate-file", file: file.path, ["first": earlier], hints: [Message("duplicate-file")])
    }
  }

  /// `calendario.lock` beside `calendar.lock`: a memory in two halves, neither of which knows every number.
  private static func calendarLocks(in index: ContentIndex) -> [Diagnostic] {
    let names = Vocabulary.files.filter { $0.meaning == .calendarLock }
      .flatMap { $0.words(in: .spanish) + $0.words(in: .english) }
    let found = Set(names).filter { index.fileNumber[$0] != nil }.sorted()
    guard found.count > 1, let first = found.first, let second = found.last else { return [] }
    return [
      Diagnostic(
        "duplicate-calendar-lock", file: second, ["first": first, "second": second],
        hints: [Message("duplicate-calendar-lock")])
    ]
  }

  /// `inicio.md` beside `home.md`.
  private static func pages(in index: ContentIndex) -> [Diagnostic] {
    var first: [FreePage.Role: String] = [:]
    return index.pages.compactMap { page in
      guard page.role != .ordinary else { return nil }
      guard let earlier = first[page.role] else {
        first[page.role] = page.path
        return nil
      }
      return Diagnostic(
        "duplicate-file", file: page.path, ["first": earlier], hints: [Message("duplicate-file")])
    }
  }

  /// Ids that are the same, and ids that a file system without capitals would take for the same.
  private static func sessions(in index: ContentIndex) -> [Diagnostic] {
    let planned = index.plans.filter { !index.sharesAbbreviation($0) }.flatMap(\.sessions)
      .map { ($0.id.rawValue, $0.places.place(.id)) }
    let others = index.aideMemoires.filter { $0.extraordinary != nil && !index.isPlanned($0.session) }
      .map { ($0.session.rawValue, $0.places.place(.session)) }
    var first: [String: (id: String, place: SourcePlace)] = [:]
    return (planned + others).compactMap { id, place in
      let folded = id.lowercased()
      guard let earlier = first[folded] else {
        first[folded] = (id, place)
        return nil
      }
      // Two files for one extraordinary session are reported as such.
      if earlier.id == id, others.contains(where: { $0.1 == place }) { return nil }
      let note = Diagnostic.Note(Message("first-here"), at: earlier.place)
      return earlier.id == id
        ? Diagnostic("duplicate-session", at: place, ["id": id], notes: [note])
        : Diagnostic("session-id-case", at: place, ["id": id, "other": earlier.id], notes: [note])
    }
  }

  /// A finding for every name that came before.
  private static func repeated(
    _ code: Diagnostic.Code, _ names: [(name: String, place: SourcePlace)]
  ) -> [Diagnostic] {
    var first: [String: SourcePlace] = [:]
    return names.compactMap { name, place in
      guard let earlier = first[name] else {
        first[name] = place
        return nil
      }
      return duplicate(code, name, at: place, first: earlier)
    }
  }

  private static func duplicate(
    _ code: Diagnostic.Code, _ name: String, at place: SourcePlace, first: SourcePlace
  ) -> Diagnostic {
    Diagnostic(code, at: place, ["id": name], notes: [.init(Message("first-here"), at: first)])
  }
}
