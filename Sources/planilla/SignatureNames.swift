import ArgumentParser
import Diagnostics
import Glibc
import Model
import Output

/// Where signatures and the keys of posts are kept, from the content folder.
struct SignatureNames: Hashable {
  let folder: String
  let signers: String

  static let spanish = SignatureNames(folder: "aprobaciones", signers: "aprobaciones/firmantes")
  private static let all = [spanish, SignatureNames(folder: "approvals", signers: "approvals/signers")]

  /// Those of each such folder that the content at `content` has.
  static func present(in content: String) -> [SignatureNames] {
    all.filter { FolderOptions.isRealFolder("\(content)/\($0.folder)") }
  }

  /// Those of the folder that the content at `content` has; nil where it has none.
  static func used(in content: String) -> SignatureNames? { present(in: content).first }

  func signature(of plan: ID<Plan>) -> String { "\(folder)/\(plan).sig" }

  /// Makes the folder below `content` where it is not there; what stands in its place, a link too, is refused.
  func makeFolder(in content: String, _ catalogue: Catalogue) throws {
    let path = "\(content)/\(folder)"
    guard !FolderOptions.isRealFolder(path), unsafe mkdir(path, 0o755) != 0 else { return }
    let reason = unsafe String(cString: strerror(errno))
    Console.complain(Complaint.words(writingContent: .notKept(path: path, message: reason), catalogue))
    throw ExitCode.environment
  }
}
