import Approvals
import Content
import Diagnostics
import History
import Model
import Output

/// What git remembers of the plans, asked once, and each plan's approval held against it.
struct PlanHistory {
  /// The changes of plans and of the procedure by file.
  let history: History
  /// Why there is none; nil where there is one.
  let trouble: Repository.Trouble?
  private let repository: Repository

  /// Where plans lie, from the content folder, in either language.
  private static let planFolders = ["planes/", "plans/"]
  /// What has change control.
  private static let paths = planFolders + ["procedimiento.md", "procedure.md", "formatos", "forms"]

  init(folder: String) async {
    let repository = Repository(folder: folder)
    self.repository = repository
    do {
      history = try await repository.history(of: Self.paths)
      trouble = nil
    } catch {
      history = .none
      trouble = error
    }
  }

  /// How each plan stands by its approval; git is asked again only where one was changed since.
  ///
  /// The approved text is looked for among the earlier texts of the plan's own file and, in one more call for all
  /// plans together, among those of files that are there no more: a folder or a plan may have been renamed.
  func approvals(of agency: Agency) async -> [ID<Plan>: ApprovalState] {
    let plans = agency.plans
    // A fingerprint is of all that a plan says: side by side.
    let standings = ParallelChunks.run(plans.count) { chunk in chunk.map { ApprovalState(of: plans[$0]) } }
    var states = Dictionary(zip(plans.map(\.id), standings), uniquingKeysWith: { first, _ in first })
    let changed = agency.plans.filter { states[$0.id]?.isModified == true }
    let own = await texts(of: changed.map(\.places.file))
    for plan in changed {
      guard let approved = own[plan.places.file, default: []].approved(plan) else { continue }
      states[plan.id]?.compare(plan, with: approved)
    }
    let lost = changed.filter { states[$0.id]?.isTextLost == true }
    guard !lost.isEmpty else { return states }
    let standing = Set(agency.plans.map(\.places.file))
    let gone = history.changes.keys.sorted().filter { path in
      !standing.contains(path) && Self.planFolders.contains { path.hasPrefix($0) }
    }
    // Each is read once, whichever plan it turns out to be.
    let found = Dictionary(
      await texts(of: gone).values.joined().compactMap(\.plan).map { ($0.fingerprint, $0) },
      uniquingKeysWith: { first, _ in first })
    for plan in lost {
      guard let approved = plan.approval?.fingerprint.flatMap({ found[$0] }) else { continue }
      states[plan.id]?.compare(plan, with: approved)
    }
    return states
  }

  /// The texts that the files at `paths` had, in one call of git; the latest first, since an approval is of the text
  /// that stood shortly before it.
  private func texts(of paths: [String]) async -> [String: [EarlierText]] {
    let names = paths.flatMap { path in
      history[path].reversed().compactMap { change in change.blob.map { (path: path, blob: $0) } }
    }
    guard let texts = try? await repository.texts(names.map(\.blob)) else { return [:] }
    var byPath: [String: [EarlierText]] = [:]
    for (name, bytes) in zip(names, texts) {
      if let bytes { byPath[name.path, default: []].append(EarlierText(path: name.path, bytes: bytes)) }
    }
    return byPath
  }

  /// What a revision of git has of a plan.
  enum Earlier {
    case plan(Plan)
    /// It is not there, or cannot be read there.
    case noPlan
    case noSuchRevision
  }

  /// The plan at `path` as `revision` has it, in the repository that `folder` lies in; the folder of plans may have
  /// had its other name then.
  static func plan(
    at path: String, in revision: String, folder: String
  ) async throws(Repository.Trouble) -> Earlier {
    let name = path.split(separator: "/", maxSplits: 1).last ?? ""
    let paths = [path] + planFolders.map { $0 + name }.filter { $0 != path }
    switch try await Repository(folder: folder).text(of: paths, in: revision) {
    case .text(let bytes): return SinglePlan.read(bytes, at: path).value.map { .plan($0) } ?? .noPlan
    case .noSuchFile: return .noPlan
    case .noSuchRevision: return .noSuchRevision
    }
  }
}

/// A text that a plan's file once had.
private struct EarlierText {
  let path: String
  let bytes: [UInt8]

  /// Nil where it cannot be read as a plan.
  var plan: Plan? { SinglePlan.read(bytes, at: path).value }
}

extension [EarlierText] {
  /// The text that the approval of `plan` is of, where it is among these.
  fileprivate func approved(_ plan: Plan) -> Plan? {
    for text in self {
      if let earlier = text.plan, earlier.fingerprint == plan.approval?.fingerprint { return earlier }
    }
    return nil
  }
}
