import ArgumentParser
import Diagnostics
import Files
import Model
import Output
import Site

/// A site that is ready to be written: its files, and the calendars' lock as it will stand.
struct SiteDraft {
  let files: SiteFiles
  private let calendars: Calendars
  /// From the content folder.
  private let lockPath: String

  /// Nil where the theme or the lock has errors; they are added to the reading's findings.
  init?(_ reading: inout Reading, _ agency: Agency, asOf: CalendarDate) throws {
    guard let parts = try Self.parts(&reading, agency, asOf: asOf, calendars: Calendars.make) else {
      return nil
    }
    (files, calendars, lockPath) = parts
  }

  /// Adds to the reading's findings all that would keep the site from being made; nothing is drawn.
  static func inspect(_ reading: inout Reading, _ agency: Agency, asOf: CalendarDate) throws {
    _ = try parts(&reading, agency, asOf: asOf, calendars: Calendars.outline)
  }

  private typealias Parts = (files: SiteFiles, calendars: Calendars, lockPath: String)
  private typealias CalendarMaking = (Agency, Catalogue, Calendars.Inputs) -> Checked<Calendars>

  private static func parts(
    _ reading: inout Reading, _ agency: Agency, asOf: CalendarDate, calendars: CalendarMaking
  ) throws -> Parts? {
    let context = SiteContext(
      agency: agency, catalogue: reading.catalogue, asOf: asOf, conformity: reading.conformity,
      approvals: reading.approvals, signatures: reading.signatures, changes: reading.changes)
    let look: Checked<Look?>
    do throws(FileTreeError) {
      look = try Look.load(reading.theme, catalogue: reading.catalogue, shown: reading.shown)
    } catch {
      throw reading.failure(ofTheme: error)
    }
    for finding in look.diagnostics { reading.add(aboutTheme: finding) }
    do throws(FileTreeError) {
      let lockPath = try lockPath(agency.settings.language, in: reading.content)
      let inputs = try inputs(context, lockPath: lockPath, reading)
      let calendars = calendars(agency, reading.catalogue, inputs)
      reading.findings += calendars.diagnostics
      guard let look = look.value else { return nil }
      let builder = SiteBuilder(context, templates: look.templates)
      let files = try SiteFiles(
        builder, look: look, calendars: calendars.value.files, content: reading.content)
      reading.findings += files.findings + files.clashes()
      return (files, calendars.value, lockPath)
    } catch {
      throw FileFailure(error, in: reading.contentFolder, reading.catalogue)
    }
  }

  private static func inputs(
    _ context: SiteContext, lockPath: String, _ reading: Reading
  ) throws(FileTreeError) -> Calendars.Inputs {
    let lock = try Self.lock(at: lockPath, in: reading.content)
    let place = SourcePlace(file: reading.settingsFile, range: SourceRange(line: 1, column: 1))
    var inputs = Calendars.Inputs(lock: lock, today: context.asOf, timeZonePlace: place)
    inputs.lockPath = lockPath
    inputs.address = { session in context.absoluteAddress(context.paths.session(session)) }
    return inputs
  }

  /// The lock's name in the site's language; where only one of another language is there, that one goes on.
  private static func lockPath(
    _ language: String, in content: any FileTree
  ) throws(FileTreeError) -> String {
    let (spanish, english) = ("calendario.lock", "calendar.lock")
    let (own, other) = language == "es" ? (spanish, english) : (english, spanish)
    guard try lock(at: own, in: content) == nil, try lock(at: other, in: content) != nil else { return own }
    return other
  }

  /// The lock's bytes, nil where nothing of its name is a file; one that cannot be read is not a new one.
  private static func lock(at path: String, in content: any FileTree) throws(FileTreeError) -> [UInt8]? {
    do throws(FileTreeError) {
      return try content.read(path, limit: 16 << 20)
    } catch {
      switch error.reason {
      // What stands in its place is reported when it is written.
      case .missing, .notRegular: return nil
      case .tooLarge, .closedFolder, .system: throw error
      }
    }
  }

  /// Writes the lock where it changed: beside it first, then in its place.
  func saveLock(in folder: String) throws(OutputError) {
    guard calendars.lockHasChanged else { return }
    try FileReplacement.write(calendars.lock, to: "\(folder)/\(lockPath)")
  }
}
