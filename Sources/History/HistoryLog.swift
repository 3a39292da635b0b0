import Model

/// Reads what `git log --raw -z` prints in the format that it is asked for here.
///
/// Source: [git-log(1)](https://git-scm.com/docs/git-log), [diff-format](https://git-scm.com/docs/diff-format).
enum HistoryLog {
  /// Before each commit; a message holds no such byte, since git ends it there.
  private static let commitMark: UInt8 = 0x02
  private static let fieldMark: UInt8 = 0x01

  /// Name, day, first line, reasons and posts of a commit.
  static let format =
    "%x02%H%x01%ad%x01%s" + trailer("Motivo") + trailer("Reason") + trailer("Rol") + trailer("Role")

  private static func trailer(_ key: String) -> String {
    "%x01%(trailers:key=\(key),valueonly=true,unfold=true,separator=%x20)"
  }

  /// The history in `bytes`, whose commits stand the latest first; what is cut off at the end is left out.
  static func history(_ bytes: [UInt8]) -> History {
    var changes: [String: [FileChange]] = [:]
    for part in bytes.split(separator: commitMark) {
      guard let head = part.firstIndex(of: 0), let commit = Commit(part[..<head]) else { continue }
      var rest = part[(head + 1)...].drop { $0 == 0x0A }
      while rest.first == UInt8(ascii: ":") {
        guard let end = rest.firstIndex(of: 0), let pathEnd = rest[(end + 1)...].firstIndex(of: 0) else {
          break
        }
        let path = String(decoding: rest[(end + 1)..<pathEnd], as: UTF8.self)
        changes[path, default: []].append(commit.change(blob: blob(rest[..<end])))
        rest = rest[(pathEnd + 1)...]
      }
    }
    return History(changes: changes.mapValues { $0.reversed() })
  }

  /// The new text's name in a line as `:100644 100644 OLD NEW M`; nil where the file was taken away.
  private static func blob(_ line: ArraySlice<UInt8>) -> String? {
    let words = line.split(separator: UInt8(ascii: " "))
    guard words.count == 5, words[3].contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
    return String(decoding: words[3], as: UTF8.self)
  }

  /// What all files that a commit touched share.
  private struct Commit {
    let name: String
    let date: CalendarDate
    let reason: String
    let role: String?

    init?(_ bytes: ArraySlice<UInt8>) {
      let fields = bytes.split(separator: fieldMark, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 7, let date = CalendarDate(iso: fields[1]) else { return nil }
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
