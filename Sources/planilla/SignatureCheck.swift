import Diagnostics
import Files
import Model

/// Every signature beside an approval is over that approval, and by a key of the post that it names.
struct SignatureCheck {
  /// What may be wrong with the signature of an approval, and is put right by approving anew.
  static let approvalCodes: Set<Diagnostic.Code> = [
    "signature-not-valid", "signature-not-entitled", "signature-unchecked", "signature-failed",
  ]
  /// The most bytes of a signature; ssh's own have a few hundred, those with certificates a few thousand.
  private static let signatureLimit = 1 << 14
  private static let signersLimit = 1 << 20

  private let content: DiskFiles
  private let agency: Agency
  /// Of each folder of signatures that is there; the first is the one that counts.
  private let folders: [SignatureNames]
  private let signers: Signers

  /// The file of signers.
  private enum Signers {
    case read(AllowedSigners)
    case missing
    /// Something else stands in its place, or it may not be read; nil where that is told with the content.
    case unreadable(Diagnostic?)
  }

  /// `folder` is the content's.
  init(folder: String, _ agency: Agency) {
    let content = DiskFiles(root: folder)
    self.content = content
    self.agency = agency
    folders = SignatureNames.present(in: folder)
    guard let file = folders.first?.signers else {
      signers = .missing
      return
    }
    signers =
      switch Self.read(file, limit: Self.signersLimit, content) {
      case .bytes(let bytes): .read(AllowedSigners(bytes, file: file, roles: agency.procedure.roles))
      case .missing: .missing
      case .tooLarge(let limit):
        .unreadable(
          Diagnostic(
            "file-too-large", file: file, ["limit": String(limit)], hints: [Message("file-too-large")]))
      case .unreadable(let finding): .unreadable(finding)
      }
  }

  /// What is wrong with the signatures of the agency's approvals, and how each approval stands by its own.
  ///
  /// An approval whose signature is wrong has no state: no site is made with it. `unread` are the files that have
  /// mistakes.
  func check(unread: Set<String>) async -> (findings: [Diagnostic], states: [ID<Plan>: SignatureState]) {
    guard let names = folders.first else { return ([], [:]) }
    var found = folders.dropFirst().map {
      Diagnostic(
        "duplicate-signatures", file: $0.folder, ["first": names.folder],
        hints: [Message("duplicate-signatures", ["first": names.folder])])
    }
    switch signers {
    case .read(let signers): found += signers.diagnostics
    case .missing: break
    case .unreadable(let finding): found += finding.map { [$0] } ?? []
    }
    var states: [ID<Plan>: SignatureState] = [:]
    for plan in agency.plans {
      let (finding, state) = await standing(of: plan, names)
      if let finding { found.append(finding) }
      if plan.approval != nil { states[plan.id] = state }
    }
    return (found + strays(names, unread: unread), states)
  }

  /// What `signature` comes to by the file of signers, where one is there to go by.
  func verdict(
    on signature: [UInt8], of plan: ID<Plan>, _ approval: Plan.Approval
  ) async -> ApprovalSignature.Verdict? {
    guard case .read(let signers) = signers else { return nil }
    return await ApprovalSignature.verify(
      signature, of: plan, approval, by: signers.lines(for: approval.role),
      timeZone: agency.settings.timeZone)
  }

  /// The file of signers, where by `verdict` it does not give the post the key.
  func unentitling(_ verdict: ApprovalSignature.Verdict?) -> String? {
    verdict == .notEntitled ? folders.first?.signers : nil
  }

  /// What is wrong with the signature of the plan's approval, and how the approval stands by it.
  private func standing(
    of plan: Plan, _ names: SignatureNames
  ) async -> (finding: Diagnostic?, state: SignatureState?) {
    let path = names.signature(of: plan.id)
    let words: Arguments = [
      "id": plan.id.rawValue, "role": plan.approval?.role.rawValue ?? "",
      "date": plan.approval.map { "\($0.date)" } ?? "", "file": path, "signers": names.signers,
    ]
    switch Self.read(path, limit: Self.signatureLimit, content) {
    case .missing: return (unsigned(plan, words), .unsigned)
    case .tooLarge(let limit):
      let finding = Diagnostic(
        "signature-too-large", file: path, ["limit": String(limit)],
        hints: [Message("signature-not-valid", words)])
      return (finding, nil)
    case .unreadable(let finding): return (finding, nil)
    case .bytes(let bytes):
      guard let approval = plan.approval else {
        let finding = Diagnostic(
          "signature-without-approval", file: path, words, hints: [Message("signature-without-approval")])
        return (finding, nil)
      }
      guard let verdict = await verdict(on: bytes, of: plan.id, approval) else {
        guard case .missing = signers else { return (nil, nil) }
        let finding = Diagnostic(
          "signers-missing", file: path, words, hints: [Message("signers-missing", words)])
        return (finding, nil)
      }
      let finding = finding(verdict, at: plan.places.place(.approval).firstLine, words)
      return (finding, Self.state(verdict))
    }
  }

