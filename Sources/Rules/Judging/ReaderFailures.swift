import Diagnostics
import Model

/// Mistakes that the content's reader found and that go against a rule: what it forbids could not even be read.
struct ReaderFailures {
  private var byCode: [Diagnostic.Code: [Failure]] = [:]

  /// Those among the mistakes of `file` that one of `laws` names.
  init(in file: CaseFile, by laws: [any Rule.Type]) {
    let codes = Set(laws.flatMap { $0.readerCodes })
    let mistakes = file.mistakes.filter { codes.contains($0.code) }
    guard !mistakes.isEmpty else { return }
    let subjects = SubjectIndex(file.agency)
    for mistake in mistakes {
      let place = SourcePlace(
        file: mistake.file, range: mistake.range ?? SourceRange(line: 1, column: 1))
      byCode[mistake.code, default: []].append(
        Failure(
          subject: subjects.subject(at: place), code: mistake.code, place: place,
          arguments: mistake.arguments, hints: mistake.hints, notes: mistake.notes, isReaders: true))
    }
  }

  /// The failures of `law`, in reading order within each of its codes.
  func of(_ law: any Rule.Type) -> [Failure] { law.readerCodes.flatMap { byCode[$0, default: []] } }
}

/// What stands where in the content: whom a mistake at a place is about.
private struct SubjectIndex {
  private var plans: [String: Plan] = [:]
  private var sessions: [String: Session] = [:]
  private var reports: [String: Report] = [:]
  private let planIndex: PlanIndex

  init(_ agency: Agency) {
    planIndex = PlanIndex(agency)
    for plan in agency.plans { plans[plan.places.file] = plan }
    for session in agency.sessions {
      if let aide = session.aideMemoire { sessions[aide.places.file] = session }
    }
    for report in agency.reports { reports[report.path] = report }
  }

  /// A session of the plan or the aide-mémoire that stands there, a plan, a report; else the file, which nobody
  /// answers for but the office.
  func subject(at place: SourcePlace) -> Subject {
    if let plan = plans[place.file] {
      let session = plan.sessions.first { $0.places.hold(place.range.start) }
      return Subject(plan: plan.id, name: session?.id.rawValue ?? plan.id.rawValue)
    }
    if let session = sessions[place.file] { return .session(session) }
    if let report = reports[place.file] { return .report(report, planIndex) }
    return Subject(plan: nil, name: place.file)
  }
}
