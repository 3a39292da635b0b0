import Testing

@testable import Template

/// Tables of names, and records looked up by them.
@Suite struct NamesAndRecordsTests {
  let names = NameTable(["a", "b", "título"])

  @Test func `a name is found by its spelling and spells itself`() throws {
    let name = try #require(names["título"])
    #expect(name == Name(index: 2))
    #expect(names[name] == "título")
    #expect(names["titulo"] == nil)
    #expect(NameTable([]).spellings.isEmpty)
  }

  @Test func `of two entries with one name the first counts`() throws {
    let (a, b) = try (#require(names["a"]), #require(names["b"]))
    let record = Record([(a, .number(1)), (b, .number(2)), (a, .number(3))])
    guard case .number(1) = record[a], case .number(2) = record[b] else {
      Issue.record("\(record)")
      return
    }
    #expect(record[Name(index: 2)] == nil)
  }

  @Test func `setting puts a value in the place of the old one or at the end`() throws {
    let (a, b) = try (#require(names["a"]), #require(names["b"]))
    var record = Record([(a, .number(1))])
    record.set(b, .flag(true))
    record.set(a, .text("x"))
    #expect(record.entries.map(\.name) == [a, b])
    guard case .text("x") = record[a], case .flag(true) = record[b] else {
      Issue.record("\(record)")
      return
    }
  }

  @Test(arguments: [(nil, false), ("", false), (" ", true), ("x", true)] as [(String?, Bool)])
  func `an empty text is absent where one asks for that`(text: String?, isThere: Bool) {
    let kit = TemplateKit()
    let value = kit.record(["a": .text(ifAny: text)])
    #expect(kit.render("{{#a}}there{{/a}}{{^a}}absent{{/a}}", value) == (isThere ? "there" : "absent"))
  }
}
