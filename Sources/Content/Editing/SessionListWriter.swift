import Diagnostics
package import Model

/// Adds a session to the list in a plan's file, and leaves every other byte of it alone.
package enum SessionListWriter {
  /// Why nothing was added.
  package enum Refusal: Error, Hashable {
    /// The list stands between brackets, where an entry of several lines has no place.
    case flowList
    /// The file would not read as what was meant.
    case unreadable
  }

  /// The file's text with `entry` at the end of its list of sessions.
  ///
  /// - Parameters:
  ///   - bytes: the plan's file as it stands; what is wrong with other parts of it stays wrong.
  ///   - entry: the lines of one list item, the first beginning with `- `, as they stand at the left margin.
  ///   - id: the id that the entry gives.
  package static func text(
    _ bytes: [UInt8], at path: String, adding entry: [String], id: ID<Session>
  ) throws(Refusal) -> [UInt8] {
    guard let list = SessionList(bytes, at: path) else { throw .unreadable }
    let ending: [UInt8] = bytes.starts(with: "---\r\n".utf8) || bytes.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
    var lines = Self.lines(bytes)
    let place: (line: Int, indentation: Int)
    switch list.style {
    case .block(let indentation):
      place = (list.end(in: lines, indentation: indentation), indentation)
    case .empty(let range):
      guard let line = Self.line(lines[range.start.line - 1], without: range) else { throw .unreadable }
      lines[range.start.line - 1] = line
      place = (range.start.line, 2)
    case .flow: throw .flowList
    }
    let margin = String(repeating: " ", count: place.indentation)
    let added = entry.map { Array((margin + $0).utf8) + ending }
    lines.insert(contentsOf: added, at: place.line)
    let text = lines.flatMap { $0 }
    guard reads(text, as: bytes, at: path, and: id) else { throw .unreadable }
    return text
  }

  /// The ids of the list's entries as they were written, those of entries with mistakes too.
  package static func names(_ bytes: [UInt8], at path: String) -> [String] {
    SessionList(bytes, at: path)?.names ?? []
  }

  /// Whether `text` is the plan that `bytes` were, with the mistakes that it had, and a last session called `id`.
  private static func reads(
    _ text: [UInt8], as bytes: [UInt8], at path: String, and id: ID<Session>
  ) -> Bool {
    let (before, after) = (SinglePlan.read(bytes, at: path), SinglePlan.read(text, at: path))
    guard let old = before.value, let new = after.value else { return false }
    return new.sessions.dropLast() == old.sessions[...] && new.sessions.last?.id == id
      && new.goals == old.goals && new.answers == old.answers && new.budget == old.budget
      && new.audience == old.audience && new.team == old.team
      && new.approval?.fingerprint == old.approval?.fingerprint
      && new.body.bytes == old.body.bytes
      && after.diagnostics.map(\.code) == before.diagnostics.map(\.code)
  }

  /// Every line with its end.
  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(Array(bytes[start...index]))
      start = index + 1
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }

  /// `line` without the brackets at `range` and the spaces before them.
  private static func line(_ line: [UInt8], without range: SourceRange) -> [UInt8]? {
    let (start, end) = (range.start.column - 1, range.end.column - 1)
    guard range.start.line == range.end.line, start >= 0, start < end, end <= line.count else { return nil }
    let head = line[..<start]
    let kept = head.lastIndex { $0 != 0x20 }.map { head[...$0] } ?? []
    return Array(kept + line[end...])
  }
}
