import Content
import Diagnostics
import Files
import Foundation
import Model
import Rules
import TestSupport

/// A change to the base office that makes one rule hold or fail, with the findings that it promises.
///
/// Words first; then `@@ path` and lines to take out (`-`) and to put in (`+`), a new file where none are
/// taken out, and `@@ path removed`; then `expect: severity code path` with the underlined text in backticks,
/// or `untold: reason`.
struct RuleFixture {
  let name: String
  private(set) var files: InMemoryFiles
  private(set) var expected: [String] = []
  private(set) var untold: [String] = []
  private(set) var fingerprints: [ID<Plan>: String] = [:]

  static let folder = Repository.root + "/Tests/RulesTests/Fixtures"

  /// Names of the fixtures, such as `R-EVA-3.fails`.
  static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { $0.hasSuffix(".txt") && $0 != "base.txt" }.map { String($0.dropLast(4)) }.sorted()
  }()

  enum Mistake: Error { case notInBase(String) }

  init(_ name: String) throws {
    self.name = name
    files = try Self.base()
    let text = try String(contentsOfFile: "\(Self.folder)/\(name).txt", encoding: .utf8)
    var hunk = Hunk()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("@@ ") {
        try hunk.apply(to: &files)
        hunk = Hunk(line.dropFirst(3).split(separator: " ").map(String.init))
      } else if line.hasPrefix("-"), hunk.path != nil {
        if !hunk.added.isEmpty {
          try hunk.apply(to: &files)
          hunk = Hunk([hunk.path ?? ""])
        }
        hunk.removed.append(String(line.dropFirst()))
      } else if line.hasPrefix("+"), hunk.path != nil {
        hunk.added.append(String(line.dropFirst()))
      } else if line.hasPrefix("expect: ") {
        expected.append(String(line.dropFirst(8)))
      } else if line.hasPrefix("untold: ") {
        untold.append(String(line.dropFirst(8)))
      } else if line.hasPrefix("fingerprint: ") {
        let words = line.dropFirst(13).split(separator: " ").map(String.init)
        fingerprints[ID(words[0])] = words[1]
      }
    }
    try hunk.apply(to: &files)
  }

  /// Puts `new` in the place of `old`, which stands once in the file at `path`.
  mutating func replace(_ old: String, with new: String, in path: String) throws {
    let text = files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard text.components(separatedBy: old).count == 2 else { throw Mistake.notInBase("\(path): \(old)") }
    files[path] = Array(text.replacingOccurrences(of: old, with: new).utf8)
  }

  /// The rule that it is about.
  var rule: ID<RuleEntry> { ID(String(name.prefix { $0 != "." })) }

  private struct Hunk {
    var path: String?
    var isRemoval = false
    var removed: [String] = []
    var added: [String] = []

    init(_ words: [String] = []) {
      path = words.first
      isRemoval = words.count > 1
    }

    func apply(to files: inout InMemoryFiles) throws {
      guard let path else { return }
      if isRemoval {
        guard files[path] != nil else { throw Mistake.notInBase(path) }
        files[path] = nil
        return
      }
      let put = added.map { $0 + "\n" }.joined()
      guard !removed.isEmpty else {
        if !added.isEmpty { files[path] = Array(put.utf8) }
        return
      }
      let old = removed.map { $0 + "\n" }.joined()
      let text = files[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
      guard text.components(separatedBy: old).count == 2 else { throw Mistake.notInBase("\(path): \(old)") }
      files[path] = Array(text.replacingOccurrences(of: old, with: put).utf8)
    }
  }

  private static func base() throws -> InMemoryFiles {
    var files = InMemoryFiles()
    let root = folder + "/base"
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    for path in paths where path.contains(".") {
      files[path] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
    }
    return files
  }

  /// What came of it: every finding, the reader's own too, and the results rule by rule.
  struct Outcome {
    let findings: [Diagnostic]
    let conformity: Conformity
    let sources: InMemoryFiles

    /// The findings of `rule` as a fixture promises them.
    func promises(of rule: ID<RuleEntry>) -> [String] {
      findings.filter { $0.rule == rule.rawValue }.map { finding in
        "\(finding.severity.key) \(finding.code) \(finding.file) `\(underlined(finding))`"
      }.sorted()
    }

    private func underlined(_ finding: Diagnostic) -> String {
      guard let range = finding.range, let bytes = sources[finding.file] else { return "" }
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let line = Array(lines[range.start.line - 1])
      let end = range.end.line == range.start.line ? min(range.end.column - 1, line.count) : line.count
      return String(decoding: line[(range.start.column - 1)..<end], as: UTF8.self)
    }
  }

  func judge() throws -> Outcome? {
    let loaded = ContentLoader(files: files).load()
    guard let agency = loaded.value, let asOf = agency.settings.asOf else { return nil }
    let file = CaseFile(
      agency: agency, asOf: asOf, fingerprints: fingerprints, mistakes: loaded.diagnostics)
    let conformity = Conformity(judging: file)
    let cited = Conformity.cited(loaded.diagnostics, by: agency.procedure)
    return Outcome(findings: cited + conformity.diagnostics, conformity: conformity, sources: files)
  }
}
