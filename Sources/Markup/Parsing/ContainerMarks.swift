internal import Diagnostics
internal import Model

/// The block quotes and list items around a block, as marks that each of its lines has to begin with.
struct ContainerMarks {
  private enum Mark {
    case quote
    /// Columns of space, counted from the last quote's mark.
    case indent(Int)
  }

  private let marks: [Mark]

  /// Where a line's own text begins.
  struct Line {
    /// Behind all marks and space.
    let index: Int
    /// How many of the containers the line belongs to; a lazy line goes on with a paragraph without all marks.
    let matched: Int
    /// Columns of space behind the marks.
    let indent: Int

    fileprivate init(_ text: Place, _ matched: Int, _ base: Int) {
      (index, self.matched, indent) = (text.index, matched, text.column - base)
    }
  }

  /// `containers` are indices of quotes and items in `tree`, outermost first.
  init(_ containers: [Int], of tree: FlatTree, in source: SourceText) {
    marks = containers.map { index in
      let node = tree.nodes[index]
      guard node.kind == .item else { return .quote }
      return .indent(Self.contentColumn(of: node.range.start, in: source))
    }
  }

  var count: Int { marks.count }

  /// Reads the marks of a line.
  func read(_ line: Int, in source: SourceText) -> Line {
    let end = source.end(line)
    var place = Place(index: source.start(line), column: 0)
    var base = 0
    var indent = 0
    for (number, mark) in marks.enumerated() {
      let text = place.skippingSpace(source, end)
      switch mark {
      case .indent(let columns):
        guard text.column - base >= columns else { return Line(text, number, base + indent) }
        indent = columns
      case .quote:
        guard text.index < end, source.bytes[text.index] == UInt8(ascii: ">"), text.column - base - indent < 4
        else {
          return Line(text, number, base + indent)
        }
        (place, base) = text.passingQuoteMark(source, end)
        indent = 0
      }
    }
    return Line(place.skippingSpace(source, end), marks.count, base + indent)
  }

  /// The column at which an item's text begins, counted from the last quote's mark before it in its line.
  private static func contentColumn(of start: SourceLocation, in source: SourceText) -> Int {
    guard let line = source.line(ofFile: start.line) else { return 0 }
    let end = source.end(line)
    let marker = min(source.start(line) + start.column - 1, end)
    var place = Place(index: source.start(line), column: 0)
    var base = 0
    while place.index < marker {
      if source.bytes[place.index] == UInt8(ascii: ">") {
        (place, base) = place.passingQuoteMark(source, end)
      } else {
        place = place.next(source)
      }
    }
    while place.index < end && !Place.isSpace(source.bytes[place.index]) { place = place.next(source) }
    let text = place.skippingSpace(source, end)
    // A marker is followed by one to four columns of space; more of it is code's, none means an empty item.
    let padding = text.column - place.column
    return place.column + (text.index == end || padding > 4 ? 1 : padding) - base
  }
}

/// A byte of a line with its column as seen: a tab reaches to the next multiple of four.
private struct Place {
  var index: Int
  var column: Int

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  func next(_ source: SourceText) -> Place {
    Place(index: index + 1, column: source.bytes[index] == 0x09 ? column + 4 - column % 4 : column + 1)
  }

  func skippingSpace(_ source: SourceText, _ end: Int) -> Place {
    var place = self
    while place.index < end && Self.isSpace(source.bytes[place.index]) { place = place.next(source) }
    return place
  }

  /// Behind `>`, and the column from which its content is counted: one space belongs to the mark.
  func passingQuoteMark(_ source: SourceText, _ end: Int) -> (Place, Int) {
    let behind = next(source)
    guard behind.index < end, Self.isSpace(source.bytes[behind.index]) else { return (behind, behind.column) }
    return (behind, behind.column + 1)
  }
}
