import Content
import Diagnostics
import Model
import TestSupport
import Testing

struct TableTests {
  private func load(_ path: String, _ text: String) -> Checked<Agency?> {
    var files = InMemoryFiles(SmallOffice.files)
    files[path] = Array(text.utf8)
    return ContentLoader(files: files).load()
  }

  private func findings(_ path: String, _ text: String) -> [String] {
    load(path, text).diagnostics.map { PromisedFinding($0).words }
  }

  @Test func `quotes, commas, line ends and the order of columns are as RFC 4180 has them`() throws {
    let loaded = load(
      "datos/festivos.csv",
      "nombre,nota,fecha\r\n\"Uno, \"\"el\"\" primero\",x,2026-01-01\r\n\r\n\"Dos\nlíneas\",,2026-12-25")
    #expect(loaded.diagnostics == [])
    let holidays = try #require(loaded.value).holidays.holidays
    #expect(holidays.map(\.name) == ["Uno, \"el\" primero", "Dos\nlíneas"])
    #expect(holidays.map(\.place.range.start.line) == [2, 4])
  }

  @Test func `two holidays on one day are two`() throws {
    let loaded = load("datos/festivos.csv", "fecha,nombre\n2025-06-30,Uno\n2025-06-30,Dos\n")
    #expect(loaded.diagnostics == [])
    #expect(try #require(loaded.value).holidays.holidays.count == 2)
  }

  @Test(arguments: [
    ("", "error csv-empty -"), ("nombre\nx\n", "error csv-missing-column 1:1"),
    ("fecha;nombre\n2026-01-01;A\n", "error csv-missing-column 1:1"),
    ("fecha,nombre\n2026-02-30,A\n", "error no-such-date 2:1"),
    ("fecha,nombre\n2026-01-01\n", "error csv-row-length 2:1"),
    ("fecha,nombre\n2026-01-01,\"A\n", "error csv-unclosed-quote 2:12"),
    ("fecha,nombre\n2026-01-01,\"A\"b\n", "error csv-text-after-quote 2:15"),
    ("fecha,nombre\n2026-01-01,A\n2026-01-01,A\n", "warning duplicate-row 3:1"),
  ])
  func `a broken table of holidays says where`(_ text: String, _ finding: String) {
    #expect(findings("datos/festivos.csv", text) == [finding])
  }

  @Test(arguments: [
    ("5045,A,05,D", "error bad-municipality-row 5:1"), ("05045,A,5,D", "error bad-municipality-row 5:1"),
    ("05045,A,08,D", "error bad-municipality-row 5:1"), ("0504x,A,05,D", "error bad-municipality-row 5:1"),
    ("25473,Otro,25,D", "error duplicate-id 5:1"),
  ])
  func `a row whose code is bent is left out and reported`(_ row: String, _ finding: String) {
    let text = SmallOffice.files["datos/divipola.csv", default: ""] + row + "\n"
    #expect(findings("datos/divipola.csv", text) == [finding])
  }

  @Test func `semicolons have a hint of their own`() {
    let found = load("datos/festivos.csv", "fecha;nombre\n").diagnostics
    #expect(found.first?.hints.map(\.key) == ["csv-semicolon"])
  }
}
