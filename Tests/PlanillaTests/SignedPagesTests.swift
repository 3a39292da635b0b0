import Foundation
import TestSupport
import Testing

/// A plan's page says how its approval stands by the signatures that the office keeps.
struct SignedPagesTests {
  private func run(_ arguments: [String], _ office: OfficeFolder) throws -> Program.Outcome {
    try Program.run(arguments + ["--theme", Repository.root + "/theme"], in: office.path)
  }

  private func page(_ office: OfficeFolder) throws -> String {
    let built = try run(["build"], office)
    try #require(built.status == 0, "\(built.output)\(built.complaint)")
    return try String(contentsOfFile: office.path + "/site/planes/2026/agua.html", encoding: .utf8)
  }

  private func approve(_ office: OfficeFolder, signing: Bool) throws {
    let call = ["approve", "2026-AGUA", "--role", "jefe", "--date", "2026-02-06"]
    let outcome = try run(call + (signing ? ["--sign", "llave"] : []), office)
    try #require(outcome.status == 0, "\(outcome.complaint)")
  }

  @Test func `signed and verified, unsigned beside signatures, and silent where nobody signs`() throws {
    let office = try OfficeFolder()
    try approve(office, signing: false)
    #expect(try !page(office).contains("approval-signature"))
    let made = try Program.shell("ssh-keygen -q -t ed25519 -N '' -C '' -f llave", in: office.path)
    try #require(made == 0, "ssh-keygen is missing: apt install openssh-client")
    let key = try String(contentsOfFile: office.path + "/llave.pub", encoding: .utf8)
    try office.write(Array("jefe \(key)".utf8), to: "content/aprobaciones/firmantes")
    #expect(try page(office).contains("Sin firma"))
    try approve(office, signing: true)
    #expect(try page(office).contains("Firmada y verificada"))
  }
}
