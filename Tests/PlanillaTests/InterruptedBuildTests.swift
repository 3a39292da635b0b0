import Foundation
import TestSupport
import Testing

/// Whatever stops the program in the middle of a build, the folder holds the old site or the new one, whole.
struct InterruptedBuildTests {
  private static let arguments = ["build", "--theme", Repository.root + "/theme"]

  private func build(_ office: OfficeFolder, under rule: String = "") throws -> Program.Outcome {
    try Program.run(Self.arguments, in: office.path, under: rule)
  }

  /// The office's title, which stands on every page.
  private func rename(_ office: OfficeFolder, _ old: String, _ new: String) throws {
    try office.make(.swap(BadInput.site, "titulo: \"\(old)\"", "titulo: \"\(new)\""))
  }

  /// The most that a file may weigh, as a full disk would say it: the write fails and the program goes on.
  private static let fullDisk = "trap '' XFSZ; ulimit -f 8"

  @Test func `a disk that takes no more leaves no site, and says so`() throws {
    let office = try OfficeFolder()
    let outcome = try build(office, under: Self.fullDisk)
    #expect(outcome.status == 74, "\(outcome.output)\(outcome.complaint)")
    #expect(outcome.complaint.contains("no se puede escribir"), "\(outcome.complaint)")
    #expect(office.snapshot("site").isEmpty)
    #expect(try build(office).status == 0)
    #expect(office.has("site/MANIFEST"))
  }

  @Test(arguments: [fullDisk, "ulimit -f 8"])
  func `a disk that takes no more leaves the site that was there`(_ rule: String) throws {
    let office = try OfficeFolder()
    try #require(try build(office).status == 0)
    let before = office.snapshot("site")
    try rename(office, "Oficina de ensayo", "Oficina nueva")
    let outcome = try build(office, under: rule)
    #expect(outcome.status != 0)
    #expect(office.snapshot("site") == before)
    if rule == Self.fullDisk {
      #expect(outcome.status == 74, "\(outcome.complaint)")
      #expect(
        outcome.complaint.contains("el sitio anterior, si lo había, sigue completo"), "\(outcome.complaint)")
    }
    #expect(try build(office).status == 0)
    #expect(office.snapshot("site") != before)
  }

  @Test func `killed at any moment, the site is the old one or the new one, and the next build mends all`()
    throws
  {
    let office = try OfficeFolder()
    let (old, new) = ("Oficina de ensayo", "Oficina nueva")
    try #require(try build(office).status == 0)
    let before = office.snapshot("site")
    try rename(office, old, new)
    let start = ContinuousClock.now
    try #require(try build(office).status == 0)
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let length = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    let after = office.snapshot("site")
    #expect(before != after && before.keys == after.keys)
    for moment in 0..<12 {
      try rename(office, new, old)
      try #require(try build(office).status == 0)
      #expect(office.snapshot("site") == before)
      try rename(office, old, new)
      try Program.kill(Self.arguments, in: office.path, after: length * moment / 11)
      let site = office.snapshot("site")
      #expect(site == before || site == after, "a mixture after \(length * moment / 11) ms")
      try #require(try build(office).status == 0)
      #expect(office.snapshot("site") == after)
    }
  }
}
