import Diagnostics
import Model
import Template

/// The *session* record of `theme/templates/NAMES.md`.
struct SessionView: View {
  let page: PageContext
  let session: Session

  private var agency: Agency { page.agency }
  private var dates: DateWords { page.site.dates }
  private var type: ActivityType? { agency.procedure[session.schedule.type] }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .id: .text(session.id.rawValue)
    case .address: .text(page.address(page.site.paths.session(session)))
    case .title: .text(page.title(of: session))
    case .isExtraordinary: .flag(session.isExtraordinary)
    case .extraordinaryReason: .text(ifAny: session.aideMemoire?.extraordinary?.reason)
    case .calendarAddress:
      // Nobody goes to what is over; a file for the day that it had would put a wrong day into a calendar.
      agency.isInternal(session) || session.isUndated || [.held, .cancelled].contains(session.state)
        ? .absent : .text(page.address(page.site.paths.sessionFeed(session)))
    case .planId: .text(session.plan.rawValue)
    case .planTitle: .text(ifAny: page.planTitle(session.plan))
    case .planAddress: .text(ifAny: page.planPath(session.plan).map(page.address))
    case .place:
      .text(ifAny: agency.municipality(of: session)?.fullName ?? session.schedule.municipality?.rawValue)
    case .municipality: .text(ifAny: agency.municipality(of: session)?.name)
    case .department: .text(ifAny: agency.municipality(of: session)?.departmentName)
    case .municipalityCode: .text(ifAny: agency.municipality(of: session)?.code.rawValue)
    default: scheduled(name) ?? dated(name) ?? told(name) ?? page.themeValue(name, session.theme)
    }
  }

  /// What the plan says of it.
  private func scheduled(_ name: ViewName) -> Value? {
    switch name {
    case .objective: .text(ifAny: session.schedule.objective)
    case .typeName: .text(type?.name ?? session.schedule.type.rawValue)
    case .modalityName: .text(agency.procedure.modalities.name(of: session.schedule.modality))
    case .strategyName: .text(agency.procedure.strategies.name(of: session.schedule.strategy))
    case .leadName: .text(ifAny: session.schedule.lead.map { agency.procedure.leads.name(of: $0) })
    case .territoryName:
      .text(ifAny: session.schedule.territory.map { agency.procedure.territories.name(of: $0) })
    case .venue: .text(ifAny: session.schedule.venue)
    case .isEvaluable: .flag(type?.isEvaluable ?? false)
    case .isByTelephone: .flag(type?.isByTelephone ?? false)
    case .isInternal: .flag(type?.isInternal ?? false)
    default: nil
    }
  }

  /// When it is.
  private func dated(_ name: ViewName) -> Value? {
    let date = session.date
    return switch name {
    case .date: .text(date.description)
    case .dateLong: .text(dates.full(date))
    case .dateShort: .text(dates.short(date))
    case .day: .text(String(date.day))
    case .monthShort: .text(dates.shortMonth(date.month))
    case .monthName: .text(dates.month(date.month))
    case .year: .text(String(date.year))
    case .weekday: .text(dates.weekday(date.weekday))
    case .weekdayShort: .text(dates.shortWeekday(date.weekday))
    case .time: .text(ifAny: session.isUndated ? nil : session.time.map(dates.range))
    default: nil
    }
  }

  /// What became of it.
  private func told(_ name: ViewName) -> Value? {
    switch name {
    case .state: .text(session.state.rawValue)
    case .stateName: .text(page.site.sessionTitles.name(of: session))
    case .isUndated: .flag(session.isUndated)
    case .movedFrom: .text(ifAny: session.movedFrom?.description)
    case .movedFromLong: .text(ifAny: session.movedFrom.map(dates.full))
    case .movedFromShort: .text(ifAny: session.movedFrom.map(dates.short))
    case .reason: .text(ifAny: session.aideMemoire?.reason)
    case .hasAideMemoire: .flag(session.aideMemoire != nil)
    case .lacksAideMemoire: .flag(session.aideMemoire == nil && session.date < page.site.asOf)
    case .hasHeadCount: .flag(session.aideMemoire?.headCount != nil)
    case .headCount: session.aideMemoire?.headCount.map(Value.number) ?? .absent
    case .commitmentCount: .number(session.commitments.count)
    default: nil
    }
  }
}

extension PageContext {
  func record(_ session: Session) -> Record { Record(SessionView(page: self, session: session)) }

  /// «Capacitación en Apartadó», «Foro virtual», «Consulta telefónica de Vélez».
  func title(of session: Session) -> String {
    let type = agency.procedure[session.schedule.type]
    let name = type?.name ?? session.schedule.type.rawValue
    if type?.isInternal == true, agency.index(of: session.plan) != nil {
      return site.sessionTitles.meeting(name, on: site.theme(session.theme).abbreviation)
    }
    let isNational = session.schedule.territory == .national
    return site.sessionTitles.title(
      session.schedule, name, isByTelephone: type?.isByTelephone == true,
      place: isNational ? nil : agency.municipality(of: session)?.name)
  }
}
