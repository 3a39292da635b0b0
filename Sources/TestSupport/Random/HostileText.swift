/// Texts that break a page wherever one of them is written without care.
package enum HostileText {
  /// What an unescaped hostile text would leave in a page's source.
  package static let traces = ["<hostil", "&hostil", "\" hostil="]

  /// What a hostile text leaves in a page's source that was written with care.
  package static let proof = "&lt;hostil"

  private static let pieces = [
    "<hostil>", "</main><hostil src=x>", "&hostil;", "\" hostil=\"1", "'><hostil", "</title><hostil>",
    "]]><hostil/>", "<!--<hostil>", "{{title}}", "{{{title}}}", "{id}", "\u{202E}olleh\u{202C}", "شكراً جزيلاً",
    "שלום",
    "👩🏽‍🌾🇨🇴", "e\u{301}ñ", "\u{200B}\u{FEFF}", "C:\\ruta\\", "100 % de 3 < 4", "Ñandú", "%2e%2e/", "javascript:1",
  ]

  /// Plain words around one or more hostile pieces, at least one of them a tag; sometimes 300 characters long.
  package static func make(_ generator: inout SeededGenerator) -> String {
    var words = [
      "Taller", generator.pick(pieces), "de", "<hostil a=\"1\">", generator.pick(pieces), "montaña",
    ]
    words.shuffle(using: &generator)
    let text = words.joined(separator: " ")
    guard generator.once(in: 6) else { return text }
    return text + String(repeating: "x", count: max(0, 300 - text.count))
  }
}
