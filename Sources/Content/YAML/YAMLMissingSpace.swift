import Bytes
import Diagnostics

/// `vigencia:2026` and `-id: A1`: without a space, YAML takes a colon or a dash for a letter.
enum YAMLMissingSpace {
  private static let colon = UInt8(ascii: ":")
  private static let dash = UInt8(ascii: "-")

  /// The mistake where it stands on one of `lines` and explains libyaml's `code`.
  static func problem(_ code: Diagnostic.Code, lines: [Int], in source: YAMLSource) -> Diagnostic? {
    let find: (ArraySlice<UInt8>) -> Int?
    let name: Diagnostic.Code
    switch code {
    case "yaml-missing-colon", "yaml-unquoted-colon": (find, name) = (tightColon, "yaml-colon-space")
    case "yaml-indentation": (find, name) = (tightDash, "yaml-dash-space")
    default: return nil
    }
    for number in lines {
      let line = source.line(number)
      guard let index = find(line) else { continue }
      return Diagnostic(
        name, file: source.file,
        range: SourceRange(line: source.firstLine + number, column: index - line.startIndex + 1),
        hints: [Message(name.rawValue)])
    }
    return nil
  }

  /// The colon of `vigencia:2026`, where the line has no other.
  private static func tightColon(_ line: ArraySlice<UInt8>) -> Int? {
    let start = line.firstIndex { $0 != 0x20 && $0 != dash } ?? line.endIndex
    let end = line[start...].firstIndex { !EverydayYAML.isWordByte($0) } ?? line.endIndex
    guard end > start, end + 1 < line.endIndex, line[end] == colon, line[end + 1] != 0x20,
      line[end + 1] != UInt8(ascii: "/"), !isDigit(line[start]), !line[(end + 1)...].holds(colon)
    else { return nil }
    return end
  }

  /// The dash of `-id: A1`.
  private static func tightDash(_ line: ArraySlice<UInt8>) -> Int? {
    guard let start = line.firstIndex(where: { $0 != 0x20 }), line[start] == dash, start + 1 < line.endIndex,
      EverydayYAML.isWordByte(line[start + 1])
    else { return nil }
    return start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
