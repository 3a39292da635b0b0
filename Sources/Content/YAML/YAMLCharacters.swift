import Diagnostics

/// Finds the characters that a YAML text may not hold, before libyaml counts lines by them.
enum YAMLCharacters {
  /// Whether `bytes` hold a forbidden character; a tab may be one or not.
  static func areForbidden(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { isSuspect(bytes[$0]) && bytes[$0] != 0x09 && forbidden(bytes[$0...]) != nil }
      || UnusualSpace.isMisplaced(in: bytes)
  }

  /// The first tab in indentation, invisible line separator or control character of `source`.
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

  /// Tabs, other controls but line ends, DEL, and the first bytes of U+0080–U+009F, U+2028, U+2029, U+FEFF, U+FFFE
  /// and of unusual spaces.
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
    let first = bytes[bytes.startIndex]
    if first < 0x20 || first == 0x7F { return "U+00" + hex(first) }
    guard first == 0xC2 || first == 0xE2 || first == 0xEF, bytes.count > 1 else { return nil }
    let second = bytes[bytes.startIndex + 1]
    if first == 0xC2 { return second < 0xA0 ? "U+00" + hex(second) : nil }
    guard bytes.count > 2 else { return nil }
    switch (first, second, bytes[bytes.startIndex + 2]) {
    case (0xE2, 0x80, 0xA8): return "U+2028"
    case (0xE2, 0x80, 0xA9): return "U+2029"
    case (0xEF, 0xBB, 0xBF): return "U+FEFF"
    case (0xEF, 0xBF, 0xBE): return "U+FFFE"
    case (0xEF, 0xBF, 0xBF): return "U+FFFF"
    default: return nil
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}
