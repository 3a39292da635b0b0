import Diagnostics
import Markup
import Model
import Template

/// One page being made: what it shares with all others, where it stands, and which terms it has linked.
final class PageContext {
  let site: SiteContext
  let page: Page
  let path: String
  /// From this page to the site's top: empty, `../`, `../../` …
  ///
  /// A server shows the page for lost readers at any address, so there it is absolute, where that is known.
  let root: String
  /// The glossary's terms that this page has linked already.
  private var glossaryUse = GlossaryUse()

  init(_ page: Page, path: String, in site: SiteContext) {
    self.site = site
    self.page = page
    self.path = path
    let way = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    root = page == .notFound ? site.absoluteAddress("") ?? way : way
  }

  var agency: Agency { site.agency }

  /// A link from this page to the file at `path`.
  func address(_ path: String) -> String { root + path }

  func text(_ key: String, _ arguments: Arguments = [:]) -> Value { .text(site.say(key, arguments)) }

  /// A content text as HTML, its links leading to pages and each term of the glossary linked once a page.
  func html(_ slice: ProseSlice) -> [UInt8] {
    guard !slice.isEmpty else { return [] }
    var bytes: [UInt8] = []
    renderer(slice).render(slice, into: &bytes, glossary: &glossaryUse)
    return bytes
  }

  private func renderer(_ slice: ProseSlice) -> HTMLRenderer {
    let (file, path, root) = (slice.prose.file, path, root)
    let (addresses, catalogue) = (site.addresses, site.catalogue)
    var options = HTMLRenderer.Options()
    options.destination = { addresses.rewrite($0, in: file, on: path, root: root) }
    options.calloutTitle = { catalogue.say("words.callout.\($0.rawValue)") }
    options.glossary = page == .glossary ? nil : site.glossary
    options.glossaryBase = root
    options.taskLabels = (site.say("words.task.open"), site.say("words.task.done"))
    return HTMLRenderer(options: options)
  }
}
