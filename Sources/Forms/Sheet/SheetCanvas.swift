import Bytes
import Model

/// A physical sheet being drawn: its marks for print, and every line of text with the room that it has.
struct SheetCanvas {
  /// A line of text as it was drawn, from its left end on the baseline.
  struct Line: Hashable, Sendable {
    let text: String
    let style: TextStyle
    let x, baseline, width: Length

    /// What it covers, with its descent.
    var box: SheetBox {
      SheetBox(x, baseline - Length(hundredths: style.size.hundredths * 3 / 4), width, style.size)
    }
  }

  private(set) var lines: [Line] = []
  private var fills: [UInt8] = []
  private var rules: [UInt8] = []
  private var boxes: [UInt8] = []
  private var frames: [UInt8] = []
  private var bubbles: [UInt8] = []
  private var squares: [UInt8] = []
  var texts = SheetTexts()

  /// A box that is filled in by hand or marked.
  mutating func box(_ box: SheetBox) { Self.append(box, to: &boxes) }
  /// The border of a table or of the header.
  mutating func frame(_ box: SheetBox) { Self.append(box, to: &frames) }
  /// The ground behind a table's head.
  mutating func fill(_ box: SheetBox) { Self.append(box, to: &fills) }
  /// A filled mark.
  mutating func square(center: SheetPoint, side: Length) {
    Self.append(SheetBox(center.x - side / 2, center.y - side / 2, side, side), to: &squares)
  }

  /// A light line to write on.
  mutating func rule(from x: Length, to end: Length, y: Length) {
    rules.append("M" as StaticString)
    rules.append(x)
    rules.append(" " as StaticString)
    rules.append(y)
    rules.append("H" as StaticString)
    rules.append(end)
  }

  /// A line of the grid between two columns.
  mutating func column(x: Length, from y: Length, to end: Length) {
    frames.append("M" as StaticString)
    frames.append(x)
    frames.append(" " as StaticString)
    frames.append(y)
    frames.append("V" as StaticString)
    frames.append(end)
  }

  /// A line of the grid between two rows.
  mutating func row(from x: Length, to end: Length, y: Length) {
    frames.append("M" as StaticString)
    frames.append(x)
    frames.append(" " as StaticString)
    frames.append(y)
    frames.append("H" as StaticString)
    frames.append(end)
  }

  mutating func bubble(center: SheetPoint) {
    let radius = SheetMarks.bubbleRadius
    bubbles.append("M" as StaticString)
    bubbles.append(center.x - radius)
    bubbles.append(" " as StaticString)
    bubbles.append(center.y)
    bubbles.append("a2 2 0 1 0 4 0a2 2 0 1 0-4 0z" as StaticString)
  }

  /// One line of text.
  mutating func text(_ text: String, _ style: TextStyle, x: Length, baseline: Length) {
    guard !text.isEmpty else { return }
    let line = Line(text: text, style: style, x: x, baseline: baseline, width: style.width(of: text))
    lines.append(line)
    texts.add(line)
  }

  mutating func text(_ text: String, _ style: TextStyle, center x: Length, baseline: Length) {
    self.text(text, style, x: x - style.width(of: text) / 2, baseline: baseline)
  }

  mutating func text(_ text: String, _ style: TextStyle, right x: Length, baseline: Length) {
    self.text(text, style, x: x - style.width(of: text), baseline: baseline)
  }

  /// Lines below each other, the first one's top at `y`.
  mutating func text(_ lines: [String], _ style: TextStyle, x: Length, top y: Length) {
    for (index, line) in lines.enumerated() {
      text(line, style, x: x, baseline: y + style.leading * index + style.ascent)
    }
  }

  private static func append(_ box: SheetBox, to bytes: inout [UInt8]) {
    bytes.append("M" as StaticString)
    bytes.append(box.x)
    bytes.append(" " as StaticString)
    bytes.append(box.y)
    bytes.append("h" as StaticString)
    bytes.append(box.width)
    bytes.append("v" as StaticString)
    bytes.append(box.height)
    bytes.append("h" as StaticString)
    bytes.append(Length.zero - box.width)
    bytes.append("z" as StaticString)
  }

  /// All that was drawn, as SVG elements in millimetres.
  var svg: [UInt8] {
    var bytes: [UInt8] = []
    func path(_ data: [UInt8], _ attributes: StaticString) {
      guard !data.isEmpty else { return }
      bytes.append("<path " as StaticString)
      bytes.append(attributes)
      bytes.append(" d=\"" as StaticString)
      bytes.append(contentsOf: data)
      bytes.append("\"/>\n" as StaticString)
    }
    path(fills, "fill=\"#ededed\"")
    path(rules, "fill=\"none\" stroke=\"#b4b4b4\" stroke-width=\".15\"")
    path(boxes, "fill=\"none\" stroke=\"#7d7d7d\" stroke-width=\".25\"")
    path(frames, "fill=\"none\" stroke=\"#333\" stroke-width=\".2\"")
    path(bubbles, "class=\"bubbles\" fill=\"none\" stroke=\"#7d7d7d\" stroke-width=\".25\"")
    bytes.append(contentsOf: texts.svg)
    path(squares, "class=\"marks\"")
    return bytes
  }
}

/// Lines of text as SVG, in reading order: what lines of one style share is written once.
struct SheetTexts {
  private var bytes: [UInt8] = []
  private var style: TextStyle?

  mutating func add(_ line: SheetCanvas.Line) {
    if style != line.style {
      if style != nil { bytes.append("</g>\n" as StaticString) }
      bytes.append("<g font-size=\"" as StaticString)
      bytes.append(line.style.size)
      bytes.append("\"" as StaticString)
      if line.style.isBold { bytes.append(" font-weight=\"700\"" as StaticString) }
      if line.style.ink != .black {
        bytes.append(" fill=\"" as StaticString)
        bytes.append(line.style.ink.rawValue)
        bytes.append("\"" as StaticString)
      }
      bytes.append(">" as StaticString)
      style = line.style
    }
    bytes.append("<text x=\"" as StaticString)
    bytes.append(line.x)
    bytes.append("\" y=\"" as StaticString)
    bytes.append(line.baseline)
    // Letters of another script are joined and set as their own font has them.
    if line.style.metrics.knows(line.text) {
      bytes.append("\" textLength=\"" as StaticString)
      bytes.append(line.width)
    }
    bytes.append("\">" as StaticString)
    bytes.append(escaping: line.text)
    bytes.append("</text>" as StaticString)
  }

  var svg: [UInt8] {
    guard style != nil else { return bytes }
    return bytes + Array("</g>\n".utf8)
  }
}

extension [UInt8] {
  /// Appends a length in millimetres: `12`, `3.5`, `.25`.
  mutating func append(_ length: Length) {
    let size = length.hundredths.magnitude
    if length.hundredths < 0 { append(UInt8(ascii: "-")) }
    let (whole, part) = size.quotientAndRemainder(dividingBy: 100)
    if whole > 0 || part == 0 { append(decimal: Int(whole)) }
    guard part > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(part / 10))
    if part % 10 > 0 { append(UInt8(ascii: "0") + UInt8(part % 10)) }
  }
}
