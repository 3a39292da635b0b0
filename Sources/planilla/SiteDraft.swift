import ArgumentParser
import Diagnostics
import Files
import Glibc
import Model
import Site

/// A site that is ready to be written: its files, and the calendars' lock as it will stand.
struct SiteDraft {
  let files: SiteFiles
  private let calendars: Calendars
  /// From the content folder.
  private let lockPath: String

  /// Nil where the theme or the lock has errors; they are added to the reading's findings.
  init?(_ reading: inout Reading, _ agency: Agency, asOf: CalendarDate) throws {
    let context = SiteContext(agency: agency, catalogue: reading.catalogue, asOf: asOf)
    do throws(FileTreeError) {
      let look = try Look.load(reading.theme, catalogue: reading.catalogue, shown: reading.shown)
      for finding in look.diagnostics { reading.add(aboutTheme: finding) }
      lockPath = agency.settings.language == "es" ? "calendario.lock" : "calendar.lock"
      let calendars = Self.calendars(context, lockPath: lockPath, &reading)
      self.calendars = calendars
      guard let look = look.value else { return nil }
      let builder = SiteBuilder(context, templates: look.templates)
      files = try SiteFiles(builder, look: look, calendars: calendars.files, content: reading.content)
      reading.findings += files.clashes()
    } catch {
      throw FileFailure(error, reading.catalogue)
    }
  }

  private static func calendars(
    _ context: SiteContext, lockPath: String, _ reading: inout Reading
  ) -> Calendars {
    let lock = try? reading.content.read(lockPath, limit: 16 << 20)
    let place = SourcePlace(file: reading.settingsFile, range: SourceRange(line: 1, column: 1))
    var inputs = Calendars.Inputs(lock: lock, today: context.asOf, timeZonePlace: place)
    inputs.lockPath = lockPath
    inputs.address = { session in context.absoluteAddress(context.paths.session(session)) }
    let made = Calendars.make(context.agency, context.catalogue, inputs)
    reading.findings += made.diagnostics
    return made.value
  }

  /// Writes the lock where it changed: beside it first, then in its place.
  func saveLock(in folder: String) throws {
    guard calendars.lockHasChanged else { return }
    let path = "\(folder)/\(lockPath)"
    let temporary = "\(folder)/.\(lockPath).\(getpid())"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return Self.warn(path) }
    let bytes = calendars.lock
    let written = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    let isWhole = written == bytes.count && close(descriptor) == 0
    let isInPlace = unsafe isWhole && rename(temporary, path) == 0
    if !isInPlace {
      Self.warn(path)
      unsafe unlink(temporary)
    }
  }

  private static func warn(_ path: String) {
    Console.complain("planilla: \(path): \(unsafe String(cString: strerror(errno)))\n")
  }
}
