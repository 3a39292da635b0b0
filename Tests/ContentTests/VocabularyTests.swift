@testable import Content
import Model
import Testing

struct VocabularyTests {
  @Test(arguments: Field.allCases)
  func `every field has a word in both languages that leads back to it`(_ field: Field) {
    for language in Language.allCases {
      let word = Vocabulary.word(for: field, in: language)
      #expect(Shape(optional: [field]).field(named: word) == field)
      #expect(
        word.utf8.allSatisfy {
          $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        })
    }
  }

  @Test func `the English word for a goal's measure is not the one for an office's unit`() {
    #expect(Vocabulary.word(for: .measure, in: .english) == "measure")
    #expect(Vocabulary.word(for: .unit, in: .english) == "unit")
    #expect(Shape(optional: [.measure]).field(named: "unit") == .measure)
  }

  @Test(arguments: [("decisión", Field.decision), ("título", .title), ("sesión", .session), ("página", nil)])
  func `accents are forgiven in keys`(_ word: String, _ field: Field?) {
    #expect(Shape(optional: Field.allCases).field(named: word) == field)
  }

  @Test func `one word may mean one thing here and another there`() {
    #expect(Shape(optional: [.goal, .lead]).field(named: "meta") == .goal)
    #expect(Shape(optional: [.target]).field(named: "meta") == .target)
    #expect(Shape(optional: [.title]).field(named: "meta") == nil)
  }

  @Test(arguments: [
    ("Compromisos", Vocabulary.Heading.commitments), ("COMPROMISOS", .commitments),
    ("Commitments", .commitments),
    ("Políticas de operación", .policies), ("Operating policies", .policies), ("Definiciones", .definitions),
    ("Objetivo", nil),
  ])
  func `headings are recognised whatever their capitals`(_ title: String, _ heading: Vocabulary.Heading?) {
    #expect(Vocabulary.heading(titled: title) == heading)
  }
}
