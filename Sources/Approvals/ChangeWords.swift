package import Diagnostics
import Model

/// A change of a plan in the words of a language: what it is of, what stood there, what stands there now.
package struct ChangeWords: Hashable, Sendable {
  /// «sesión 2026-POT-04: fecha», «título, cambio de lugar».
  package let what: String
  /// Empty where the earlier version did not say it.
  package let before: String
  /// Empty where the later version does not say it.
  package let after: String

  /// Which of the sentences of changes says it: a key below `notes.`.
  package let key: String

  package init(_ change: PlanDifference.Change, _ catalogue: Catalogue) {
    let field = catalogue.say("fields.\(change.field.rawValue)")
    let subject =
      switch change.subject {
      case .plan: "plan"
      case .member: "member"
      case .goal: "goal"
      case .answer: "answer"
      case .session: "session"
      case .section(let title):
        change.field == .title ? "heading" : title.isEmpty ? "introduction" : "section"
      }
    let what = catalogue.say("change.\(subject)", ["name": change.subject.name, "field": field])
    (before, after) = (change.before ?? "", change.after ?? "")
    switch change.manner {
    case .words:
      self.what = what
      key = before.isEmpty ? "change-added" : after.isEmpty ? "change-removed" : "change-made"
    case .form: (self.what, key) = (catalogue.say("change.form", ["what": what]), "change-same")
    case .place: (self.what, key) = (catalogue.say("change.place", ["what": what]), "change-same")
    }
  }

  /// As a note below a finding, long texts cut short: the page has them whole.
  package var note: Message {
    Message(key, ["what": what, "before": Self.short(before), "after": Self.short(after)])
  }

  private static func short(_ text: String) -> String {
    text.count > 90 ? text.prefix(89) + "…" : text
  }
}
