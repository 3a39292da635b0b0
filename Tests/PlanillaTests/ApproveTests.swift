import Foundation
import Glibc
import Testing

/// `planilla approve` as a deputy director's office uses it.
struct ApproveTests {
  @Test func `an approval is one line of the plan, and leaves every other byte alone`() throws {
    let office = try ApprovalOffice()
    let before = try office.text()
    #expect(try office.approve().status == 0)
    let lines = try office.text().components(separatedBy: "\n")
    let written = try #require(lines.first { $0.hasPrefix("aprobacion:") })
    #expect(written.contains("huella: \"sha256:") && written.contains("fecha: 2026-02-06"))
    let old = before.components(separatedBy: "\n").filter { !$0.hasPrefix("aprobacion:") }
    #expect(lines.filter { !$0.hasPrefix("aprobacion:") } == old)
    let again = try office.approve()
    #expect(again.output.contains("dice lo mismo que se aprobó") && !again.output.contains("escrita"))
    #expect(try office.run("approve", "2026-AGUA", "--role", "jefe", "--date", "2026-09-01").status == 0)
    #expect(try office.text().contains("fecha: 2026-09-01, primera: 2026-02-06"))
    #expect(try office.run("check").status == 0)
  }

  @Test func `a file with CR and LF at its lines' ends keeps them`() throws {
    let office = try ApprovalOffice()
    try office.write(try office.text().replacingOccurrences(of: "\n", with: "\r\n"))
    #expect(try office.approve().status == 0)
    #expect(try office.text().replacingOccurrences(of: "\r\n", with: "").contains("\n") == false)
    #expect(try office.run("check").status == 0)
  }

  @Test func `a comment beside the approval outlives it`() throws {
    let office = try ApprovalOffice()
    try office.swap(
      "---\n## Objetivo",
      "# Acta 3\naprobacion:  # en el libro\n  rol: jefe  # encargado\n  fecha: 2026-02-01\n\n# Fin\n---\n## Objetivo"
    )
    #expect(try office.approve().status == 0)
    let text = try office.text()
    let start = try #require(
      text.range(of: "# Acta 3\n# encargado\naprobacion: {rol: jefe, fecha: 2026-02-06"))
    #expect(text[start.upperBound...].contains("}  # en el libro\n\n# Fin\n---\n"), "\(text)")
  }

  @Test func `a post that may not approve is refused, and nothing is written`() throws {
    let office = try ApprovalOffice()
    let before = try office.text()
    let outcome = try office.approve(role: "lider")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("no puede aprobar un plan"), "\(outcome.complaint)")
    #expect(try office.approve(role: "nadie").status == 64)
    #expect(try office.run("approve", "2026-NADA", "--role", "jefe").status == 64)
    for (option, value) in [
      ("--date", "9999-12-31"), ("--session", "2026-AGUA-01"), ("--session", "2026-NADA-00"),
    ] {
      let outcome = try office.run("approve", "2026-AGUA", "--role", "jefe", option, value)
      #expect(outcome.status == 64, "\(value): \(outcome.complaint)")
    }
    #expect(try office.text() == before)
  }

  @Test(arguments: [
    ("aprueban: [jefe, vocal]", "aprueban: jefe"), ("aprueban: [jefe, vocal]", "apruevan: [jefe, vocal]"),
  ])
  func `by a procedure with mistakes nobody approves`(_ old: String, _ new: String) throws {
    let office = try ApprovalOffice([.swap("content/procedimiento.md", old, new)])
    let before = try office.text()
    let outcome = try office.approve(role: "lider")
    #expect(outcome.status == 1 && outcome.output.contains("procedimiento.md:"), "\(outcome)")
    #expect(try office.text() == before)
  }

  @Test func `a plan's file is the content's own, not another whose path ends alike`() throws {
    let office = try ApprovalOffice()
    let before = try office.text()
    try office.write(before, to: "otra/planes/2026/agua.md")
    for path in [
      "otra/planes/2026/agua.md", office.path + "/otra/planes/2026/agua.md", "xplanes/2026/agua.md",
    ] {
      let outcome = try office.run("approve", path, "--role", "jefe")
      #expect(outcome.status == 64 && outcome.complaint.contains("no hay un plan"), "\(path): \(outcome)")
    }
    #expect(try office.text() == before)
    for path in [ApprovalOffice.plan, "planes/2026/agua.md", "\(office.path)/\(ApprovalOffice.plan)"] {
      let outcome = try office.run("approve", path, "--role", "jefe", "--dry-run")
      #expect(outcome.status == 0, "\(path): \(outcome)")
    }
  }

  @Test func `a plan that cannot be read is told, and no other is offered in its place`() throws {
    let office = try ApprovalOffice()
    try office.swap("vigencia: 2026", "vigencia: 2O26")
    let approve = try office.run("approve", "2026-AGUA", "--role", "jefe")
    let diff = try office.run("diff", "2026-AGUA")
    for outcome in [approve, diff] {
      #expect(outcome.status == 1 && outcome.output.contains("agua.md:3:"), "\(outcome.output)")
    }
  }

  @Test func `a tampered approval is told, and so is one by the wrong post`() throws {
    let office = try ApprovalOffice()
    #expect(try office.approve().status == 0)
    let approved = try office.text()
    let start = try #require(approved.range(of: "sha256:")?.upperBound)
    let digit = approved[start] == "0" ? "1" : "0"
    try office.write(approved.replacingCharacters(in: start...start, with: digit))
    let outcome = try office.run("check")
    #expect(
      outcome.status == 1 && outcome.output.contains("R-APR-4 changed-after-approval"), "\(outcome.output)")
    try office.write(approved.replacingOccurrences(of: "rol: jefe, fecha", with: "rol: lider, fecha"))
    let wrong = try office.run("check")
    #expect(wrong.status == 1 && wrong.output.contains("[R-APR-1 "), "\(wrong.output)")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that may not be written is told as such, not as a site`() throws {
    let office = try ApprovalOffice()
    try office.folder.make(.mode("content/planes/2026", 0o500))
    let outcome = try office.approve()
    #expect(outcome.status == 74 && outcome.complaint.contains("el archivo sigue como estaba"), "\(outcome)")
  }

  @Test func `the rules are told with their sentence, for people and for programs`() throws {
    let office = try ApprovalOffice()
    let told = try office.run("rules")
    #expect(told.status == 0 && told.output.contains("«Plan aprobado»"), "\(told.output)")
    let json = try office.run("rules", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let rules = try #require(object?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["R-APR-1", "R-APR-4"])
  }
}
