import Approvals
import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

/// A plan's fingerprint is of what it says: how it is written does not count, every word of it does.
struct FingerprintTests {
  @Test(arguments: [
    ("tema: pot\nvigencia: 2026", "vigencia: 2026\ntema: pot"),
    ("tema: pot", "# El tema del plan\ntema: pot  # el de siempre"),
    ("tema: pot", "theme: pot"), ("metas:", "goals:"),
    ("  - id: 2026-POT-01\n    fecha:", "  - id: 2026-POT-01\n    date:"),
    ("[alcaldía, comunidad]", "\n  - alcaldía\n  - comunidad"), ("84_600_000", "84600000"),
    ("\"Municipios asistidos\"", "'Municipios asistidos'"), ("_pasos_", "*pasos*"),
    ("con método y sin afán", "con método\ny sin afán"), ("- uno\n- dos", "* uno\n* dos"),
    ("aprobacion: {rol: subdirector, fecha: 2026-02-06}\n", ""),
    ("alcaldía", "alcaldi\u{301}a"), ("## Método", "## Me\u{301}todo"), ("método y", "me\u{301}todo y"),
  ])
  func `how a plan is written does not count`(_ old: String, _ new: String) throws {
    let changed = PlanText.plan.replacing(old, with: new)
    #expect(changed != PlanText.plan || old == new)
    #expect(try PlanText.read(changed).fingerprint == PlanText.read(PlanText.plan).fingerprint)
  }

  @Test func `line ends and the mark at a file's head do not count`() throws {
    let base = try PlanText.read(PlanText.plan).fingerprint
    #expect(try PlanText.read(PlanText.plan.replacing("\n", with: "\r\n")).fingerprint == base)
    #expect(try PlanText.read("\u{FEFF}" + PlanText.plan).fingerprint == base)
  }

  @Test(arguments: PlanText.meanings)
  func `any meaning that changes changes the fingerprint, and is told`(_ old: String, _ new: String) throws {
    let changed = PlanText.plan.replacing(old, with: new)
    #expect(changed != PlanText.plan, "nothing was changed")
    let (before, after) = (try PlanText.read(PlanText.plan), try PlanText.read(changed))
    #expect(before.fingerprint != after.fingerprint)
    let difference = PlanDifference(from: before.facts, to: after.facts)
    #expect(!difference.isEmpty)
    #expect(PlanDifference(from: before.facts, to: before.facts).isEmpty)
  }

  @Test func `every field that a plan may write is among the meanings that were tried`() throws {
    let facts = try PlanText.read(PlanText.plan).facts
    let tried = try Set(
      PlanText.meanings.flatMap { old, new in
        let changed = try PlanText.read(PlanText.plan.replacing(old, with: new))
        return PlanDifference(from: facts, to: changed.facts).changes.map(\.field)
      })
    #expect(Set(facts.map(\.field)).subtracting(tried) == [])
  }

  @Test func `two facts cannot pass for one another`() throws {
    let one = try PlanText.read(
      PlanText.plan.replacing("Cartilla\", version: \"1", with: "Cartilla 1\", version: \""))
    let two = try PlanText.read(
      PlanText.plan.replacing("Cartilla\", version: \"1", with: "Cartilla\", version: \"1"))
    #expect(one.fingerprint != two.fingerprint)
  }
}
