import Content
import Diagnostics
import Testing

/// What happened, set beside what was planned and promised.
struct OutcomeMistakesTests {
  private func plan(_ old: String, _ new: String) -> [String: String] {
    ["planes/2026/pot.md": SmallOffice.plan.replacing(old, with: new)]
  }

  @Test func `moved and cancelled sessions say why`() {
    expectPromises([
      "sesiones/2026/2026-POT-01.md":
        "---\nsesion: 2026-POT-01\nestado: cancelada  # expect: error cancelled-without-reason 3:9\n---\n",
      "sesiones/2026/2026-POT-02.md":
        "---\nsesion: 2026-POT-02\nestado: realizada\nfecha: 2026-07-15  # expect: error moved-without-reason 4:8\n---\n",
    ])
    expectPromises([
      "sesiones/2026/2026-POT-02.md": """
      ---
      sesion: 2026-POT-02
      estado: reprogramada  # expect: error moved-without-reason 3:9
      reprogramada_de: 2026-07-10  # expect: error moved-from-disagrees 4:18
      ---
      """
    ])
  }

  @Test func `a session held after the site's cut date is a warning at its date, or at its state`() {
    let site = ["sitio.yml": SmallOffice.site + "corte: 2026-03-25\n"]
    let held = [
      "sesiones/2026/2026-POT-01.md":
        "---\nsesion: 2026-POT-01\nestado: realizada  # expect: warning held-after-cut-date 3:9\n---\n"
    ]
    expectPromises(site.merging(held) { $1 })
    expectPromises(
      site.merging([
        "sesiones/2026/2026-POT-01.md": """
        ---
        sesion: 2026-POT-01
        estado: realizada
        fecha: 2026-04-09  # expect: warning held-after-cut-date 4:8
        motivo: "Se pidió"
        ---
        """
      ]) { $1 })
  }

  @Test func `a session held on the cut date, or cancelled after it, is nothing to say`() {
    expectPromises([
      "sitio.yml": SmallOffice.site + "corte: 2026-03-26\n",
      "sesiones/2026/2026-POT-01.md": "---\nsesion: 2026-POT-01\nestado: realizada\n---\n",
      "sesiones/2026/2026-POT-02.md":
        "---\nsesion: 2026-POT-02\nestado: cancelada\nmotivo: \"Lluvias\"\n---\n",
    ])
  }

  @Test func `nothing promised is due or done before the session`() {
    expectPromises([
      "sesiones/2026/2026-POT-01.md": """
      ---
      sesion: 2026-POT-01
      estado: realizada
      ---
      ## Compromisos

      1. Uno. `municipio` `2026-03-25` <!-- expect: error commitment-due-before-made 7:1 -->
      2. Dos. `municipio` `2026-04-25` `cumplido 2026-03-25` <!-- expect: error commitment-done-before-made 8:1 -->
      3. El mismo día. `municipio` `2026-03-26` `cumplido 2026-03-26`
      """
    ])
  }

  @Test(arguments: ["`municipio` `2026-04-25`", "&#32; `municipio` `2026-04-25`"])
  func `a promise without words is an error, and no crash`(_ item: String) {
    expectPromises([
      "sesiones/2026/2026-POT-01.md": """
      ---
      sesion: 2026-POT-01
      estado: realizada
      ---
      ## Compromisos

      1. \(item) <!-- expect: error commitment-without-words 7:1 -->
      """
    ])
  }

  @Test func `the file of the previous evaluation is there`() {
    let missing = expectPromises(
      plan(
        "evaluacion_anterior: informes/2025/pot-final.md",
        "evaluacion_anterior: informes/2025/POT-final.md  # expect: error missing-target 6:22"))
    #expect(missing.first?.hints.first?.arguments["word"] == "informes/2025/pot-final.md")
  }

  @Test func `files that every office has are missed`() {
    expectPromises(
      ["procedimiento.md": "", "datos/festivos.csv": "", "datos/divipola.csv": ""],
      also: [
        PromisedFinding("procedimiento.md", "error missing-file -"),
        PromisedFinding("datos/festivos.csv", "warning missing-file -"),
        PromisedFinding("datos/divipola.csv", "warning missing-file -"),
      ])
    expectPromises(
      ["recursos/logo.svg": ""], also: [PromisedFinding("sitio.yml", "error missing-target 3:49")])
  }

  @Test func `a file said twice, once in each language, is an error`() {
    expectPromises(
      ["site.yml": SmallOffice.site], also: [PromisedFinding("sitio.yml", "error duplicate-file -")])
    let found = expectPromises(
      ["pai/2026b.yml": "vigencia: 2026\nlineas: []\n"],
      also: [
        PromisedFinding("pai/2026b.yml", "error path-disagrees 1:11"),
        PromisedFinding("pai/2026b.yml", "error duplicate-action-plan 1:11"),
      ])
    #expect(found.count == 2)
  }
}
