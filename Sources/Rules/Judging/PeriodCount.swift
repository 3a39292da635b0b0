package import Diagnostics
package import Model

/// What a report's period comes to by the plan, the aide-mémoires and the figures.
package struct PeriodCount {
  /// A total, or why there is none yet: keys below `untold.`.
  package enum Total {
    case counted(CountRange)
    case untold(Message)
  }

  private let file: CaseFile
  private let period: ReportPeriod
  private let sessions: [Session]

  /// The office's own meetings count nowhere.
  package init(_ plan: Plan, _ period: ReportPeriod, _ file: CaseFile) {
    self.file = file
    self.period = period
    sessions = file.agency.sessions(of: plan.id).filter { !file.agency.isInternal($0) }
  }

  package subscript(name: StatedFigure.Name) -> Total {
    switch name {
    case .planned: number { period.contains($0.schedule.date) }
    case .held: number { isHeld($0) }
    case .cancelled: number { $0.state == .cancelled && period.contains($0.date) }
    case .participations: participations
    case .evaluations: evaluations
    }
  }

  /// How many sessions of the plan's own list satisfy `condition`.
  private func number(_ condition: (Session) -> Bool) -> Total {
    let count = sessions.filter { !$0.isExtraordinary && condition($0) }.count
    return .counted(CountRange(count...count))
  }

  private func isHeld(_ session: Session) -> Bool {
    session.state == .held && session.date <= file.asOf && period.contains(session.date)
  }

  /// Those by telephone are counted apart, and what leaves no register has none.
  private var participations: Total {
    sum(sessions.filter { isHeld($0) && file.leavesRegister($0) }, \.participations)
  }

  private var evaluations: Total {
    sum(sessions.filter { isHeld($0) && file.isEvaluated($0) }, \.evaluations)
  }

  private func sum(_ sessions: [Session], _ count: (SessionFigures) -> Count?) -> Total {
    var counts: [Count] = []
    for session in sessions {
      switch file.count(at: session) {
      case .counted(let figures):
        guard let part = count(figures) else { return .untold(.noFigures) }
        counts.append(part)
      case .nothing: return .untold(.noFigures)
      case .untold(let reason): return .untold(reason)
      }
    }
    return .counted(CountRange(summing: counts))
  }
}

extension CaseFile {
  /// Whether those present at `session` sign a register: not at a consultation by telephone.
  func leavesRegister(_ session: Session) -> Bool {
    guard let type = type(of: session) else { return false }
    return type.takesAttendance && !type.isByTelephone
  }
}
