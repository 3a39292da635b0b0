internal import Bytes
internal import Model

/// The texts of all tables as one Markdown document: each cell that has markup is a paragraph of it.
///
/// A paragraph begins with U+00A0, which is space to emphasis and keeps cmark from seeing a list or a heading;
/// it is taken off again when the paragraph is read. Where the page defines links, the page follows the cells,
/// so that the cells can use them.
struct CellTexts {
  /// How many bytes stand before a paragraph's text.
  static let guardLength: Int32 = 2

  private(set) var document: [UInt8] = []
  private(set) var count = 0

  init(_ layouts: [TableLayout], in source: SourceText) {
    for layout in layouts {
      for piece in layout.pieces { add(piece, source.bytes) }
    }
    if count > 0 && Self.definesLinks(source.bytes) { document += source.bytes }
  }

  private mutating func add(_ piece: TableLayout.Piece, _ bytes: [UInt8]) {
    switch piece {
    case .paragraph(let lines):
      beginParagraph()
      for (index, line) in lines.enumerated() {
        // Four spaces: a line that went on with a paragraph still does.
        document += index == 0 ? [] : [0x0A, 0x20, 0x20, 0x20, 0x20]
        document.append(bytes, line.content)
      }
      endParagraph()
    case .table(let table):
      for cell in table.cells where !Self.isPlain(bytes, cell.positions) {
        beginParagraph()
        Self.appendUnescaped(bytes, cell.positions, to: &document)
        endParagraph()
      }
    case .rule: break
    }
  }

  private mutating func beginParagraph() {
    document.append(0xC2)
    document.append(0xA0)
  }

  private mutating func endParagraph() {
    document.append(0x0A)
    document.append(0x0A)
    count += 1
  }

  /// Whether nothing in `range` could mean anything to CommonMark's inlines.
  static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range {
      let byte = bytes[index]
      guard byte < 128 else { continue }
      let set = byte < 64 ? markupLow : markupHigh
      if set >> UInt64(byte & 63) & 1 == 1 { return false }
    }
    return true
  }

  /// NUL, `!`, `&`, `*` and `<`.
  private static var markupLow: UInt64 { 1 | 1 << 33 | 1 << 38 | 1 << 42 | 1 << 60 }
  /// `[`, `\`, `]`, `_` and the backtick.
  private static var markupHigh: UInt64 { 1 << 27 | 1 << 28 | 1 << 29 | 1 << 31 | 1 << 32 }

  /// A pipe's backslash goes before the cell's own markup is read, in code too.
  private static func appendUnescaped(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "|") && index > start {
      guard bytes[index - 1] == UInt8(ascii: "\\") else { continue }
      out.append(bytes, start..<index - 1)
      start = index
    }
    out.append(bytes, start..<range.upperBound)
  }

  private static func definesLinks(_ bytes: [UInt8]) -> Bool {
    var next = 0
    while let bracket = bytes.first(UInt8(ascii: "]"), from: next) {
      next = bracket + 1
      if next < bytes.count && bytes[next] == UInt8(ascii: ":") { return true }
    }
    return false
  }
}
