import Foundation
import TestSupport
import Testing

/// Approvals at once: each is written, or said not to be.
struct ApproveRaceTests {
  private static let suelo = "content/planes/2026/suelo.md"

  @Test func `of approvals of one plan at once none is lost without a word`() throws {
    let roles = ["jefe", "vocal", "lider", "nueva"]
    let office = try ApprovalOffice([
      .swap("content/procedimiento.md", "aprueban: [jefe, vocal]", "aprueban: [jefe, vocal, lider, nueva]"),
      .swap(
        "content/procedimiento.md", "{id: lider, nombre", "{id: nueva, nombre: \"nueva\"}, {id: lider, nombre"
      ),
    ])
    let names = ["jefe": "Jefatura", "vocal": "Vocalía", "lider": "Liderazgo", "nueva": "nueva"]
    let runs = try roles.map {
      try office.start("approve", "2026-AGUA", "--role", $0, "--date", "2026-02-06")
    }
    let outcomes = try runs.map { try $0.finish() }
    for outcome in outcomes { #expect(outcome.status == 0, "\(outcome)") }
    // Whoever came later says whose place the approval takes: a chain from the first to the one that stands.
    let replaced = outcomes.compactMap { outcome in
      names.first { outcome.output.contains("ocupa el lugar de la aprobación de «\($0.value)»") }?.key
    }
    let text = try office.text()
    let standing = try #require(roles.first { text.contains("aprobacion: {rol: \($0), ") })
    #expect(Set(replaced + [standing]) == Set(roles) && replaced.count == 3, "\(outcomes)")
    #expect(text.components(separatedBy: "aprobacion:").count == 2)
    #expect(try office.run("check").status == 0)
  }

  @Test func `plans approved at once are all approved`() throws {
    let office = try ApprovalOffice()
    let second = try office.text().replacing("tema: agua", with: "tema: suelo").replacing(
      "AGUA", with: "SUELO")
    try office.write(second, to: Self.suelo)
    let runs = try ["2026-AGUA", "2026-SUELO", "2026-AGUA", "2026-SUELO"].map {
      try office.start("approve", $0, "--role", "jefe", "--date", "2026-02-06")
    }
    for run in runs { #expect(try run.finish().status == 0) }
    for file in [ApprovalOffice.plan, Self.suelo] {
      #expect(try office.text(of: file).contains("aprobacion: {rol: jefe, fecha: 2026-02-06"))
    }
    let names = office.folder.snapshot("content").keys
    #expect(
      !names.contains { $0.split(separator: "/").last?.hasPrefix(".") == true }, "nothing is left behind")
  }

  @Test func `sessions that are added at once, beside an approval, are all there, and so is the approval`()
    throws
  {
    let office = try ApprovalOffice()
    let approval = try office.start("approve", "2026-AGUA", "--role", "jefe", "--date", "2026-02-06")
    let runs = try (1...6).map { _ in try office.start("new", "session", "2026-AGUA", "--place", "mosquera") }
    #expect(try approval.finish().status == 0)
    for run in runs {
      let outcome = try run.finish()
      #expect(outcome.status == 0, "\(outcome)")
    }
    let text = try office.text()
    for number in 3...8 { #expect(text.contains("  - id: 2026-AGUA-0\(number)\n"), "\(number)") }
    #expect(text.contains("aprobacion: {rol: jefe, fecha: 2026-02-06"))
  }

  @Test func `a plan and its signature are of one approval, whoever came first`() throws {
    let office = try ApprovalOffice()
    let keys = try SigningKeys(office, ["jefe", "vocal"])
    try office.write(keys.signers(["jefe", "vocal"]), to: "content/aprobaciones/firmantes")
    let runs = try ["jefe", "vocal", "jefe", "vocal"].map {
      try office.start(
        "approve", "2026-AGUA", "--role", $0, "--date", "2026-02-06", "--sign", keys.path($0))
    }
    for run in runs { #expect(try run.finish().status == 0) }
    let check = try office.run("check")
    #expect(check.status == 0 && !check.output.contains("signature"), "\(check.output)")
  }

  @Test func `what an editor saved meanwhile is not written over`() throws {
    let office = try ApprovalOffice()
    let keys = try SigningKeys(office, ["jefe"])
    // An editor that saves while the key's passphrase is being asked for.
    try office.write(
      """
      #!/bin/sh
      echo 'Una frase de última hora.' >> \(office.path)/\(ApprovalOffice.plan)
      exec /usr/bin/ssh-keygen "$@"
      """, to: "bin/ssh-keygen")
    try office.folder.make(.mode("bin/ssh-keygen", 0o755))
    let before = try office.text()
    let outcome = try office.run(
      "approve", "2026-AGUA", "--role", "jefe", "--sign", keys.path("jefe"),
      environment: ["PATH": office.path + "/bin:/usr/bin:/bin"])
    #expect(outcome.status == 1 && outcome.complaint.contains("cambió mientras tanto"), "\(outcome)")
    #expect(try office.text() == before + "Una frase de última hora.\n")
    #expect(!office.folder.has("content/aprobaciones"))
  }
}
