import Model
import Template

extension PageContext {
  /// The first page: what is next, what is due, the themes, the year so far.
  func homeRecord() -> Record {
    let agenda = site.agenda
    let year = site.currentYear
    let paths = site.paths
    let introduction = agency.pages.first { $0.role == .home }
    let recent = agency.sessions.reversed().lazy
      .filter { [agency] in $0.state == .held && !agency.isInternal($0) && $0.date <= agenda.asOf }.prefix(4)
    return Record([
      .introduction: .markup(ifAny: introduction.map { html($0.body.whole) } ?? []),
      .featured: .record(ifAny: agenda.upcoming.first.map { record($0) }),
      .upcoming: .list(agenda.upcoming.dropFirst().prefix(5).map { record($0) }),
      .recent: .list(recent.map { record($0) }),
      .overdue: .list(agenda.overdue.prefix(4).map { record($0) }),
      .dueSoon: .list(agenda.pending.prefix(3).map { record($0) }),
      .overdueCount: .number(agenda.overdue.count),
      .pendingCount: .number(agenda.pending.count),
      .overdueWord: text("words.overdue\(agenda.overdue.count == 1 ? "-one" : "")"),
      .pendingWord: text("words.pending\(agenda.pending.count == 1 ? "-one" : "")"),
      .themes: .list(agency.procedure.themes.map { record($0, year: year) }),
      .fiscalYear: .record(ifAny: year.map { record($0, withPlans: true) }),
      .agendaAddress: .text(address(paths.agenda)),
      .commitmentsAddress: .text(address(paths.commitments)),
      .calendarPageAddress: .text(ifAny: site.calendarYear.map { address(paths.calendar($0)) }),
      .plansAddress: .text(address(paths.plans)),
      .themesAddress: .text(address(paths.themes)),
      .feedsAddress: .text(address(paths.feeds)),
    ])
  }
}
