import Bytes
import Diagnostics
import Model
import Rules

/// The rules in force as people read them on a terminal, and as programs do.
struct RulesTable {
  private let conformity: Conformity
  private let catalogue: Catalogue

  init(_ conformity: Conformity, _ catalogue: Catalogue) {
    self.conformity = conformity
    self.catalogue = catalogue
  }

  /// A paragraph a rule: its name and weight, the sentence that it follows, how it is kept.
  func text(columns: Int?) -> String {
    guard !conformity.results.isEmpty else { return catalogue.say("rules-table.none") + "\n" }
    return conformity.results.map { paragraph($0) }.joined(separator: "\n")
  }

  private func paragraph(_ result: RuleResult) -> String {
    let entry = result.entry
    let weight = catalogue.say("severity.\(result.severity.key)")
    let title = catalogue["rules.\(entry.id)"].map { ": \($0)" } ?? ""
    let citation = catalogue.say("notes.\(entry.citation.message.key)", entry.citation.message.arguments)
    return "\(entry.id) (\(weight))\(title)\n  \(citation)\n  \(standing(result))\n"
  }

  /// «se cumple 33 veces · falla 2 · sin cifras 1», or why it is not applied.
  private func standing(_ result: RuleResult) -> String {
    if let reason = result.entry.offReason { return catalogue.say("rules-table.off", ["reason": reason]) }
    let total = result.total
    guard !total.isEmpty else { return catalogue.say("rules-table.nothing") }
    let counts = [
      ("holds", total.holds), ("fails", total.fails), ("acknowledged", total.acknowledged),
      ("untold", total.untold),
    ]
    return counts.filter { $0.1 > 0 }
      .map { catalogue.say("rules-table.\($0.0)", ["count": String($0.1)]) }.joined(separator: " · ")
  }

  /// `{"schema": "planilla/rules/1", "asOf": …, "rules": […]}`, its words as the procedure has them.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.text("schema", "planilla/rules/1")
      json.text("asOf", "\(conformity.asOf)")
      json.array("rules") { json in
        for result in conformity.results { json.object { rule(result, into: &$0) } }
      }
    }
    return json.bytes + [0x0A]
  }

  private func rule(_ result: RuleResult, into json: inout JSONWriter) {
    let entry = result.entry
    json.text("id", entry.id.rawValue)
    json.text("severity", result.severity.key)
    switch entry.source {
    case .policy(let number): json.text("policy", number)
    case .part(let part): json.text("source", part)
    }
    json.text("quote", entry.quote)
    if let reason = entry.offReason { json.text("off", reason) }
    let total = result.total
    json.number("holds", total.holds)
    json.number("fails", total.fails)
    json.number("acknowledged", total.acknowledged)
    json.number("untold", total.untold)
  }
}
