import Diagnostics
import Model
import Testing

@testable import Markup

/// Tables by the megabyte, told by what they leave behind: time and memory follow from the number of nodes.
@Suite(.timeLimit(.minutes(1))) struct HostileTableTests {
  private static let size = 1 << 18

  /// `header`, then `row` over and over, a quarter of a megabyte long.
  private func flood(_ header: String, _ row: String) -> String {
    header + String(repeating: row, count: (Self.size - header.utf8.count) / row.utf8.count)
  }

  private func header(_ columns: Int, behind marks: String = "") -> String {
    marks + String(repeating: "|a", count: columns) + "|\n" + marks + String(repeating: "|-", count: columns)
      + "|\n"
  }

  @Test(arguments: [(1, "b\n"), (1, "|\n"), (2, "|b|b|\n"), (10, "b\n"), (99, "|\n"), (100, "b\n")])
  func `a table past the limit is refused before it becomes nodes`(columns: Int, row: String) {
    for marks in ["", "> ", "> > "] {
      let text = flood(header(columns, behind: marks), marks + row)
      let checked = prose(text)
      #expect(checked.diagnostics.map(\.code.rawValue) == ["table-too-large"])
      #expect(checked.value.nodes.isEmpty && checked.value.bytes.isEmpty)
    }
  }

  @Test(arguments: ["|\n", "||\n", "a|b\n", "|-|\n", "-|-\n", "a\n", "|a\n\n", "> |\n", "- |\n"])
  func `rows without a table make two nodes a line at the most`(row: String) {
    let text = flood("", row)
    let lines = text.utf8.count { $0 == 0x0A }
    let checked = prose(text)
    #expect(checked.value.nodes.count <= 2 * lines + 2)
    #expect(checked.value.bytes.count <= text.utf8.count)
  }

  @Test func `short rows are filled up to the limit of cells and no further`() throws {
    let rows = TableFinder.cellLimit / 100 - 1
    let checked = prose(header(100) + String(repeating: "b\n", count: rows))
    #expect(checked.diagnostics.isEmpty)
    let cells = checked.value.nodes.count { $0.kind == .tableCell }
    #expect(cells == TableFinder.cellLimit)
    // An empty cell has no text of its own.
    #expect(checked.value.nodes.count == 1 + (rows + 1) + cells + 100 + rows)
  }

  @Test func `lines behind a table of the greatest size are not cells`() {
    let table = header(100) + String(repeating: "b\n", count: TableFinder.cellLimit / 100 - 1)
    let checked = prose(flood(table + "\n", "x | y\n"))
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.value.nodes.count { $0.kind == .tableCell } == TableFinder.cellLimit)
  }

  @Test(arguments: ["a *b* `c`\n\n", "|\n", "|a|b|\n|-|-|\n|c|d|\n\n", "# a\n"])
  func `what is kept of a text has no room behind it`(piece: String) {
    let kept = prose(String(repeating: piece, count: 500)).value
    #expect(kept.nodes.capacity <= kept.nodes.count + kept.nodes.count / 8 + 16)
    #expect(kept.bytes.capacity <= kept.bytes.count + kept.bytes.count / 8 + 64)
  }

  @Test(arguments: ["*a* ", "a\n", "|\n", "- a\n", "[](a)", "# a\n", "\\\n", "`a` "])
  func `room is made at once for every node that a text can have`(piece: String) {
    var tree = FlatTree()
    let text = Array(String(repeating: piece, count: 5_000).utf8)
    #expect(CommonMarkDocument(text).read(into: &tree, firstLine: 1))
    let room = tree.nodes.capacity
    #expect(room >= tree.nodes.count && room <= 4 * tree.nodes.count + 600)
  }
}
