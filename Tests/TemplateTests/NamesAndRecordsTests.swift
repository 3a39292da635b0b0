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

  @Test func `setting puts a value in the place of the old one and leaves the others`() throws {
    let (a, b) = try (#require(names["a"]), #require(names["b"]))
    let record = Record([(a, .number(1)), (b, .flag(true))])
    let other = record.setting([(a, .text("x"))])
    guard case .text("x") = other[a], case .flag(true) = other[b], case .number(1) = record[a] else {
      Issue.record("\(other)")
      return
    }
  }

  @Test func `of two merged records the first is asked first`() throws {
    let (a, b) = try (#require(names["a"]), #require(names["b"]))
    let record = Record([(a, .number(1))]).merging(Record([(a, .number(2)), (b, .number(3))]))
    guard case .number(1) = record[a], case .number(3) = record[b] else {
      Issue.record("\(record)")
      return
    }
    #expect(record[Name(index: 2)] == nil)
  }

  @Test func `values that are asked for are worked out only then`() {
    let kit = TemplateKit("a b c")
    let asked = Asked(names: kit.names)
    #expect(kit.render("{{a}}{{^c}}-{{/c}}{{a}}", .record(Record(asked))) == "value of a-value of a")
    #expect(asked.log.names == ["a", "c", "a"])
  }

  /// Values that remember what they were asked for.
  private struct Asked: Values {
    final class Log { var names: [String] = [] }

    let names: NameTable
    let log = Log()

    func value(of name: Name) -> Value? {
      log.names.append(names[name])
      return names[name] == "c" ? nil : .text("value of \(names[name])")
    }
  }

  @Test(arguments: [(nil, false), ("", false), (" ", true), ("x", true)] as [(String?, Bool)])
  func `an empty text is absent where one asks for that`(text: String?, isThere: Bool) {
    let kit = TemplateKit()
    let value = kit.record(["a": .text(ifAny: text)])
    #expect(kit.render("{{#a}}there{{/a}}{{^a}}absent{{/a}}", value) == (isThere ? "there" : "absent"))
  }
}
