import Foundation
import TestSupport
import Testing

/// `planilla approve` and `planilla diff`, as a deputy director's office uses them.
struct ApproveTests {
  private static let plan = "content/planes/2026/agua.md"

  /// A small office in a repository of its own.
  private func office(_ changes: [OfficeFolder.Change] = []) throws -> OfficeFolder {
    let rules = """
      parametros: {aprueban: [jefe]}
      reglas:
        - {id: R-APR-1, fuente: "paso 2", cita: "…por parte del subdirector (a)"}
        - {id: R-APR-4, fuente: "paso 2", cita: "Plan aprobado"}
      temas:
      """
    let office = try OfficeFolder(
      [
        .swap("content/procedimiento.md", "temas:", rules),
        .swap("content/procedimiento.md", "roles: [", "roles: [{id: lider, nombre: \"Liderazgo\"}, "),
      ] + changes)
    try git(["init", "-q"], office)
    return office
  }

  private func git(_ arguments: [String], _ office: OfficeFolder) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", office.path, "-c", "user.name=X", "-c", "user.email=x@example.org"] + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private func commit(_ message: String, _ office: OfficeFolder) throws {
    try git(["add", "-A"], office)
    try git(["commit", "-q", "--no-gpg-sign", "-m", message], office)
  }

  private func run(_ arguments: [String], _ office: OfficeFolder) throws -> Program.Outcome {
    try Program.run(arguments + ["--theme", Repository.root + "/theme"], in: office.path)
  }

  private func approve(_ office: OfficeFolder, role: String = "jefe") throws -> Program.Outcome {
    try run(["approve", "2026-AGUA", "--role", role, "--date", "2026-02-06"], office)
  }

  private func text(_ office: OfficeFolder) throws -> String {
    try String(contentsOfFile: "\(office.path)/\(Self.plan)", encoding: .utf8)
  }

  @Test func `an approval is one line of the plan, and leaves every other byte alone`() throws {
    let office = try office()
    let before = try text(office)
    #expect(try approve(office).status == 0)
    let lines = try text(office).components(separatedBy: "\n")
    let written = try #require(lines.first { $0.hasPrefix("aprobacion:") })
    #expect(written.contains("huella: \"sha256:") && written.contains("fecha: 2026-02-06"))
    let old = before.components(separatedBy: "\n").filter { !$0.hasPrefix("aprobacion:") }
    #expect(lines.filter { !$0.hasPrefix("aprobacion:") } == old)
    let again = try approve(office)
    #expect(again.output.contains("dice lo mismo que se aprobó") && !again.output.contains("escrita"))
    #expect(try run(["approve", "2026-AGUA", "--role", "jefe", "--date", "2026-09-01"], office).status == 0)
    #expect(try text(office).contains("fecha: 2026-09-01, primera: 2026-02-06"))
    #expect(try run(["check"], office).status == 0)
  }

  @Test func `a file with CR and LF at its lines' ends keeps them`() throws {
    let office = try office()
    let crlf = try text(office).replacingOccurrences(of: "\n", with: "\r\n")
    try office.write(Array(crlf.utf8), to: Self.plan)
    #expect(try approve(office).status == 0)
    let written = try text(office)
    #expect(written.replacingOccurrences(of: "\r\n", with: "").contains("\n") == false)
    #expect(try run(["check"], office).status == 0)
  }

  @Test func `a post that may not approve is refused, and nothing is written`() throws {
    let office = try office()
    let before = try text(office)
    let outcome = try approve(office, role: "lider")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("no puede aprobar un plan"), "\(outcome.complaint)")
    #expect(try approve(office, role: "nadie").status == 64)
    #expect(try run(["approve", "2026-NADA", "--role", "jefe"], office).status == 64)
    for wrong in [["--date", "9999-12-31"], ["--session", "2026-AGUA-01"], ["--session", "2026-NADA-00"]] {
      let outcome = try run(["approve", "2026-AGUA", "--role", "jefe"] + wrong, office)
      #expect(outcome.status == 64, "\(wrong): \(outcome.complaint)")
    }
    #expect(try run(["diff", "2026-AGUA", ""], office).status == 64)
    #expect(try text(office) == before)
  }

  @Test func `a plan that cannot be read is told, and no other is offered in its place`() throws {
    let office = try office()
    try office.make(.swap(Self.plan, "vigencia: 2026", "vigencia: 2O26"))
    for command in [["approve", "2026-AGUA", "--role", "jefe"], ["diff", "2026-AGUA"]] {
      let outcome = try run(command, office)
      #expect(outcome.status == 1 && outcome.output.contains("agua.md:3:"), "\(outcome.output)")
    }
  }

  @Test func `a tampered approval is told, and so is one by the wrong post`() throws {
    let office = try office()
    #expect(try approve(office).status == 0)
    let approved = try text(office)
    let start = try #require(approved.range(of: "sha256:")?.upperBound)
    let digit = approved[start] == "0" ? "1" : "0"
    let tampered = approved.replacingCharacters(in: start...start, with: digit)
    try office.write(Array(tampered.utf8), to: Self.plan)
    let outcome = try run(["check"], office)
    #expect(
      outcome.status == 1 && outcome.output.contains("R-APR-4 changed-after-approval"), "\(outcome.output)")
    try office.write(
      Array(approved.replacingOccurrences(of: "rol: jefe, fecha", with: "rol: lider, fecha").utf8),
      to: Self.plan)
    let wrong = try run(["check"], office)
    #expect(wrong.status == 1 && wrong.output.contains("[R-APR-1 "), "\(wrong.output)")
  }

  @Test func `a signature by the post's own key counts, a stranger's and one over another approval do not`()
    throws
  {
    let office = try office()
    for name in ["jefe", "otro"] {
      let made = try Program.shell(
        "ssh-keygen -q -t ed25519 -N '' -C '' -f llave-\(name)", in: office.path)
      try #require(made == 0, "ssh-keygen is missing: apt install openssh-client")
    }
    func sign(_ key: String) throws -> Program.Outcome {
      try run(
        ["approve", "2026-AGUA", "--role", "jefe", "--date", "2026-02-06", "--sign", "llave-\(key)"], office)
    }
    #expect(try sign("jefe").status == 0)
    let unknown = try run(["check"], office)
    #expect(unknown.status == 1 && unknown.output.contains("[signers-missing]"), "\(unknown.output)")
    let key = try String(contentsOfFile: office.path + "/llave-jefe.pub", encoding: .utf8)
    try office.write(Array("jefe \(key)".utf8), to: "content/aprobaciones/firmantes")
    let sound = try run(["check"], office)
    #expect(sound.status == 0, "\(sound.output)")
    let signed = try text(office)
    try office.write(
      Array(
        signed.replacingOccurrences(of: "fecha: 2026-02-06, huella", with: "fecha: 2026-02-05, huella").utf8),
      to: Self.plan)
    #expect(try run(["check"], office).output.contains("[signature-not-valid]"), "another day")
    try office.write(Array(signed.utf8), to: Self.plan)
    #expect(try sign("otro").status == 0)
    let stranger = try run(["check"], office)
    #expect(stranger.status == 1 && stranger.output.contains("[signature-not-valid]"), "\(stranger.output)")
    #expect(try sign("ninguna").status == 74)
  }

  @Test func `the rules are told with their sentence, for people and for programs`() throws {
    let office = try office()
    let told = try run(["rules"], office)
    #expect(told.status == 0 && told.output.contains("«Plan aprobado»"), "\(told.output)")
    let json = try run(["rules", "--format", "json"], office)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let rules = try #require(object?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["R-APR-1", "R-APR-4"])
  }
}
