import Diagnostics

/// Reads comma-separated values (RFC 4180) with the place of every field.
struct CSVReader {
  struct Field: Hashable, Sendable {
    let text: String
    let range: SourceRange
  }

  struct Row: Sendable {
    let line: Int
    let fields: [Field]
  }

  private let text: ArraySlice<UInt8>
  private let file: String
  private var index: Int
  private var line = 1
  private var lineStart: Int
  private var problems: [Diagnostic] = []

  private init(_ text: ArraySlice<UInt8>, file: String) {
    self.text = text
    self.file = file
    index = text.startIndex
    lineStart = text.startIndex
  }

  /// The rows of `text`, blank lines left out; a quotation that never ends stops the reading there.
  static func rows(of text: ArraySlice<UInt8>, file: String) -> Checked<[Row]> {
    var reader = CSVReader(text, file: file)
    var rows: [Row] = []
    while reader.index < text.endIndex {
      let line = reader.line
      let fields = reader.row()
      if fields.count > 1 || fields.first?.text.isEmpty == false {
        rows.append(Row(line: line, fields: fields))
      }
    }
    return Checked(rows, reader.problems)
  }

  private mutating func row() -> [Field] {
    var fields: [Field] = []
    while true {
      fields.append(field())
      guard index < text.endIndex else { return fields }
      if text[index] == UInt8(ascii: ",") {
        index += 1
        continue
      }
      if isPair(index) { index += 1 }
      startLine()
      return fields
    }
  }

  /// Whether CR and LF end the line together here; a CR alone ends it too.
  private func isPair(_ index: Int) -> Bool {
    text[index] == 0x0D && index + 1 < text.endIndex && text[index + 1] == 0x0A
  }

  private mutating func startLine() {
    index += 1
    line += 1
    lineStart = index
  }

  private mutating func field() -> Field {
    let start = SourceLocation(line: line, column: index - lineStart + 1)
    guard index < text.endIndex, text[index] == UInt8(ascii: "\"") else {
      let from = index
      while index < text.endIndex, !isEnd(index) { index += 1 }
      return Field(text: String(decoding: text[from..<index], as: UTF8.self), range: range(from: start))
    }
    var bytes: [UInt8] = []
    index += 1
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") {
        guard index + 1 < text.endIndex, text[index + 1] == UInt8(ascii: "\"") else { break }
        index += 1
      }
      bytes.append(byte)
      if byte == 0x0A || byte == 0x0D && !isPair(index) { startLine() } else { index += 1 }
    }
    closeQuotation(openedAt: start)
    return Field(text: String(decoding: bytes, as: UTF8.self), range: range(from: start))
  }

  private mutating func closeQuotation(openedAt start: SourceLocation) {
    guard index < text.endIndex else {
      report("csv-unclosed-quote", at: SourceRange(line: start.line, column: start.column))
      return
    }
    index += 1
    guard index < text.endIndex, !isEnd(index) else { return }
    report("csv-text-after-quote", at: SourceRange(line: line, column: index - lineStart + 1))
    while index < text.endIndex, !isEnd(index) { index += 1 }
  }

  private func isEnd(_ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ","), 0x0A, 0x0D: true
    default: false
    }
  }

  private func range(from start: SourceLocation) -> SourceRange {
    SourceRange(start, SourceLocation(line: line, column: index - lineStart + 1))
  }

  private mutating func report(_ code: Diagnostic.Code, at range: SourceRange) {
    problems.append(Diagnostic(code, file: file, range: range, hints: [Message("csv-quote")]))
  }
}
