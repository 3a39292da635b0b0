import Approvals
import Content
import Diagnostics
import History
import Model

/// What git remembers of the plans, asked once, and each plan's approval held against it.
struct PlanHistory {
  /// The changes of plans and of the procedure by file.
  let history: History
  /// Why there is none; nil where there is one.
  let trouble: Repository.Trouble?
  private let repository: Repository

  /// What has change control, from the content folder, in either language.
  private static let paths = [
    "planes", "plans", "procedimiento.md", "procedure.md", "formatos", "forms",
  ]

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
  func approvals(of agency: Agency) async -> [ID<Plan>: ApprovalState] {
    var states: [ID<Plan>: ApprovalState] = [:]
    for plan in agency.plans { states[plan.id] = ApprovalState(of: plan) { _ in nil } }
    let changed = agency.plans.filter { plan in
      if case .modified = states[plan.id] { true } else { false }
    }
    let blobs = changed.flatMap { history[$0.places.file].compactMap(\.blob) }
    guard !blobs.isEmpty, let texts = try? await repository.texts(blobs) else { return states }
    let found = Dictionary(zip(blobs, texts), uniquingKeysWith: { first, _ in first })
    for plan in changed {
      let path = plan.places.file
      states[plan.id] = ApprovalState(of: plan) { fingerprint in
        // The latest first: an approval is of the text that stood shortly before it.
        for blob in history[path].compactMap(\.blob).reversed() {
          guard let bytes = found[blob] ?? nil, let earlier = SinglePlan.read(bytes, at: path).value,
            earlier.fingerprint == fingerprint
          else { continue }
          return earlier
        }
        return nil
      }
    }
    return states
  }

  /// The plan at `path` as `revision` has it, in the repository that `folder` lies in.
  static func plan(
    at path: String, in revision: String, folder: String
  ) async throws(Repository.Trouble) -> Plan? {
    try await Repository(folder: folder).text(of: path, in: revision)
      .flatMap { SinglePlan.read($0, at: path).value }
  }
}
