import Model

/// Reads what `git log -c --raw -z` prints in the format that it is asked for here.
///
/// Source: [git-log(1)](https://git-scm.com/docs/git-log), [diff-format](https://git-scm.com/docs/diff-format).
enum HistoryLog {
  /// Ends each field and each path: the one byte that neither a message nor a name can hold.
  private static let end: UInt8 = 0

  /// Name, day, first line, reasons and posts of a commit; `-z` ends the last one.
  static let format =
    "%H%x00%ad%x00%s" + trailer("Motivo") + trailer("Reason") + trailer("Rol") + trailer("Role")

  private static func trailer(_ key: String) -> String {
    "%x00%(trailers:key=\(key),valueonly=true,unfold=true,separator=%x20)"
  }

  /// The history in `bytes`, whose commits stand the latest first and whose paths begin with `folder`; what is cut
  /// off at the end is left out, and so is what lies elsewhere.
  static func history(_ bytes: [UInt8], below folder: [UInt8]) -> History {
    var changes: [String: [FileChange]] = [:]
    var rest = bytes[...]
    while let fields = Self.fields(Commit.fieldCount, of: &rest) {
      let commit = Commit(fields)
      // A merge's paths stand behind another zero, other commits' behind a line end.
      rest = rest.drop { $0 == end || $0 == 0x0A }
      while rest.first == UInt8(ascii: ":"), let row = Self.fields(2, of: &rest) {
        guard let commit, row[1].starts(with: folder) else { continue }
        let path = String(decoding: row[1].dropFirst(folder.count), as: UTF8.self)
        changes[path, default: []].append(commit.change(blob: blob(row[0])))
      }
    }
    return History(changes: changes.mapValues { $0.reversed() })
  }

  /// Takes the first `count` fields off `bytes`; nil where there are fewer.
  private static func fields(_ count: Int, of bytes: inout ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    var fields: [ArraySlice<UInt8>] = []
    for _ in 0..<count {
      guard let mark = bytes.firstIndex(of: end) else { return nil }
      fields.append(bytes[..<mark])
      bytes = bytes[(mark + 1)...]
    }
    return fields
  }

  /// The new text's name in a line as `:100644 100644 OLD NEW M`; nil where the file was taken away.
  ///
  /// A merge's line begins with a colon for each parent, and has a mode and an old name for each.
  private static func blob(_ line: ArraySlice<UInt8>) -> String? {
    let parents = line.prefix { $0 == UInt8(ascii: ":") }.count
    let words = line.split(separator: UInt8(ascii: " "))
    guard words.count == 2 * parents + 3 else { return nil }
    let name = words[2 * parents + 1]
    return name.contains { $0 != UInt8(ascii: "0") } ? String(decoding: name, as: UTF8.self) : nil
  }

  /// What all files that a commit touched share.
  private struct Commit {
    let name: String
    let date: CalendarDate
    let reason: String
    let role: String?

    static let fieldCount = 7

    /// Nil where its day cannot be told.
    init?(_ fields: [ArraySlice<UInt8>]) {
      let fields = fields.map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == Self.fieldCount, let date = CalendarDate(iso: fields[1]) else { return nil }
      name = fields[0]
      self.date = date
      reason = [fields[3], fields[4]].first { !$0.isEmpty } ?? fields[2]
      role = [fields[5], fields[6]].first { !$0.isEmpty }
    }

    func change(blob: String?) -> FileChange {
      FileChange(commit: name, date: date, reason: reason, role: role, blob: blob)
    }
  }
}
