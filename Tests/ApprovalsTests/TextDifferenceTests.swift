import Approvals
import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

/// What is told of a plan's text: which heading changed, which block below it, and nothing twice.
struct TextDifferenceTests {
  private static let text = """
    Antes de todo.

    ## Objetivo

    Asistir a seis municipios.

    ## Método

    Se trabaja _pasos_ por pasos.

    ### Primero

    Se visita.

    - uno
    - dos

    """

  private func plan(_ text: String) throws -> Plan {
    let data =
      "---\ntema: pot\nvigencia: 2026\nmotivo_sin_evaluacion: \"Primer año\"\n"
      + "sesiones: [{id: 2026-POT-01, fecha: 2026-03-26, tipo: taller, modalidad: presencial, "
      + "estrategia: convenio}]\n---\n"
    return try #require(SinglePlan.read(Array((data + text).utf8), at: "planes/2026/pot.md").value)
  }

  private func difference(_ before: String, _ after: String) throws -> PlanDifference {
    PlanDifference(from: try plan(before).facts, to: try plan(after).facts)
  }

  /// The differences as a finding's notes tell them.
  private func told(_ before: String, _ after: String) throws -> [String] {
    let theme = DiskFiles(root: Repository.root + "/theme")
    let catalogue = StringsLoader(files: theme).load(language: "es").value
    return try difference(before, after).changes.map { change in
      let note = ChangeWords(change, catalogue).note
      return catalogue.say("notes.\(note.key)", note.arguments)
    }
  }

  @Test(arguments: [
    ("## Método", "## Metodología", ["título: decía «Método», dice «Metodología»"]),
    ("## Método", "## **Método**", ["título, otra forma con las mismas palabras: «Método»"]),
    (
      "## Método\n\nSe trabaja _pasos_ por pasos.", "## Manera\n\nSe trabaja a pasos.",
      [
        "título: decía «Método», dice «Manera»",
        "«Manera»: decía «Se trabaja pasos por pasos.», dice «Se trabaja a pasos.»",
      ]
    ),
    (
      "## Método", "## Población\n\nCuatro veredas.\n\n## Método",
      ["título: se agregó «Población»", "«Población»: se agregó «Cuatro veredas.»"]
    ),
    (
      "## Objetivo\n\nAsistir a seis municipios.\n\n", "",
      ["título: se quitó «Objetivo»", "«Objetivo»: se quitó «Asistir a seis municipios.»"]
    ),
    ("### Primero", "### Lo primero", ["«Método»: decía «Primero», dice «Lo primero»"]),
    ("### Primero", "#### Primero", ["«Método», otra forma con las mismas palabras: «Primero»"]),
    ("_pasos_", "pasos", ["«Método», otra forma con las mismas palabras: «Se trabaja pasos por pasos.»"]),
    ("- dos", "- tres", ["«Método»: decía «uno · dos», dice «uno · tres»"]),
    ("Antes de todo.\n", "", ["introducción: se quitó «Antes de todo.»"]),
    (
      "Se visita.", "Se visita.\n\n---\n\n![](mapa.png)\n\n```\ncódigo\n```",
      [
        "«Método»: se agregó «———»", "«Método»: se agregó «mapa.png»", "«Método»: se agregó «código»",
      ]
    ),
    ("## Método", "##\n\nNada.\n\n## Método", ["título: se agregó «##»", "introducción: se agregó «Nada.»"]),
    ("### Primero\n\nSe visita.", "Se visita.\n\n### Primero", ["«Método», cambio de lugar: «Primero»"]),
  ])
  func `a change of the text is told in its own words`(_ old: String, _ new: String, _ words: [String]) throws
  {
    let changed = Self.text.replacing(old, with: new)
    #expect(changed != Self.text)
    #expect(try told(Self.text, changed) == words)
  }

