import Drafting
import Model
import TestSupport
import Testing

/// Drafts as an author sees them, whole.
struct GoldenDraftsTests {
  private let golden = GoldenFiles()

  private func look(_ draft: Draft, as name: String) {
    let mismatch = golden.mismatch(String(decoding: draft.bytes, as: UTF8.self), name)
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  @Test func `a plan that starts from a report`() throws {
    let office = try Office.beforePlans()
    let theme = try office.theme("pot")
    look(
      PlanDraft(try office.materials(), theme: theme, year: SampleAgency.year(2026)).draft, as: "plan.md")
  }

  @Test func `the aide-mémoire of a session that was held`() throws {
    let office = try Office.demo(on: "2026-12-31")
    let materials = try office.materials()
    let session = try #require(materials.agency[ID<Session>("2026-POT-06")])
    look(AideMemoireDraft(materials, of: session).draft, as: "ayuda-memoria.md")
  }

  @Test func `a final report on a year that is over`() throws {
    let office = try Office.demo(on: "2027-01-12")
    let materials = try office.materials()
    let plan = try #require(materials.plan(of: ID("pot"), 2026))
    let period = ReportPeriod(year: plan.year, kind: .final, number: nil)
    look(
      ReportDraft(materials, theme: try office.theme("pot"), plan: plan, period: period).draft, as: "final.md"
    )
  }

  @Test func `an evaluation`() throws {
    let materials = try Office.demo(on: "2026-09-30").materials()
    look(FormDraft(materials, id: "evaluacion", kind: nil).draft, as: "evaluacion.md")
  }
}
