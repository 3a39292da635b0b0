/// A page of `paginas/`: whatever the office wants to say.
package struct FreePage: Sendable {
  /// What the site makes of a page beside showing it.
  package enum Role: Hashable, Sendable {
    case ordinary
    /// Its text opens the home page, and it has no page of its own.
    case home
    /// The demonstration's banner leads to it.
    case demonstration
  }

  /// The file's name without `.md`.
  package var slug: String
  package var role = Role.ordinary
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
