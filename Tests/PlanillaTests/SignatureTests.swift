import Foundation
import Testing

/// Signed approvals: what holds, and what somebody who may write the content cannot make hold.
struct SignatureTests {
  static let signature = "content/aprobaciones/2026-AGUA.sig"
  static let signers = "content/aprobaciones/firmantes"

  /// An office whose plan was approved and signed by the key of `jefe`, which the file of signers gives to that post.
  static func signedOffice() throws -> (office: ApprovalOffice, keys: SigningKeys) {
    let office = try ApprovalOffice()
    let keys = try SigningKeys(office, ["jefe", "otro"])
    try office.write(try keys.signers(["jefe"]), to: signers)
    let outcome = try office.approve("--sign", keys.path("jefe"))
    try #require(outcome.status == 0 && outcome.output.contains("firma escrita"), "\(outcome)")
    return (office, keys)
  }

  /// What an approval of the plan signs, made without this program.
  static func message(
    _ office: ApprovalOffice, role: String = "jefe", date: String = "2026-02-06"
  ) throws -> String {
    let text = try office.text()
    let start = try #require(text.range(of: "sha256:"))
    let fingerprint = text[start.lowerBound...].prefix(7 + 64)
    return "planilla-approval/2\n2026-AGUA\n\(fingerprint)\n\(role)\n\(date)\n\n\n"
  }

  @Test func `a signature by the post's own key holds, as long as the file of signers gives it`() throws {
    let (office, keys) = try Self.signedOffice()
    let sound = try office.run("check", "--strict")
    #expect(sound.status == 0, "\(sound)")
    #expect(try keys.sign(Self.message(office), with: "jefe") == office.text(of: Self.signature))
    try office.folder.make(.gone(Self.signers))
    let unknown = try office.run("check")
    #expect(unknown.status == 1 && unknown.output.contains("[signers-missing]"), "\(unknown.output)")
  }

  @Test(arguments: [
    ("rol: jefe", "rol: vocal"), ("fecha: 2026-02-06", "fecha: 2026-02-05"),
    ("fecha: 2026-02-06", "fecha: 2026-02-06, primera: 2025-01-01"), ("\"}", "\", sesion: 2026-AGUA-00}"),
    ("sha256:", "sha256:0"),
  ])
  func `whatever is changed in a signed approval, the signature no longer holds`(
    _ old: String, _ new: String
  ) throws {
    let (office, _) = try Self.signedOffice()
    var new = new
    if old == "sha256:" {
      let text = try office.text()
      let digit = try #require(text.range(of: old).map { text[$0.upperBound] })
      new = old + (digit == "0" ? "1" : "0")
      try office.swap("\(old)\(digit)", new)
    } else {
      try office.swap(old, new)
    }
    let outcome = try office.run("check")
    #expect(outcome.status == 1 && outcome.output.contains("[signature-not-valid]"), "\(outcome.output)")
    #expect(outcome.output.contains("no es de esta aprobación de «2026-AGUA», o está dañada"))
    #expect(try office.run("build", "--out", "site").status == 1)
    #expect(!office.folder.has("site"))
  }

