internal import Diagnostics

/// Refuses texts that are nearly all marks, before cmark makes a node many times its length of each.
enum MarkGuard {
  /// Bytes of a text that may begin or end emphasis, code, links, HTML or an escape.
  static let limit = 200_000

  /// The finding at the mark that is one too many.
  static func check(_ source: SourceText, file: String) -> Diagnostic? {
    guard source.bytes.count > limit else { return nil }
    var count = 0
    for line in 0..<source.lineCount {
      for offset in source.start(line)..<source.end(line) where isMark(source.bytes[offset]) {
        count += 1
        guard count > limit else { continue }
        return Diagnostic(
          "too-many-marks", file: file,
          range: SourceRange(source.location(offset, line: line), source.location(offset + 1, line: line)),
          ["limit": "\(limit)"], hints: [Message("too-many-marks")])
      }
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
