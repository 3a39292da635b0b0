import Content
import Diagnostics
import Testing

struct YAMLMistakesTests {
  private func findings(_ text: String) -> [String] {
    YAMLReader.read(Array(text.utf8)[...], file: "f.yml").diagnostics.map { finding in
      "\(finding.code) \(finding.range?.start.line ?? 0):\(finding.range?.start.column ?? 0)"
    }
  }

  @Test(arguments: [
    // What a person new to YAML writes.
    ("titulo: Plan: el de 2026\n", "yaml-unquoted-colon 1:13"),
    ("titulo: \"Plan\nvigencia: 2026\n", "yaml-unclosed-quote 1:9"),
    ("titulo: 'Plan\n", "yaml-unclosed-quote 1:9"),
    ("titulo: \"Plan\nlugar: \"Sede\"\n", "yaml-unclosed-quote 1:9"),
    ("a: 1\ntitulo: 'Plan\nlugar: 'Sede'\nb: 2\n", "yaml-unclosed-quote 2:9"),
    ("- {id: A, texto: \"Uno, valor: 2}\n- {id: B, texto: \"Dos\"}\n", "yaml-unclosed-quote 1:18"),
    ("titulo: \"Uno\n  dos\"\nlugar: a: b\n", "yaml-unquoted-colon 3:9"),
    ("titulo: Plan  # \"dice\nlugar: \"Sede\" x\n", "yaml-text-after-quote 2:15"),
    ("titulo: \"Plan\" de 2026\n", "yaml-text-after-quote 1:16"),
    ("publico: [uno, dos\nvigencia: 2026\n", "yaml-unclosed-bracket 1:10"),
    ("equipo: {rol: lider\nvigencia: 2026\n", "yaml-unclosed-bracket 1:9"),
    ("equipo: {rol: lider, dependencia: SATOUI\n", "yaml-unclosed-bracket 1:9"),
    ("tema: pot\nvigencia 2026\ntitulo: x\n", "yaml-missing-colon 2:1"),
    ("tema: pot\n  vigencia: 2026\n", "yaml-indentation 2:3"),
    ("- id: A\n    año: 2026\n", "yaml-indentation 2:5"),
    ("metas: dos\n  - id: A\n", "yaml-indentation 2:5"),
    ("texto: uno\n  dos tres: cuatro\n", "yaml-unquoted-colon 2:11"),
    ("texto: uno\n  «dos»: tres: cuatro\n", "yaml-indentation 2:3"),
    ("a:\n    b: 1\n  c: 2\n", "yaml-indentation 3:3"),
    ("- a\nb: 1\n", "yaml-indentation 2:1"),
    ("a: 1\n- b\n", "yaml-indentation 2:1"),
    ("\ta: 1\n", "yaml-tab 1:1"),
    ("a:\n  \tb: 1\n", "yaml-tab 2:3"),
    ("correo: @oficina\n", "yaml-bad-start 1:9"),
    ("nota: `codigo`\n", "yaml-bad-start 1:7"),
    ("ruta: \"C:\\Users\"\n", "yaml-bad-escape 1:12"),
    ("a: |x\n  b\n", "yaml-block-scalar 1:5"),
    // What a person who knows YAML well writes.
    ("a: *b\n", "yaml-alias 1:4"),
    ("a: &b 1\n", "yaml-anchor 1:4"),
    ("a: !!str 1\n", "yaml-tag 1:4"),
    ("a: !x\n", "yaml-tag 1:4"),
    ("a: * b\n", "yaml-alias 1:4"),
    ("a: & b\n", "yaml-anchor 1:4"),
    ("<<: {a: 1}\n", "yaml-merge-key 1:1"),
    ("%YAML 1.1\n---\na: 1\n", "yaml-directive 1:1"),
    ("a: 1\n---\nb: 2\n", "yaml-second-document 2:1"),
    ("? [a, b]\n: 1\n", "yaml-complex-key 1:3"),
    ("{[a]: b}\n", "yaml-complex-key 1:2"),
    // What a machine leaves behind.
    ("a: b\u{1}c\n", "control-character 1:5"),
    ("a: é\u{2028}c\n", "control-character 1:6"),
    ("a: \u{85}c\n", "control-character 1:4"),
    ("a: b\u{202E}c\n", "control-character 1:5"), ("a: \u{200F}c\n", "control-character 1:4"),
    ("a: \u{200E}c\n", "control-character 1:4"), ("a: 1\nb: \u{2067}c\n", "control-character 2:4"),
    ("a: 1\n\u{FEFF}b: 2\n", "control-character 2:1"),
    // Spaces that are none to YAML.
    ("a:\u{A0}1\n", "yaml-no-break-space 1:3"), ("a: \u{A0}1\n", "yaml-no-break-space 1:4"),
    ("a:\n\u{A0}\u{A0}b: 1\n", "yaml-no-break-space 2:1"), ("a:\n \u{202F}b: 1\n", "yaml-no-break-space 2:2"),
    ("a\u{A0}: 1\n", "yaml-no-break-space 1:2"), ("-\u{A0}a\n", "yaml-no-break-space 1:2"),
    ("- a:\u{2003}1\n", "yaml-unusual-space 1:5"), ("a: {b:\u{3000}1}\n", "yaml-unusual-space 1:7"),
    ("a: {b: 1,\u{2009}c: 2}\n", "yaml-unusual-space 1:10"), ("a: 2026\u{A0}\n", "yaml-no-break-space 1:8"),
    ("a: \"1\"\u{A0} # b\n", "yaml-no-break-space 1:7"),
    ("a: é\u{A0}b\nc:\u{1680}1\n", "yaml-unusual-space 2:3"),
    ("a: 1\r\u{A0}b: 2\r", "yaml-no-break-space 2:1"),
  ])
  func `a mistake has its name and its place`(_ text: String, _ finding: String) {
    #expect(findings(text) == [finding])
  }

