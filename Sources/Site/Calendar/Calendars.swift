import Bytes
package import Diagnostics
package import Model
import Output

/// Every `.ics` file of a site, and the lock as it stands after them.
package struct Calendars: Sendable {
  /// What the command knows and the agency does not.
  package struct Inputs: Sendable {
    /// The lock file's bytes; nil where there is none yet.
    package var lock: [UInt8]?
    /// The lock's path from the content folder.
    package var lockPath = "calendario.lock"
    /// The day of this build: the date of whatever changed since the lock was written.
    package var today: CalendarDate
    /// Where the time zone is written.
    package var timeZonePlace: SourcePlace
    /// A session's page in full, `https://…`; nil where the site's own address is not known.
    package var address: @Sendable (Session) -> String? = { _ in nil }

    package init(lock: [UInt8]?, today: CalendarDate, timeZonePlace: SourcePlace) {
      self.lock = lock
      self.today = today
      self.timeZonePlace = timeZonePlace
    }
  }

  /// By path; empty where the time zone is not known.
  package var files: [CalendarFile] = []
  /// The lock to write, the old one to the byte where it was broken.
  package var lock: [UInt8]
  /// Whether `lock` differs from what is on disk.
  package var lockHasChanged = false

  /// Makes the calendars of `agency` in the words of `catalogue`.
  ///
  /// The same agency, catalogue and lock give the same bytes on any day, once the lock holds every session.
  package static func make(
    _ agency: Agency, _ catalogue: Catalogue, _ inputs: Inputs
  ) -> Checked<Calendars> {
    let read = read(agency, catalogue, inputs)
    var result = Checked(Calendars(lock: inputs.lock ?? []), read.diagnostics)
    guard let writer = read.value.writer else { return result }

    var lock = read.value.lock
    let wording = EventWording(agency, catalogue, address: inputs.address)
    let sessions = agency.sessions.filter { CalendarScope.entity.includes($0, of: agency) }
    let events = ParallelChunks.run(sessions.count) { chunk in chunk.map { wording.event(sessions[$0]) } }
    lock.domain = writer.domain
    if lock.comments.isEmpty { lock.comments = comments(catalogue) }
    lock.record(events, zone: writer.zone, today: inputs.today)

    let entries = lock.entries
    let blocks = ParallelChunks.run(events.count) { chunk in
      chunk.compactMap { index in
        entries[events[index].id].map {
          EventBlock(session: sessions[index], bytes: writer.block(events[index], $0))
        }
      }
    }
    result.value.files = writer.files(blocks)
    if read.value.isLockSound {
      result.value.lock = lock.bytes
      result.value.lockHasChanged = result.value.lock != inputs.lock
    }
    return result
  }

  /// The calendars without their events: their addresses, and what is wrong with the lock.
  package static func outline(
    _ agency: Agency, _ catalogue: Catalogue, _ inputs: Inputs
  ) -> Checked<Calendars> {
    let read = read(agency, catalogue, inputs)
    var calendars = Calendars(lock: inputs.lock ?? [])
    if let writer = read.value.writer { calendars.files = writer.files([]) }
    return Checked(calendars, read.diagnostics)
  }

  /// The lock as it was, and what writes beside it; no writer where the time zone is not known.
  private static func read(
    _ agency: Agency, _ catalogue: Catalogue, _ inputs: Inputs
  ) -> Checked<(lock: CalendarLock, isLockSound: Bool, writer: CalendarWriter?)> {
    var diagnostics: [Diagnostic] = []
    let lock = CalendarLock(inputs.lock ?? [], file: inputs.lockPath, diagnostics: &diagnostics)
    let isLockSound = diagnostics.isEmpty
    let zone = TimeZoneTable.rule(agency.settings.timeZone, at: inputs.timeZonePlace)
    let writer = zone.value.map {
      CalendarWriter(
        agency: agency, catalogue: catalogue, paths: SitePaths(catalogue), zone: $0,
        domain: lock.domain ?? CalendarDomain.name(for: agency.settings))
    }
    return Checked((lock, isLockSound, writer), diagnostics + zone.diagnostics)
  }

  private static func comments(_ catalogue: Catalogue) -> [String] {
    catalogue.say("calendar.lock-header").split(separator: "\n").map { "# \($0)" }
  }
}

/// A session with the lines of its event, written once for all the calendars that hold it.
struct EventBlock: Sendable {
  let session: Session
  let bytes: [UInt8]
}
