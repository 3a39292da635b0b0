import Content
import Diagnostics
import Drafting
import Model
import TestSupport
import Testing

/// The plan that `planilla new plan` begins.
struct PlanDraftTests {
  private func draft(_ theme: String, _ year: Int, _ office: Office) throws -> PlanDraft {
    PlanDraft(try office.materials(), theme: try office.theme(theme), year: SampleAgency.year(year))
  }

  private func text(_ draft: PlanDraft) -> String { String(decoding: draft.draft.bytes, as: UTF8.self) }

  private static let themes = ["pot", "pp", "leg", "mib", "equ"]

  @Test func `of what last year asked for, a check points at every decision and nothing else but the notes`()
    throws
  {
    var office = try Office.beforePlans()
    let drafts = try Self.themes.map { try draft($0, 2026, office) }
    for draft in drafts { office.take(draft.draft) }
    let found = try office.findings()
    let reports = try office.agency().reports
    for (theme, draft) in zip(Self.themes, drafts) {
      let report = try #require(reports.first { $0.path == "informes/2025/\(theme)-final.md" })
      #expect(draft.path == "planes/2026/\(theme).md" && draft.openDecisions == report.recommendations.count)
      let lines = text(draft).split(separator: "\n", omittingEmptySubsequences: false)
      let findings = found[draft.path] ?? []
      let decisions = findings.filter { $0.code == "empty-value" }
      #expect(decisions.count == report.recommendations.count && !decisions.isEmpty)
      #expect(decisions.allSatisfy { lines[($0.range?.start.line ?? 1) - 1] == "    decision:" })
      let notes = findings.filter { $0.code == "prompt-left" }
      #expect(notes.count == 6 && notes.allSatisfy { lines[($0.range?.start.line ?? 1) - 1] == "> [!NOTE]" })
      #expect(findings.count == decisions.count + notes.count, "\(findings.map(\.code))")
      for recommendation in report.recommendations {
        let comment = "# «" + (recommendation.text.split(separator: " ").prefix(3).joined(separator: " "))
        #expect(lines.contains { $0.contains(comment) }, "\(recommendation.text)")
      }
    }
  }

  @Test func `once its author has done what it asks, nothing is left to say of a plan`() throws {
    var office = try Office.beforePlans()
    let drafts = try Self.themes.map { try draft($0, 2026, office) }
    for draft in drafts { office.take(draft.draft, Self.filledIn) }
    let found = try office.codes()
    let agency = try office.agency()
    for (theme, draft) in zip(Self.themes, drafts) {
      #expect(found[draft.path] == nil)
      let plan = try #require(agency[ID<Plan>("2026-\(theme.uppercased())")])
      let last = try #require(agency[ID<Plan>("2025-\(theme.uppercased())")])
      #expect(plan.team == last.team && plan.audience == last.audience && plan.title == last.title)
      #expect(plan.budget == last.budget && plan.answers.count == draft.openDecisions)
      #expect(plan.previousEvaluation == .report(path: "informes/2025/\(theme)-final.md"))
      let lines = agency.actionPlans[1].lines.filter { $0.theme == ID(theme) }
      #expect(plan.actionPlanLines == lines.map(\.id) && plan.goals.map(\.value) == lines.map(\.target))
      #expect(plan.goals.map(\.actionPlanLine) == lines.map(\.id))
      #expect(plan.sessions.map(\.id.rawValue) == ["2026-\(theme.uppercased())-01"])
      #expect(plan.sessions.first?.goal == ID("M1"))
      let titles = plan.body.whole.sections(level: 2).map(\.title)
      #expect(titles == last.body.whole.sections(level: 2).map(\.title))
    }
  }

  private static func filledIn(_ text: String) -> String {
    var text = Author.writing(text)
    text = Author.filling("decision", "acogida", in: text)
    text = Author.switchingOn("accion", "\"Se hará antes de cada sesión\"", in: text)
    text = Author.switchingOn("presupuesto", in: text)
    text = Author.switchingOn("objetivo", "\"Abrir la vigencia\"", in: text)
    text = Author.switchingOn("municipio", "\"11001\"", in: text)
    text = Author.switchingOn("lugar", "\"Sala de juntas\"", in: text)
    return Author.switchingOn("territorio", "nacional", in: text)
  }

