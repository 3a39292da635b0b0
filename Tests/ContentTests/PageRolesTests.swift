import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

/// The free pages that have a part of their own, in either language.
struct PageRolesTests {
  @Test(arguments: [
    ("inicio", FreePage.Role.home), ("home", .home), ("demostracion", .demonstration),
    ("demonstration", .demonstration), ("ayuda", .ordinary), ("homes", .ordinary),
  ])
  func `a page's name says its part`(_ name: String, _ role: FreePage.Role) throws {
    for folder in ["paginas", "pages"] {
      let page = ["\(folder)/\(name).md": "---\ntitulo: \"Hola\"\n---\nHola.\n"]
      let files = SmallOffice.files(changing: page)
      let agency = try #require(ContentLoader(files: InMemoryFiles(files)).load().value)
      #expect(agency.pages.first { $0.path == "\(folder)/\(name).md" }?.role == role)
    }
  }

  @Test func `a part is played once`() {
    let found = expectPromises([
      "paginas/inicio.md": "---\ntitulo: \"Inicio\"\n---\n<!-- expect: error duplicate-file - -->\n",
      "paginas/home.md": "---\ntitulo: \"Home\"\n---\n",
    ])
    #expect(found.first?.arguments["first"] == "paginas/home.md")
  }
}