  @Test(arguments: [
    "a: diez\u{A0}%\n", "a: \"Nota:\u{A0}uno\"\n", "a: 'uno\u{A0}'\n", "a: Sede:\u{A0}piso 2\n",
    "# nota:\u{A0}uno\n",
    "a: b  # nota:\u{A0}uno\n", "a: Sede,\u{A0}piso\n", "a: {b: \"c,\u{A0}d\", e: f\u{A0}g}\n",
  ])
  func `within a text such spaces are the author's`(_ text: String) {
    #expect(findings(text) == [])
  }

  @Test func `a key written twice is reported at the second, with a note at the first`() throws {
    let checked = YAMLReader.read(Array("a: 1\nb: 2\na: 3\na: 4\n".utf8)[...], file: "f.yml")
    #expect(checked.diagnostics.map(\.code) == ["yaml-duplicate-key", "yaml-duplicate-key"])
    #expect(checked.diagnostics.map { $0.range?.start.line } == [3, 4])
    #expect(checked.diagnostics.allSatisfy { $0.notes.first?.place?.range.start.line == 1 })
    #expect(checked.diagnostics.first?.arguments["key"] == "a")
  }

  @Test func `what lies outside the subset is all reported in one run`() {
    #expect(
      findings("a: &x 1\nb: *x\nc: !t 2\n<<: 3\n") == [
        "yaml-anchor 1:4", "yaml-alias 2:4", "yaml-tag 3:4", "yaml-merge-key 4:1",
      ])
  }

  @Test func `an alias is no value, and nobody complains of it twice`() {
    expectPromises([
      "pai/2026.yml": """
      vigencia: &v 2026  # expect: error yaml-anchor 1:11
      lineas: *v  # expect: error yaml-alias 2:9
      """
    ])
  }

  @Test func `every mistake has a hint of its own`() {
    for text in ["a: b: c", "a: \"x", "a: [1", "\ta: 1", "a: *b", "a: 1\na: 2", "a: @"] {
      let checked = YAMLReader.read(Array(text.utf8)[...], file: "f.yml")
      #expect(checked.diagnostics.allSatisfy { $0.hints.map(\.key) == [$0.code.rawValue] })
      #expect(!checked.diagnostics.isEmpty)
    }
  }
}
