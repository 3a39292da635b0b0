import Diagnostics
import Testing

@Suite struct CatalogueTests {
  private let catalogue = Catalogue(
    language: "es",
    sentences: [
      "diagnostics.unknown-key": "no se conoce la clave «{key}»", "plain": "sin nada", "open": "a { b",
      "twice": "{a} y {a}",
    ])

  @Test(
    arguments: [
      ("diagnostics.unknown-key", ["key": "moda"], "no se conoce la clave «moda»"),
      ("plain", [:], "sin nada"), ("open", [:], "a { b"), ("twice", ["a": "1"], "1 y 1"),
      ("diagnostics.unknown-key", [:], "no se conoce la clave «{key}»"),
      ("plain", ["key": "{a}"], "sin nada"), ("twice", ["a": "{a}"], "{a} y {a}"),
    ] as [(String, Arguments, String)])
  func `a sentence takes its arguments once`(key: String, arguments: Arguments, expected: String) {
    #expect(catalogue.say(key, arguments) == expected)
  }

  @Test func `a sentence that is missing shows its key and what it would have said`() {
    #expect(catalogue.say("gone") == "gone")
    #expect(catalogue.say("gone", ["a": "1", "b": "2"]) == "gone (a=1 b=2)")
  }

  @Test func `the names in braces are what a translation must keep`() {
    #expect(Catalogue.argumentNames(of: "{a} de {b}, {a}") == ["a", "b", "a"])
    #expect(Catalogue.argumentNames(of: "nada") == [])
  }
}

@Suite struct NearestWordTests {
  private let words = ["modalidad", "municipio", "motivo", "meta", "fecha", "hora"]

  @Test(
    arguments: [
      ("modalida", "modalidad"), ("Modalidad", "modalidad"), ("fehca", "fecha"), ("orah", nil),
      ("mtea", "meta"),
      ("municpio", "municipio"), ("presupuesto", nil), ("", nil), ("hoora", "hora"),
    ] as [(String, String?)])
  func `a misspelt word finds the word that it stands for`(word: String, expected: String?) {
    #expect(NearestWord.to(word, among: words) == expected)
  }

  @Test(arguments: [
    ("programada", "reprogramada"), ("programda", "reprogramada"), ("acogida", "no-acogida"),
    ("no realizada", "realizada"), ("recancelada", "cancelada"),
  ])
  func `a word that a prefix turns into another is not suggested`(_ word: String, _ candidate: String) {
    #expect(NearestWord.to(word, among: [candidate]) == nil)
  }

  @Test(arguments: ["rprogramada", "reporgramada", "reprogramda"])
  func `a slip within the prefix is still one`(_ word: String) {
    #expect(NearestWord.to(word, among: ["reprogramada"]) == "reprogramada")
  }

  @Test func `of two equally near words the first in the alphabet is named, whatever the order`() {
    #expect(NearestWord.to("mota", among: ["mora", "mata"]) == "mata")
    #expect(NearestWord.to("mota", among: ["mata", "mora"]) == "mata")
  }
}

struct ReasonTests {
  private let catalogue = Catalogue(
    language: "es", sentences: ["reasons.input-output-error": "el disco falló"])

  @Test func `what the system said is said in the catalogue's words, or as it is`() {
    #expect(catalogue.reason("Input/output error") == "el disco falló")
    #expect(catalogue.reason("Bad address") == "Bad address")
    let arguments: Arguments = ["path": "Input/output error", "reason": "Input/output error"]
    #expect(catalogue.withReason(arguments) == ["path": "Input/output error", "reason": "el disco falló"])
    #expect(catalogue.withReason(["path": "x"]) == ["path": "x"])
  }

  @Test func `a finding about the folder itself names the folder`() {
    let sources = SourceTexts { _ in nil }
    var face = TextFace(catalogue, folder: "a/content/", isColored: false, sources: sources)
    let line = face.render(Diagnostic("shut", file: ".", ["reason": "Input/output error"]))
    #expect(line.hasPrefix("a/content: ") && line.contains("reason=el disco falló"))
  }
}
