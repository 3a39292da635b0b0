import Model

extension ContentIndex {
  /// All that was read, put together; nil where the settings or the procedure are missing.
  ///
  /// The files are let go of: the agency's own copies are at their largest here.
  mutating func takeAgency() -> Agency? {

    let assets = files.filter { $0.kind == .asset && $0.diagnostics.isEmpty }.map(\.path)
    files = []
    guard let settings, let procedure else { return nil }
    let plans = uniquePlans
    var sessions = plannedSessions(of: plans)
    sessions += extraordinarySessions
    return Agency(
      settings: settings, procedure: procedure, plans: plans, sessions: sessions, actionPlans: actionPlans,
      reports: reports, figures: figures, recordedChanges: recordedChanges, draws: draws, holidays: holidays,
      gazetteer: gazetteer, pages: pages, assets: assets,
      forms: forms.map { completed($0, procedure, settings) },
      publishedForms: publishedForms.map { completed($0, procedure, settings) }, formLock: formLock)
  }

  /// The form with what it leaves to the procedure's master list and to the site.
  private func completed(
    _ form: FormTemplate, _ procedure: Procedure, _ settings: SiteSettings
  ) -> FormTemplate {
    var form = form
    let entry = procedure.formats.first { $0.id == form.id.rawValue }
    if !form.places.has(.title) { form.title = entry?.name ?? form.id.rawValue }
    if !form.places.has(.code) { form.code = entry?.code ?? "" }
    if !form.places.has(.date) { form.date = entry?.date }
    if !form.places.has(.paper) { form.paper = Paper(Paper.Size(rawValue: settings.paper) ?? .carta) }
    return form
  }

  /// One plan an id, its sessions by day, hour and id.
  private var uniquePlans: [Plan] {
    plans.indices.filter(isFirst).map { number in
      var plan = plans[number]
      let order = plan.sessions.indices.sorted { Self.precedes(plan.sessions[$0], plan.sessions[$1]) }
      // Most plans are in order, and need no list of their own.
      if !order.elementsEqual(plan.sessions.indices) { plan.sessions = order.map { plan.sessions[$0] } }
      return plan
    }
  }

  private static func precedes(_ left: PlannedSession, _ right: PlannedSession) -> Bool {
    (left.date, left.time?.start.minutes ?? 0, left.id)
      < (right.date, right.time?.start.minutes ?? 0, right.id)
  }

  private func plannedSessions(of plans: [Plan]) -> [Session] {
    var seen: Set<ID<Session>> = []
    var sessions: [Session] = []
    sessions.reserveCapacity(plans.reduce(0) { $0 + $1.sessions.count })
    for plan in plans {
      for (number, schedule) in plan.sessions.enumerated() where seen.insert(schedule.id).inserted {
        sessions.append(
          Session(
            plan: plan.id, theme: plan.theme, year: plan.year, schedule: schedule,
            aideMemoire: aideMemoire(of: schedule.id), ordinal: number + 1))
      }
    }
    return sessions
  }

  private var extraordinarySessions: [Session] {
    aideMemoires.compactMap { aide in
      guard let extraordinary = aide.extraordinary, !isPlanned(aide.session),
        let plan = plan(extraordinary.plan),
        aideMemoire(of: aide.session)?.places.file == aide.places.file
      else { return nil }
      return Session(
        plan: plan.id, theme: plan.theme, year: plan.year, schedule: extraordinary.schedule,
        aideMemoire: aide, ordinal: nil)
    }
  }
}