  @Test func `another plan's signature does not count, nor one over an older text`() throws {
    let (office, keys) = try Self.signedOffice()
    let second = try office.text().replacing("tema: agua", with: "tema: suelo").replacing(
      "AGUA", with: "SUELO")
    let unapproved = second.components(separatedBy: "\n").filter { !$0.hasPrefix("aprobacion") }
    try office.write(unapproved.joined(separator: "\n"), to: "content/planes/2026/suelo.md")
    let sign = ["--role", "jefe", "--date", "2026-02-06", "--sign", keys.path("jefe")]
    #expect(
      try office.run("approve", "2026-SUELO", sign[0], sign[1], sign[2], sign[3], sign[4], sign[5]).status
        == 0)
    let first = try office.text(of: Self.signature)
    try office.write(try office.text(of: "content/aprobaciones/2026-SUELO.sig"), to: Self.signature)
    let copied = try office.run("check")
    #expect(copied.status == 1 && copied.output.contains("[signature-not-valid]"), "\(copied.output)")
    try office.swap("fecha: 2026-10-14", "fecha: 2026-10-15")
    #expect(try office.approve("--sign", keys.path("jefe")).status == 0)
    #expect(try office.run("check").status == 0)
    try office.write(first, to: Self.signature)
    let older = try office.run("check")
    #expect(older.status == 1 && older.output.contains("[signature-not-valid]"), "\(older.output)")
  }

  @Test func `a stranger's signature is refused, by approve before anything is written`() throws {
    let (office, keys) = try Self.signedOffice()
    let (plan, signature) = (try office.text(), try office.text(of: Self.signature))
    let refused = try office.run(
      "approve", "2026-AGUA", "--role", "jefe", "--date", "2026-03-01", "--sign", keys.path("otro"))
    #expect(
      refused.status == 1 && refused.complaint.contains("no se firmó ni se escribió nada"), "\(refused)")
    #expect(try office.text() == plan && office.text(of: Self.signature) == signature)
    try office.write(try keys.sign(Self.message(office), with: "otro"), to: Self.signature)
    let stranger = try office.run("check")
    #expect(
      stranger.status == 1 && stranger.output.contains("[signature-not-entitled]"), "\(stranger.output)")
    #expect(stranger.output.contains("de una llave que aprobaciones/firmantes no le da al rol «jefe»"))
    let mended = try office.approve("--sign", keys.path("jefe"))
    #expect(mended.status == 0, "\(mended)")
    #expect(try office.run("check").status == 0)
  }

  @Test func `a signature made for something else does not count`() throws {
    let (office, keys) = try Self.signedOffice()
    try office.write(try keys.sign(Self.message(office), with: "jefe", namespace: "git"), to: Self.signature)
    let outcome = try office.run("check")
    #expect(outcome.status == 1 && outcome.output.contains("[signature-not-valid]"), "\(outcome.output)")
  }

  @Test func `without ssh-keygen the signature is not called sound`() throws {
    let (office, _) = try Self.signedOffice()
    try office.folder.make(.link("bin/timeout", to: "/usr/bin/timeout"))
    let environment = ["PATH": office.path + "/bin"]
    let outcome = try office.run("check", environment: environment)
    #expect(
      outcome.status == 0 && outcome.output.contains("aviso: no se pudo comprobar la firma"), "\(outcome)")
    #expect(try office.run("check", "--strict", environment: environment).status == 1)
    let sign = try office.run(
      "approve", "2026-AGUA", "--role", "jefe", "--sign", "llave-jefe", environment: environment)
    #expect(sign.status == 74 && sign.complaint.contains("hace falta el programa ssh-keygen"), "\(sign)")
  }

  @Test func `an approval whose signature was taken away is told, where the post had a key on that day`()
    throws
  {
    let (office, keys) = try Self.signedOffice()
    try office.folder.make(.gone(Self.signature))
    let outcome = try office.run("check")
    #expect(outcome.status == 0 && outcome.output.contains("[approval-not-signed]"), "\(outcome.output)")
    for option in [
      "valid-after=\"20260207\"", "valid-before=\"20260206\"", "valid-after=\"20260301000000Z\"",
    ] {
      try office.write("jefe \(option) \(try keys.key("jefe"))\n", to: Self.signers)
      #expect(try office.run("check", "--strict").status == 0, "\(option)")
    }
  }

  @Test func `an unsigned approval in the place of a signed one says that the signature is left`() throws {
    let (office, _) = try Self.signedOffice()
    let outcome = try office.run("approve", "2026-AGUA", "--role", "jefe", "--date", "2026-03-01")
    #expect(
      outcome.status == 0
        && outcome.output.contains("aprobaciones/2026-AGUA.sig es de la aprobación anterior"))
    #expect(try office.run("check").output.contains("[signature-not-valid]"))
  }

  @Test func `a key that cannot sign leaves the plan as it was`() throws {
    let office = try ApprovalOffice()
    let before = try office.text()
    #expect(try office.approve("--sign", "ninguna").status == 74)
    #expect(try office.text() == before)
  }

  @Test(arguments: [
    OfficeFolder.Change.folder("content/aprobaciones/2026-AGUA.sig"), .mode("content/aprobaciones", 0o500),
    .link("content/aprobaciones", to: "planes"),
  ])
  func `a signature that has no place leaves the plan as it was`(_ obstacle: OfficeFolder.Change) throws {
    let office = try ApprovalOffice()
    let keys = try SigningKeys(office, ["jefe"])
    if case .mode = obstacle { try office.folder.make(.folder("content/aprobaciones")) }
    try office.folder.make(obstacle)
    let before = try office.text()
    let outcome = try Program.runBound(
      ["approve", "2026-AGUA", "--role", "jefe", "--sign", keys.path("jefe")], in: office.folder)
    #expect(outcome.status == 74 && outcome.complaint.contains("aprobaciones"), "\(outcome)")
    #expect(!outcome.output.contains("aprobación escrita"))
    #expect(try office.text() == before)
  }

  @Test func `what ssh-keygen says is told without its line's end`() throws {
    let office = try ApprovalOffice()
    try office.write(
      "#!/bin/sh\nprintf 'no hay llave\\r\\nmire bien\\r\\n' >&2\nexit 255\n", to: "bin/ssh-keygen")
    try office.folder.make(.mode("bin/ssh-keygen", 0o755))
    let outcome = try office.run(
      "approve", "2026-AGUA", "--role", "jefe", "--sign", "llave",
      environment: ["PATH": office.path + "/bin:/usr/bin:/bin"])
    #expect(outcome.status == 74 && outcome.complaint.contains("no hay llave"), "\(outcome)")
    #expect(!outcome.complaint.unicodeScalars.contains("\r") && !outcome.complaint.contains("mire bien"))
  }

  @Test(arguments: ["A;rm", "$(x)", "-I", "../x", "a b", "A\\nB"])
  func `an abbreviation that is no name never becomes part of a call`(_ abbreviation: String) throws {
    let (office, _) = try Self.signedOffice()
    try office.swap("sigla: AGUA", "sigla: \"\(abbreviation)\"", in: "content/procedimiento.md")
    let outcome = try office.run("check")
    #expect(outcome.status == 1 && outcome.output.contains("[bad-id]"), "\(outcome.output)")
  }
}
