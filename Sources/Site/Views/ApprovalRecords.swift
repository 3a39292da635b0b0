import Approvals
import Diagnostics
import Model
import Template

extension PageContext {
  /// How a plan stands by its approval, what was changed since, and its change control.
  func approvalRecord(_ plan: Plan) -> Record {
    let state = site.approvals[plan.id] ?? ApprovalState(of: plan)
    var changes: [Record] = []
    if case .modified(let difference) = state.standing {
      changes = (difference?.changes ?? []).map(changeRecord)
    }
    let signature = site.signatures[plan.id]
    let rows = site.changes[plan.places.file, default: []]
    return Record([
      .approvalState: .text(state.key),
      .approvalStateName: text("words.approval.\(state.key)"),
      .signatureState: .text(ifAny: signature?.rawValue),
      .signatureStateName: .text(ifAny: signature.map { site.say("words.signature.\($0.rawValue)") }),
      .isModified: .flag(state.isModified),
      .isTextLost: .flag(state.isTextLost),
      .differences: .list(changes),
      .hasChanges: .flag(!rows.isEmpty),
      .changes: .list(rows.reversed().map(changeRow)),
    ])
  }

  private func changeRecord(_ change: PlanDifference.Change) -> Record {
    let words = ChangeWords(change, site.catalogue)
    return Record([
      .label: .text(words.what.capitalizedFirst),
      .before: .text(ifAny: words.before.isEmpty ? nil : readable(words.before, change.field)),
      .after: .text(ifAny: words.after.isEmpty ? nil : readable(words.after, change.field)),
    ])
  }

  /// A day and an hour as the rest of the page writes them.
  private func readable(_ text: String, _ field: Field) -> String {
    switch field {
    case .date: CalendarDate(iso: text).map(site.dates.full) ?? text
    case .time: TimeRange(text).map(site.dates.range) ?? text
    default: text
    }
  }

  /// A row of a file's change control.
  func changeRow(_ row: ChangeRow) -> Record {
    Record([
      .version: .text(String(row.version)),
      .date: .text(row.date.description),
      .dateShort: .text(site.dates.short(row.date)),
      .reason: .text(row.reason),
      .roleName: .text(ifAny: row.role.map { agency.procedure.roles.name(of: ID($0)) }),
    ])
  }
}
