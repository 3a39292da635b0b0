internal import Bytes

/// A file's text with its lines found, for quoting a line and for turning byte columns into an editor's.
package struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let lines: LineTable

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineTable(bytes[...])
  }

  /// The bytes of `line` (from 1) without its end; empty past the file's end.
  package func line(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lines.count else { return [] }
    return bytes[lines.start(line - 1)..<lines.end(line - 1)]
  }

  /// The column from 1 that an editor shows for `location`: code points, where we count bytes.
  package func editorColumn(_ location: SourceLocation) -> Int {
    let line = line(location.line)
    let before = line.prefix(max(0, location.column - 1))
    let past = max(0, location.column - 1 - line.count)
    return before.count { $0 & 0xC0 != 0x80 } + past + 1
  }
}

/// The texts of the files that findings are about, read when first asked for.
package struct SourceTexts {
  private let read: (String) -> [UInt8]?
  private var texts: [String: SourceText] = [:]

  /// `read` answers nil for a file that cannot be read.
  package init(_ read: @escaping (String) -> [UInt8]?) { self.read = read }

  package subscript(file: String) -> SourceText {
    mutating get {
      if let text = texts[file] { return text }
      let text = SourceText(read(file) ?? [])
      texts[file] = text
      return text
    }
  }
}
