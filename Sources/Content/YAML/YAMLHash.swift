import Bytes

/// A `#` that an author meant as a part of a value and that to YAML begins a comment: `lugar: Salón #204`.
///
/// Whoever writes a comment leaves a space behind it.
enum YAMLHash {
  private static let sign = UInt8(ascii: "#")
  private static let space = UInt8(ascii: " ")

  /// Whether the `#` at `index`, behind a space, is such a one.
  static func isValue(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard index + 1 < bytes.endIndex, bytes[index] == sign else { return false }
    switch bytes[index + 1] {
    case space, sign, UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return false
    default: return true
    }
  }

  /// Where such a one stands directly behind the spaces at `start` of `line`.
  static func place(behind start: Int, in line: ArraySlice<UInt8>) -> Int? {
    guard start < line.endIndex, line[start] == space,
      let index = line[start...].firstIndex(where: { $0 != space }), isValue(at: index, in: line)
    else { return nil }
    return index
  }

  /// Where the first such one stands in `line` outside quotation marks.
  static func first(in line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    var before = space
    for index in line.indices {
      let byte = line[index]
      let opens = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if opens, [space, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ",")].contains(before) {
        quote = byte
      } else if byte == sign, before == space {
        // What follows a comment is one.
        return isValue(at: index, in: line) ? index : nil
      }
      before = byte
    }
    return nil
  }

  /// What may have been meant: from the `#` at `index` to a space, a comma or a bracket.
  static func value(at index: Int, in line: ArraySlice<UInt8>) -> String {
    String(decoding: line[index...].prefix { !" ,]}".utf8.contains($0) }.prefix(80), as: UTF8.self)
  }
}
