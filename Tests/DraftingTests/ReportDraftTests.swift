import Diagnostics
import Drafting
import Model
import TestSupport
import Testing

/// The report that `planilla new report` begins.
struct ReportDraftTests {
  private func draft(
    _ theme: String, _ kind: Report.Kind, _ number: Int?, _ year: Int, _ office: Office
  ) throws -> ReportDraft {
    let materials = try office.materials()
    let plan = try #require(materials.plan(of: ID(theme), year))
    return ReportDraft(
      materials, theme: try office.theme(theme), plan: plan,
      period: ReportPeriod(year: SampleAgency.year(year), kind: kind, number: number))
  }

  private func text(_ draft: ReportDraft) -> String { String(decoding: draft.draft.bytes, as: UTF8.self) }

  @Test func `every report of the demo, drafted anew, comes to the totals that its author stated`() throws {
    let office = try Office.demo(on: "2026-09-30")
    let materials = try office.materials()
    var compared = 0
    for report in materials.agency.reports where !report.statedFigures.isEmpty {
      let plan = try #require(materials.plan(of: report.theme, report.year.number))
      let theme = try #require(materials.procedure[report.theme])
      let draft = ReportDraft(
        materials, theme: theme, plan: plan,
        period: ReportPeriod(year: report.year, kind: report.kind, number: report.period))
      #expect(draft.path == report.path)
      let text = text(draft)
      let words: [StatedFigure.Name: String] = [
        .planned: "programadas", .held: "realizadas", .cancelled: "canceladas",
        .participations: "participaciones", .evaluations: "evaluaciones",
      ]
      for figure in report.statedFigures {
        let word = try #require(words[figure.name])
        #expect(text.contains("\n  \(word): \(figure.value)\n"), "\(report.path) \(word)")
        compared += 1
      }
      let titles = report.body.whole.sections(level: 2).map(\.title)
      #expect(titles.allSatisfy { text.contains("\n## \($0)\n") }, "\(report.path)")
    }
    #expect(compared >= 180)
  }

  @Test func `only its notes are left to write of a quarter's report, and its figures agree`() throws {
    var office = try Office.demo(on: "2026-10-06")
    let drafts = try ["pot", "pp", "leg", "mib", "equ"].map { try draft($0, .quarterly, 3, 2026, office) }
    for draft in drafts { office.take(draft.draft) }
    let asked = try office.codes()
    for draft in drafts { #expect(asked[draft.path] == Array(repeating: "prompt-left", count: 4)) }
    for draft in drafts {
      office.take(draft.draft) { text in
        let text = Author.switchingOn("fecha", in: Author.writing(text))
        return Author.switchingOn("firmas", in: text)
          .replacing("  #- {rol: lider, fecha: }", with: "  - {rol: lider, fecha: 2026-10-06}")
      }
    }
    let left = try office.codes()
    let reports = try office.agency().reports
    for draft in drafts {
      #expect(left[draft.path] == nil)
      let written = try #require(reports.first { $0.path == draft.path })
      #expect(written.date == draft.due && written.signatures.map(\.role) == [ID("lider")])
      #expect(written.statedFigures.count == 5)
    }
  }

  @Test func `a final report asks for recommendations and signatures, by the next free ids`() throws {
    var office = try Office.demo(on: "2027-01-20")
    let draft = try draft("pot", .final, nil, 2026, office)
    office.take(draft.draft)
    #expect(draft.path == "informes/2026/pot-final.md")
    let codes = try office.codes(in: draft.path)
    #expect(
      codes == ["final-report-unsigned"] + Array(repeating: "prompt-left", count: 6)
        + ["report-without-recommendations"])
    office.take(draft.draft) { text in
      var text = Author.switchingOn("recomendaciones", in: Author.writing(text))
      text = Author.switchingOn("firmas", in: text)
      return text.replacing(
        "  #- {id: 2026-POT-R1, texto: \"\"}", with: "  - {id: 2026-POT-R1, texto: \"Ir más\"}"
      )
      .replacing("  #- {rol: lider, fecha: }", with: "  - {rol: lider, fecha: 2027-01-20}")
      .replacing("  #- {rol: subdirector, fecha: }", with: "  - {rol: subdirector, fecha: 2027-01-20}")
    }
    #expect(try office.codes(in: draft.path) == [])
  }

  @Test func `before the period is over its totals are switched off, and the due day is told`() throws {
    var office = try Office.demo(on: "2026-09-30")
    let draft = try draft("pot", .quarterly, 4, 2026, office)
    let text = text(draft)
    #expect(text.contains("\n#cifras:\n  #programadas: 1\n  #realizadas: 0\n"))
    #expect(text.contains("lunes 18 de enero de 2027") && draft.due == SampleAgency.date("2027-01-18"))
    office.take(draft.draft)
    #expect(try office.agency().reports.first { $0.path == draft.path }?.statedFigures.isEmpty == true)
  }

  @Test func `a total that cannot be told says why, and waits`() throws {
    var office = try Office.demo(on: "2026-10-06")
    office.files["cifras/2026.json"] = nil
    let text = text(try draft("pot", .quarterly, 3, 2026, office))
    #expect(text.contains("\n  realizadas: 2\n"))
    #expect(text.contains("faltan las cifras") && text.contains("\n  #participaciones:\n"))
  }

  @Test func `the year is that of the newest closed period without a report`() throws {
    let office = try Office.demo(on: "2026-10-06")
    func year(_ kind: Report.Kind, _ number: Int?, _ office: Office) throws -> Int? {
      let theme = try office.theme("pot")
      return ReportDraft.year(of: theme, kind: kind, number: number, try office.materials())?.number
    }
    #expect(try year(.quarterly, 3, office) == 2026)
    #expect(try year(.quarterly, 4, office) == 2026)
    // Written, and refused by its path.
    #expect(try year(.quarterly, 1, office) == 2026)
    #expect(try year(.final, nil, office) == 2026)
    let gap = try Office.demo(on: "2026-10-06") { $0 != "informes/2025/pot-t2.md" }
    #expect(try year(.quarterly, 2, gap) == 2025)
  }

  @Test func `periods go by their names in both languages`() {
    let names = ReportPeriod.named(in: SampleAgency.year(2026)).map(\.name)
    #expect(names == ["t1", "q1", "t2", "q2", "t3", "q3", "t4", "q4", "s1", "h1", "s2", "h2", "final"])
  }
}