  @Test func `codes and amounts are told in the language's words, whatever an author's text says`() throws {
    let head = """
      ---
      tema: pot
      vigencia: 2026
      motivo_sin_evaluacion: "Primer año"
      equipo: [{rol: lider, vinculo: servidor}]
      presupuesto: {valor: 91000000, fuente: propios, rubro: por-asignar}
      poblacion: [available]
      sesiones:
        - id: 2026-POT-01
          fecha: 2026-03-26
          tipo: taller
          modalidad: presencial
          estrategia: convenio
          recursos:
            concertacion: si
            costos: [{concepto: concertation, valor: 1500, concertacion: si}]
            insumos: [{nombre: available, disponible: no}]
      ---

      """
    func read(_ text: String) throws -> Plan {
      try #require(SinglePlan.read(Array(text.utf8), at: "planes/2026/pot.md").value)
    }
    var changed = head
    for (old, new) in [
      ("vinculo: servidor", "vinculo: contratista"), ("91000000", "1234567"), ("1500", "999"),
      ("disponible: no", "disponible: si"), ("      concertacion: si\n", ""),
    ] { changed = changed.replacing(old, with: new) }
    func told(_ language: String) throws -> [String] {
      let catalogue = StringsLoader(files: Repository.theme).load(language: language).value
      return PlanDifference(from: try read(head).facts, to: try read(changed).facts).changes.map { change in
        let words = ChangeWords(change, catalogue)
        return "\(words.before) > \(words.after)"
      }
    }
    let spanish = try told("es")
    #expect(
      Set(spanish) == [
        "$\u{A0}91.000.000 > $\u{A0}1.234.567", "servidor > contratista",
        "concertation · $\u{A0}1.500 · de la concertación > concertation · $\u{A0}999 · de la concertación",
        "available > available · disponible", "sí > ",
      ], "\(spanish)")
    #expect(try told("en").contains("servant > contractor"))
  }

  @Test func `a long text is cut around the first difference`() throws {
    let same = String(repeating: "palabras iguales ", count: 10)
    let words = try told("## A\n\n\(same)uno.\n", "## A\n\n\(same)dos.\n")
    let lead = String(same.suffix(30))
    #expect(words == ["«A»: decía «…\(lead)uno.», dice «…\(lead)dos.»"])
    let early = try told("## A\n\nUno \(same)\n", "## A\n\nDos \(same)\n")
    #expect(early.count == 1 && early[0].contains("decía «Uno palabras"), "\(early)")
    #expect(early[0].contains("…», dice «Dos palabras"), "\(early)")
  }

  @Test func `a section that moved is told once, whatever stands below it`() throws {
    let moved = """
      Antes de todo.

      ## Método

      Se trabaja _pasos_ por pasos.

      ### Primero

      Se visita.

      - uno
      - dos

      ## Objetivo

      Asistir a seis municipios.

      """
    let words = try told(Self.text, moved)
    #expect(words.count == 1 && words[0].hasPrefix("título, cambio de lugar: «"), "\(words)")
  }

  @Test(arguments: 0..<150)
  func `there is a difference exactly where the fingerprints differ, and nothing is told without words`(
    _ seed: Int
  ) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let blocks = [
      "Uno.", "Dos.", "**Dos.**", "## A", "## B", "## A", "### A", "##", "---", "- x\n- y", "# Alto",
      "![](a.png)", "[a](https://example.org)", "[a](https://example.com)", "```\n\n```",
    ]
    func text() -> String {
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        blocks[Int.random(in: 0..<blocks.count, using: &generator)]
      }.joined(separator: "\n\n") + "\n"
    }
    let (before, after) = (try plan(text()), try plan(text()))
    let difference = PlanDifference(from: before.facts, to: after.facts)
    #expect(difference.isEmpty == (before.fingerprint == after.fingerprint))
    for change in difference.changes {
      #expect(change.before != nil || change.after != nil)
      #expect(change.before != "" && change.after != "", "\(change)")
    }
  }
}
