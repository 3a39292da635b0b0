import Bytes
import Diagnostics

/// The gate that every text file passes: UTF-8, without a byte order mark and without NUL.
enum SourceText {
  /// The text of a file without its byte order mark, or nil where it cannot be read as text.
  static func check(_ bytes: [UInt8], file: String) -> Checked<ArraySlice<UInt8>?> {
    guard !PlainText.isSound(bytes) else {
      return Checked(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Checked(nil, [problem("utf-16", file: file, bytes: bytes, offset: 0)])
    }
    if let offset = invalidOffset(bytes) {
      return Checked(nil, [problem("not-utf-8", file: file, bytes: bytes, offset: offset)])
    }
    let offset = bytes.firstIndex(of: 0) ?? 0
    return Checked(nil, [problem("nul-byte", file: file, bytes: bytes, offset: offset)])
  }

  /// The first byte that is no part of a UTF-8 character.
  private static func invalidOffset(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func problem(
    _ code: Diagnostic.Code, file: String, bytes: [UInt8], offset: Int
  ) -> Diagnostic {
    let table = LineTable(bytes[...])
    let line = table.line(at: offset)
    return Diagnostic(
      code, file: file, range: SourceRange(line: line + 1, column: offset - table.start(line) + 1),
      ["offset": String(offset), "byte": hex(bytes[offset])], hints: [Message("save-as-utf-8")])
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" + digits : digits)
  }
}
