extension BadInput {
  /// What other programs make of a text file.
  static let encodings: [BadInput] = [
    BadInput(
      "Latin-1", .bytes(page, Array("---\ntitulo: \"Atenci".utf8) + [0xF3] + Array("n\"\n---\n".utf8)),
      says: ["not-utf-8"]),
    BadInput(
      "UTF-16",
      .bytes(
        page, [0xFF, 0xFE] + "---\ntitulo: A\n---\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      says: ["utf-16"]),
    BadInput(
      "NUL in the text", .bytes(page, Array("---\ntitulo: A\n---\nuno".utf8) + [0, 0x0A]), says: ["nul-byte"]),
    BadInput(
      "an escape character in the data", .text(page, "---\ntitulo: \"A\u{1B}[31m\"\n---\n"),
      says: ["control-character"]),
    BadInput(
      "a character that turns a title round", .text(page, "---\ntitulo: \"A\u{202E}b\"\n---\n"),
      says: ["control-character"]),
    BadInput(
      "a character that turns a title round, by its code",
      .text(page, "---\ntitulo: \"A\\u200Eb\"\n---\n"), says: ["escaped-control"]),
    BadInput("a link to nowhere", page("[a]()"), says: ["empty-link"]),
    BadInput("an image of no file", page("![a]()"), says: ["empty-image"]),
    BadInput("a drawing that runs", drawing("<script>1</script>"), says: ["svg-not-plain"]),
    BadInput("a drawing that fetches", drawing("<image href='https://a.b/c'/>"), says: ["svg-outside"]),
    BadInput("a drawing with a link", drawing("<a href='https://a.b/c'/>"), says: ["svg-link"]),
    BadInput("a drawing that is no XML", drawing("<!-- a -- b -->"), says: ["svg-malformed"]),
    BadInput("a drawing with an open tag", drawing("<g>"), says: ["svg-unclosed"]),
    BadInput(
      "a drawing without an end", drawing(String(repeating: "<g>", count: 300)), says: ["svg-too-deep"]),
    BadInput("a drawing that is a page", .text("content/recursos/a.svg", "<html/>"), says: ["svg-not-svg"]),
    BadInput(
      "a drawing of unknown letters",
      .text("content/recursos/a.svg", "<?xml version='1.0' encoding='utf-7'?><svg/>"), says: ["svg-encoding"]),
    BadInput("a program in the office's look", .text("content/tema/assets/a.js", "1"), says: ["look-ending"]),
    BadInput(
      "a drawing that runs in the office's look",
      .text("content/tema/assets/favicon.svg", "<svg onload=''/>"),
      says: ["svg-not-svg"]),
    BadInput(
      "a page with a name of Windows's own", .text("content/paginas/con.md", "---\ntitulo: A\n---\n"),
      says: ["reserved-name"]),
    BadInput(
      "a logo that is no picture",
      .text(site, "titulo: A\nentidad: {nombre: B, logo: procedimiento.md}\n"), says: ["not-a-picture"]),
    BadInput(
      "a path of Windows between double quotes", .text(page, "---\ntitulo: \"Carpeta D:\\Planes\"\n---\n"),
      says: ["escaped-control"]),
    BadInput(
      "NUL by its code", .text(page, "---\ntitulo: \"A\\0B\"\n---\n"), says: ["escaped-control"]),
    BadInput(
      "a letter cut in half", .bytes(page, Array("---\ntitulo: A\n---\n".utf8) + [0xC3]), says: ["not-utf-8"]),
    BadInput("a line of 10 MB", page(String(repeating: "x", count: 10 << 20)), says: ["file-too-large"]),
    BadInput("an empty file", .text(page, ""), says: ["missing-front-matter"]),
    BadInput("an empty settings file", .text(site, ""), says: ["empty-file"]),
  ]

  /// What goes wrong between the two lines `---`.
  static let frontMatter: [BadInput] = [
    BadInput("no front matter", .text(page, "Hola.\n"), says: ["missing-front-matter"]),
    BadInput(
      "front matter that is never closed", .text(page, "---\ntitulo: A\n\nHola.\n"),
      says: ["unclosed-front-matter"]),
    BadInput("empty front matter", .text(page, "---\n---\nHola.\n"), says: ["empty-front-matter"]),
    BadInput(
      "a tab for an indent", .swap(plan, "  - id: 2026-AGUA-02", "\t- id: 2026-AGUA-02"),
      says: ["yaml-tab"]),
    BadInput(
      "a key twice", .swap(page, "titulo: \"Ayuda\"", "titulo: A\ntitulo: B"), says: ["yaml-duplicate-key"]),
    BadInput(
      "an alias", .swap(page, "titulo: \"Ayuda\"", "titulo: &a A\ndescripcion: *a"),
      says: ["yaml-alias", "yaml-anchor"]),
    BadInput("a tag", .swap(page, "titulo: \"Ayuda\"", "titulo: !!str A"), says: ["yaml-tag"]),
    BadInput(
      "a merge key", .swap(page, "titulo: \"Ayuda\"", "titulo: A\n<<: {orden: 1}"), says: ["yaml-merge-key"]),
    BadInput(
      "a quotation that is never closed", .swap(page, "\"Ayuda\"", "\"Ayuda"), says: ["yaml-unclosed-quote"]),
    BadInput(
      "a quotation that runs on to the next one",
      .swap(page, "titulo: \"Ayuda\"", "titulo: \"Ayuda\ndescripcion: \"Guía\""),
      says: ["yaml-unclosed-quote"]),
    BadInput(
      "a non-breaking space for an indent", .swap(plan, "  - id: 2026-AGUA-02", "\u{A0} - id: 2026-AGUA-02"),
      says: ["yaml-no-break-space"]),
    BadInput(
      "a wide space after the colon", .swap(page, "titulo: ", "titulo:\u{3000}"), says: ["yaml-unusual-space"]
    ),
    BadInput(
      "a colon in a bare text", .swap(page, "\"Ayuda\"", "Ayuda: primera"), says: ["yaml-unquoted-colon"]),
    BadInput("a list where a text goes", .swap(page, "\"Ayuda\"", "[A, B]"), says: ["expected-text"]),
    BadInput(
      "a key that nobody knows", .swap(page, "titulo:", "titullo:"), says: ["missing-key", "unknown-key"]),
    BadInput(
      "a bomb of aliases", .text(site, aliasBomb),
      says: ["missing-key", "unknown-key", "yaml-alias", "yaml-anchor"]),
    BadInput(
      "10,000 brackets inside each other",
      .text(site, "titulo: " + String(repeating: "[", count: 10_000) + "\n"), says: ["yaml-too-deep"]),
    BadInput(
      "mappings 100 deep", .text(site, (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
      says: ["yaml-too-deep"]),
    BadInput(
      "20,000 keys", .text(site, (0..<20_000).map { "k\($0): 1\n" }.joined()),
      says: ["yaml-too-many-nodes"]),
  ]

  private static let aliasBomb: String = {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghij", "abcdefghi") {
      text += "\(name): &\(name) [" + repeatElement("*\(before)", count: 9).joined(separator: ", ") + "]\n"
    }
    return text
  }()

  /// What Markdown may hold and a page may not.
  static let prose: [BadInput] = [
    BadInput(
      "100,000 quotes inside each other", page(String(repeating: ">", count: 100_000)),
      says: ["quote-too-deep"]),
    BadInput(
      "10,000 lists inside each other", page(String(repeating: "+ ", count: 10_000)),
      says: ["nesting-too-deep"]),
    BadInput("100,000 brackets", page(String(repeating: "[", count: 100_000)), says: [], status: 0),
    BadInput("100,000 stars", page(String(repeating: "*a_ ", count: 25_000)), says: [], status: 0),
    BadInput(
      "a text that is nearly all marks", page(String(repeating: "*a* ", count: 150_000)),
      says: ["too-many-marks"]),
    BadInput("raw HTML", page("<script>alert(1)</script>\n\nuno <b onclick=x>dos</b>"), says: ["raw-html"]),
    BadInput("a comment of HTML", page("<!-- nada -->"), says: ["raw-html"]),
    BadInput("a link that runs", page("[a](javascript:alert(1))"), says: ["unsafe-link"]),
    BadInput(
      "a link that runs, in disguise", page("[a](JaVa&#115;cript&colon;alert)"), says: ["unsafe-link"]),
    BadInput("a link of data", page("[a](data:text/html,x)"), says: ["unsafe-link"]),
    BadInput("a link to a file of the machine", page("[a](file:///etc/passwd)"), says: ["unsafe-link"]),
    BadInput("a link without its scheme", page("[a](//example.com/a)"), says: ["unsafe-link"]),
    BadInput("a link with a backslash", page("[a](\\\\example.com\\a)"), says: ["unsafe-link"]),
    BadInput("a picture from elsewhere", page("![a](https://example.com/a.png)"), says: ["remote-image"]),
    BadInput("a link out of the folder", page("[a](../../../etc/passwd)"), says: ["link-outside"]),
    BadInput(
      "a link out of the folder, in disguise", page("[a](%2e%2e/%2e%2e/x.md)"), says: ["link-outside"]),
    BadInput("a link from the root", page("[a](/etc/passwd)"), says: ["link-absolute"]),
    BadInput("a link to nothing", page("[a](../planes/2026/agu.md)"), says: ["broken-link"]),
    BadInput("an anchor to nothing", page("[a](../planes/2026/agua.md#objetivos)"), says: ["missing-anchor"]),
  ]
}
