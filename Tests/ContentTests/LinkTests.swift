import Content
import Diagnostics
import Files
import TestSupport
import Testing

struct LinkTests {
  @Test(arguments: [
    ("otra.md", LinkTarget.file("planes/2026/otra.md", fragment: nil)),
    ("../../procedimiento.md#taller", .file("procedimiento.md", fragment: "taller")),
    ("./pot.md", .file("planes/2026/pot.md", fragment: nil)),
    ("#objetivo", .file("planes/2026/pp.md", fragment: "objetivo")),
    ("a%20b.md", .file("planes/2026/a b.md", fragment: nil)),
    ("%2e%2e/x.md", .file("planes/x.md", fragment: nil)),
    ("../../../fuera.md", .outside), ("../../a/../../x.md", .outside), ("%2e%2e/%2E%2E/../x", .outside),
    ("/absoluto.md", .absolute), ("https://example.com", .elsewhere), ("mailto:a@example.com", .elsewhere),
    ("//example.com/x", .elsewhere), ("x:y", .elsewhere),
    ("a/b:c.md", .file("planes/2026/a/b:c.md", fragment: nil)),
  ])
  func `an address is resolved against the file that it stands in`(_ address: String, _ target: LinkTarget) {
    #expect(LinkTarget(address, from: "planes/2026/pp.md") == target)
  }

  @Test func `links, pictures and anchors are followed`() {
    let found = expectPromises([
      "paginas/enlaces.md": """
      ---
      titulo: "Enlaces"
      ---
      [bien](ayuda.md), ![bien](../recursos/logo.svg), [bien](https://example.com), [bien](#uno)
      [mal](Ayuda.md) <!-- expect: error broken-link 5:1 -->
      [mal](pot.md) <!-- expect: error broken-link 6:1 -->
      ![mal](../recursos/logo.png) <!-- expect: error broken-link 7:1 -->
      [mal](../../otro/lado.md) <!-- expect: error link-outside 8:1 -->
      [mal](/paginas/ayuda.md) <!-- expect: error link-absolute 9:1 -->
      [mal](../procedimiento.md#taler) <!-- expect: error missing-anchor 10:1 -->
      [mal](#dos) <!-- expect: error missing-anchor 11:1 -->
      [mal](../planes/2026) <!-- expect: error broken-link 12:1 -->

      ## Uno
      """
    ])
    #expect(
      found.map { $0.hints.first?.arguments["word"] } == [
        "paginas/ayuda.md", "planes/2026/pot.md", "recursos/logo.svg", nil, nil, "#taller", nil, nil,
      ])
  }

  @Test func `a picture beside the text is told where pictures go`() {
    let found = expectPromises(
      [
        "paginas/mapa.png": "PNG",
        "paginas/enlaces.md":
          "---\ntitulo: \"A\"\n---\n![Mapa](mapa.png) <!-- expect: error link-without-page 4:1 -->\n",
      ], also: [PromisedFinding("paginas/mapa.png", "warning unexpected-file -")])
    #expect(found.first?.hints.map(\.key) == ["image-in-assets"])
  }
}
