import Bytes
import Diagnostics

/// Finds the characters that a YAML text may not hold, before libyaml counts lines by them.
enum YAMLCharacters {
  /// Whether `bytes` hold a forbidden character; a tab may be one or not.
  static func areForbidden(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { isSuspect(bytes[$0]) && bytes[$0] != 0x09 && forbidden(bytes[$0...]) != nil }
      || UnusualSpace.isMisplaced(in: bytes)
  }

  /// The first tab in indentation, invisible line separator, control or text-turning character of `source`.
  static func problem(in source: YAMLSource) -> Diagnostic? {
    // Most texts hold no such byte, and are walked once.
    guard source.bytes.contains(where: isSuspect) else { return nil }
    for (number, line) in source.lines.enumerated() where line.contains(where: isSuspect) {
      if let index = UnusualSpace.firstMisplaced(in: line) {
        return misplacedSpace(at: index, in: line, number: number, of: source)
      }
      if let problem = problem(in: line, number: number, of: source) { return problem }
    }
    return nil
  }

  /// Tabs, other controls but line ends, DEL, and the first bytes of unusual spaces and of whatever else
  /// `isForbidden` names.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    // First, since nearly every byte is one of these.
    case 0x20..<0x7F, 0x0A, 0x0D: false
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF, 0..<0x80: true
    default: false
    }
  }

  private static func misplacedSpace(
    at index: Int, in line: ArraySlice<UInt8>, number: Int, of source: YAMLSource
  ) -> Diagnostic {
    let length = UnusualSpace.length(at: index, in: line)
    let scalar = String(decoding: line[index..<index + length], as: UTF8.self).unicodeScalars.first
    let digits = String(scalar?.value ?? 0, radix: 16, uppercase: true)
    let code: Diagnostic.Code =
      scalar?.value == 0xA0 || scalar?.value == 0x202F ? "yaml-no-break-space" : "yaml-unusual-space"
    return Diagnostic(
      code, file: source.file,
      range: SourceRange(
        line: source.firstLine + number, column: index - line.startIndex + 1, length: length),
      ["character": "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits],
      hints: [Message("yaml-unusual-space")])
  }

  private static func problem(
    in line: ArraySlice<UInt8>, number: Int, of source: YAMLSource
  ) -> Diagnostic? {
    var isIndentation = true
    for index in line.indices {
      let column = index - line.startIndex + 1
      let range = SourceRange(line: source.firstLine + number, column: column)
      if line[index] == 0x09 {
        guard isIndentation else { continue }
        return Diagnostic("yaml-tab", file: source.file, range: range, hints: [Message("yaml-tab")])
      }
      if line[index] != 0x20 { isIndentation = false }
      guard let name = forbidden(line[index...]) else { continue }
      return Diagnostic(
        "control-character", file: source.file, range: range, ["character": name],
        hints: [Message("control-character")])
    }
    return nil
  }

  /// The name of the forbidden character that `bytes` begins with, such as `U+2028`.
  private static func forbidden(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let scalar = suspect(bytes), scalar.isForbidden else { return nil }
    return scalar.codeName
  }

  /// The character that `bytes` begins with, where its first byte is one that a forbidden character may have.
  private static func suspect(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let first = bytes[bytes.startIndex]
    if first < 0x80 { return Unicode.Scalar(first) }
    guard first == 0xC2 || first == 0xE2 || first == 0xEF, bytes.count > 1 else { return nil }
    let second = UInt32(bytes[bytes.startIndex + 1] & 0x3F)
    if first == 0xC2 { return Unicode.Scalar(0x80 | second) }
    guard bytes.count > 2 else { return nil }
    return Unicode.Scalar(
      UInt32(first & 0x0F) << 12 | second << 6 | UInt32(bytes[bytes.startIndex + 2] & 0x3F))
  }
}
