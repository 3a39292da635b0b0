import Diagnostics
import Model

/// Names that a file's path promises, whether or not the file could be read.
///
/// A file that fails has its own report; that what it declares is missing is no news.
struct PromisedNames {
  private let plans: Set<String>
  private let aideMemoires: Set<String>
  /// Plans with an error: not every session of theirs may be known.
  private let brokenPlans: Set<String>
  /// Beginnings of the ids of recommendations, as `2025-POT-`, whose report has an error.
  private let brokenReports: Set<String>
  /// Fiscal years whose action plan has an error.
  private let brokenActionPlans: Set<String>
  /// The procedure's.
  private let brokenLists: BrokenLists
  /// They may hold whatever a file of theirs would declare.
  private let unread: UnreadFolders

  init(_ files: [ParsedFile], _ procedure: Procedure?, unread: UnreadFolders) {
    self.unread = unread
    var plans: Set<String> = []
    var aideMemoires: Set<String> = []
    var brokenPlans: Set<String> = []
    var brokenReports: Set<String> = []
    var brokenActionPlans: Set<String> = []
    for file in files {
      let isBroken = file.diagnostics.contains { $0.severity == .error }
      let parts = file.path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      guard let name = parts.last?.split(separator: ".").first.map(String.init), parts.count > 1 else {
        continue
      }
      switch file.kind {
      case .plan:
        let id = "\(parts[1])-\(Self.abbreviation(name, procedure))"
        plans.insert(id)
        if isBroken { brokenPlans.insert(id) }
      case .aideMemoire: aideMemoires.insert(name)
      case .report where isBroken:
        let theme = name.split(separator: "-").dropLast().joined(separator: "-")
        brokenReports.insert("\(parts[1])-\(Self.abbreviation(theme, procedure))-")
      case .actionPlan where isBroken: brokenActionPlans.insert(name)
      default: break
      }
    }
    brokenLists = files.first { $0.kind == .procedure }?.brokenLists ?? BrokenLists()
    self.plans = plans
    self.aideMemoires = aideMemoires
    self.brokenPlans = brokenPlans
    self.brokenReports = brokenReports
    self.brokenActionPlans = brokenActionPlans
  }

  private static func abbreviation(_ theme: String, _ procedure: Procedure?) -> String {
    procedure?[ID<Theme>(theme)]?.abbreviation ?? theme.uppercased()
  }

  /// Whether `session` is called after a plan that is broken.
  func isOfBrokenPlan(_ session: ID<Session>) -> Bool {
    unread.holds(.plans) || brokenPlans.contains(String(session.rawValue.dropLast(3)))
  }

  /// Whether a file stands for what `reference` names, or may declare it once it is put right.
  func mayDeclare(_ reference: Reference) -> Bool {
    switch reference.kind {
    // A plan's name is made of its theme's abbreviation.
    case .plan:
      plans.contains(reference.name) || brokenLists.isBroken(.theme) || unread.holds(.plans)
    case .session:
      aideMemoires.contains(reference.name) || isOfBrokenPlan(ID(reference.name)) || unread.holds(.sessions)
    case .recommendation:
      unread.holds(.reports) || brokenReports.contains { reference.name.hasPrefix($0) }
    case .actionPlanLine(let year):
      unread.holds(.actionPlans) || year.map { brokenActionPlans.contains("\($0)") } ?? true
    default: brokenLists.mayDeclare(reference.name, reference.kind)
    }
  }
}
