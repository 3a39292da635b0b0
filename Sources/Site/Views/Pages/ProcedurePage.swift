import Diagnostics
import Model
import Template

extension PageContext {
  /// The procedure's page: the document in plain words, its lists as tables.
  func procedureRecord() -> Record {
    let procedure = agency.procedure
    var policies: [Record] = []
    let body = bodyRecord(procedure.body) { procedure.isShownAsData($0) }
    for policy in procedure.policies { policies.append(policyRecord(policy)) }
    return body.setting([
      .code: .text(procedure.code),
      .aliases: .text(ifAny: procedure.aliases.joined(separator: ", ")),
      .process: .text(ifAny: procedure.process),
      .version: .text(procedure.version),
      .dateLong: .text(ifAny: procedure.date.map(site.dates.long)),
      .steps: .list(procedure.steps.map(stepRecord)),
      .policies: .list(policies),
      .activityTypes: .list(procedure.activityTypes.map(typeRecord)),
      .formats: .list(procedure.formats.map(formatRecord)),
      .changes: .list(procedureChanges(procedure)),
      .findings: .list(procedure.findings.map(findingRecord)),
      .minimumEvaluation: .number(procedure.parameters.minimumEvaluation),
      .reportWorkingDays: .number(procedure.parameters.reportWorkingDays),
      .definitionCount: .number(procedure.definitions.count),
      .glossaryAddress: .text(address(site.paths.glossary)),
      .formsAddress: .text(ifAny: agency.forms.isEmpty ? nil : address(site.paths.forms)),
      .rulesAddress: .text(ifAny: procedure.rules.isEmpty ? nil : address(site.paths.rules)),
      .conformityAddress: .text(ifAny: procedure.rules.isEmpty ? nil : address(site.paths.conformity)),
    ])
  }

  private func stepRecord(_ step: Step) -> Record {
    Record([
      .number: .number(step.number),
      .name: .text(step.name),
      .description: .text(ifAny: step.description),
      .responsibleName: .text(ifAny: step.responsible),
      .remarks: .text(ifAny: step.remarks),
      .evidence: .list(step.evidence.map { Record([.label: .text($0)]) }),
    ])
  }

  private func policyRecord(_ policy: Policy) -> Record {
    Record([
      .id: .text(policy.id),
      .anchor: .text(policy.anchor(site.catalogue)),
      .content: .markup(ifAny: html(policy.text)),
    ])
  }

  private func typeRecord(_ type: ActivityType) -> Record {
    Record([
      .name: .text(type.name),
      .isEvaluable: .flag(type.isEvaluable),
      .takesAttendance: .flag(type.takesAttendance),
      .isByTelephone: .flag(type.isByTelephone),
      .isInternal: .flag(type.isInternal),
      .originName: text("words.type-origin.\(type.origin.rawValue)"),
    ])
  }

  private func formatRecord(_ format: FormatEntry) -> Record {
    let hasCode = format.code.contains { $0.isNumber }
    let form = agency.forms.first { $0.id.rawValue == format.id }
    let own = form.flatMap { $0.activityTypes.isEmpty ? $0 : nil }
    return Record([
      .name: .text(format.name), .code: .text(format.code), .hasCode: .flag(hasCode),
      .sheetAddress: .text(ifAny: form.map { address(site.paths.sheet($0, at: nil)) }),
      .webFormAddress: .text(ifAny: own.map { address(site.paths.webForm($0, at: nil)) }),
    ])
  }

  /// The versions that the procedure tells of, latest first; where it tells of none, what is known of its file.
  private func procedureChanges(_ procedure: Procedure) -> [Record] {
    guard procedure.changes.isEmpty else { return procedure.changes.reversed().map(changeRecord) }
    let rows = site.changes[procedure.places.file, default: []]
    return rows.reversed().map { row in changeRow(row).setting([.toVersion: .text(String(row.version))]) }
  }

  private func changeRecord(_ change: VersionChange) -> Record {
    Record([
      .date: .text(change.date.description),
      .dateShort: .text(site.dates.short(change.date)),
      .fromVersion: .text(change.from),
      .toVersion: .text(change.to),
      .reason: .text(change.reason),
    ])
  }

  private func findingRecord(_ finding: Finding) -> Record {
    Record([
      .id: .text(finding.id),
      .anchor: .text(site.say("words.finding-anchor", ["id": finding.id.lowercased()])),
      .text: .text(finding.text),
      .reading: .text(finding.reading),
    ])
  }
}

extension Policy {
  /// Its id on the procedure's page: `politica-5-10`.
  func anchor(_ catalogue: Catalogue) -> String {
    catalogue.say("words.policy-anchor", ["number": String(id.map { $0 == "." ? "-" : $0 })])
  }
}

extension Procedure {
  /// Whether a section of the text is shown from its data instead.
  fileprivate func isShownAsData(_ section: ProseSection) -> Bool {
    holdsDefinitions(section) || holdsPolicies(section)
  }

  func holdsDefinitions(_ section: ProseSection) -> Bool { section.holds(definitions.first?.text) }
  func holdsPolicies(_ section: ProseSection) -> Bool { section.holds(policies.first?.text) }
}

extension ProseSection {
  fileprivate func holds(_ text: ProseSlice?) -> Bool {
    text.map { content.range.contains($0.range.lowerBound) } ?? false
  }
}