  private static func state(_ verdict: ApprovalSignature.Verdict) -> SignatureState? {
    switch verdict {
    case .valid: .verified
    case .noProgram: .unchecked
    case .notEntitled, .invalid, .failed: nil
    }
  }

  private func finding(
    _ verdict: ApprovalSignature.Verdict, at place: SourcePlace, _ words: Arguments
  ) -> Diagnostic? {
    func finding(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
      Diagnostic(
        code, severity, file: place.file, range: place.range, words, hints: [Message(code.rawValue, words)])
    }
    switch verdict {
    case .valid: return nil
    case .notEntitled: return finding("signature-not-entitled")
    case .invalid: return finding("signature-not-valid")
    case .noProgram: return finding("signature-unchecked", .warning)
    case .failed(let reason):
      return Diagnostic(
        "signature-failed", file: place.file, range: place.range,
        ["id": words["id"] ?? "", "reason": reason])
    }
  }

  /// An approval without a signature, by a post that has a key to sign with: the signature may have been taken away.
  private func unsigned(_ plan: Plan, _ words: Arguments) -> Diagnostic? {
    guard case .read(let signers) = signers, let approval = plan.approval, approval.fingerprint != nil,
      signers.has(approval.role, on: approval.date)
    else { return nil }
    let place = plan.places.place(.approval).firstLine
    return Diagnostic(
      "approval-not-signed", .warning, file: place.file, range: place.range, words,
      hints: [Message("approval-not-signed", words)])
  }

  /// Signatures of plans that there are not, and what nobody reads; a plan that could not be read may have one.
  private func strays(_ names: SignatureNames, unread: Set<String>) -> [Diagnostic] {
    guard let entries = try? DiskFiles(root: "\(content.root)/\(names.folder)").entries() else { return [] }
    let known = Set(agency.plans.map { names.signature(of: $0.id) } + [names.signers])
    let mayBeOfUnread = unread.contains { $0.hasPrefix("planes/") || $0.hasPrefix("plans/") }
    return entries.compactMap { entry in
      let path = "\(names.folder)/\(entry.path)"
      guard entry.kind == .regular, !entry.path.contains("/"), !known.contains(path) else { return nil }
      guard entry.path.hasSuffix(".sig") else {
        return Diagnostic(
          "unexpected-file", .warning, file: path, ["path": path], hints: [Message("unexpected-file")])
      }
      let nearest = NearestWord.to(String(entry.path.dropLast(4)), among: agency.plans.map(\.id.rawValue))
      let hint = nearest.map { Message("did-you-mean", ["word": "\($0).sig"]) }
      return mayBeOfUnread
        ? nil
        : Diagnostic(
          "signature-without-plan", .warning, file: path,
          hints: [hint ?? Message("signature-without-plan")])
    }
  }

  private enum Contents {
    case bytes([UInt8])
    case missing
    case tooLarge(Int)
    /// Nil where the content's reader tells it: a link, a pipe.
    case unreadable(Diagnostic?)
  }

  private static func read(_ path: String, limit: Int, _ content: DiskFiles) -> Contents {
    do throws(FileTreeError) {
      return .bytes(try content.read(path, limit: limit))
    } catch {
      switch error.reason {
      case .missing: return .missing
      case .notRegular, .closedFolder:
        return FolderOptions.isRealFolder("\(content.root)/\(path)")
          ? .unreadable(Diagnostic("special-file", file: path, hints: [Message("special-file")]))
          : .unreadable(nil)
      case .tooLarge(let limit): return .tooLarge(limit)
      case .system(let reason):
        return .unreadable(
          Diagnostic(
            "unreadable-file", file: path, ["reason": reason], hints: [Message("unreadable-file")]))
      }
    }
  }
}
