import Content
import Diagnostics
import Files
import TestSupport
import Testing

/// The two languages of the theme, held against each other and against who says what.
struct CatalogueTests {
  private let spanish: Catalogue
  private let english: Catalogue
  private let literals: [SwiftLiterals.Literal]

  init() throws {
    spanish = try ThemeLook.of("es").catalogue
    english = try ThemeLook.of("en").catalogue
    literals = try Repository.sources().filter { !$0.path.hasPrefix("TestSupport/") }
      .flatMap { SwiftLiterals($0.text).all }
  }

  @Test func `both languages have the same sentences`() {
    let (left, right) = (Set(spanish.keys), Set(english.keys))
    #expect(left.count > 500)
    #expect(left.subtracting(right).sorted() == [], "in Spanish only")
    #expect(right.subtracting(left).sorted() == [], "in English only")
  }

  @Test func `a sentence names the same values in both languages`() {
    for key in spanish.keys where !Self.mayDiffer(key) {
      let names = [spanish, english].map { Set(Catalogue.argumentNames(of: $0[key] ?? "")) }
      #expect(names[0] == names[1], "\(key)")
    }
  }

  @Test func `no sentence is empty or has blanks at its ends`() {
    for catalogue in [spanish, english] {
      for key in catalogue.keys {
        let sentence = catalogue[key] ?? ""
        #expect(
          sentence.first != nil && sentence.first != " " && sentence.last != " ",
          "\(catalogue.language) \(key)")
      }
    }
  }

  @Test func `a finding is said as the house says it: lower case first, no final period`() {
    for catalogue in [spanish, english] {
      for key in catalogue.keys where Self.isFinding(key) {
        let sentence = catalogue[key] ?? ""
        let isName = ["YAML", "HTML"].contains { sentence.hasPrefix($0) }
        let startsWell = isName || sentence.first?.isUppercase == false
        #expect(startsWell && !sentence.hasSuffix("."), "\(catalogue.language) \(key): \(sentence)")
      }
    }
  }

  @Test func `every finding that Swift may report has its sentence`() {
    let calls = ["Diagnostic(", "report(", "problem(", "misses(subject,"]
    let reported = said { code in calls.contains { code.hasSuffix($0) } }
    let codes = reported.union(said { $0.contains(".fails(") && !$0.contains("\"") })
    #expect(codes.count > 90)
    let missing = codes.filter { spanish["diagnostics.\($0)"] == nil }
    #expect(missing.sorted() == [])
  }

  @Test func `every hint and every note has its sentence`() {
    let notes = said { $0.hasSuffix(".init(Message(") || $0.hasSuffix("Note(Message(") }
    #expect(notes.count > 5)
    #expect(notes.filter { spanish["notes.\($0)"] == nil }.sorted() == [])
    let hints = said { $0.hasSuffix("Message(") }.subtracting(notes)
    #expect(hints.count > 60)
    let families = ["hints", "notes", "untold"]
    let unsaid = hints.filter { hint in !families.contains { spanish["\($0).\(hint)"] != nil } }
    #expect(unsaid.sorted() == [])
  }

  @Test func `a code that is chosen among several has its sentence too`() {
    let families = [
      "yaml-", "template-", "csv-", "calendar-lock-", "unknown-", "bad-", "duplicate-", "table-",
      "stated-", "change-", "format-without-", "commitment-without-",
    ]
    let codes = Set(literals.map(\.text)).filter { text in families.contains { text.hasPrefix($0) } }
    let missing = codes.filter { code in
      ["diagnostics", "hints", "notes"].allSatisfy { spanish["\($0).\(code)"] == nil }
    }
    #expect(codes.count > 60)
    #expect(missing.sorted() == [])
  }

  @Test func `no sentence is left that nobody says`() {
    let texts = Set(literals.map(\.text))
    let patterns = texts.filter { $0.hasPrefix("output-") && $0.hasSuffix("*") }
    let idle = spanish.keys.filter { key in
      guard Self.isFinding(key), let dot = key.firstIndex(of: ".") else { return false }
      let name = String(key[key.index(after: dot)...])
      return !texts.contains(name) && !patterns.contains { SwiftLiterals.matches($0, name) }
    }
    #expect(idle == [])
  }

  @Test(arguments: ["words", "calendar", "numbers", "summary", "severity", "draft", "new"])
  func `every sentence that a page, a draft or a new file says is there, and every one there is said`(
    _ heading: String
  ) {
    let patterns = Set(literals.map(\.text).filter { $0.hasPrefix("\(heading).") && !$0.contains(".lock") })
    let keys = spanish.keys.filter { $0.hasPrefix("\(heading).") }
    #expect(!patterns.isEmpty && !keys.isEmpty)
    let unsaid = keys.filter { key in !patterns.contains { SwiftLiterals.matches($0, key) } }
    #expect(unsaid == [])
    let unknown = patterns.filter { pattern in !keys.contains { SwiftLiterals.matches(pattern, $0) } }
    #expect(unknown.sorted() == [])
  }

  @Test func `every sentence of the templates is there, and every one there is used`() throws {
    let theme = Repository.theme
    let templates = try theme.entries().filter { $0.path.hasSuffix(".mustache") }.map {
      String(decoding: try theme.read($0.path, limit: 1 << 20), as: UTF8.self)
    }
    let used = Set(
      templates.flatMap { $0.split(separator: "{{strings.").dropFirst() }.compactMap { rest in
        rest.firstIndex(of: "}").map { String(rest[..<$0]) }
      })
    let keys = Set(spanish.keys.filter { $0.hasPrefix("site.") })
    #expect(used.subtracting(spanish.keys).sorted() == [])
    #expect(keys.subtracting(used).sorted() == [])
  }

  /// Literals that stand after such code and look like a code.
  private func said(where isCall: (String) -> Bool) -> Set<String> {
    Set(literals.filter { isCall($0.before) && Self.looksLikeCode($0.text) }.map(\.text))
  }

  private static func looksLikeCode(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }

  private static func isFinding(_ key: String) -> Bool {
    ["diagnostics.", "hints.", "notes.", "untold."].contains { key.hasPrefix($0) }
  }

  /// A language writes its dates with what it needs.
  private static func mayDiffer(_ key: String) -> Bool { key.hasPrefix("dates.") }
}
