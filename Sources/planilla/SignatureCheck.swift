import Diagnostics
import Files
import Model

/// Every signature beside an approval is over that approval, and by a key of the post that it names.
struct SignatureCheck {
  private let folder: String
  /// Nil where the office signs nothing.
  private let names: SignatureNames?

  /// `folder` is the content's.
  init(folder: String) {
    self.folder = folder
    names = SignatureNames.used(in: folder)
  }

  /// What is wrong with the signatures of the approvals of `agency`, and how each approval stands by its own.
  ///
  /// An approval whose signature is wrong has no state: no site is made with it.
  func check(_ agency: Agency) async -> (findings: [Diagnostic], states: [ID<Plan>: SignatureState]) {
    guard let names else { return ([], [:]) }
    var found: [Diagnostic] = []
    var states: [ID<Plan>: SignatureState] = [:]
    for plan in agency.plans {
      guard FolderOptions.isFile("\(folder)/\(names.signature(of: plan.id))") else {
        if plan.approval != nil { states[plan.id] = .unsigned }
        continue
      }
      let finding = await finding(plan, names)
      if let finding { found.append(finding) }
      switch finding?.code {
      case nil: states[plan.id] = .verified
      case "signature-unchecked"?: states[plan.id] = .unchecked
      default: break
      }
    }
    return (found, states)
  }

  private func finding(_ plan: Plan, _ names: SignatureNames) async -> Diagnostic? {
    let path = names.signature(of: plan.id)
    guard let approval = plan.approval else {
      return Diagnostic("signature-without-approval", file: path, ["id": plan.id.rawValue])
    }
    let place = plan.places.place(.approval).firstLine
    let words: Arguments = [
      "id": plan.id.rawValue, "role": approval.role.rawValue, "file": path, "signers": names.signers,
    ]
    guard FolderOptions.isFile("\(folder)/\(names.signers)") else {
      return Diagnostic(
        "signers-missing", file: path, words, hints: [Message("signers-missing", words)])
    }
    let verdict = await ApprovalSignature.verify(
      ApprovalSignature.message(plan.id, approval), signature: "\(folder)/\(path)",
      signers: "\(folder)/\(names.signers)", role: approval.role)
    switch verdict {
    case .valid: return nil
    case .invalid:
      return Diagnostic(
        "signature-not-valid", file: place.file, range: place.range, words,
        hints: [Message("signature-not-valid", words)])
    case .unknown:
      return Diagnostic("signature-unchecked", .warning, file: place.file, range: place.range, words)
    }
  }
}

/// Where signatures and the keys of posts are kept, from the content folder.
struct SignatureNames {
  let folder: String
  let signers: String

  static let spanish = SignatureNames(folder: "aprobaciones", signers: "aprobaciones/firmantes")
  private static let all = [spanish, SignatureNames(folder: "approvals", signers: "approvals/signers")]

  /// Those of the folder that the content at `content` has; nil where it has none.
  static func used(in content: String) -> SignatureNames? {
    all.first { FolderOptions.isRealFolder("\(content)/\($0.folder)") }
  }

  func signature(of plan: ID<Plan>) -> String { "\(folder)/\(plan).sig" }
}
