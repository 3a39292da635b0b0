import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

/// A session added to the list in a plan's file, every other byte of which stays.
struct SessionListTests {
  private static let path = "planes/2026/pot.md"
  private static let entry = [
    "- id: 2026-POT-03", "  # Fecha propuesta", "  fecha: 2026-11-18", "  #municipio: \"\"", "  tipo: taller",
    "  modalidad: presencial", "  estrategia: directa",
  ]

  private func text(_ plan: String, at path: String = path) throws(SessionListWriter.Refusal) -> String {
    String(
      decoding: try SessionListWriter.text(
        Array(plan.utf8), at: path, adding: Self.entry, id: ID("2026-POT-03")), as: UTF8.self)
  }

  private static func plan(_ list: String, after: String = "") -> String {
    "---\ntema: pot\nvigencia: 2026\n\(list)\n\(after)---\n## Objetivo\n\nA.\n"
  }

  private static let first = """
      - id: 2026-POT-01
        fecha: 2026-03-26
        tipo: taller
        modalidad: presencial
        estrategia: directa
    """

  private static let added = entry.map { "  \($0)\n" }.joined()

  private static let blocks: [(before: String, after: String)] = [
    ("sesiones:\n\(first)", ""), ("sesiones:\n\(first)", "publico: [a]\n"),
    ("sesiones:\n\(first)\n    # Falta el lugar\n    #lugar: \"\"", "publico: [a]\n"),
    ("sesiones:\n\(first)", "\n# A quién se dirige\npublico: [a]\n"),
    ("sesiones:\n\(first)\n\n\(first.replacing("POT-01", with: "POT-02"))", "# fin\n"),
    (
      "sesiones:\n  # La primera\n  - {id: 2026-POT-01, fecha: 2026-03-26, tipo: t, modalidad: p, estrategia: d}",
      ""
    ),
    (
      "sesiones:\n\(first)\n    objetivo: |\n      # no es un comentario\n\n      último renglón",
      "publico: [a]\n"
    ),
    ("sesiones:\n\(first)\n    objetivo: \"largo\n      y partido\"", ""),
    ("sessions:\n\(first)", ""),
  ]

  @Test(arguments: blocks.indices)
  func `it stands at the end of a list of several lines, the last entry's own comments before it`(
    _ number: Int
  ) throws {
    let (before, after) = Self.blocks[number]
    let head = "---\ntema: pot\nvigencia: 2026\n\(before)\n"
    let tail = "\(after)---\n## Objetivo\n\nA.\n"
    #expect(try text(head + tail) == head + Self.added + tail)
  }

  @Test func `a list as deep as its key, and one that is far in, keep their margins`() throws {
    let flat = Self.first.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
    let left = try text(Self.plan("sesiones:\n\(flat)", after: "publico: [a]\n"))
    #expect(
      left.contains("directa\n- id: 2026-POT-03\n  # Fecha propuesta\n") && left.contains("directa\npublico"))
    let deep = Self.first.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let right = try text(Self.plan("sesiones:\n\(deep)"))
    #expect(right.contains("directa\n      - id: 2026-POT-03\n        # Fecha propuesta\n"))
  }

  @Test func `Windows line ends and a byte order mark stay`() throws {
    let plan = Self.plan("sesiones:\n\(Self.first)").replacing("\n", with: "\r\n")
    let written = try text("\u{FEFF}" + plan)
    #expect(written.hasPrefix("\u{FEFF}---\r\n") && !written.replacing("\r\n", with: "").contains("\n"))
    #expect(SinglePlan.read(Array(written.utf8), at: Self.path).value?.sessions.count == 2)
  }

  @Test(arguments: ["sesiones: []", "sesiones:   []", "sesiones: [ ]", "sesiones: []  # ninguna todavía"])
  func `an empty list becomes one of several lines`(_ list: String) throws {
    let written = try text(Self.plan(list, after: "publico: [a]\n"))
    let comment = list.contains("#") ? "  # ninguna todavía" : ""
    #expect(written == Self.plan("sesiones:\(comment)\n" + Self.added.dropLast(), after: "publico: [a]\n"))
  }

  @Test func `a list between brackets is left alone`() {
    let list = "sesiones: [{id: 2026-POT-01, fecha: 2026-03-26, tipo: t, modalidad: p, estrategia: d}]"
    #expect(throws: SessionListWriter.Refusal.flowList) { try text(Self.plan(list)) }
    let below = list.replacing("sesiones: [", with: "sesiones:\n  [\n    ").replacing("}]", with: "}\n  ]")
    #expect(throws: SessionListWriter.Refusal.flowList) { try text(Self.plan(below)) }
  }

  @Test(arguments: [
    "sin datos", "---\ntema: pot\nvigencia: 2026\n---\n", "---\ntema: pot\nvigencia: 2026\nsesiones:\n---\n",
    "---\ntema: pot\nvigencia: 2026\nsesiones: una\n---\n", "---\nsesiones: []\n---\n",
    "---\ntema: pot\nvigencia: 2026\nsesiones: []\n",
    plan("sesiones:\n\(first)\n    objetivo: \"partido\n  y corrido\""),
  ])
  func `where it would not read as meant, nothing is added`(_ plan: String) {
    #expect(throws: SessionListWriter.Refusal.unreadable) { try text(plan) }
  }

  @Test func `what is wrong elsewhere stays as wrong as it was`() throws {
    let plan = Self.plan(
      "respuestas:\n  - recomendacion: 2025-POT-R1\n    decision:\nsesiones:\n\(Self.first)",
      after: "titulo:\n")
    let written = Array(try text(plan).utf8)
    let codes = SinglePlan.read(written, at: Self.path).diagnostics.map(\.code)
    #expect(codes == SinglePlan.read(Array(plan.utf8), at: Self.path).diagnostics.map(\.code))
    #expect(codes == ["empty-value", "empty-value"])
  }

  @Test func `an entry with a mistake has its id all the same`() {
    let plan = Self.plan(
      "sesiones:\n\(Self.first)\n  - id: 2026-POT-09\n    fecha: ayer\n  - suelto\n  - {fecha: x}")
    #expect(SessionListWriter.names(Array(plan.utf8), at: Self.path) == ["2026-POT-01", "2026-POT-09"])
    #expect(SessionListWriter.names(Array("x".utf8), at: Self.path) == [])
  }

  @Test func `every plan of the demo takes one`() throws {
    let files = Repository.content
    for entry in try files.entries() where entry.path.hasPrefix("planes/") {
      let bytes = try files.read(entry.path, limit: 1 << 20)
      let added = try SessionListWriter.text(
        bytes, at: entry.path, adding: Self.entry, id: ID("2026-POT-03"))
      #expect(
        String(decoding: added, as: UTF8.self).replacing(Self.added, with: "").utf8.elementsEqual(bytes))
    }
  }
}
