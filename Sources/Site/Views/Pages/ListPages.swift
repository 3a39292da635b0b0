import Diagnostics
import Model
import Template

extension PageContext {
  func commitmentsRecord() -> Record {
    let agenda = site.agenda
    return Record([
      .overdue: .list(agenda.overdue.map { record($0) }),
      .pending: .list(agenda.pending.map { record($0) }),
      .years: .list(keptYears()),
      .hasOverdue: .flag(!agenda.overdue.isEmpty),
      .hasPending: .flag(!agenda.pending.isEmpty),
      .hasKept: .flag(!agenda.kept.isEmpty),
      .overdueCount: .number(agenda.overdue.count),
      .pendingCount: .number(agenda.pending.count),
      .keptCount: .number(agenda.kept.count),
    ])
  }

  /// The years in which something was kept, latest first, each with how much.
  private func keptYears() -> [Record] {
    let counts = Dictionary(grouping: site.agenda.kept) { $0.commitment.done?.year ?? 0 }.mapValues(\.count)
    return agency.yearsOfKeptCommitments.reversed().map { year in
      link(String(year), to: site.paths.keptCommitments(year)).setting([
        .keptCount: .number(counts[year] ?? 0)
      ])
    }
  }

  /// What was kept in a calendar year, the latest first.
  func keptCommitmentsRecord(_ year: Int) -> Record {
    let kept = site.agenda.kept.filter { $0.commitment.done?.year == year }
    return Record([
      .year: .text(String(year)),
      .kept: .list(kept.map { record($0) }),
      .keptCount: .number(kept.count),
      .hasKept: .flag(!kept.isEmpty),
    ])
  }

  /// What is to come, month by month, and what is past with nothing told of it.
  func agendaRecord() -> Record {
    var months: [(day: CalendarDate, sessions: [Session])] = []
    for session in site.agenda.upcoming {
      let date = session.date
      if let last = months.last?.day, last.year == date.year, last.month == date.month {
        months[months.count - 1].sessions.append(session)
      } else {
        months.append((date, [session]))
      }
    }
    return Record([
      .months: .list(
        months.map { month in monthRecord(month.day, sessions: month.sessions) }),
      .hasUnreported: .flag(!site.agenda.untold.isEmpty),
      .unreported: .list(site.agenda.untold.map { record($0) }),
      .hasUndated: .flag(!site.agenda.undated.isEmpty),
      .undated: .list(site.agenda.undated.map { record($0) }),
      .calendarPageAddress: .text(ifAny: site.calendarYear.map { address(site.paths.calendar($0)) }),
      .feedsAddress: .text(address(site.paths.feeds)),
      .feedAddress: .text(address(site.paths.entityFeed)),
    ])
  }

  func freePageRecord(_ free: FreePage) -> Record {
    let count = BodySections(free.body).sections.count
    return bodyRecord(free.body).setting([.hasContents: .flag(count >= 3)])
  }

  /// The iCalendar files to subscribe to.
  func feedsRecord() -> Record {
    let themes = agency.procedure.themes.filter { !(site.calendars[.theme($0.id)]?.sessions.isEmpty ?? true) }
    let holidays =
      agency.holidays.holidays.isEmpty ? [] : [link(site.say("words.holidays"), to: site.paths.holidayFeed)]
    return Record([
      .feeds: .list([link(agency.settings.title, to: site.paths.entityFeed)] + holidays),
      .themeFeeds: .list(
        themes.map { theme in
          link(theme.name, to: site.paths.themeFeed(theme.id)).setting([
            .themeShort: .text(theme.abbreviation),
            .themeNumber: .number(site.themeNumbers[theme.id] ?? 1),
          ])
        }),
      .departmentFeeds: .list(
        site.departmentsWithSessions.map { link($0.name, to: site.paths.departmentFeed($0.code)) }),
    ])
  }
}
