import Diagnostics
import Model
import Template

extension PageContext {
  /// The *session* record of `theme/templates/NAMES.md`.
  func record(_ session: Session) -> Record {
    let schedule = session.schedule
    let type = agency.procedure[schedule.type]
    return identity(session, type)
      .setting(
        [
          .objective: .text(ifAny: schedule.objective),
          .typeName: .text(type?.name ?? schedule.type.rawValue),
          .modalityName: .text(agency.procedure.modalities.name(of: schedule.modality)),
          .strategyName: .text(agency.procedure.strategies.name(of: schedule.strategy)),
          .leadName: .text(ifAny: schedule.lead.map { agency.procedure.leads.name(of: $0) }),
          .territoryName: .text(ifAny: schedule.territory.map { agency.procedure.territories.name(of: $0) }),
          .venue: .text(ifAny: schedule.venue),
          .isEvaluable: .flag(type?.isEvaluable ?? false),
          .isByTelephone: .flag(type?.isByTelephone ?? false),
          .isInternal: .flag(type?.isInternal ?? false),
        ])
      .merging(dayRecord(session)).merging(themeEntries(session.theme)).merging(placeRecord(session))
      .merging(outcomeRecord(session)).merging(planLink(session))
  }

  private func identity(_ session: Session, _ type: ActivityType?) -> Record {
    Record([
      .id: .text(session.id.rawValue),
      .address: .text(address(site.paths.session(session))),
      .title: .text(title(of: session)),
      .isExtraordinary: .flag(session.isExtraordinary),
      .extraordinaryReason: .text(ifAny: session.aideMemoire?.extraordinary?.reason),
      .calendarAddress: type?.isInternal == true ? .absent : .text(address(site.paths.sessionFeed(session))),
    ])
  }

  /// «Capacitación en Apartadó», «Foro virtual», «Consulta telefónica de Vélez».
  func title(of session: Session) -> String {
    let type = agency.procedure[session.schedule.type]
    let name = type?.name ?? session.schedule.type.rawValue
    if type?.isInternal == true, let plan = agency[session.plan] {
      return site.say(
        "words.session-title.internal", ["type": name, "theme": site.theme(plan.theme).abbreviation])
    }
    let isNational = session.schedule.territory == .national
    let place = isNational ? nil : agency.municipality(of: session)?.name
    let manner =
      type?.isByTelephone == true
      ? "telephone" : session.schedule.modality == .virtual ? "virtual" : "in-person"
    let key = "words.session-title.\(manner)\(place == nil ? "-nowhere" : "")"
    return site.say(key, ["type": name, "place": place ?? ""])
  }

  private func dayRecord(_ session: Session) -> Record {
    let date = session.date
    return Record([
      .date: .text(date.description),
      .dateLong: .text(site.dates.full(date)),
      .dateShort: .text(site.dates.short(date)),
      .day: .text(String(date.day)),
      .monthShort: .text(site.dates.shortMonth(date.month)),
      .monthName: .text(site.dates.month(date.month)),
      .year: .text(String(date.year)),
      .weekday: .text(site.dates.weekday(date.weekday)),
      .weekdayShort: .text(site.dates.shortWeekday(date.weekday)),
      .time: .text(ifAny: session.isUndated ? nil : session.time.map(site.dates.range)),
    ])
  }

  private func placeRecord(_ session: Session) -> Record {
    let municipality = agency.municipality(of: session)
    return Record([
      .place: .text(ifAny: municipality?.fullName ?? session.schedule.municipality?.rawValue),
      .municipality: .text(ifAny: municipality?.name),
      .department: .text(ifAny: municipality?.departmentName),
      .municipalityCode: .text(ifAny: municipality?.code.rawValue),
    ])
  }

  private func outcomeRecord(_ session: Session) -> Record {
    let aideMemoire = session.aideMemoire
    let headCount = aideMemoire?.headCount
    return Record([
      .state: .text(session.state.rawValue),
      .stateName: text("words.session-state.\(session.isUndated ? "undated" : session.state.rawValue)"),
      .isUndated: .flag(session.isUndated),
      .movedFrom: .text(ifAny: session.movedFrom?.description),
      .movedFromLong: .text(ifAny: session.movedFrom.map(site.dates.full)),
      .movedFromShort: .text(ifAny: session.movedFrom.map(site.dates.short)),
      .reason: .text(ifAny: aideMemoire?.reason),
      .hasAideMemoire: .flag(aideMemoire != nil),
      .lacksAideMemoire: .flag(aideMemoire == nil && session.date < site.asOf),
      .hasHeadCount: .flag(headCount != nil),
      .headCount: headCount.map(Value.number) ?? .absent,
      .commitmentCount: .number(session.commitments.count),
    ])
  }

  private func planLink(_ session: Session) -> Record {
    let plan = agency[session.plan]
    return Record([
      .planId: .text(session.plan.rawValue),
      .planTitle: .text(ifAny: plan.map { title(of: $0) }),
      .planAddress: .text(ifAny: plan.map { address(site.paths.plan($0)) }),
    ])
  }
}
