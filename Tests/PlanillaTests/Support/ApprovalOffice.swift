import Foundation
import TestSupport
import Testing

/// A small office in a repository of its own, whose procedure has rules about approvals.
struct ApprovalOffice {
  /// The one plan, `2026-AGUA`.
  static let plan = "content/planes/2026/agua.md"

  let folder: OfficeFolder
  var path: String { folder.path }

  init(_ changes: [OfficeFolder.Change] = [], isRepository: Bool = true) throws {
    let rules = """
      parametros: {aprueban: [jefe, vocal]}
      reglas:
        - {id: R-APR-1, fuente: "paso 2", cita: "…por parte del subdirector (a)"}
        - {id: R-APR-4, fuente: "paso 2", cita: "Plan aprobado"}
      temas:
      """
    let roles = "roles: [{id: lider, nombre: \"Liderazgo\"}, {id: vocal, nombre: \"Vocalía\"}, "
    folder = try OfficeFolder(
      [
        .swap("content/procedimiento.md", "temas:", rules),
        .swap("content/procedimiento.md", "roles: [", roles),
      ] + changes)
    if isRepository { try git("init", "-q") }
  }

  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", path, "-c", "user.name=X", "-c", "user.email=x@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "--no-gpg-sign", "-m", message)
  }

  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(arguments + Self.theme, in: path, environment: environment)
  }

  /// A run that goes on beside others.
  func start(_ arguments: String...) throws -> Program.Running {
    try Program.start(arguments + Self.theme, in: path)
  }

  func approve(role: String = "jefe", _ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["approve", "2026-AGUA", "--role", role, "--date", "2026-02-06"] + more + Self.theme, in: path)
  }

  private static let theme = ["--theme", Repository.root + "/theme"]

  /// The plan's file as it stands.
  func text(of file: String = plan) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  func write(_ text: String, to file: String = plan) throws { try folder.write(Array(text.utf8), to: file) }

  /// Puts `new` in the place of `old` in the plan.
  func swap(_ old: String, _ new: String, in file: String = plan) throws {
    try folder.make(.swap(file, old, new))
  }
}
