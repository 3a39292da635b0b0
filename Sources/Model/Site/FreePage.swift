/// A page of `paginas/`: whatever the office wants to say.
package struct FreePage: Sendable {
  /// The file's name without `.md`.
  package var slug: String
  package var title: String
  package var summary = ""
  /// Lower comes first in menus.
  package var order = 100
  package var isInMenu = false
  package var body: Prose = .empty
  /// From the content folder.
  package var path: String

  package init(slug: String, title: String, path: String) {
    self.slug = slug
    self.title = title
    self.path = path
  }
}

extension FreePage {
  /// The page whose text opens the home page.
  package static let homeSlug = "inicio"
}
