import Foundation
import Glibc
import TestSupport
import Testing

/// `planilla build` as a person runs it: what it writes, and that it writes nothing where something is wrong.
struct BuildTests {
  private static let theme = ["--theme", Repository.root + "/theme"]

  private func build(_ office: OfficeFolder, _ arguments: [String] = []) throws -> Program.Outcome {
    try Program.run(["build"] + Self.theme + arguments, in: office.path)
  }

  @Test func `a sound office becomes a site with a manifest of its files`() throws {
    let office = try OfficeFolder()
    let outcome = try build(office)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    for name in [
      "index.html", "planes/2026/agua.html", "sesiones/2026/2026-AGUA-01.html", "assets/planilla.css",
    ] {
      #expect(office.has("site/\(name)"), "\(name)")
    }
    let sums = try sumsAgree(office)
    #expect(sums == 0)
  }

  @Test func `building again changes no file`() throws {
    let office = try OfficeFolder()
    try #require(try build(office).status == 0)
    let before = office.snapshot("site")
    let times = modificationTimes(office)
    #expect(try build(office).status == 0)
    #expect(office.snapshot("site") == before)
    #expect(modificationTimes(office) == times)
  }

  @Test func `the site is the same bytes in another folder, language, time zone and umask`() throws {
    let (here, there) = (try OfficeFolder(), try OfficeFolder())
    try #require(try build(here).status == 0)
    let environment = ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]
    let outcome = try Program.run(
      ["build", "--out", "otra"] + Self.theme, in: there.path, environment: environment)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(here.snapshot("site").count > 20)
    #expect(there.snapshot("otra") == here.snapshot("site"))
  }

  @Test(arguments: ["ftp://x", "garbage", "javascript:alert(1)", "https://x/\"><script>", "https://"])
  func `an address that is none is refused before anything is read`(address: String) throws {
    let office = try OfficeFolder()
    let outcome = try build(office, ["--base-url", address])
    #expect(outcome.status == 64)
    #expect(outcome.complaint.contains("https://"), "\(outcome.complaint)")
    #expect(!office.has("site"))
  }

  @Test func `a site inside the content is refused`() throws {
    let office = try OfficeFolder()
    let outcome = try build(office, ["--out", "content/sub"])
    #expect(outcome.status == 74)
    #expect(outcome.complaint.contains("--out"), "\(outcome.complaint)")
    #expect(!office.has("content/sub") && !office.has("content/.sub.previous"))
  }

  @Test func `a link in the place of the office's own look is told and not followed`() throws {
    let office = try OfficeFolder()
    try FileManager.default.createSymbolicLink(
      atPath: office.path + "/content/tema", withDestinationPath: "/usr")
    let outcome = try build(office)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("[symbolic-link]") && !outcome.output.contains("[override-unused]"))
  }

  @Test func `an error in the content leaves no site`() throws {
    let office = try OfficeFolder([.swap(BadInput.plan, "fecha: 2026-10-14", "fecha: 2026-02-30")])
    let outcome = try build(office)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("content/planes/2026/agua.md:17:12: error:"), "\(outcome.output)")
    #expect(!office.has("site"))
  }

  @Test(arguments: [
    ("recursos/foto de la sala.png", "bad-address-name"),
    ("recursos/año 2026/mapa.png", "bad-address-name"),
    ("recursos/cartilla-gestión.pdf", "bad-address-name"),
    ("tema/assets/tabla vieja.css", "bad-address-name"),
    ("paginas/\(String(repeating: "a", count: 250)).md", "address-too-long"),
    ("recursos/\(String(repeating: "a", count: 220)).png", "address-too-long"),
  ])
  func `a name that cannot be an address is a mistake of the content, for check and build alike`(
    _ path: String, _ code: String
  ) throws {
    let office = try OfficeFolder([.text("content/\(path)", "---\ntitulo: \"Una\"\n---\nUna.\n")])
    let check = try Program.run(["check"] + Self.theme, in: office.path)
    for outcome in [check, try build(office)] {
      #expect(outcome.status == 1, "\(outcome.complaint)")
      #expect(outcome.output.contains("content/\(path): error:"), "\(outcome.output)")
      #expect(outcome.output.contains(code), "\(outcome.output)")
    }
    #expect(!office.has("site"))
  }

  @Test func `a name of plain letters, digits and marks is an address`() throws {
    let office = try OfficeFolder([.text("content/recursos/Foto_2.la-sala+1@2x.png", "x")])
    #expect(try build(office).status == 0)
    #expect(office.has("site/recursos/Foto_2.la-sala+1@2x.png"))
  }

  @Test func `an error in the content leaves the site that was there`() throws {
    let office = try OfficeFolder()
    try #require(try build(office).status == 0)
    let before = office.snapshot("site")
    try office.make(.swap(BadInput.plan, "tipo: taller", "tipo: taler"))
    try office.make(.swap(BadInput.page, "Cómo", "Cuándo"))
    #expect(try build(office).status == 1)
    #expect(office.snapshot("site") == before)
  }

  @Test(arguments: [
    ("tema/templates/home.mustache", "{{> no-hay}}", "template-missing-partial"),
    ("tema/templates/agenda.mustache", "{{#months}}", "template-unclosed-section"),
    ("tema/templates/plan.mustache", "{{titel}}", "template-unknown-name"),
    ("tema/templates/page.mustache", "{{> page}}", "template-endless-partial"),
    ("tema/templates/feeds.mustache", "{{strings.site.no.hay}}", "template-unknown-string"),
  ])
  func `a theme with a mistake is said with its place, and nothing is written`(
    _ path: String, _ text: String, _ code: String
  ) throws {
    let office = try OfficeFolder([.text("content/\(path)", text)])
    let outcome = try build(office)
    let said = outcome.output + outcome.complaint
    #expect(outcome.status == 1, "\(said)")
    #expect(said.contains(code), "\(said)")
    #expect(said.contains(":1:"), "\(said)")
    #expect(!office.has("site"))
  }

  @Test func `a folder that holds somebody's files is not written to`() throws {
    let office = try OfficeFolder([.text("site/mio.txt", "no borrar")])
    let before = office.snapshot("site")
    let outcome = try build(office)
    #expect(outcome.status != 0)
    #expect(outcome.complaint.contains("site"), "\(outcome.complaint)")
    #expect(office.snapshot("site") == before)
  }

  @Test(arguments: ["content", "content/..", ".", "content/planes"])
  func `the content is never written over`(_ folder: String) throws {
    let office = try OfficeFolder()
    let before = office.snapshot("content")
    let outcome = try build(office, ["--out", folder])
    #expect(outcome.status != 0, "\(outcome.output)")
    #expect(office.snapshot("content") == before)
  }

  @Test func `a file where the site goes is not written over`() throws {
    let office = try OfficeFolder([.text("site", "no borrar")])
    #expect(try build(office).status != 0)
    #expect(FileManager.default.contents(atPath: office.path + "/site") == Data("no borrar".utf8))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that may not be written is said`() throws {
    let office = try OfficeFolder([.folder("cerrada"), .mode("cerrada", 0o500)])
    let outcome = try build(office, ["--out", "cerrada/site"])
    #expect(outcome.status == 74, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("cerrada"))
  }

  @Test(
    arguments: [
      (["build", "--date", "2026-02-30"], 64), (["build", "--date", "ayer"], 64),
      (["build", "--no-such"], 64),
      (["check", "--format", "xml"], 64), (["check", "--content", "no-hay"], 64), (["--help"], 0),
      (["--version"], 0),
    ] as [([String], Int32)])
  func `a wrong call is told apart from a wrong file`(_ arguments: [String], _ status: Int32) throws {
    let office = try OfficeFolder()
    let theme = arguments[0].hasPrefix("-") ? [] : Self.theme
    #expect(try Program.run(arguments + theme, in: office.path).status == status)
    #expect(!office.has("site"))
  }

  @Test func `a folder without content is a wrong call`() throws {
    let office = try OfficeFolder([.gone("content")])
    let outcome = try Program.run(["check"] + Self.theme, in: office.path)
    #expect(outcome.status == 64)
    #expect(outcome.complaint.contains("content"))
  }

  private func modificationTimes(_ office: OfficeFolder) -> [String: Date] {
    var times: [String: Date] = [:]
    for name in office.snapshot("site").keys {
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(office.path)/site/\(name)")
      times[name] = attributes?[.modificationDate] as? Date
    }
    return times
  }

  /// What `sha256sum -c MANIFEST` ends with.
  private func sumsAgree(_ office: OfficeFolder) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", "--quiet", "-c", "MANIFEST"]
    process.currentDirectoryURL = URL(fileURLWithPath: office.path + "/site")
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
