import Content
import Diagnostics
import Model
import TestSupport
import Testing

struct SmallOfficeTests {
  private func agency(_ files: [String: String] = SmallOffice.files) throws -> Agency {
    let loaded = ContentLoader(files: InMemoryFiles(files)).load()
    #expect(loaded.diagnostics == [])
    return try #require(loaded.value)
  }

  @Test func `an office without mistakes has no findings`() throws {
    expectPromises([:])
    let agency = try agency()
    #expect(agency.plans.map(\.id.rawValue) == ["2026-POT"])
    #expect(agency.sessions.map(\.id.rawValue) == ["2026-POT-00", "2026-POT-01", "2026-POT-02"])
    #expect(agency.reports.map(\.path) == ["informes/2025/pot-final.md"])
    #expect(agency.pages.map(\.slug) == ["ayuda"])
    #expect(agency.assets == ["recursos/logo.svg"])
    #expect(agency.holidays.holidays.map(\.name) == ["Virgen de Chiquinquirá", "Navidad"])
    #expect(agency.gazetteer.municipalities.map(\.name) == ["Apartadó", "Mosquera", "Mosquera"])
  }

  @Test func `a plan keeps what its author wrote`() throws {
    let plan = try #require(try agency().plans.first)
    #expect(plan.team == [Plan.TeamMember(role: ID("lider"), unit: ID("SATOUI"))])
    #expect(plan.actionPlanLines == [ID("PAI-01")])
    #expect(plan.previousEvaluation == .report(path: "informes/2025/pot-final.md"))
    #expect(
      plan.answers == [
        Plan.Answer(recommendation: ID("2025-POT-R1"), decision: .accepted, text: "Cartilla previa")
      ])
    #expect(plan.budget == Plan.Budget(amount: 84_600_000, source: "funcionamiento", item: "por-asignar"))
    #expect(plan.approval?.session == ID("2026-POT-00"))
    #expect(plan.goals.map(\.value) == [2])
    #expect(plan.body.whole.sections(level: 2).map(\.title) == ["Objetivo"])
    #expect(plan.places[.budget].start == Diagnostics.SourceLocation(line: 11, column: 14))
  }

  @Test func `a session joins its schedule and what became of it`() throws {
    let agency = try agency()
    let session = try #require(agency[ID<Session>("2026-POT-01")])
    #expect(session.state == .held)
    #expect(session.schedule.municipality == ID("05045"))
    #expect(session.time?.minutes == 240)
    #expect(session.aideMemoire?.headCount == 26)
    #expect(session.aideMemoire?.preparedBy == ID("lider"))
    #expect(session.ordinal == 1)
    #expect(session.schedule.places[.date] == SourceRange(line: 14, column: 12, length: 10))
    let planned = try #require(agency[ID<Session>("2026-POT-02")])
    #expect(planned.state == .planned)
    #expect(planned.ordinal == 2)
  }

  @Test func `a session outside the plan brings its own schedule`() throws {
    let agency = try agency()
    let review = try #require(agency[ID<Session>("2026-POT-00")])
    #expect(review.isExtraordinary)
    #expect(review.plan == ID("2026-POT"))
    #expect(agency.isInternal(review))
    #expect(review.aideMemoire?.extraordinary?.reason == "Revisión y aprobación del plan")
    if case .none? = review.aideMemoire?.commitments {} else { Issue.record("nothing was promised") }
  }

  @Test func `commitments say what, who, by when and when done`() throws {
    let session = try #require(try agency()[ID<Session>("2026-POT-01")])
    let commitments = session.commitments
    #expect(commitments.map(\.text) == ["Enviar la cartilla.", "Remitir el expediente."])
    #expect(commitments.map(\.responsible) == [ID("equipo-pot"), ID("municipio")])
    #expect(commitments.map(\.due) == [CalendarDate(iso: "2026-04-17"), CalendarDate(iso: "2026-05-29")])
    #expect(commitments.map(\.done) == [CalendarDate(iso: "2026-04-16"), nil])
    #expect(commitments.map(\.number) == [1, 2])
  }

  @Test func `the procedure's definitions and policies come from its text`() throws {
    let procedure = try agency().procedure
    #expect(procedure.definitions.map(\.term) == ["Taller"])
    #expect(procedure.definitions.map(\.anchor) == ["taller"])
    #expect(procedure.policies.map(\.id) == ["5.1", "5.2"])
    let text = procedure.policies[0].text.blocks.map(\.plainText).joined()
    #expect(text == " La presta la propia dependencia.")
    #expect(procedure.activityTypes.map(\.isInternal) == [false, false, true])
  }

  @Test func `folders, files and keys may be English`() throws {
    let english = try agency(EnglishOffice.files)
    let spanish = try agency()
    #expect(english.plans.map(\.id) == spanish.plans.map(\.id))
    #expect(english.plans.map(\.budget) == spanish.plans.map(\.budget))
    #expect(english.plans.map(\.goals) == spanish.plans.map(\.goals))
    #expect(english.sessions.map(\.id) == spanish.sessions.map(\.id))
    #expect(english.sessions.map(\.state) == spanish.sessions.map(\.state))
    #expect(english.sessions.map(\.date) == spanish.sessions.map(\.date))
    #expect(
      english.sessions.flatMap(\.commitments).map(\.due) == spanish.sessions.flatMap(\.commitments).map(\.due)
    )
    #expect(english.procedure.themes.map(\.name) == spanish.procedure.themes.map(\.name))
    #expect(english.procedure.activityTypes == spanish.procedure.activityTypes)
    #expect(english.procedure.policies.map(\.id) == spanish.procedure.policies.map(\.id))
    #expect(english.holidays.holidays.map(\.date) == spanish.holidays.holidays.map(\.date))
    #expect(english.gazetteer.municipalities == spanish.gazetteer.municipalities)
    #expect(english.pages.map(\.isInMenu) == spanish.pages.map(\.isInMenu))
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    let windows = SmallOffice.files.mapValues { text in
      "\u{FEFF}" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    let agency = try agency(windows)
    let plain = try self.agency()
    #expect(agency.plans.map(\.places) == plain.plans.map(\.places))
    #expect(agency.sessions.map(\.schedule) == plain.sessions.map(\.schedule))
  }

  @Test func `two loads say the same, whatever thread was first`() {
    var files = SmallOffice.files
    for number in 10..<90 { files["paginas/p\(number).md"] = "---\ntitulo: \"P\(number)\"\norden: x\n---\n" }
    let first = ContentLoader(files: InMemoryFiles(files)).load()
    let second = ContentLoader(files: InMemoryFiles(files)).load()
    #expect(first.diagnostics == second.diagnostics)
    #expect(first.diagnostics.count == 80)
    #expect(first.value?.pages.map(\.slug) == second.value?.pages.map(\.slug))
  }
}
