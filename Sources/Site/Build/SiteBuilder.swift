package import Template

/// Draws the site's pages: a pure function of the agency, the theme and the day.
package struct SiteBuilder: Sendable {
  package let context: SiteContext
  /// Every page, in the order of the site's map.
  package let pages: [Page]
  /// Where each of `pages` stands, from the site's top.
  package let paths: [String]
  private let templates: TemplateSet

  package init(_ context: SiteContext, templates: TemplateSet) {
    let pages = Page.all(of: context.agency)
    self.context = context
    self.pages = pages
    self.templates = templates
    paths = pages.map { context.path(of: $0) }
  }

  /// The HTML of the page at `index`; safe to call from any thread.
  package func render(_ index: Int) -> [UInt8] {
    let page = PageContext(pages[index], path: paths[index], in: context)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    templates.render(pages[index].template, page.pageRecord(), into: &bytes)
    return bytes
  }

  /// The templates that pages ask for by name.
  package static let templateNames = [
    "agenda", "calendar-list", "calendar-month", "calendar-year", "commitments", "commitments-kept",
    "conformity", "conformity-year", "feeds", "forms", "glossary", "home", "not-found", "page",
    "plan", "plans", "procedure", "report", "reports", "rules", "session", "site-map", "theme",
    "themes", "year",
  ]
}
