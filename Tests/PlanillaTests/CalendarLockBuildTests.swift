import Foundation
import TestSupport
import Testing

/// The calendars' memory is on disk before readers see a site that it speaks of, and is never forgotten.
struct CalendarLockBuildTests {
  private func build(_ office: OfficeFolder) throws -> Program.Outcome {
    try Program.run(["build", "--theme", Repository.root + "/theme"], in: office.path)
  }

  /// The number of times that the session changed, as the lock says.
  private func sequence(_ id: String, in name: String, of office: OfficeFolder) throws -> String {
    let text = try String(contentsOfFile: "\(office.path)/content/\(name)", encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(id + " ") }, "\(text)")
    return String(line.split(separator: " ")[1])
  }

  private static let move = OfficeFolder.Change.swap(BadInput.plan, "fecha: 2026-10-14", "fecha: 2026-10-15")

  @Test func `a changed session gets the next number`() throws {
    let office = try OfficeFolder()
    try #require(try build(office).status == 0)
    #expect(try sequence("2026-AGUA-02", in: "calendario.lock", of: office) == "0")
    try office.make(Self.move)
    try #require(try build(office).status == 0)
    #expect(try sequence("2026-AGUA-02", in: "calendario.lock", of: office) == "1")
    #expect(office.snapshot("content").keys.filter { $0.contains("lock") } == ["calendario.lock"])
  }

  @Test func `a lock that cannot be written leaves no site, and says which file and the way out`() throws {
    let office = try OfficeFolder([.folder("content/calendario.lock")])
    let outcome = try build(office)
    #expect(outcome.status == 74, "\(outcome.output)")
    #expect(outcome.complaint.contains("content/calendario.lock»"), "\(outcome.complaint)")
    #expect(outcome.complaint.contains("quite lo que ocupa su lugar"), "\(outcome.complaint)")
    #expect(!office.has("site"))
    #expect(!office.snapshot("content").keys.contains { $0.contains(".lock.") })
  }

  @Test func `a lock that cannot be written leaves the site that was there, and mending it is enough`() throws
  {
    let office = try OfficeFolder()
    try #require(try build(office).status == 0)
    let before = office.snapshot("site")
    let lock = try #require(office.snapshot("content")["calendario.lock"])
    for change in [.gone("content/calendario.lock"), .folder("content/calendario.lock"), Self.move] {
      try office.make(change)
    }
    #expect(try build(office).status == 74)
    #expect(office.snapshot("site") == before)
    try office.make(.gone("content/calendario.lock"))
    try office.make(.bytes("content/calendario.lock", Array(lock)))
    #expect(try build(office).status == 0)
    #expect(office.snapshot("site") != before)
    #expect(try sequence("2026-AGUA-02", in: "calendario.lock", of: office) == "1")
  }

  @Test(arguments: [
    (from: "es", to: "en", name: "calendario.lock"), (from: "en", to: "es", name: "calendar.lock"),
  ])
  func `a site that changes its language goes on with the lock that it has`(
    from: String, to: String, name: String
  ) throws {
    let office = try OfficeFolder([.swap(BadInput.site, "corte:", "idioma: \(from)\ncorte:")])
    try #require(try build(office).status == 0)
    #expect(office.has("content/\(name)"))
    try office.make(.swap(BadInput.site, "idioma: \(from)", "idioma: \(to)"))
    try office.make(Self.move)
    let outcome = try build(office)
    try #require(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    #expect(try sequence("2026-AGUA-02", in: name, of: office) == "1")
    #expect(office.snapshot("content").keys.filter { $0.hasSuffix(".lock") } == [name])
  }

  @Test func `two locks are an error that names both, and nothing is written`() throws {
    let office = try OfficeFolder([
      .text("content/calendario.lock", "@a\n"), .text("content/calendar.lock", "@a\n"),
    ])
    let outcome = try build(office)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("«calendar.lock» y «calendario.lock»"), "\(outcome.output)")
    #expect(!office.has("site"))
  }
}
