import Testing

/// A sound office with something wrong, and all that is to be said of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  /// What is wrong.
  let name: String
  let changes: [OfficeFolder.Change]
  /// Every code that is reported, each once, sorted.
  let codes: [String]
  let status: Int32

  init(_ name: String, _ changes: OfficeFolder.Change..., says codes: [String], status: Int32 = 1) {
    self.name = name
    self.changes = changes
    self.codes = codes
    self.status = status
  }

  var testDescription: String { name }

  static let site = "content/sitio.yml"
  static let procedure = "content/procedimiento.md"
  static let plan = "content/planes/2026/agua.md"
  static let session = "content/sesiones/2026/2026-AGUA-01.md"
  static let page = "content/paginas/ayuda.md"

  static var all: [BadInput] { encodings + frontMatter + values + facts + prose + disk + sound }

  /// A page with `body` under sound front matter.
  static func page(_ body: String) -> OfficeFolder.Change {
    .text(page, "---\ntitulo: \"Ayuda\"\n---\n\(body)\n")
  }

  /// A drawing that holds `inside`.
  static func drawing(_ inside: String) -> OfficeFolder.Change {
    .text("content/recursos/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\(inside)</svg>")
  }
}
