import Model

extension ContentIndex {
  /// All that was read, put together; nil where the settings or the procedure are missing.
  var agency: Agency? {
    guard let settings, let procedure else { return nil }
    let plans = uniquePlans
    return Agency(
      settings: settings, procedure: procedure, plans: plans,
      sessions: plannedSessions(of: plans) + extraordinarySessions, actionPlans: actionPlans,
      reports: reports, holidays: holidays, gazetteer: gazetteer, pages: pages,
      assets: files.filter { $0.kind == .asset && $0.diagnostics.isEmpty }.map(\.path))
  }

  /// One plan an id, its sessions by day, hour and id.
  private var uniquePlans: [Plan] {
    plans.filter { planByID[$0.id]?.places.file == $0.places.file }.map { plan in
      var plan = plan
      plan.sessions.sort {
        ($0.date, $0.time?.start.minutes ?? 0, $0.id) < ($1.date, $1.time?.start.minutes ?? 0, $1.id)
      }
      return plan
    }
  }

  private func plannedSessions(of plans: [Plan]) -> [Session] {
    var seen: Set<ID<Session>> = []
    return plans.flatMap { plan in
      plan.sessions.enumerated().compactMap { number, schedule in
        guard seen.insert(schedule.id).inserted else { return nil }
        return Session(
          plan: plan.id, theme: plan.theme, year: plan.year, schedule: schedule,
          aideMemoire: aideMemoireBySession[schedule.id], ordinal: number + 1)
      }
    }
  }

  private var extraordinarySessions: [Session] {
    aideMemoires.compactMap { aide in
      guard let extraordinary = aide.extraordinary, plannedByID[aide.session] == nil,
        let plan = planByID[extraordinary.plan],
        aideMemoireBySession[aide.session]?.places.file == aide.places.file
      else { return nil }
      return Session(
        plan: plan.id, theme: plan.theme, year: plan.year, schedule: extraordinary.schedule,
        aideMemoire: aide, ordinal: nil)
    }
  }
}
