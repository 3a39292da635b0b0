import Bytes
package import Model

/// What was last published of each event: the memory by which a changed event gets a higher `SEQUENCE`.
///
/// It is a file beside the content, kept in git, with one line a session:
/// ```
/// # how to read this file
/// @ejemplo.gov.co
/// 2026-POT-04 1 2026-06-22 9f86d081884c7d65
/// ```
/// id, `SEQUENCE`, the day on which the event last changed, and a digest of what it says. The line with `@` is
/// what event ids end in: once published it stays, whatever address the site moves to. A session that left its
/// plan keeps its line, so that its id never comes back with a lower number.
package struct CalendarLock: Hashable, Sendable {
  /// The line of one session.
  package struct Entry: Hashable, Sendable {
    /// 0 when first published; one more with each change that matters to whoever attends.
    package var sequence: Int
    package var changed: CalendarDate
    /// Sixteen hexadecimal digits.
    package var digest: String

    package init(sequence: Int, changed: CalendarDate, digest: String) {
      self.sequence = sequence
      self.changed = changed
      self.digest = digest
    }
  }

  /// The file's comment lines, `#` included; empty in a new one.
  package var comments: [String] = []
  /// What event ids end in; nil in a new one.
  package var domain: String?
  /// By session id.
  package var entries: [String: Entry] = [:]

  /// The lock of a site that was never built.
  package init() {}

  /// RFC 5545 leaves SEQUENCE 32 bits with a sign.
  static let greatestSequence = Int(Int32.max)

  /// Brings the lines of `events` up to the day `today`; lines of other sessions stay as they are.
  ///
  /// An event that says what it said keeps its line to the letter. Days never go back, so that building for an
  /// earlier day does not date a change before the one it follows.
  package mutating func record(_ events: [CalendarEvent], zone: TimeZoneRule, today: CalendarDate) {
    for event in events {
      let digest = event.digest(zone: zone)
      guard var entry = entries[event.id] else {
        entries[event.id] = Entry(sequence: 0, changed: today, digest: digest)
        continue
      }
      guard entry.digest != digest else { continue }
      entry.sequence = min(entry.sequence + 1, Self.greatestSequence)
      entry.changed = max(entry.changed, today)
      entry.digest = digest
      entries[event.id] = entry
    }
  }

  /// The file: comments, the domain, then a line a session by the bytes of its id.
  package var bytes: [UInt8] {
    var text: [UInt8] = []
    for comment in comments { text.append("\(comment)\n") }
    if let domain { text.append("@\(domain)\n") }
    for (id, entry) in entries.sorted(by: { $0.key < $1.key }) {
      text.append("\(id) \(entry.sequence) \(entry.changed) \(entry.digest)\n")
    }
    return text
  }
}
