import Diagnostics

/// The headings that documents usually have, and the notes that a draft leaves below them.
struct Prompts {
  private static let plan = [
    "objective", "justification", "population", "methodology", "resources", "follow-up",
  ]
  private static let report = ["results", "evaluation", "difficulties", "actions"]
  private static let finalReport = [
    "summary", "goals", "coverage", "evaluation", "good-practices", "lessons",
  ]

  /// Of aide-mémoires, and of headings that an office has for itself.
  private static let others = ["development", "other"]

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var planTitles: [String] { Self.plan.map(title) }

  /// What goes below the plan's heading called `title`.
  func plan(below title: String) -> String { prompt(below: title, among: Self.plan) }

  func reportTitles(isFinal: Bool) -> [String] { names(isFinal).map(title) }

  /// What goes below the report's heading called `title`.
  func report(below title: String, isFinal: Bool) -> String {
    prompt(below: title, among: names(isFinal))
  }

  /// The heading under which a report tells of the evaluation.
  var evaluationTitle: String { title("evaluation") }

  var development: (title: String, prompt: String) { (title("development"), prompt("development")) }
  var commitmentsTitle: String { title("commitments") }

  /// Every note that stands below a heading until its author has written something.
  var all: Set<String> { Set((Self.plan + Self.report + Self.finalReport + Self.others).map(prompt)) }

  private func names(_ isFinal: Bool) -> [String] { isFinal ? Self.finalReport : Self.report }

  private func prompt(below title: String, among names: [String]) -> String {
    prompt(names.first { self.title($0) == title } ?? "other")
  }

  private func title(_ name: String) -> String { catalogue.say("draft.heading.\(name)") }
  private func prompt(_ name: String) -> String { catalogue.say("draft.prompt.\(name)") }
}
