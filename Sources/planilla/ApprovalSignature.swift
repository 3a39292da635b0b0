import Model
import Subprocess

/// An SSH signature over an approval: who approved the plan can be held to it, with the key of their post.
///
/// Source: [ssh-keygen(1)](https://man.openbsd.org/ssh-keygen#Y~5), `-Y sign` and `-Y verify`.
enum ApprovalSignature {
  /// Keeps a signature made for something else from counting here.
  private static let namespace = "planilla-approval"

  /// What verification came to.
  enum Verdict: Hashable { case valid, invalid, unknown }

  /// Why nothing was signed.
  enum Failure: Error {
    /// There is no program called ssh-keygen.
    case noProgram
    /// The program's own words.
    case refused(String)
  }

  /// What is signed: the plan, what it says, who approved it and when; a line each.
  static func message(_ plan: ID<Plan>, _ approval: Plan.Approval) -> [UInt8] {
    let lines = [
      "planilla-approval/1", plan.rawValue, approval.fingerprint ?? "", approval.role.rawValue,
      "\(approval.date)", approval.session?.rawValue ?? "",
    ]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// The signature of `message` by the private key at `key`, in ssh's armour; ssh-keygen asks for a passphrase itself.
  static func sign(_ message: [UInt8], with key: String) async throws(Failure) -> [UInt8] {
    let result = try await sshKeygen(["-Y", "sign", "-q", "-f", key, "-n", namespace], message)
    guard result.isSuccess, !result.output.isEmpty else { throw .refused(result.words) }
    return result.output
  }

  /// Whether the signature in the file `signature` is over `message`, by a key that `signers` gives to the post.
  static func verify(
    _ message: [UInt8], signature: String, signers: String, role: ID<Role>
  ) async -> Verdict {
    let arguments = [
      "-Y", "verify", "-f", signers, "-I", role.rawValue, "-n", namespace, "-s", signature,
    ]
    guard let result = try? await sshKeygen(arguments, message) else { return .unknown }
    return result.isSuccess ? .valid : .invalid
  }

  private struct Answer {
    let isSuccess: Bool
    let output: [UInt8]
    /// The first line of what it complained of.
    let words: String
  }

  private static func sshKeygen(_ arguments: [String], _ input: [UInt8]) async throws(Failure) -> Answer {
    do {
      let result = try await run(
        .name("ssh-keygen"), arguments: Arguments(arguments), input: .array(input),
        output: .bytes(limit: 1 << 16), error: .string(limit: 1 << 16))
      let words = result.standardError.split(separator: "\n").first.map(String.init) ?? ""
      return Answer(
        isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput, words: words)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .noProgram
    } catch {
      throw .refused("\(error)")
    }
  }
}
