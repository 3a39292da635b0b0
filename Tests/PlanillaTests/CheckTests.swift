import Foundation
import TestSupport
import Testing

/// What a build would refuse is said by a check, which writes nothing.
struct CheckTests {
  private static let twice = """
    2026-AGUA-01 0 2026-01-01 0123456789abcdef
    2026-AGUA-01 1 2026-01-02 0123456789abcdef

    """
  private static let page = "---\ntitulo: A\n---\nHola.\n"

  private func run(_ command: String, _ changes: [OfficeFolder.Change]) throws -> Program.Outcome {
    let office = try OfficeFolder(changes)
    let before = office.snapshot("content")
    let outcome = try Program.run([command, "--theme", Repository.root + "/theme"], in: office.path)
    if command == "check" { #expect(!office.has("site") && office.snapshot("content") == before) }
    return outcome
  }

  @Test(
    arguments: [
      ([.text("content/paginas/agenda.md", page)], "address-taken"),
      ([.text("content/paginas/compromisos.md", page)], "address-taken"),
      ([.text("content/paginas/index.md", page)], "address-taken"),
      (
        [.text("content/recursos/sello.png", "x"), .text("content/recursos/SELLO.png", "x")], "address-taken"
      ),
      ([.text("content/calendario.lock", "nada\n")], "calendar-lock-broken-line"),
      ([.text("content/calendario.lock", twice)], "calendar-lock-duplicate-session"),
      ([.text("content/tema/templates/home.mustache", "{{titel}}")], "template-unknown-name"),
    ] as [([OfficeFolder.Change], String)])
  func `a check refuses what a build refuses, in the same words`(
    _ changes: [OfficeFolder.Change], _ code: String
  ) throws {
    let (check, build) = (try run("check", changes), try run("build", changes))
    #expect(check.status == 1 && build.status == 1, "\(check.complaint)\(build.complaint)")
    #expect(check.output.contains("[\(code)]"), "\(check.output)")
    #expect(check.output == build.output)
  }

  @Test func `what the machine cannot read ends a check as it ends a build`() throws {
    let lock: [OfficeFolder.Change] = [
      .text("content/calendario.lock", String(repeating: "# nada\n", count: 3 << 20))
    ]
    let check = try run("check", lock)
    #expect(check.status == 74)
    #expect(check.complaint.contains("calendario.lock"), "\(check.complaint)")
  }

  @Test func `a folder without a name is no folder`() throws {
    let office = try OfficeFolder()
    let outcome = try Program.run(["build", "--out", ""], in: office.path)
    #expect(outcome.status == 64)
    #expect(outcome.complaint.hasPrefix("planilla: --out: falta el nombre de la carpeta"))
  }

  @Test func `what cannot be said ends with the status of a full disk`() throws {
    let office = try OfficeFolder([.text("content/notas.txt", "x")])
    let outcome = try Program.run(
      ["check", "--theme", Repository.root + "/theme"], in: office.path, under: "exec >/dev/full")
    #expect(outcome.status == 74)
    #expect(outcome.complaint.contains("no se pudo escribir"), "\(outcome.complaint)")
  }
  @Test func `a day to come is told by the day of the check or the clock, whichever is later`() throws {
    let book = "cambios:\n  - {archivo: planes/2026/agua.md, fecha: 2026-10-01, motivo: \"Más tarde\"}\n"
    let office = try OfficeFolder([.text("content/cambios.yml", book)])
    let theme = ["--theme", Repository.root + "/theme"]
    let before = try Program.run(["check", "--date", "2026-09-30"] + theme, in: office.path)
    #expect(
      before.status == 0 && before.output.contains("cambios.yml:2:43: aviso: este cambio es del 2026-10-01"))
    let same = try Program.run(["check", "--date", "2026-10-01"] + theme, in: office.path)
    #expect(same.status == 0 && same.output == "", "\(same.output)")
    // The site is told as of an earlier day; by the clock, the change was made long ago.
    try office.make(.swap("content/cambios.yml", "2026-10-01", "2020-01-01"))
    try office.make(.swap("content/sitio.yml", "corte: 2026-09-30", "corte: 2019-12-31"))
    let frozen = try Program.run(["check"] + theme, in: office.path)
    #expect(!frozen.output.contains("change-row-to-come"), "\(frozen.output)")
  }
}
