package import Model

extension Repository {
  /// Where a revision stands in the history.
  package struct Position: Sendable {
    /// The day on which it was made.
    package let date: CalendarDate
    /// The names of the commits that came after it.
    package let later: Set<String>
  }

  /// Where `revision` stands; nil where it is no commit.
  package func position(of revision: String) async throws(Trouble) -> Position? {
    let format = ["--date=format:%Y-%m-%d", "--format=%ad"]
    let day = try await git(["log", "-1"] + format + ["--end-of-options", revision, "--"], input: [])
    let names = try await git(["rev-list", "--end-of-options", "\(revision)..HEAD", "--"], input: [])
    let lines = { (bytes: [UInt8]) in
      bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
    guard let date = lines(day).first.flatMap({ CalendarDate(iso: $0) }) else { return nil }
    return Position(date: date, later: Set(lines(names)))
  }
}