  @Test func `before there is a report or an action plan, the rules say what is missing`() throws {
    var office = try Office.demo(on: "2026-09-30")
    let draft = try draft("pot", 2027, office)
    office.take(draft.draft)
    #expect(draft.openDecisions == 0)
    #expect(
      try office.codes(in: draft.path) == [
        "plan-without-action-plan-line", "plan-without-goals", "previous-evaluation-missing", "prompt-left",
        "prompt-left", "prompt-left", "prompt-left", "prompt-left", "prompt-left",
        "session-without-objective",
        "session-without-territory",
      ])
    let text = text(draft)
    #expect(text.contains("\n#pai: [PAI-DEUT-01]\n") && text.contains("pai/2027.yml"))
    #expect(
      text.contains("\n#evaluacion_anterior: informes/2026/pot-final.md\n#motivo_sin_evaluacion: \"\"\n"))
    #expect(text.contains("\n#metas:\n  #- {id: M1, "))
  }

  @Test func `switched on, what a draft offers is read as it stands`() throws {
    var office = try Office.demo(on: "2026-09-30")
    let draft = try draft("pot", 2027, office)
    office.files["pai/2027.yml"] = office.files["pai/2026.yml"].map { bytes in
      Array(String(decoding: bytes, as: UTF8.self).replacing("vigencia: 2026", with: "vigencia: 2027").utf8)
    }
    office.take(draft.draft) { text in
      var text = Author.writing(text)
      for key in ["pai", "metas", "presupuesto"] { text = Author.switchingOn(key, in: text) }
      text = Author.switchingOn("motivo_sin_evaluacion", "\"Todavía no hay informe\"", in: text)
      text = Author.switchingOn("objetivo", "\"Abrir la vigencia\"", in: text)
      text = Author.switchingOn("territorio", "nacional", in: text)
      return text.replacing("  #- {id", with: "  - {id")
    }
    #expect(try office.codes(in: draft.path) == [])
    let plan = try #require(try office.agency()[ID<Plan>("2027-POT")])
    let last = try office.agency()[ID<Plan>("2026-POT")]
    #expect(plan.goals == last?.goals)
    #expect(plan.budget?.amount == 84_600_000)
  }

  @Test func `a year's first action plan without the theme's lines is said to have none`() throws {
    var office = try Office.demo(on: "2026-09-30")
    office.files["pai/2027.yml"] = Array(
      "vigencia: 2027\nlineas:\n  - {id: P-1, indicador: \"Otra cosa\", unidad: cosa, meta: 1}\n".utf8)
    let text = text(try draft("pot", 2027, office))
    #expect(text.contains("pai/2027.yml no hay") && text.contains("\n#pai: [P-1]\n"))
  }

  @Test func `a theme's first plan has nothing to copy, and says of each key what it is`() throws {
    var office = try Office.demo(on: "2026-01-27") { path in
      !path.contains("2025") && !path.contains("/2026/") && !path.hasPrefix("cambios")
    }
    office.files["calendario.lock"] = nil
    office.files["cifras/2026.json"] = nil
    let draft = try draft("pot", 2026, office)
    office.take(draft.draft)
    let text = text(draft)
    #expect(text.contains("\n#titulo: \"\"\n") && text.contains("\n#equipo: [{rol: }]\n"))
    #expect(
      text.contains("\n#publico: []\n") && text.contains("\n#presupuesto: {valor: , fuente: , rubro: }\n"))
    #expect(text.contains("## Objetivo\n") && text.contains("## Seguimiento y evaluación\n"))
    let codes = try office.codes(in: draft.path).filter { $0 != "prompt-left" }
    #expect(
      codes == [
        "plan-without-audience", "plan-without-team", "previous-evaluation-missing",
        "session-without-objective",
        "session-without-territory",
      ])
  }

  @Test func `the year is the one after the newest plan, and never a second one ahead`() throws {
    var office = try Office.demo(on: "2026-09-30")
    let pot = try office.theme("pot")
    #expect(PlanDraft.nextYear(of: pot, try office.materials())?.number == 2027)
    office.take(try draft("pot", 2027, office).draft)
    #expect(PlanDraft.nextYear(of: pot, try office.materials())?.number == 2027)
    let bare = try Office.demo(on: "2026-09-30") { !$0.hasPrefix("planes/") && !$0.hasPrefix("sesiones/") }
    #expect(PlanDraft.nextYear(of: pot, try bare.materials())?.number == 2026)
  }

  @Test func `a year that is over gets a plan without a session, and the way to add one`() throws {
    var office = try Office.demo(on: "2026-09-30") { !$0.contains("/2025/") && !$0.contains("cifras/") }
    office.files["calendario.lock"] = nil
    let draft = try draft("pot", 2025, office)
    office.take(draft.draft)
    #expect(text(draft).contains("\nsesiones: []\n"))
    #expect(try (office.findings()[draft.path] ?? []).allSatisfy { $0.severity < .error || $0.rule != nil })
  }

  @Test func `what a title says of its year is brought up to date`() throws {
    var office = try Office.demo(on: "2026-09-30")
    let plan = String(decoding: try #require(office.files["planes/2026/pot.md"]), as: UTF8.self)
    office.files["planes/2026/pot.md"] = Array(
      plan.replacing("territorial (POT)\"", with: "territorial, \\\"POT\\\" 2026\"").utf8)
    #expect(
      text(try draft("pot", 2027, office)).contains(
        "\ntitulo: \"Plan de asistencia técnica en ordenamiento territorial, \\\"POT\\\" 2027\"\n"))
  }

  @Test func `what is wrong with a source's data spoils the draft, and what is wrong with its text does not`()
    throws
  {
    let office = try Office.demo(on: "2026-09-30")
    let sources = try draft("pot", 2026, office).sources
    func isSpoilt(_ path: String, line: Int?) -> Bool {
      let range = line.map { SourceRange(line: $0, column: 1) }
      let finding = Diagnostic("empty-value", file: path, range: range)
      return sources.contains { $0.isSpoilt(by: finding) }
    }
    #expect(isSpoilt("informes/2025/pot-final.md", line: 8))
    #expect(isSpoilt("informes/2025/pot-final.md", line: nil))
    #expect(!isSpoilt("informes/2025/pot-final.md", line: 47))
    #expect(isSpoilt("planes/2025/pot.md", line: 4) && isSpoilt("pai/2026.yml", line: 9))
    #expect(!isSpoilt("planes/2025/pp.md", line: 4))
  }
}
