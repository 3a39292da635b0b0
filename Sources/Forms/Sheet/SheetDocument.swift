import Bytes
package import Diagnostics
import Hashing
package import Model

/// An HTML page of sheets that prints right from any browser: the sheets, and on screen a bar above them.
package struct SheetDocument: Sendable {
  /// A link of the bar.
  package struct Link: Sendable {
    package let label: String
    package let address: String
    package init(_ label: String, _ address: String) {
      self.label = label
      self.address = address
    }
  }

  /// Where the look comes from.
  package enum Style: Sendable {
    /// Style sheets of the site, from the page; the paper's own comes last.
    case linked([String])
    /// A page that stands alone: the rules themselves.
    case within([UInt8])
  }

  private let catalogue: Catalogue
  private let title: String
  private let paper: Paper
  private let style: Style
  /// The way back to where the sheets belong.
  package var back: Link?
  /// The same forms to be filled in on screen, which everybody can read.
  package var onScreen: [Link] = []
  /// Sheets of other sizes of paper, which are printed by themselves.
  package var otherPaper: [Link] = []

  package init(_ title: String, on paper: Paper, style: Style, _ catalogue: Catalogue) {
    self.title = title
    self.paper = paper
    self.style = style
    self.catalogue = catalogue
  }

  /// The style sheet of a size of paper, from the theme's assets.
  package static func styleName(_ paper: Paper) -> String { "\(paper.key).css" }

  /// The page around `sheets`.
  package func html(_ sheets: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sheets.count + 4096)
    bytes.append("<!DOCTYPE html>\n<html lang=\"" as StaticString)
    bytes.append(escaping: catalogue.language)
    bytes.append("\">\n<head>\n<meta charset=\"utf-8\">\n" as StaticString)
    head(&bytes)
    bytes.append(
      "</head>\n<body class=\"page-sheets\">\n<a class=\"skip-link\" href=\"#_planillas\">" as StaticString)
    bytes.append(escaping: catalogue.say("sheet.skip"))
    bytes.append("</a>\n<header class=\"sheet-bar\">\n" as StaticString)
    if let back {
      bytes.append("<p>" as StaticString)
      Self.append(back, to: &bytes)
      bytes.append("</p>\n" as StaticString)
    }
    bytes.append("<h1>" as StaticString)
    bytes.append(escaping: title)
    bytes.append("</h1>\n<p>" as StaticString)
    let name = catalogue.say("sheet.paper.\(paper.name)")
    bytes.append(escaping: catalogue.say("sheet.hint", ["paper": name]))
    bytes.append("</p>\n" as StaticString)
    list(onScreen, "sheet.fill-in", &bytes)
    list(otherPaper, "sheet.other-paper", &bytes)
    bytes.append("</header>\n<main id=\"_planillas\" tabindex=\"-1\">\n" as StaticString)
    bytes.append(contentsOf: sheets)
    bytes.append("</main>\n</body>\n</html>\n" as StaticString)
    return bytes
  }

  private func head(_ bytes: inout [UInt8]) {
    let policy =
      switch style {
      case .linked: "style-src 'self' file:; img-src 'self' file: data:"
      case .within(let rules): "style-src 'sha256-\(Self.hash(rules))'; img-src data:"
      }
    bytes.append(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; " as StaticString)
    bytes.append(policy)
    bytes.append("; base-uri 'none'; form-action 'none'\">\n" as StaticString)
    bytes.append(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" as StaticString)
    bytes.append(escaping: title)
    bytes.append("</title>\n<meta name=\"generator\" content=\"Planilla\">\n" as StaticString)
    switch style {
    case .linked(let addresses):
      for address in addresses {
        bytes.append("<link rel=\"stylesheet\" href=\"" as StaticString)
        bytes.append(escaping: address)
        bytes.append("\">\n" as StaticString)
      }
    case .within(let rules):
      bytes.append("<style>" as StaticString)
      bytes.append(contentsOf: rules)
      bytes.append("</style>\n" as StaticString)
    }
  }

  private static func hash(_ rules: [UInt8]) -> String {
    let words = SHA256.digest(of: rules).words
    let digest = [words.0, words.1, words.2, words.3].flatMap { word in
      stride(from: 56 as UInt64, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
    var text: [UInt8] = []
    text.append(base64: digest)
    return text.text
  }

  private func list(_ links: [Link], _ key: String, _ bytes: inout [UInt8]) {
    guard !links.isEmpty else { return }
    bytes.append("<p>" as StaticString)
    bytes.append(escaping: catalogue.say(key))
    bytes.append("</p>\n<ul>\n" as StaticString)
    for link in links {
      bytes.append("<li>" as StaticString)
      Self.append(link, to: &bytes)
      bytes.append("</li>\n" as StaticString)
    }
    bytes.append("</ul>\n" as StaticString)
  }

  private static func append(_ link: Link, to bytes: inout [UInt8]) {
    bytes.append("<a href=\"" as StaticString)
    bytes.append(escaping: link.address)
    bytes.append("\">" as StaticString)
    bytes.append(escaping: link.label)
    bytes.append("</a>" as StaticString)
  }
}

extension Paper {
  /// Its name in keys and files: `carta`, `carta-landscape`.
  package var name: String { size.rawValue + (isLandscape ? "-landscape" : "") }
  fileprivate var key: String { "paper-" + name }
}
