import Diagnostics
import Model

/// One file of the content, read and decoded, before it is looked at beside the others.
struct ParsedFile: Sendable {
  /// What the file says. Indirect: the checks look at every file, and a plan is a handful of fields to copy.
  indirect enum Content: Sendable {
    case settings(SiteSettings)
    case procedure(Procedure)
    case plan(Plan)
    case aideMemoire(AideMemoire)
    case report(Report)
    case actionPlan(ActionPlan, Places)
    case figures(Figures)
    case changes([String: [ChangeRow]])
    case draws([Draw])
    case holidays([Holiday])
    case municipalities([Municipality])
    case page(FreePage)
    case form(FormTemplate)
    /// A version that was published, kept as it was.
    case publishedForm(FormTemplate)
    case formLock(FormLock)
    /// A picture or a PDF file, or a file that could not be made sense of and was reported.
    case nothing
  }

  let path: String
  let kind: ContentKind
  let language: Language
  var content = Content.nothing
  /// The Markdown body, there even where the front matter is broken, so that its links are checked.
  var body: Prose?
  var references: [Reference] = []
  /// Ids of the goals that a plan's file declares, even where a goal cannot be used; nil where unknown.
  var goals: [String]?
  /// What the procedure's lists fail to declare, and was reported.
  var brokenLists = BrokenLists()
  var diagnostics: [Diagnostic] = []
}
