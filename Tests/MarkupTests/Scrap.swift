/// A small generator of random numbers that gives the same ones for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Markdown put together from pieces that mean something, and so go wrong in interesting ways.
enum Scrap {
  private static let pieces = [
    "a", "plan", " ", "  ", "\n", "\n\n", "\n", "\r\n", "\r", "\t", "    ", "*", "**", "_", "`", "``",
    "```\n", "[", "]",
    "](", "](x)", "](javascript:x)", "](<", ">", "> ", "\n> ", "\n- ", "\n1. ", "\n   ", "# ", "\n## ",
    "\n===\n", "\n---\n", "|",
    " | ", "\n|-|-|\n", "\n| a | b |\n|---|:-:|\n", "\\", "\\|", "&", "&amp;", "&#60;", "&lt;", "<", "<b>",
    "</b>", "<!--",
    "-->", "<script>", "\"", "'", "(", ")", "!", "![", "[x]: y 't'\n", "[ ] ", "[x] ", "\n> [!NOTE]\n> ", "é",
    "漢", "\u{301}",
    "\u{A0}", "\u{0}", "<https://a.b>", "<x@y.z>", ":", "~", "\u{202E}", "\n\n```html\n<p>\n```\n",
    "\n\n<div>\n",
  ]

  static func text(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...40, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
