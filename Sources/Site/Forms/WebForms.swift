import Diagnostics
import Forms
import Model

/// The forms of a site that are filled on screen: one file for each session that a form is filled at, and a blank one
/// for each form that belongs to no session.
final class WebForms: Sendable {
  private struct Entry {
    let form: Int
    /// Nil for a blank form.
    let session: Session?
  }

  /// From the site's top.
  let paths: [String]
  private let entries: [Entry]
  private let context: SiteContext
  /// Made once each, in the order of the agency's forms.
  private let forms: [WebForm]

  init(_ context: SiteContext, look: WebFormTheme, logo: WebFormKit.Logo?) {
    let agency = context.agency
    self.context = context
    guard !agency.forms.isEmpty else {
      (paths, entries, forms) = ([], [], [])
      return
    }
    let kit = WebFormKit(look, settings: agency.settings, catalogue: context.catalogue, logo: logo)
    forms = agency.forms.map { form in
      let root = form.activityTypes.isEmpty ? "../" : "../../"
      return kit.form(
        form, date: form.date.map(context.dates.long), policyAddress: Self.policy(context, from: root))
    }
    let numbers = Dictionary(
      agency.forms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let blank = agency.formsWithoutSession.map { Entry(form: numbers[$0.id] ?? 0, session: nil) }
    let filled = agency.sessions.flatMap { session in
      agency.forms(filledAt: session).map { Entry(form: numbers[$0.id] ?? 0, session: session) }
    }
    entries = blank + filled
    paths = entries.map { context.paths.webForm(agency.forms[$0.form], at: $0.session) }
  }

  /// The file at `index` of `paths`; safe to call from any thread.
  func html(_ index: Int) -> [UInt8] {
    let entry = entries[index]
    return forms[entry.form].html(for: entry.session.map(context.facts))
  }

  /// The content file that the form at `index` was written in.
  func source(_ index: Int) -> String { context.agency.forms[entries[index].form].places.file }

  /// What a page says of a picture's bytes; nil for what no browser shows.
  static func mediaType(of path: String) -> String? {
    switch path.split(separator: ".").last?.lowercased() {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "gif": "image/gif"
    default: nil
    }
  }

  /// The policy's page: by its whole address where that is known, so that a copied form still leads there.
  private static func policy(_ context: SiteContext, from root: String) -> String? {
    let file = context.agency.settings.dataController?.policy
    guard let path = file.flatMap({ context.addresses.pagePaths[$0] }) else { return nil }
    return context.absoluteAddress(path) ?? root + path
  }
}
