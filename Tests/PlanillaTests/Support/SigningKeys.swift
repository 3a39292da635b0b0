import Foundation
import Testing

/// SSH keys of posts, made for one office and gone with it.
struct SigningKeys {
  private let office: ApprovalOffice

  init(_ office: ApprovalOffice, _ names: [String]) throws {
    self.office = office
    for name in names {
      let made = try Program.shell(
        "ssh-keygen -q -t ed25519 -N '' -C '' -f llave-\(name)", in: office.path)
      try #require(made == 0, "ssh-keygen is missing: apt install openssh-client")
    }
  }

  func path(_ name: String) -> String { "\(office.path)/llave-\(name)" }

  /// The public key of `name`, as a line of the file of signers has it.
  func key(_ name: String) throws -> String {
    try office.text(of: "llave-\(name).pub").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A file that gives each post the key of its name.
  func signers(_ names: [String]) throws -> String {
    try names.map { "\($0) \(try key($0))\n" }.joined()
  }

  /// Signs `message` as somebody would who has the key and ssh-keygen, and nothing of ours.
  func sign(_ message: String, with name: String, namespace: String = "planilla-approval") throws -> String {
    try office.write(message, to: "mensaje")
    let made = try Program.shell(
      "rm -f mensaje.sig; ssh-keygen -q -Y sign -f llave-\(name) -n \(namespace) mensaje", in: office.path)
    try #require(made == 0)
    return try office.text(of: "mensaje.sig")
  }
}
