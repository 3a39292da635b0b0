import Content
import Diagnostics
import TestSupport
import Testing

/// One mistake is told once, where it is: not again at everything that counted on the file.
struct FollowOnMistakesTests {
  private func plan(_ old: String, _ new: String) -> [String: String] {
    ["planes/2026/pot.md": SmallOffice.plan.replacing(old, with: new)]
  }

  private func found(_ changes: [String: String]) -> [String] {
    ContentLoader(files: InMemoryFiles(SmallOffice.files(changing: changes))).load().diagnostics
      .map(\.code.rawValue)
  }

  @Test(arguments: [
    ("tema: pot", "tema: [pot"), ("vigencia: 2026", "vigencia: dos mil"), ("tema: pot", "tema: ../pot"),
    ("tema: pot", "tema pot"), ("---\ntema", "--\ntema"), ("Acompañar", "Acompa\u{0}ar"),
    ("sesiones:", "sesiones: \"nada\"\notras:"),
  ])
  func `a plan that cannot be read is not missing for its sessions`(_ old: String, _ new: String) {
    let codes = found(plan(old, new))
    #expect(!codes.isEmpty)
    let followOns: Set = ["unknown-plan", "unknown-goal", "session-without-plan", "unknown-session"]
    #expect(followOns.isDisjoint(with: codes), "\(codes)")
  }

  @Test func `a plan of an unknown theme says that alone`() {
    #expect(Set(found(plan("tema: pot", "tema: pott"))).isSuperset(of: ["unknown-theme"]))
    #expect(!found(plan("tema: pot", "tema: pott")).contains("unknown-plan"))
  }

  @Test func `a plan that is not there at all is still unknown`() {
    #expect(found(["planes/2026/pot.md": ""]).contains("unknown-plan"))
  }

  @Test(arguments: [
    ("valor: 2,", "valor: dos,", "bad-number"), ("valor: 2,", "", "missing-key"),
    ("id: M1", "id: ../M1", "bad-id"), ("id: M1, ", "", "missing-key"), ("metas:", "meta:", "unknown-key"),
  ])
  func `a goal that cannot be used is told once, and not at its sessions`(
    _ old: String, _ new: String, _ code: String
  ) {
    #expect(found(plan(old, new)) == [code])
  }

  @Test func `a goal that nobody declared is told beside one that is broken`() {
    let text = SmallOffice.plan.replacing("valor: 2,", with: "valor: dos,")
      .replacing("meta: M1", with: "meta: M9")
    #expect(found(["planes/2026/pot.md": text]).contains("unknown-goal"))
  }

  @Test func `a goal of a session outside the plan is looked up in a plan with a broken goal`() {
    var changes = plan("valor: 2,", "valor: dos,")
    let review = SmallOffice.review
    changes["sesiones/2026/2026-POT-00.md"] = review.replacing("tipo:", with: "meta: M1\ntipo:")
    #expect(!found(changes).contains("unknown-goal"))
    changes["sesiones/2026/2026-POT-00.md"] = review.replacing("tipo:", with: "meta: M7\ntipo:")
    #expect(found(changes).contains("unknown-goal"))
  }

  @Test(arguments: [
    ("{id: lider, nombre: \"Liderazgo\"}", "{id: lider}", "missing-key"),
    ("{id: lider, nombre: \"Liderazgo\"}", "lider", "expected-mapping"),
    ("{id: lider, nombre: \"Liderazgo\"}", "{nombre: \"Liderazgo\"}", "missing-key"),
    ("roles: [", "rols: [", "unknown-key"), ("nombre: \"Taller\", evaluable", "evaluable", "missing-key"),
    ("{id: taller, nombre: \"Taller\"", "{id: taller, nombre: \" \"", "blank-text"),
    ("nombre: \"Presencial\"", "nombre: ", "empty-value"),
    ("sigla: POT, nombre: \"Ordenamiento\"", "sigla: POT", "missing-key"),
    ("sigla: POT", "sigla: \"P O T\"", "bad-id"), ("{id: directa, ", "{id: [directa], ", "expected-text"),
    (
      "responsables: [{id: equipo-pot, nombre: \"Equipo de POT\"}", "responsables: [{id: equipo-pot}",
      "missing-key"
    ),
    ("dependencias: [{id: SATOUI, nombre: \"Subdirección\"}]", "dependencias: SATOUI", "expected-list"),
  ])
  func `what a broken entry of the procedure declares is not unknown elsewhere`(
    _ old: String, _ new: String, _ code: String
  ) {
    #expect(found(["procedimiento.md": SmallOffice.procedure.replacing(old, with: new)]) == [code])
  }

  @Test func `a name that no entry has is still unknown beside a broken one whose name can be read`() {
    let procedure = SmallOffice.procedure.replacing("{id: lider, nombre: \"Liderazgo\"}", with: "{id: lider}")
    var changes = plan("rol: lider", "rol: liderr")
    changes["procedimiento.md"] = procedure
    #expect(Set(found(changes)) == ["missing-key", "unknown-role"])
  }

  @Test(arguments: [
    ("sesiones/2026/2026-POT-00.md", "estado: realizada", "estado: quizás"),
    ("informes/2025/pot-final.md", "informe: final", "informe: [final"),
    ("pai/2026.yml", "vigencia: 2026", "vigencia: [2026"),
  ])
  func `what a broken file declares is not unknown elsewhere`(_ path: String, _ old: String, _ new: String) {
    let text = SmallOffice.files[path]?.replacing(old, with: new) ?? ""
    let codes = found([path: text])
    #expect(!codes.isEmpty)
    #expect(!codes.contains { $0.hasPrefix("unknown-") && $0 != "unknown-value" }, "\(codes)")
  }
}
