import Approvals
import Content
import Diagnostics
import Files
import Model
import Rules
import Site
import TestSupport
import Testing

/// The demo's agency held against the tables that it was written from.
struct DemoTests {
  private let agency: Agency
  private let listed: [Session]

  init() throws {
    agency = try BuiltSite.demo.get().builder.context.agency
    listed = agency.sessions.filter { !$0.isExtraordinary }
  }

  @Test func `the demo's findings are those that its list explains, and no other`() throws {
    let fingerprints = Dictionary(
      agency.plans.map { ($0.id, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    let asOf = try #require(agency.settings.asOf)
    let conformity = Conformity(judging: CaseFile(agency: agency, asOf: asOf, fingerprints: fingerprints))
    let mistakes = ContentLoader(files: Repository.content).load().diagnostics
    let all = (mistakes + conformity.diagnostics).sorted(by: Diagnostic.inReadingOrder)
    let found = all.map { finding in
      let place = finding.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      let arguments = finding.arguments.list.map { " \($0.name)=\($0.value)" }.joined()
      return "\(finding.file)\(place) \(finding.severity) \(finding.code)\(arguments)"
    }
    #expect(found == (try Self.lines(of: "demo-findings.txt")))
  }

  @Test func `the ten per cent fails at two sessions and at no plan`() throws {
    let asOf = try #require(agency.settings.asOf)
    let conformity = Conformity(judging: CaseFile(agency: agency, asOf: asOf))
    let sessions = try #require(conformity.results.first { $0.entry.id == ID("R-EVA-3") })
    #expect(sessions.failures.map(\.subject.name) == ["2025-POT-06", "2026-LEG-04"])
    let plans = try #require(conformity.results.first { $0.entry.id == ID("R-EVA-4") })
    #expect(plans.failures.isEmpty && plans.total.holds == 10)
  }

  @Test func `there are ten plans, five themes in two years`() {
    #expect(
      agency.plans.map(\.id.rawValue).sorted()
        == Self.themes.flatMap { ["2025-\($0)", "2026-\($0)"] }.sorted())
    #expect(Set(agency.plans.map(\.theme.rawValue)) == Set(Self.themes.map { $0.lowercased() }))
    #expect(agency.plans.allSatisfy { $0.approval != nil })
  }

  @Test func `every session is the one of the table`() throws {
    let rows = try Self.lines(of: "demo-sessions.csv")
    #expect(rows.count == 60)
    let told = listed.map(Self.row).sorted()
    #expect(told == rows.sorted())
  }

  @Test(arguments: [(2025, 30, 0, 0, 328_450_000), (2026, 22, 1, 7, 347_100_000)])
  func `a year's states and budget add up`(
    _ year: Int, _ held: Int, _ cancelled: Int, _ planned: Int, _ budget: Int
  ) {
    let sessions = listed.filter { $0.year.number == year }
    #expect(sessions.count == 30)
    #expect(sessions.count { $0.state == .held } == held)
    #expect(sessions.count { $0.state == .cancelled } == cancelled)
    #expect(sessions.count { $0.state == .planned } == planned)
    let plans = agency.plans.filter { $0.year.number == year }
    #expect(plans.compactMap(\.budget?.amount).reduce(0, +) == budget)
  }

  @Test(arguments: [(2025, [183, 124, 164, 205, 81]), (2026, [166, 86, 119, 166, 97])])
  func `the head counts of each plan add up to the table's participations`(_ year: Int, _ expected: [Int]) {
    let counts = Self.themes.map { theme in
      agency.sessions(of: ID("\(year)-\(theme)")).filter { !agency.isInternal($0) }
        .compactMap(\.aideMemoire?.headCount).reduce(0, +)
    }
    #expect(counts == expected)
  }

  @Test(arguments: [
    (2025, [6, 7, 8, 9], [204, 178, 181, 194]), (2026, [6, 7, 9, 0], [215, 177, 242, 0]),
  ])
  func `a quarter counts its own last day`(_ year: Int, _ held: [Int], _ participations: [Int]) {
    let quarters = (1...4).map { number in
      listed.filter {
        let quarter = Quarter(containing: $0.date)
        return quarter.year == year && quarter.number == number && $0.state == .held
      }
    }
    #expect(quarters.map(\.count) == held)
    #expect(quarters.map { $0.compactMap(\.aideMemoire?.headCount).reduce(0, +) } == participations)
  }

  @Test func `consultations by telephone leave no head count but minutes`() {
    let calls = listed.filter { agency.procedure[$0.schedule.type]?.isByTelephone == true }
    #expect(calls.map(\.id.rawValue) == ["2025-PP-03", "2025-EQU-03", "2026-PP-05"])
    #expect(calls.map { $0.aideMemoire?.consultation?.minutes } == [45, 30, 40])
    #expect(calls.allSatisfy { $0.aideMemoire?.headCount == nil })
  }

  @Test func `the session of the new holiday moved, and the plan still says its first day`() throws {
    let session = try #require(agency[ID<Session>("2026-POT-04")])
    #expect(session.movedFrom == SampleAgency.date("2026-07-13"))
    #expect(session.date == SampleAgency.date("2026-07-14"))
    #expect(agency.sessions.filter { $0.movedFrom != nil }.map(\.id) == [session.id])
  }

  @Test func `at the cut some commitments are overdue, some are kept, and none was kept in the future`()
    throws
  {
    let cut = try #require(agency.settings.asOf)
    #expect(cut == SampleAgency.date("2026-09-30"))
    let commitments = agency.sessions.flatMap(\.commitments)
    let states = Dictionary(grouping: commitments) { $0.state(on: cut) }.mapValues(\.count)
    #expect(states == [.kept: 107, .keptLate: 21, .pending: 18, .overdue: 5])
    #expect(commitments.allSatisfy { $0.done.map { $0 <= cut } ?? true })
    #expect(commitments.allSatisfy { $0.responsible != nil })
  }

  @Test func `every session held has its aide-mémoire with a text, and no other has one of a held session`() {
    for session in listed {
      #expect((session.aideMemoire != nil) == (session.state != .planned), "\(session.id)")
      guard session.state == .held else { continue }
      #expect(session.aideMemoire?.body.whole.sections(level: 2).count ?? 0 >= 2, "\(session.id)")
    }
  }

  @Test func `no session falls on a holiday or a weekend`() {
    for session in listed { #expect(agency.holidays.isWorkingDay(session.date), "\(session.id)") }
    let twofold = agency.holidays[SampleAgency.date("2025-06-30")]?.name
    #expect(twofold == "San Pedro y San Pablo + Sagrado Corazón")
    let counts = [2025, 2026].map { year in agency.holidays.holidays.count { $0.date.year == year } }
    #expect(counts == [17, 19])
  }

  @Test func `the procedure has its fourteen policies, and every theme its plan`() {
    #expect(agency.procedure.policies.map(\.id) == (1...14).map { "5.\($0)" })
    #expect(!agency.procedure.definitions.isEmpty && !agency.procedure.steps.isEmpty)
    for theme in agency.procedure.themes {
      #expect(agency.plans.filter { $0.theme == theme.id }.map(\.year.number) == [2025, 2026], "\(theme.id)")
    }
  }
}

extension DemoTests {
  private static let themes = ["POT", "PP", "LEG", "MIB", "EQU"]

  private static func row(_ session: Session) -> String {
    let schedule = session.schedule
    return [
      session.id.rawValue, session.date.description, session.time?.description ?? "",
      schedule.municipality?.rawValue ?? "", schedule.type.rawValue, schedule.modality.rawValue,
      schedule.strategy.rawValue, session.state.rawValue,
      session.aideMemoire?.headCount.map(String.init) ?? "",
    ].joined(separator: ",")
  }

  /// The lines of a fixture without its comments.
  private static func lines(of name: String) throws -> [String] {
    try Repository.text("Tests/SiteTests/Fixtures/\(name)").split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
