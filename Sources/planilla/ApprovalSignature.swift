import Model
import Subprocess

/// An SSH signature over an approval: who approved the plan can be held to it, with the key of their post.
///
/// Source: [ssh-keygen(1)](https://man.openbsd.org/ssh-keygen#Y~5), `-Y sign`, `-Y verify`, `-Y check-novalidate`.
enum ApprovalSignature {
  /// Keeps a signature made for something else from counting here.
  private static let namespace = "planilla-approval"

  /// What verification came to.
  enum Verdict: Hashable {
    case valid
    /// It is over the approval, by a key that is not given to the post on that day.
    case notEntitled
    /// It is over something else, or no signature at all.
    case invalid
    /// There is no program to ask.
    case noProgram
    /// The machine did not let it be verified, with the system's own words.
    case failed(String)
  }

  /// Why nothing was signed.
  enum Failure: Error {
    /// There is no program called ssh-keygen.
    case noProgram
    /// The program's own words.
    case refused(String)
  }

  /// What is signed: the plan, and all that its approval says; a line each, empty where it says nothing.
  static func message(_ plan: ID<Plan>, _ approval: Plan.Approval) -> [UInt8] {
    let lines = [
      "planilla-approval/2", plan.rawValue, approval.fingerprint ?? "", approval.role.rawValue,
      "\(approval.date)", approval.first.map { "\($0)" } ?? "", approval.session?.rawValue ?? "",
    ]
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// The signature of `message` by the private key at `key`, in ssh's armour; ssh-keygen asks for a passphrase itself.
  static func sign(_ message: [UInt8], with key: String) async throws(Failure) -> [UInt8] {
    let scratch: ScratchFolder
    do throws(ScratchFolder.Failure) {
      scratch = try ScratchFolder(["message": message])
    } catch {
      throw .refused(error.words)
    }
    defer { scratch.remove() }
    do {
      // From a file: of a key that it cannot read it says so, whether or not it came to read the message.
      let result = try await run(
        .name("ssh-keygen"),
        arguments: ["-Y", "sign", "-q", "-f", key, "-n", namespace, scratch.path("message")],
        output: .discarded, error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess, let signature = scratch.bytes("message.sig") else {
        let lines = result.standardError.split(whereSeparator: \.isNewline)
        throw Failure.refused(lines.first.map(String.init) ?? "")
      }
      return signature
    } catch let failure as Failure {
      throw failure
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .noProgram
    } catch {
      throw .refused("\(error)")
    }
  }

  /// Whether `signature` is over the approval of `plan`, by a key of `signers` for its post on its day.
  ///
  /// A key counts by the day of the approval: one that ran out since leaves what it signed standing. Days begin by
  /// `timeZone`, whatever the machine's.
  static func verify(
    _ signature: [UInt8], of plan: ID<Plan>, _ approval: Plan.Approval, by signers: [UInt8], timeZone: String
  ) async -> Verdict {
    let scratch: ScratchFolder
    do throws(ScratchFolder.Failure) {
      scratch = try ScratchFolder(["signature": signature, "signers": signers])
    } catch {
      return .failed(error.words)
    }
    defer { scratch.remove() }
    let message = message(plan, approval)
    let noon = "\(approval.date)".filter { $0 != "-" } + "120000"
    let verified = await isGood(
      [
        "-Y", "verify", "-f", scratch.path("signers"), "-I", approval.role.rawValue,
        "-O", "verify-time=\(noon)",
      ], message, scratch, timeZone)
    guard verified == false else { return verified == nil ? .noProgram : .valid }
    // Whoever made it: does it belong to this approval?
    let isOverApproval = await isGood(["-Y", "check-novalidate"], message, scratch, timeZone)
    return isOverApproval == true ? .notEntitled : .invalid
  }

  /// Whether ssh-keygen was content with the signature; nil only where there is no such program.
  private static func isGood(
    _ arguments: [String], _ message: [UInt8], _ scratch: ScratchFolder, _ timeZone: String
  ) async -> Bool? {
    do {
      let result = try await run(
        .name("ssh-keygen"),
        arguments: Arguments(arguments + ["-n", namespace, "-s", scratch.path("signature")]),
        environment: .inherit.updating(["TZ": timeZone, "LC_ALL": "C"]),
        input: .inputWriter, output: .discarded, error: .discarded
      ) { execution in
        // What is no signature is refused before the message is read.
        _ = try? await execution.standardInputWriter.write(message)
        try await execution.standardInputWriter.finish()
      }
      return result.terminationStatus.isSuccess
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return nil
    } catch {
      // Whatever else went wrong, it was not found to be good.
      return false
    }
  }
}
