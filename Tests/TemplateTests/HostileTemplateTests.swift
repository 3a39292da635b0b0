import Diagnostics
import Dispatch
import Synchronization
import Testing

@testable import Template

/// Templates that nobody would write, and values that somebody might.
@Suite struct HostileTemplateTests {
  let kit = TemplateKit()

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `any bytes compile or are refused with places inside the file`(seed: UInt64) {
    var random = TemplateGenerator(seed: seed)
    let parts = [
      "{{", "}}", "{{{", "}}}", "#a", "/a", "^b", ">page", "!", "=", "<%", "%>", " ", "\n", "\r\n", "a", ".",
      "é",
    ]
    let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in parts[Int(random.next() % 18)] }
      .joined()
    let checked = kit.compile(["page": text])
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for finding in checked.diagnostics {
      guard let start = finding.range?.start, lines.indices.contains(start.line - 1) else {
        Issue.record("\(finding) in \(text.debugDescription)")
        continue
      }
      #expect(
        start.column >= 1 && start.column <= lines[start.line - 1].count + 1, "\(text.debugDescription)")
    }
    #expect((checked.value == nil) == !checked.diagnostics.isEmpty)
    var out: [UInt8] = []
    checked.value?.render("page", kit.record(["a": .text("<"), "b": .absent]), into: &out)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `no angle bracket of a text survives two braces`(seed: UInt64) {
    var random = TemplateGenerator(seed: seed)
    let letters: [Character] = ["<", ">", "&", "\"", "a", "ñ", "\n", "\u{0}", "👩‍🌾"]
    let text = String((0..<60).map { _ in letters[Int(random.next() % 9)] })
    let written = kit.render("{{a}}", kit.record(["a": .text(text)]))
    #expect(!written.contains("<") && !written.contains(">") && !written.contains("\""))
    let back = written.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;", with: "\"")
    #expect(back.replacing("&amp;", with: "&") == text)
  }

  @Test func `a hundred thousand mistakes and a hundred thousand tags are read in one go`() {
    let mistakes = kit.compile(["page": String(repeating: "{{zzzzzzzz}}\n", count: 20_000)])
    #expect(mistakes.diagnostics.count == 20_000)
    #expect(mistakes.diagnostics.last?.range?.start == SourceLocation(line: 20_000, column: 3))
    #expect(kit.compile(["page": String(repeating: "{{", count: 100_000)]).diagnostics.count == 1)
    #expect(kit.compile(["page": String(repeating: "{{a}}", count: 100_000)]).diagnostics.isEmpty)
  }

  @Test func `sections within sections end at fifty`() {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#a}}", count: count) + "x" + String(repeating: "{{/a}}", count: count)
    }
    #expect(kit.render(nested(50), kit.record(["a": .number(1)])) == "x")
    let finding = "page.html:1:301 template-too-deep name=a limit=50"
    #expect(kit.render(nested(51), kit.record(["a": .number(1)])) == finding)
    #expect(kit.compile(["page": nested(100_000)]).value == nil)
  }

  @Test func `a recursion that doubles is given up at once`() throws {
    let set = try #require(kit.compile(["node": "{{#items}}{{> node}}{{> node}}{{/items}}"]).value)
    let items = Record([(try #require(kit.names["items"]), .list([Record(), Record()]))])
    var out: [UInt8] = []
    let finding = try #require(set.render("node", items, into: &out))
    #expect(
      TemplateKit.findings([finding]) == [
        "node.html:1:15 template-endless-partial name=node path=node -> template-guard-recursion"
      ])
  }

  @Test func `many threads render the same bytes`() throws {
    let set = try #require(kit.compile(["page": "{{#items}}<{{name}}>{{/items}}"]).value)
    let written = Mutex<Set<[UInt8]>>([])
    let kit = kit
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      let rows = (0..<50).map { kit.entries(["name": .text("fila & \($0)")]) }
      let record = kit.entries(["items": .list(rows)])
      var out: [UInt8] = []
      set.render("page", record, into: &out)
      written.withLock { _ = $0.insert(out) }
    }
    #expect(written.withLock(\.count) == 1)
  }
}
