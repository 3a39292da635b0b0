package import Model

extension TextStyle {
  /// `text` in lines no wider than `width`: broken at spaces, and anywhere where a word alone is too wide.
  ///
  /// Nothing is left out but the spaces at breaks. A character wider than `width` has a line of its own.
  package func lines(_ text: String, width: Length) -> [String] {
    let limit = width.hundredths * FontMetrics.em / size.hundredths
    let metrics = metrics
    if !text.isEmpty, metrics.width(of: text) <= limit, Self.isOneLine(text) { return [text] }
    let space = metrics.width(of: " " as Unicode.Scalar)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
      let wide = metrics.width(of: word)
      if !line.isEmpty, used + space + wide <= limit {
        line += " "
        line += word
        used += space + wide
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, used) = (String(word), wide)
      if wide > limit { (line, used) = Self.broken(word, metrics, limit, &lines) }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Whether single spaces between words are all the white space of `text`.
  private static func isOneLine(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") { return false }
      if byte == UInt8(ascii: " "), last == byte { return false }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }

  /// A word that is wider than a line: its full lines go to `lines`, the rest comes back with its width.
  private static func broken(
    _ word: Substring, _ metrics: FontMetrics, _ limit: Int, _ lines: inout [String]
  ) -> (String, Int) {
    var line = ""
    var used = 0
    for character in word {
      let wide = metrics.width(of: String(character))
      if !line.isEmpty, used + wide > limit {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line.append(character)
      used += wide
    }
    return (line, used)
  }

  /// The height of so many lines.
  package func height(_ count: Int) -> Length { leading * count }
}

/// Lines of one style that were fitted into a box.
package struct FittedText: Sendable {
  package let style: TextStyle
  package let lines: [String]
  package var height: Length { style.height(lines.count) }

  /// `text` in the largest size of `points`, largest first, at which it fits; nil where none does.
  package init?(
    _ text: String, points: [Double], bold: Bool = false, ink: TextStyle.Ink = .black, width: Length,
    height: Length
  ) {
    for size in points {
      let style = TextStyle(points: size, bold: bold, ink)
      let lines = style.lines(text, width: width)
      guard style.height(lines.count) <= height, lines.allSatisfy({ style.width(of: $0) <= width }) else {
        continue
      }
      self.style = style
      self.lines = lines
      return
    }
    return nil
  }
}
