import Diagnostics

@testable import Template

/// A theme in a test: templates by name, the words that they may ask for, and a few sentences.
struct TemplateKit {
  var names: NameTable
  var sentences: [String: String] = [:]

  init(_ names: String = "a b c d item items name title children flag", sentences: [String: String] = [:]) {
    self.names = NameTable(names.split(separator: " ").map(String.init))
    self.sentences = sentences
  }

  /// A theme that may ask for `names` and has no sentences.
  init(names: Set<String>) { self.names = NameTable(names.sorted()) }

  /// Compiles templates by name, in the order of their names; each file is called `NAME.html`.
  func compile(_ templates: [String: String]) -> Checked<TemplateSet?> {
    let sources = templates.sorted { $0.key < $1.key }.map {
      TemplateSource(name: $0.key, file: "\($0.key).html", bytes: Array($0.value.utf8))
    }
    return TemplateSet.compile(
      sources, names: names, strings: { sentences[$0] }, knownStrings: sentences.keys.sorted())
  }

  /// What `template` and its partials give for `value`; findings, where they do not compile.
  func render(_ template: String, _ value: Value, partials: [String: String] = [:]) -> String {
    let checked = compile(partials.merging(["page": template]) { $1 })
    guard let set = checked.value else { return Self.findings(checked.diagnostics).joined(separator: "\n") }
    var out: [UInt8] = []
    let finding = set.render("page", value, into: &out)
    return finding.map { "\($0.code)" } ?? String(decoding: out, as: UTF8.self)
  }

  /// A record from spelt names.
  func record(_ values: KeyValuePairs<String, Value>) -> Value {
    .record(entries(values))
  }

  func entries(_ values: KeyValuePairs<String, Value>) -> Record {
    Record(values.compactMap { pair in names[pair.key].map { ($0, pair.value) } })
  }

  /// `FILE:LINE:COLUMN CODE arguments -> hints`, one a finding.
  static func findings(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { finding in
      let start = finding.range?.start ?? .start
      let arguments = finding.arguments.list.map { " \($0.name)=\($0.value)" }.joined()
      let hints = finding.hints.map { hint in
        " -> " + ([hint.key] + hint.arguments.list.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
      }
      return "\(finding.file):\(start.line):\(start.column) \(finding.code)\(arguments)\(hints.joined())"
    }
  }
}
