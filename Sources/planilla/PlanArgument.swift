import ArgumentParser
import Diagnostics
import Model

/// A plan as a person names it on the command line: `2026-POT`, `2026/pot` or its file.
struct PlanArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) { text = argument }

  /// The plan of `agency`; capitals are forgiven. Where plans have mistakes, it may be one of those: they are told.
  func find(in agency: Agency, _ reading: Reading) throws -> Plan {
    let catalogue = reading.catalogue
    if let plan = match(in: agency, at: reading.contentFolder) { return plan }
    if Self.mayBeBroken(reading) { throw Self.refuse(reading) }
    let ids = agency.plans.map(\.id.rawValue)
    let nearest = NearestWord.to(text.uppercased(), among: ids)
    let known = nearest.map { catalogue.say("hints.did-you-mean", ["word": $0]) }
    throw ValidationError(
      catalogue.say("command.no-such-plan", ["plan": text]) + (known.map { "; \($0)" } ?? ""))
  }

  /// The plan of `agency` that goes by this name or is this file of the folder `content`; capitals are forgiven.
  func match(in agency: Agency, at content: String) -> Plan? {
    let wanted = text.lowercased()
    // A file that is there is that very file, however its path ends.
    let file = FolderOptions.isFile(text) ? FolderOptions.realPath(text) : nil
    return agency.plans.first { plan in
      let names = [plan.id.rawValue, "\(plan.year)/\(plan.theme)", "\(plan.year)-\(plan.theme)"]
      if names.contains(where: { $0.lowercased() == wanted }) { return true }
      let path = "\(content)/\(plan.places.file)"
      if let file { return file == FolderOptions.realPath(path) }
      return [plan.places.file, path].contains { $0.lowercased() == wanted }
    }
  }

  /// Whether a plan has a mistake, so that one may not have been read.
  static func mayBeBroken(_ reading: Reading) -> Bool {
    let folders = ["planes/", "plans/"]
    return reading.findings.contains { finding in
      finding.severity == .error && folders.contains { finding.file.hasPrefix($0) }
    }
  }

  /// Tells all that is wrong with the content; what a command then ends with.
  static func refuse(_ reading: Reading) -> ExitCode {
    let report = FindingsReport(reading, withFailures: false)
    report.write(.text)
    Console.complain(report.summary + "\n")
    return report.status
  }
}
