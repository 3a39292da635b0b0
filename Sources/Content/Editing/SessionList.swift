import Diagnostics
import Model

/// The list of sessions in a plan's file: how it is written, and where it ends.
struct SessionList {
  enum Style: Hashable {
    /// A line or more an entry, its dash after so many spaces.
    case block(indentation: Int)
    /// `[]`.
    case empty(SourceRange)
    /// Entries between brackets.
    case flow
  }

  let style: Style
  /// The entries' ids as they were written.
  let names: [String]
  /// The file's lines from the list's first one to the one that closes the front matter; 1-based, the last left out.
  private let span: Range<Int>

  private static let shape = Shape(optional: [.sessions])
  private static let entryShape = Shape(optional: [.id])

  /// Nil where the file has no front matter, or no list of that name in it.
  init?(_ bytes: [UInt8], at path: String) {
    guard let text = SourceText.check(bytes, file: path).value,
      let parts = FrontMatter.split(text, file: path).value,
      let root = YAMLReader.read(parts.data, file: path, firstLine: 2).value,
      case .mapping(let members) = root.content,
      let list = members.first(where: { Self.shape.field(named: $0.key) != nil })?.value,
      case .sequence(let items) = list.content
    else { return nil }
    let start = list.range.start
    let closing = parts.bodyFirstLine - 1
    guard start.line < closing else { return nil }
    span = start.line..<closing
    names = items.compactMap(Self.name)
    switch Self.byte(at: start, in: text) {
    case UInt8(ascii: "-"): style = .block(indentation: start.column - 1)
    case UInt8(ascii: "["): style = items.isEmpty ? .empty(list.range) : .flow
    default: return nil
    }
  }

  /// How many lines stand up to the end of the last entry, the comments inside it counted.
  ///
  /// Blank lines and comments that stand no deeper than the dashes belong to what follows.
  func end(in lines: [[UInt8]], indentation: Int) -> Int {
    var end = span.lowerBound
    for number in span {
      let line = lines[number - 1]
      let spaces = line.prefix { $0 == 0x20 }.count
      guard let first = line.dropFirst(spaces).first, first != 0x0A, first != 0x0D else { continue }
      if spaces > indentation || spaces == indentation && first == UInt8(ascii: "-") {
        end = number
      } else if first != UInt8(ascii: "#") {
        break
      }
    }
    return end
  }

  private static func name(of item: YAMLNode) -> String? {
    guard case .mapping(let members) = item.content,
      let id = members.first(where: { entryShape.field(named: $0.key) != nil }),
      case .scalar(let scalar) = id.value.content
    else { return nil }
    return scalar.text
  }

  private static func byte(at place: SourceLocation, in text: ArraySlice<UInt8>) -> UInt8? {
    for (number, line) in Lines(text).enumerated() where number == place.line - 1 {
      return text[line].dropFirst(place.column - 1).first
    }
    return nil
  }
}
