import Diagnostics
import Markup
import Model
import TestSupport
import Testing

@Suite struct TableTests {
  @Test func `columns are aligned by class`() {
    let table = """
      | uno | dos | tres | cuatro |
      |-----|:----|:----:|-----:|
      | 1 | 2 | 3 | 4 |
      """
    #expect(
      html(table, .commonMark) == """
        <table>
        <thead>
        <tr>
        <th>uno</th>
        <th class="align-left">dos</th>
        <th class="align-center">tres</th>
        <th class="align-right">cuatro</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="align-left">2</td>
        <td class="align-center">3</td>
        <td class="align-right">4</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func `a page's table scrolls by itself and names its columns`() {
    let page = html("| Meta | **Valor** | |\n|---|---|---|\n| a | b | c |")
    #expect(
      page.hasPrefix(
        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Meta, Valor\">\n<table>"))
    #expect(page.contains("<th scope=\"col\"><strong>Valor</strong></th>\n<td></td>\n</tr>\n</thead>"))
    #expect(page.hasSuffix("</table>\n</div>\n"))
  }

  /// Markdown, and the cells of each row of its only table, head first.
  @Test(
    arguments: [
      ("a | b\n-- | -:\n", ["a,b"]),
      ("a | b\n:-: | -:\nc | d", ["a,b", "c,d"]),
      ("| a |\n| - |\n| b | too | many |\n|  |", ["a", "b", ""]),
      ("| a | b |\n| - | - |\n| short |\n| |", ["a,b", "short,", ","]),
      ("|a|b|\n|-|-|\n|x \\| y|`p \\| q`|", ["a,b", "x | y,<code>p | q</code>"]),
      ("| a |\n| - |\nno pipe\n", ["a", "no pipe"]),
      (
        "| a |\n| - |\n| *b* [c](d) <http://e> |",
        [
          "a", "<em>b</em> <a href=\"d\">c</a> <a href=\"http://e\">http://e</a>",
        ]
      ),
      ("|a|b|\n|-|-|\n|*x|y*|\n|# h|1. i|\n|- l|> q|", ["a,b", "*x,y*", "# h,1. i", "- l,&gt; q"]),
      ("| a |\r\n| - |\r\n| b |\r\n", ["a", "b"]),
      ("| a |\r| - |\r| b |\r", ["a", "b"]),
      ("\t| a |\n", []),
      ("| a | b |\n| --- |\n| c |", []),
      ("| a |\n    | - |\n", []),
      ("| a |\n| -x |\n", []),
      ("| a |\n", []),
      ("a\n---\n", []),
      ("[r]: /u\n\n| [r] |\n|-|\n| [x][r] |", ["<a href=\"/u\">r</a>", "<a href=\"/u\">x</a>"]),
      ("| [r] |\n|-|\n\n```\n[r]: /no\n", ["[r]"]),
      ("|a|b|\n|-|-|\n|c|d|\n===\n", ["a,b", "c,d", "===,"]),
    ] as [(String, [String])])
  func `rows are cut into cells as on GitHub`(markdown: String, rows: [String]) {
    #expect(cells(html(markdown, .commonMark)) == rows)
  }

  /// Markdown, and the tags of its blocks.
  @Test(
    arguments: [
      ("|a|\n|-|\n|b|\n> q", ["table", "blockquote", "p"]),
      ("|a|\n|-|\n- l", ["table", "ul"]),
      ("|a|\n|-|\n# h", ["table", "h1"]),
      ("|a|\n|-|\n```\nc\n```", ["table", "pre"]),
      ("|a|\n|-|\n\ntext", ["table", "p"]),
      ("|a|\n|-|\n|b|\n---", ["table", "hr"]),
      ("|a|\n|-|\n|\nrest", ["table", "p"]),
      ("before\n|a|\n|-|\n|b|", ["p", "table"]),
      ("> |a|\n> |-|\n> |b|\n\ntext", ["blockquote", "table", "p"]),
      ("> |a|\n|-|", ["blockquote", "p"]),
      ("- |a|\n  |-|\n  |b|", ["ul", "table"]),
      ("- |a|\n|-|", ["ul"]),
      ("1. x\n\n   |a|\n   |-|\n", ["ol", "p", "table"]),
      ("- > - |a|\n  >   |-|\n", ["ul", "blockquote", "ul", "table"]),
      ("\t- |a|\n", ["pre"]),
      ("-\t|a|\n\t|-|\n", ["ul", "table"]),
      ("Foo | bar\nBaz\n---\n", ["h2"]),
      ("a|b\n-|-\n\na|b\n-|-\n", ["table", "table"]),
    ] as [(String, [String])])
  func `a table begins and ends where GitHub says`(markdown: String, blocks: [String]) {
    #expect(tags(html(markdown, .commonMark)) == blocks)
  }

  @Test func `cells know their places in the file`() {
    let markdown = "| A | B \\| [c](d) |\n|---|:-:|\n> x\n\n> | é | *b* |\n> |---|---|\n> | `c` |"
    #expect(
      prose(markdown, firstLine: 10).value.dump == """
        table 10:1-10:20
          tableRow head 10:1-10:20
            tableCell 10:3-10:4
              text 10:3-10:4 «A»
            tableCell center 10:7-10:18
              text 10:7-10:12 «B | »
              link 10:12-10:18 → d
                text 10:13-10:14 «c»
        blockQuote 12:1-12:4
          paragraph 12:3-12:4
            text 12:3-12:4 «x»
        blockQuote 14:1-16:10
          table 14:3-16:10
            tableRow head 14:3-14:15
              tableCell 14:5-14:7
                text 14:5-14:7 «é»
              tableCell 14:10-14:13
                emphasis 14:10-14:13
                  text 14:11-14:12 «b»
            tableRow 16:3-16:10
              tableCell 16:5-16:8
                code 16:5-16:8 «c»
              tableCell 16:10-16:10
        """)
  }

  @Test func `a table that is too wide is text, and said so`() {
    let wide = String(repeating: "|a", count: 101) + "\n" + String(repeating: "|-", count: 101) + "\n"
    #expect(findings("\n" + wide, firstLine: 5) == ["error table-too-wide 6:1"])
    #expect(html(wide).hasPrefix("<p>|a|a"))
    #expect(findings(String(repeating: "|a", count: 100) + "\n" + String(repeating: "|-", count: 100)) == [])
  }

  @Test(arguments: [(1, 20_010), (100, 210)])
  func `a table with too many cells is refused`(columns: Int, rows: Int) {
    let header =
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
    #expect(findings(header + String(repeating: "|b|\n", count: rows)) == ["error table-too-large 1:1"])
  }

  @Test func `many small tables share the limit`() {
    let tables = String(repeating: "|a|\n|-|\n|b|\n\n", count: 10_001)
    let checked = prose(tables)
    #expect(checked.diagnostics.map(\.code.rawValue) == ["table-too-large"])
    #expect(checked.value.nodes.filter { $0.kind == .table }.count == 10_000)
  }

  /// The contents of the cells, a row a line.
  private func cells(_ html: String) -> [String] {
    html.split(separator: "<tr>\n").dropFirst().map { row in
      row.split(separator: "\n").compactMap { line in
        guard line.hasPrefix("<th") || line.hasPrefix("<td"), let start = line.firstIndex(of: ">") else {
          return nil
        }
        return String(line[line.index(after: start)...].dropLast(5))
      }.joined(separator: ",")
    }
  }

  /// The names of blocks in reading order, without what a table or list is made of.
  private func tags(_ html: String) -> [String] {
    let inner: Set<Substring> = ["thead", "tbody", "tr", "th", "td", "li", "code", "em"]
    return html.split(separator: "<").compactMap { part in
      guard part.first != "/", html.contains("<" + part) else { return nil }
      let name = part.prefix { $0.isLetter || $0.isNumber }
      return name.isEmpty || inner.contains(name) ? nil : String(name)
    }
  }
}
