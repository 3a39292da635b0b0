package import Diagnostics
import Model

extension CalendarLock {
  /// Reads the file called `file`; what is wrong with a line is told and the line left out.
  ///
  /// A byte-order mark and CRLF are fine.
  package init(_ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    self.init()
    var firstLine: [String: Int] = [:]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, rawLine) in lines.enumerated() {
      let line = rawLine.last == UInt8(ascii: "\r") ? rawLine.dropLast() : rawLine
      let range = SourceRange(line: index + 1, column: 1, length: max(1, line.count))
      switch Self.meaning(of: line) {
      case .blank: continue
      case .comment(let text): comments.append(text)
      case .domain(let name) where domain == nil: domain = name
      case .entry(let id, let entry):
        if let first = firstLine[id], let former = entries[id] {
          entries[id] = former.sequence >= entry.sequence ? former : entry
          diagnostics.append(Self.duplicate(id, file, range, first: first))
        } else {
          firstLine[id] = index + 1
          entries[id] = entry
        }
      case .domain, .broken: diagnostics.append(Self.broken(line, file, range))
      }
    }
  }

  private enum Line {
    case blank
    case comment(String)
    case domain(String)
    case entry(String, Entry)
    case broken
  }

  private static func meaning(of line: ArraySlice<UInt8>) -> Line {
    let text = String(decoding: line, as: UTF8.self)
    let words = text.split { $0 == " " || $0 == "\t" }
    guard let first = words.first else { return .blank }
    if first.hasPrefix("#") { return .comment(text) }
    if first.hasPrefix("@") {
      let name = String(first.dropFirst())
      return words.count == 1 && CalendarDomain.isValid(name) ? .domain(name) : .broken
    }
    guard words.count == 4, ID<Session>.isValid(String(first)), let sequence = Int(words[1]),
      (0...greatestSequence).contains(sequence), let changed = CalendarDate(iso: words[2]),
      words[3].utf8.count == 16, words[3].utf8.allSatisfy(isHexadecimal)
    else { return .broken }
    return .entry(String(first), Entry(sequence: sequence, changed: changed, digest: String(words[3])))
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }

  private static func broken(_ line: ArraySlice<UInt8>, _ file: String, _ range: SourceRange) -> Diagnostic {
    let shown = String(decoding: line.prefix(80), as: UTF8.self)
    let isConflict = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { shown.hasPrefix($0) }
    let hint = isConflict ? "calendar-lock-merge" : "calendar-lock-restore"
    return Diagnostic(
      "calendar-lock-broken-line", file: file, range: range, ["line": shown], hints: [Message(hint)])
  }

  private static func duplicate(
    _ id: String, _ file: String, _ range: SourceRange, first: Int
  ) -> Diagnostic {
    let note = Diagnostic.Note(
      Message("first-occurrence"), at: SourcePlace(file: file, range: SourceRange(line: first, column: 1)))
    return Diagnostic(
      "calendar-lock-duplicate-session", file: file, range: range, ["session": id],
      hints: [Message("calendar-lock-keep-greater")], notes: [note])
  }
}
