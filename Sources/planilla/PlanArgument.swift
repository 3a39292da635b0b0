import ArgumentParser
import Diagnostics
import Model

/// A plan as a person names it on the command line: `2026-POT`, `2026/pot` or its file.
struct PlanArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) { text = argument }

  /// The plan of `agency`; capitals are forgiven.
  func find(in agency: Agency, _ catalogue: Catalogue) throws -> Plan {
    let wanted = text.lowercased()
    let plan = agency.plans.first { plan in
      let names = [plan.id.rawValue, "\(plan.year)/\(plan.theme)", "\(plan.year)-\(plan.theme)"]
      return names.contains { $0.lowercased() == wanted } || wanted.hasSuffix(plan.places.file.lowercased())
    }
    if let plan { return plan }
    let ids = agency.plans.map(\.id.rawValue)
    let nearest = NearestWord.to(text.uppercased(), among: ids)
    let known = nearest.map { catalogue.say("hints.did-you-mean", ["word": $0]) }
    throw ValidationError(
      catalogue.say("command.no-such-plan", ["plan": text]) + (known.map { "; \($0)" } ?? ""))
  }
}
