import Content
import Diagnostics
import TestSupport
import Testing

/// Files that are copied to the site: their names, and what they hold.
struct PublishedFilesTests {
  @Test func `a file that is published has a name that an address can have`() {
    let long = String(repeating: "a", count: 151)
    let found = expectPromises(
      [
        "recursos/foto de la sala.png": "x", "recursos/2026 /a.png": "x", "recursos/\(long).png": "x",
        "recursos/A_b-c.d+e@2x.png": "x", "tema/strings/un nombre.yml": "x",
        "paginas/\(long).md": "---\ntitulo: \"A\"\n---\n",
      ],
      also: [
        PromisedFinding("recursos/foto de la sala.png", "error bad-address-name -"),
        PromisedFinding("recursos/2026 /a.png", "error bad-address-name -"),
        PromisedFinding("recursos/\(long).png", "error address-too-long -"),
        PromisedFinding("paginas/\(long).md", "error address-too-long -"),
      ])
    #expect(found.compactMap { $0.arguments["name"] } == ["2026 ", "foto de la sala.png"])
  }

  @Test func `a file that is published has no name that Windows keeps for itself`() {
    let page = "---\ntitulo: \"A\"\n---\n"
    expectPromises(
      [
        "recursos/AUX/a.png": "x", "recursos/Nul.png": "x", "paginas/con.md": page,
        "paginas/contacto.md": page,
        "procedimiento.md": SmallOffice.procedure.replacing("id: pp,", with: "id: com1,"),
        "planes/2026/com1.md": "---\ntema: com1\nvigencia: 2026\nsesiones: []\n---\n",
      ],
      also: [
        PromisedFinding("recursos/AUX/a.png", "error reserved-name -"),
        PromisedFinding("recursos/Nul.png", "error reserved-name -"),
        PromisedFinding("paginas/con.md", "error reserved-name -"),
        PromisedFinding("procedimiento.md", "error reserved-name 8:10"),
      ])
  }

  @Test func `a drawing that is not still is told at its line, wherever it would be published from`() {
    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    let drawing = start + ">\r\n  <use href=\"https://a.b/c\"/>\n  <g>\n</svg>\n"
    let found = expectPromises(
      [
        "recursos/logo.svg": drawing, "recursos/sub/B.SVG": "\(start) onload=''/>",
        "tema/assets/a.svg": "<html/>",
      ],
      also: [
        PromisedFinding("recursos/logo.svg", "error svg-outside 2:14"),
        PromisedFinding("recursos/logo.svg", "error svg-unclosed 3:3"),
        PromisedFinding("recursos/sub/B.SVG", "error svg-not-plain 1:41"),
        PromisedFinding("tema/assets/a.svg", "error svg-not-svg 1:1"),
      ])
    #expect(found.map { $0.arguments["found"] } == ["https://a.b/c", "<g>", "onload", "<html>"])
    #expect(found.allSatisfy { $0.hints.map(\.key) == ["svg-plain"] })
  }

  @Test func `of the office's own look only what a style or a page needs is published`() {
    let endings = ["css", "svg", "png", "jpg", "jpeg", "webp", "gif", "ico", "woff", "woff2", "PNG"]
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    expectPromises(
      Dictionary(uniqueKeysWithValues: endings.map { ("tema/assets/sub/a.\($0)", drawing) }))
    let refused = ["a.js", "a.html", "a.svg.mjs", "a.xml", "LICENSE", "sub/a.svgz", "css"]
    expectPromises(
      Dictionary(uniqueKeysWithValues: refused.map { ("tema/assets/\($0)", "x") }),
      also: refused.map { PromisedFinding("tema/assets/\($0)", "error look-ending -") })
  }

  @Test(arguments: ["paginas/ayuda.md", "recursos/a.pdf", "logo.svg", "recursos/logo"])
  func `a logo is a picture of the assets`(path: String) {
    let site = SmallOffice.site.replacing("logo: recursos/logo.svg", with: "logo: \(path)")
    expectPromises(["sitio.yml": site], also: [PromisedFinding("sitio.yml", "error not-a-picture 3:49")])
  }

  @Test(arguments: ["png", "JPG", "jpeg", "webp", "gif"])
  func `pictures of every kind will do for a logo`(ending: String) {
    let path = "recursos/logo.\(ending)"
    let site = SmallOffice.site.replacing("recursos/logo.svg", with: path)
    expectPromises(["sitio.yml": site, path: "x"])
    expectPromises(["sitio.yml": site], also: [PromisedFinding("sitio.yml", "error missing-target 3:49")])
  }
}
