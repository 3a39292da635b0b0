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
    (before, after) = (
      ShownValue.text(change.before ?? "", change.field, catalogue),
      ShownValue.text(change.after ?? "", change.field, catalogue)
    )
    switch change.manner {
    case .words:
      self.what = what
      key = before.isEmpty ? "change-added" : after.isEmpty ? "change-removed" : "change-made"
    case .form: (self.what, key) = (catalogue.say("change.form", ["what": what]), "change-same")
    case .place: (self.what, key) = (catalogue.say("change.place", ["what": what]), "change-same")
    }
  }

  /// As a note below a finding, long texts cut short around what differs: the page has them whole.
  package var note: Message {
    let start = Self.start(before, after)
    return Message(
      key, ["what": what, "before": Self.short(before, from: start), "after": Self.short(after, from: start)])
  }

  /// The most letters that a note shows of a text, and how many of those that both sides share before they part.
  private static let (limit, lead) = (90, 30)

  /// From which letter on both are shown: the first, unless they part so late that a cut would hide it.
  private static func start(_ before: String, _ after: String) -> Int {
    guard !before.isEmpty, !after.isEmpty, max(before.count, after.count) > limit else { return 0 }
    let shared = zip(before, after).prefix { $0 == $1 }.count
    return shared > limit - lead ? shared - lead : 0
  }

  private static func short(_ text: String, from start: Int) -> String {
    let rest = text.dropFirst(start)
    let shown = rest.count > limit ? rest.prefix(limit - 1) + "…" : rest
    return start == 0 ? String(shown) : "…" + shown
  }
}
