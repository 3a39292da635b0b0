import Approvals
import Diagnostics
import Model
import Site

/// A plan's change in the words of an office: what moved, what else changed, why, and what follows.
struct PlanMemo {
  private let plan: Plan
  private let agency: Agency
  private let reasons: [ChangeRow]
  private let catalogue: Catalogue
  private let dates: DateWords
  private let numbers: NumberWords

  init(
    _ plan: Plan, _ agency: Agency, reasons: [ChangeRow], _ catalogue: Catalogue
  ) {
    self.plan = plan
    self.agency = agency
    self.reasons = reasons
    self.catalogue = catalogue
    dates = DateWords(catalogue)
    numbers = NumberWords(catalogue)
  }

  /// The memo; `revision` is what it was compared with, nil for the approved text.
  func text(_ difference: PlanDifference, against revision: String?) -> String {
    guard !difference.isEmpty else {
      return whole([catalogue.say(revision == nil ? "memo.as-approved" : "memo.nothing")])
    }
    let since = revision.map { catalogue.say("memo.since-revision", ["revision": $0]) } ?? sinceApproval
    let changes = difference.changes.enumerated().map { "  \($0.offset + 1). \(sentence($0.element))" }
    return whole([since] + changes + reasonLines + ["", catalogue.say("memo.\(verdict)")])
  }

  /// The memo where it is not known what changed: why it did, and what follows.
  var textWithoutDifference: String {
    whole(reasonLines.dropFirst() + ["", catalogue.say("memo.\(verdict)")])
  }

  private func whole(_ lines: [String]) -> String {
    let theme = agency.procedure[plan.theme]?.name ?? plan.theme.rawValue
    let head = [
      catalogue.say("memo.title", ["plan": plan.id.rawValue]),
      catalogue.say("memo.subject", ["theme": theme, "year": "\(plan.year)"]), "",
    ]
    return (head + lines).joined(separator: "\n") + "\n"
  }

  private var reasonLines: [String] {
    guard !reasons.isEmpty else { return [] }
    return ["", catalogue.say("memo.reasons")] + reasons.map { "  - \(dates.long($0.date)): \($0.reason)" }
  }

  private var sinceApproval: String {
    let date = plan.approval.map { dates.long($0.date) } ?? ""
    return catalogue.say("memo.since-approval", ["date": date])
  }

  /// Whether somebody has to approve it again: the fingerprint decides, whatever it was compared with.
  private var verdict: String {
    guard let approval = plan.approval else { return "pending" }
    guard let fingerprint = approval.fingerprint else { return "on-paper" }
    return fingerprint == plan.fingerprint ? "stands" : "again"
  }

  private func sentence(_ change: PlanDifference.Change) -> String {
    let words = ChangeWords(change, catalogue)
    if case .session(let id) = change.subject, change.field == .date,
      let before = change.before.flatMap({ CalendarDate(iso: $0) }),
      let after = change.after.flatMap({ CalendarDate(iso: $0) })
    {
      return catalogue.say(
        "memo.session-moved",
        ["session": id.rawValue, "before": dates.full(before), "after": dates.full(after)])
    }
    if change.field == .amount, let before = change.before.flatMap({ Int($0) }),
      let after = change.after.flatMap({ Int($0) })
    {
      return catalogue.say(
        "memo.amount", ["before": numbers.money(before), "after": numbers.money(after)])
    }
    return catalogue.say(
      "notes.\(words.key)", ["what": words.what, "before": words.before, "after": words.after])
  }
}
