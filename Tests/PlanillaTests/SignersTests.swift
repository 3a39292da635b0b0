import Foundation
import Testing

/// The file of signers and the files of signatures, as they may be written or planted.
struct SignersTests {
  private typealias Files = SignatureTests

  /// A file of signers, `KEY` standing for the public key of `jefe`; what `check` then says.
  struct Case: Sendable, CustomTestStringConvertible {
    let signers: String
    let status: Int32
    let codes: [String]
    var testDescription: String { signers.debugDescription }

    init(_ signers: String, _ status: Int32, _ codes: String...) {
      self.signers = signers
      self.status = status
      self.codes = codes
    }
  }

  @Test(arguments: [
    Case("jefe KEY\n", 0), Case("jefe KEY", 0), Case("\u{FEFF}jefe KEY\r\n", 0),
    Case("# Llaves\r\n\r\n  jefe\tKEY  comentario\r\n", 0), Case("vocal,jefe KEY\n", 0),
    Case("\"jefe\" KEY\n", 0), Case("jefe namespaces=\"planilla-approval,git\" KEY\n", 0),
    Case("jefe valid-after=\"20260206\",valid-before=\"20260207\" KEY\n", 0),
    Case("esto no es nada\n\u{0}\u{1}\njefe KEY\n", 0, "signers-line"),
    Case("jfe KEY\njefe KEY\n", 0, "signers-unknown-role"),
    Case("", 1, "signature-not-entitled"), Case("vocal KEY\n", 1, "signature-not-entitled"),
    Case("Jefe KEY\n", 1, "signature-not-entitled", "signers-unknown-role"),
    Case("* KEY\n", 1, "signature-not-entitled", "signers-pattern"),
    Case("jef? KEY\n", 1, "signature-not-entitled", "signers-pattern"),
    Case("*,!vocal KEY\n", 1, "signature-not-entitled", "signers-pattern"),
    Case("\"*\" KEY\n", 1, "signature-not-entitled", "signers-pattern"),
    Case("jefe valid-before=\"20260206\" KEY\n", 1, "signature-not-entitled"),
    Case("jefe valid-after=\"20260207\" KEY\n", 1, "signature-not-entitled"),
    Case("jefe namespaces=\"git\" KEY\n", 1, "signature-not-entitled"),
    Case("jefe ssh-ed25519 AAAA\n", 1, "signature-not-entitled"),
    Case(String(repeating: "jefe ssh-ed25519 AAAA\n", count: 20_000), 1, "signature-not-entitled"),
    Case(String(repeating: "x", count: 1 << 20 + 1), 1, "file-too-large"),
  ])
  func `a key counts where the file gives it to the post by name, on the day of the approval`(
    _ the: Case
  ) throws {
    let (office, keys) = try Files.signedOffice()
    try office.write(the.signers.replacing("KEY", with: try keys.key("jefe")), to: Files.signers)
    let outcome = try office.run("check")
    #expect(outcome.status == the.status, "\(outcome)")
    let told = Set(
      outcome.output.split(separator: "[").dropFirst().compactMap {
        $0.split(separator: "]").first.map(String.init)
      })
    #expect(told == Set(the.codes), "\(outcome.output)")
  }

  @Test func `a key that ran out since leaves standing what it signed, whatever the day and the time zone`()
    throws
  {
    let (office, keys) = try Files.signedOffice()
    try office.write(
      "jefe valid-after=\"20260206\",valid-before=\"20260207\" \(try keys.key("jefe"))\n", to: Files.signers)
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"] {
      let outcome = try office.run("check", "--date", "2027-06-01", environment: ["TZ": zone])
      #expect(outcome.status == 0, "\(zone): \(outcome)")
    }
  }

  /// Something that stands in the place of a signature, and what `check` says of it.
  enum Plant: String, CaseIterable {
    case link = "symbolic-link"
    case pipe = "special-file"
    case folder = "special-file "
    case empty = "signature-not-valid"
    case junk = "signature-not-valid "
    case huge = "signature-too-large"

    var code: String { rawValue.trimmingCharacters(in: .whitespaces) }
  }

  @Test(arguments: Plant.allCases)
  func `what stands in the place of a signature and is none is an error, and is not waited for`(
    _ plant: Plant
  ) throws {
    let (office, _) = try Files.signedOffice()
    let sound = try office.text(of: Files.signature)
    try office.folder.make(.gone(Files.signature))
    switch plant {
    case .link:
      try office.write(sound, to: "fuera.sig")
      try office.folder.make(.link(Files.signature, to: office.path + "/fuera.sig"))
    case .pipe: try office.folder.make(.pipe(Files.signature))
    case .folder: try office.folder.make(.folder(Files.signature))
    case .empty: try office.write("", to: Files.signature)
    case .junk: try office.write(sound.replacing("A", with: "B"), to: Files.signature)
    case .huge: try office.write(sound + String(repeating: "\n", count: 10 << 20), to: Files.signature)
    }
    let outcome = try office.run("check")
    #expect(outcome.status == 1 && outcome.output.contains("[\(plant.code)]"), "\(outcome)")
  }

  @Test func `a link in the place of the signers or of their folder is an error`() throws {
    let (office, keys) = try Files.signedOffice()
    try office.write(try keys.signers(["jefe"]), to: "fuera")
    try office.folder.make(.gone(Files.signers))
    try office.folder.make(.link(Files.signers, to: office.path + "/fuera"))
    let file = try office.run("check")
    #expect(file.status == 1 && file.output.contains("[symbolic-link]"), "\(file.output)")
    try FileManager.default.moveItem(
      atPath: office.path + "/content/aprobaciones", toPath: office.path + "/otra")
    try office.folder.make(.link("content/aprobaciones", to: office.path + "/otra"))
    let folder = try office.run("check")
    #expect(folder.status == 1 && folder.output.contains("[symbolic-link]"), "\(folder.output)")
    let sign = try office.approve("--sign", keys.path("jefe"))
    #expect(sign.status == 74, "nothing is written through a link: \(sign)")
  }

  @Test func `signatures in a second folder are told, not passed over`() throws {
    let (office, _) = try Files.signedOffice()
    try office.write(try office.text(of: Files.signature), to: "content/approvals/2026-AGUA.sig")
    let outcome = try office.run("check")
    #expect(outcome.status == 1 && outcome.output.contains("[duplicate-signatures]"), "\(outcome.output)")
  }

  @Test func `a signature that is called after no plan is told, and so is what nobody reads`() throws {
    let (office, _) = try Files.signedOffice()
    try office.write("x", to: "content/aprobaciones/2026-AUGA.sig")
    try office.write("x", to: "content/aprobaciones/notas.txt")
    let outcome = try office.run("check")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("2026-AUGA.sig: aviso: hay una firma, y ningún plan se llama como ella"))
    #expect(outcome.output.contains("¿quiso decir") && outcome.output.contains("[unexpected-file]"))
    try office.swap("vigencia: 2026", "vigencia: 2O26")
    #expect(try !office.run("check").output.contains("signature-without-plan"), "its plan may be unreadable")
  }
}
