package import Diagnostics
import Model

/// A change of a plan in the words of a language: what it is of, what stood there, what stands there now.
package struct ChangeWords: Hashable, Sendable {
  /// «sesión 2026-POT-04: fecha».
  package let what: String
  /// Empty where the earlier version did not say it.
  package let before: String
  /// Empty where the later version does not say it.
  package let after: String

  package init(_ change: PlanDifference.Change, _ catalogue: Catalogue) {
    let field = catalogue.say("fields.\(change.field.rawValue)")
    let key =
      switch change.subject {
      case .plan: "plan"
      case .member: "member"
      case .goal: "goal"
      case .answer: "answer"
      case .session: "session"
      case .section(let title): title.isEmpty ? "introduction" : "section"
      }
    what = catalogue.say("change.\(key)", ["name": change.subject.name, "field": field])
    before = change.before ?? ""
    after = change.after ?? ""
  }

  /// As a note below a finding, long texts cut short: the page has them whole.
  package var note: Message {
    let key = before.isEmpty ? "change-added" : after.isEmpty ? "change-removed" : "change-made"
    return Message(key, ["what": what, "before": Self.short(before), "after": Self.short(after)])
  }

  private static func short(_ text: String) -> String {
    text.count > 90 ? text.prefix(89) + "…" : text
  }
}
