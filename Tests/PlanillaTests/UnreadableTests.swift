import Foundation
import Glibc
import TestSupport
import Testing

/// What cannot be read or written is told in the site's language, with the way out and the machine's exit status.
struct UnreadableTests {
  /// An office with a theme of its own beside it, so that its files' modes can be changed.
  private func office(_ changes: [OfficeFolder.Change]) throws -> OfficeFolder {
    let office = try OfficeFolder()
    try FileManager.default.copyItem(atPath: Repository.root + "/theme", toPath: office.path + "/theme")
    for change in changes { try office.make(change) }
    return office
  }

  /// Runs the program as somebody whom the modes of files bind: root gives up the right to pass over them.
  private func run(_ arguments: [String], in office: OfficeFolder) throws -> Program.Outcome {
    let rights = "-dac_override,-dac_read_search"
    let launcher = geteuid() == 0 ? "setpriv --bounding-set=\(rights) --inh-caps=\(rights)" : ""
    return try Program.run(arguments, in: office.path, through: launcher)
  }

  @Test(
    arguments: [
      (
        [.mode("theme/templates/plan.mustache", 0)],
        "«theme/templates/plan.mustache» (permiso denegado): revise"
      ),
      ([.mode("theme/assets/planilla.css", 0)], "«theme/assets/planilla.css» (permiso denegado): revise"),
      ([.mode("theme/templates", 0)], "la carpeta «theme/templates»: revise sus permisos"),
      ([.mode("theme", 0)], "«theme/strings»: revise los permisos"),
      (
        [.gone("theme/assets/planilla.css"), .link("theme/assets/planilla.css", to: "favicon.svg")],
        "«theme/assets/planilla.css» no es un archivo corriente"
      ),
      (
        [
          .text("content/tema/templates/home.mustache", "x"),
          .mode("content/tema/templates/home.mustache", 0),
        ],
        "«content/tema/templates/home.mustache» (permiso denegado)"
      ),
      (
        [.text("content/recursos/sello.png", "x"), .mode("content/recursos/sello.png", 0)],
        "«content/recursos/sello.png» (permiso denegado)"
      ),
    ] as [([OfficeFolder.Change], String)])
  func `a file that a site is made of and nobody may read is one sentence with its path and the way out`(
    _ changes: [OfficeFolder.Change], _ words: String
  ) throws {
    let office = try office(changes)
    let outcome = try run(["build"], in: office)
    #expect(outcome.status == 74)
    #expect(
      outcome.complaint.hasPrefix("planilla: no se puede") || outcome.complaint.hasPrefix("planilla: «"))
    #expect(outcome.complaint.contains(words) && !outcome.complaint.contains("Error"), "\(outcome.complaint)")
    #expect(outcome.complaint.split(separator: "\n").count == 1)
    #expect(!office.has("site"))
  }

  @Test func `texts that nobody may read are told in the other language`() throws {
    let outcome = try run(["check"], in: office([.mode("theme/strings/es.yml", 0)]))
    #expect(outcome.status == 74)
    #expect(
      outcome.output.contains(
        "theme/strings/es.yml: error: the file of texts could not be read: permission denied"),
      "\(outcome.output)")
    #expect(outcome.output.contains("\nhint: "))
  }

  @Test(arguments: [["check"], ["check", "--content", "content"], ["build"]])
  func `a content folder that nobody may open is named once`(_ arguments: [String]) throws {
    let outcome = try run(arguments, in: office([.mode("content", 0)]))
    #expect(outcome.status == 74)
    #expect(outcome.output.hasPrefix("content: error: "), "\(outcome.output)")
    #expect(outcome.output.contains("permiso denegado [content-unreadable]\nayuda: "))
  }

  @Test func `a folder that may not be written is told with the way out`() throws {
    let office = try office([.folder("cerrada"), .mode("cerrada", 0o500)])
    let outcome = try run(["build", "--out", "cerrada/site"], in: office)
    #expect(outcome.status == 74)
    #expect(outcome.complaint.contains("«cerrada/") && outcome.complaint.contains("(permiso denegado)"))
    #expect(outcome.complaint.contains("\nayuda: pida permiso"), "\(outcome.complaint)")
    #expect(office.snapshot("cerrada").isEmpty)
  }

  @Test(arguments: [
    ("no-hay", "planilla: no se puede leer «no-hay» (no existe): escriba la carpeta"),
    ("content/sitio.yml", "planilla: no se puede leer «content/sitio.yml» (no es una carpeta): escriba"),
    ("content", "planilla: «content/MANIFEST» no existe o no lo hizo este programa: escriba la carpeta"),
  ])
  func `what cannot be verified is told without a word of a site before`(
    _ folder: String, _ words: String
  ) throws {
    let outcome = try run(["verify", folder], in: office([]))
    #expect(outcome.status == 74)
    #expect(
      outcome.complaint.hasPrefix(words) && !outcome.complaint.contains("anterior"), "\(outcome.complaint)")
  }
}
