import Content
import Diagnostics
import TestSupport
import Testing

/// A finding as a fixture promises it: `<!-- expect: error session-on-holiday 12:12 -->` or, in YAML,
/// `# expect: …`; `-` stands for a finding about the file as a whole.
struct PromisedFinding: Hashable, Comparable, CustomStringConvertible {
  let file: String
  /// Severity, code and place.
  let words: String

  init(_ file: String, _ words: String) {
    self.file = file
    self.words = words
  }

  init(_ diagnostic: Diagnostic) {
    let place = diagnostic.range.map { "\($0.start.line):\($0.start.column)" } ?? "-"
    self.init(diagnostic.file, "\(diagnostic.severity) \(diagnostic.code) \(place)")
  }

  var description: String { "\(file): \(words)" }

  static func < (left: Self, right: Self) -> Bool { (left.file, left.words) < (right.file, right.words) }

  /// The promises in `text` and the text without them, every line where it was.
  static func take(from text: String, of file: String) -> (promises: [PromisedFinding], text: String) {
    var promises: [PromisedFinding] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      for (open, close) in [("<!-- expect: ", " -->"), ("# expect: ", "")] {
        guard let start = line.firstRange(of: open) else { continue }
        let rest = line[start.upperBound...]
        let end = close.isEmpty ? rest.endIndex : rest.firstRange(of: close)?.lowerBound ?? rest.endIndex
        for promise in rest[..<end].split(separator: ",") {
          promises.append(PromisedFinding(file, String(promise.drop { $0 == " " })))
        }
        let kept = line[..<start.lowerBound]
        return kept.allSatisfy({ $0 == " " })
          ? "" : kept[...(kept.lastIndex { $0 != " " } ?? kept.startIndex)]
      }
      return line
    }
    return (promises, lines.joined(separator: "\n"))
  }
}

/// Loads the small office with `changes` and holds what is found against what the files promise.
@discardableResult
func expectPromises(
  _ changes: [String: String], also others: [PromisedFinding] = [],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> [Diagnostic] {
  var promised = Set(others)
  var files: [String: String] = [:]
  for (path, text) in SmallOffice.files(changing: changes) {
    let taken = PromisedFinding.take(from: text, of: path)
    promised.formUnion(taken.promises)
    files[path] = taken.text
  }
  let loaded = ContentLoader(files: InMemoryFiles(files)).load()
  let found = Set(loaded.diagnostics.map { PromisedFinding($0) })
  #expect(
    found == promised,
    "unpromised: \(found.subtracting(promised).sorted()), unkept: \(promised.subtracting(found).sorted())",
    sourceLocation: sourceLocation)
  return loaded.diagnostics
}
