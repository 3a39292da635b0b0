import Content
import Diagnostics
import Drafting
import Model
import TestSupport
import Testing

/// Whatever words the office has, a draft takes them over to the letter and stays a file that is read.
struct HostileDraftTests {
  private static let texts = [
    "Con \"comillas\" y \\ barra", "uno: dos", "uno #dos", "- guion", "{llave}", "[corchete]", "---", "no",
    "5",
    "tab\ty\nrenglón", "«x» → `y` *z* <w> &amp; ~v~ | u", "'simple'", "!a", "&a", "*a", "%a", "@a",
    "👩🏽‍🌾🇨🇴 e\u{301}ñ",
    "a  b", "final ", "?", "null", "~", "<<", "=", String(repeating: "palabra ", count: 60) + "fin",
    "{{year}} {year}", "> cita", "# título", "1. uno",
  ]

  @Test(arguments: texts)
  func `a plan's words arrive in the next one as they were`(_ text: String) throws {
    var sample = SampleAgency()
    for index in sample.plans.indices {
      sample.plans[index].title = text
      sample.plans[index].audience = [text, "municipios"]
      sample.plans[index].budget = Plan.Budget(amount: 1, source: text, item: text)
      sample.plans[index].body = SampleProse.text(
        [.heading(2, text), .paragraph("x"), .heading(2, "Objetivo")], file: sample.plans[index].places.file)
    }
    let path = "informes/2026/pot-final.md"
    var report = Report(
      kind: .final, theme: ID("pot"), year: SampleAgency.year(2026), path: path,
      places: SampleAgency.places(path))
    report.recommendations = [
      Recommendation(id: ID("2026-POT-R1"), text: text, place: SampleAgency.place(path, line: 6))
    ]
    sample.reports.append(report)
    sample.actionPlans.append(
      ActionPlan(
        year: SampleAgency.year(2027),
        lines: [
          ActionPlanLine(
            id: ID("PAI-01"), theme: ID("pot"), indicator: text, unit: text, target: 4, responsible: nil,
            place: SampleAgency.place("pai/2027.yml"))
        ]))
    let agency = sample.agency
    let materials = DraftMaterials(
      agency: agency, today: SampleAgency.today, catalogue: try Office.words("es"), paths: [])
    let theme = try #require(agency.procedure[ID<Theme>("pot")])
    let draft = PlanDraft(materials, theme: theme, year: SampleAgency.year(2027)).draft
    let source = Author.switchingOn("presupuesto", in: String(decoding: draft.bytes, as: UTF8.self))
    let read = SinglePlan.read(Array(source.utf8), at: draft.path)
    #expect(read.diagnostics.map(\.code) == ["empty-value"], "\(source)")
    let plan = try #require(read.value)
    #expect(plan.title == text.replacing("2026", with: "2027") && plan.audience == [text, "municipios"])
    #expect(plan.goals.map(\.text) == [text] && plan.goals.map(\.unit) == [text])
    #expect(plan.budget == Plan.Budget(amount: 1, source: text, item: text))
    let titles = plan.body.whole.sections(level: 2).map(\.title)
    let oneLine = text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(titles.map { $0.split { $0.isWhitespace }.joined(separator: " ") } == [oneLine, "Objetivo"])
  }

  @Test(arguments: 0..<20)
  func `of any agency every kind of draft can be made, and its lines are lines`(_ seed: Int) throws {
    let agency = RandomAgency.make(seed: UInt64(seed))
    let materials = DraftMaterials(
      agency: agency, today: SampleAgency.today, catalogue: try Office.words("es"), paths: [])
    for theme in agency.procedure.themes.prefix(2) {
      let plan = try #require(materials.plan(of: theme.id, 2026))
      let session = try #require(agency.sessions(of: plan.id).first)
      let drafts = [
        PlanDraft(materials, theme: theme, year: SampleAgency.year(2027)).draft,
        AideMemoireDraft(materials, of: session).draft,
        ReportDraft(
          materials, theme: theme, plan: plan,
          period: ReportPeriod(year: plan.year, kind: .final, number: nil)
        ).draft,
      ]
      for draft in drafts {
        let lines = String(decoding: draft.bytes, as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.filter { $0 == "---" }.count == 2, "\(draft.path)")
        let end = try #require(lines.dropFirst().firstIndex(of: "---"))
        for line in lines[1..<end] {
          let text = line.drop { $0 == " " }
          let isData =
            text.hasPrefix("- ") || text.prefix { $0 != ":" }.allSatisfy { $0.isLetter || $0 == "_" }
          #expect(text.isEmpty || text.hasPrefix("#") || isData, "\(draft.path): \(line)")
        }
      }
    }
  }
}
