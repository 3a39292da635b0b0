import Content
import Diagnostics
import Drafting
import Files
import Model
import Rules
import TestSupport
import Testing

/// A content folder in memory that drafts are made for and put into, as of a day.
struct Office {
  var files: InMemoryFiles
  let today: CalendarDate
  let catalogue: Catalogue

  /// The repository's demo as of `day`; files whose path `condition` refuses are left out.
  static func demo(on day: String, keeping condition: (String) -> Bool = { _ in true }) throws -> Office {
    var files = InMemoryFiles()
    for (path, bytes) in try demoFiles.get() where condition(path) { files[path] = bytes }
    // The demo stands still on a day of its own; this office goes on.
    let site = String(decoding: try #require(files["sitio.yml"]), as: UTF8.self)
    files["sitio.yml"] = Array(site.replacing("corte: 2026-09-30", with: "corte: \(day)").utf8)
    return Office(files: files, today: SampleAgency.date(day), catalogue: try words("es"))
  }

  /// The demo's files, read once; of its 1,122 municipalities those that a file names.
  private static let demoFiles = Result {
    let demo = Repository.content
    var files: [String: [UInt8]] = [:]
    for entry in try demo.entries() { files[entry.path] = try demo.read(entry.path, limit: 16 << 20) }
    let table = "datos/divipola.csv"
    let texts = files.filter { $0.key != table }.map { String(decoding: $0.value, as: UTF8.self) }
    let rows = String(decoding: files[table] ?? [], as: UTF8.self).split(separator: "\n")
    let named = Set(texts.flatMap { $0.split(separator: "\"").filter { $0.utf8.count == 5 } })
    let kept = rows.prefix(1) + rows.dropFirst().filter { named.contains($0.prefix(5)) }
    files[table] = Array((kept.joined(separator: "\n") + "\n").utf8)
    return files
  }

  /// The demo in January of 2026, before any of that year's plans, sessions and reports was written.
  static func beforePlans() throws -> Office {
    try demo(on: "2026-01-27") { path in
      let parts = path.split(separator: "/")
      // What was counted and changed in that year, and what calendars were published with.
      let isLater = ["cifras/2026.json", "cambios.yml", "calendario.lock"].contains(path)
      return !isLater && (parts.count != 3 || parts[1] != "2026")
    }
  }

  /// Read once: most tests of a draft say something.
  private static let spanish = StringsLoader(files: Repository.theme).load(language: "es")
  private static let english = StringsLoader(files: Repository.theme).load(language: "en")

  static func words(_ language: String) throws -> Catalogue {
    let loaded = language == "en" ? english : spanish
    try #require(loaded.diagnostics.isEmpty)
    return loaded.value
  }

  func agency() throws -> Agency { try #require(ContentLoader(files: files).load().value) }

  func materials() throws -> DraftMaterials {
    DraftMaterials(
      agency: try agency(), today: today, catalogue: catalogue, paths: try files.entries().map(\.path))
  }

  func theme(_ id: String) throws -> Theme { try #require(try agency().procedure[ID(id)]) }

  /// Puts `draft` into the folder, as its author goes on with it.
  mutating func take(_ draft: Draft, _ change: (String) -> String = { $0 }) {
    files[draft.path] = Array(change(String(decoding: draft.bytes, as: UTF8.self)).utf8)
  }

  /// What a check says, by file: mistakes, notes of the draft, failures of rules.
  func findings() throws -> [String: [Diagnostic]] {
    let loaded = ContentLoader(files: files).load()
    let agency = try #require(loaded.value)
    let rules = Conformity(judging: CaseFile(agency: agency, asOf: today, mistakes: loaded.diagnostics))
    let all = loaded.diagnostics + PromptCheck.findings(in: agency, catalogue) + rules.diagnostics
    return Dictionary(grouping: all, by: \.file)
  }

  /// The codes of what a check says of the file at `path`, each once a finding, sorted.
  func codes(in path: String) throws -> [String] { try codes()[path] ?? [] }

  /// The same of every file.
  func codes() throws -> [String: [String]] {
    try findings().mapValues { $0.map(\.code.rawValue).sorted() }
  }
}
