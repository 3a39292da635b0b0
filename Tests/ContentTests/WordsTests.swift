import Content
import Diagnostics
import Files
import Testing

/// Every code, hint and note of this module has its sentence in both languages.
struct WordsTests {
  private var root: String { #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() }

  /// Kebab-case words in quotation marks in the module's sources, doc comments left out.
  private func quotedNames() throws -> Set<String> {
    let files = DiskFiles(root: root + "/Sources/Content")
    var names: Set<String> = []
    for entry in try files.entries() where !entry.path.hasPrefix("Vocabulary/") {
      let text = String(decoding: try files.read(entry.path, limit: 1 << 20), as: UTF8.self)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where !index.isMultiple(of: 2) {
          let isName = part.contains("-") && part.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
          if isName, part.first?.isLetter == true, part.last?.isLetter == true || part.last?.isNumber == true
          {
            // A drawing's own words, such as `font-face`, are no codes.
            guard !entry.path.hasPrefix("Drawing/") || part.hasPrefix("svg-") else { continue }
            names.insert(String(part))
          }
        }
      }
    }
    return names
  }

  @Test(arguments: ["es", "en"])
  func `every code and hint has a sentence`(_ language: String) throws {
    let loaded = StringsLoader(files: DiskFiles(root: root + "/theme")).load(language: language)
    #expect(loaded.diagnostics == [])
    let names = try quotedNames()
    #expect(names.count > 100)
    for name in names.sorted() {
      let keys = ["diagnostics", "hints", "notes"].map { "\($0).\(name)" }
      #expect(keys.contains { loaded.value[$0] != nil }, "no sentence for \(name)")
    }
  }

  @Test func `what is found says every value that its sentence names`() throws {
    let catalogue = StringsLoader(files: DiskFiles(root: root + "/theme")).load(language: "es").value
    let found = expectPromises(
      ["sitio.yml": "titulo: x\nentidad: {nombre: A, pais: x}\nidioma: E\n"],
      also: [
        PromisedFinding("sitio.yml", "error bad-country 2:28"),
        PromisedFinding("sitio.yml", "error bad-language 3:9"),
      ])
    for finding in found {
      let sentence = catalogue.say("diagnostics.\(finding.code)", finding.arguments)
      #expect(!sentence.contains("{") && sentence.contains("«"))
      #expect(finding.hints.allSatisfy { catalogue["hints.\($0.key)"] != nil })
    }
  }
}
