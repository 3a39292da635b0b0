import Diagnostics
import Model
import Template

extension PageContext {
  /// All that the page's template is given.
  func pageRecord() -> Record {
    let content = contentRecord()
    let frame = frameRecord(title: pageTitle, summary: pageSummary)
    return content.merging(frame)
  }

  private func contentRecord() -> Record {
    switch page {
    case .home: homeRecord()
    case .procedure: procedureRecord()
    case .glossary: glossaryRecord()
    case .rules: rulesRecord()
    case .forms: formsRecord()
    case .conformity: conformityRecord()
    case .conformityYear(let year): conformityYearRecord(year)
    case .themes: themesRecord()
    case .plans: plansRecord()
    case .reports: reportsRecord()
    case .commitments: commitmentsRecord()
    case .keptCommitments(let year): keptCommitmentsRecord(year)
    case .agenda: agendaRecord()
    case .feeds: feedsRecord()
    case .siteMap: siteMapRecord()
    case .notFound: Record()
    case .theme(let index): themeRecord(agency.procedure.themes[index])
    case .year(let year): yearRecord(year)
    case .plan(let index): planRecord(agency.plans[index])
    case .session(let index): sessionRecord(agency.sessions[index])
    case .report(let index): reportRecord(agency.reports[index])
    case .free(let index): freePageRecord(agency.pages[index])
    case .calendarYear(let year, let theme): calendarYearRecord(year, theme: self.theme(theme))
    case .calendarList(let year, let theme): calendarListRecord(year, theme: self.theme(theme))
    case .calendarMonth(let year, let month): calendarMonthRecord(year, month)
    }
  }

  private func theme(_ index: Int?) -> Theme? { index.map { agency.procedure.themes[$0] } }

  /// The page's heading, and the first half of its window's title.
  var pageTitle: String {
    switch page {
    case .home: agency.settings.title
    case .procedure: agency.procedure.title
    case .glossary: site.say("words.nav.glossary")
    case .rules: site.say("words.nav.rules")
    case .forms: site.say("words.nav.forms")
    case .conformity: site.say("words.nav.conformity")
    case .conformityYear(let year): site.say("words.conformity-year-title", ["year": "\(year)"])
    case .themes: site.say("words.nav.themes")
    case .plans: site.say("words.nav.plans")
    case .reports: site.say("words.nav.reports")
    case .commitments: site.say("words.nav.commitments")
    case .keptCommitments(let year): site.say("words.kept-title", ["year": String(year)])
    case .agenda: site.say("words.nav.agenda")
    case .feeds: site.say("words.nav.feeds")
    case .siteMap: site.say("words.nav.site-map")
    case .notFound: site.say("words.not-found")
    case .theme(let index): agency.procedure.themes[index].name
    case .year(let year): site.say("words.year-title", ["year": "\(year)"])
    case .plan(let index): title(of: agency.plans[index])
    case .session(let index): title(of: agency.sessions[index])
    case .report(let index): title(of: agency.reports[index])
    case .free(let index): agency.pages[index].title
    case .calendarYear(let year, let theme), .calendarList(let year, let theme):
      calendarTitle(year, self.theme(theme))
    case .calendarMonth(let year, let month):
      site.say("words.month-title", ["month": site.dates.month(month), "year": String(year)]).capitalizedFirst
    }
  }

  private func calendarTitle(_ year: Int, _ theme: Theme?) -> String {
    guard let theme else { return site.say("words.calendar-title", ["year": String(year)]) }
    return site.say("words.calendar-theme-title", ["year": String(year), "theme": theme.name])
  }

  private var pageSummary: String? {
    switch page {
    case .session(let index): agency.sessions[index].schedule.objective
    case .theme(let index): agency.procedure.themes[index].summary
    case .free(let index): agency.pages[index].summary.isEmpty ? nil : agency.pages[index].summary
    default: nil
    }
  }

  /// The content file that the page is made from, where it is one.
  var sourceFile: String? {
    switch page {
    case .procedure, .glossary: agency.procedure.places.file
    case .plan(let index): agency.plans[index].places.file
    case .session(let index):
      agency.sessions[index].aideMemoire?.places.file ?? agency[agency.sessions[index].plan]?.places.file
    case .report(let index): agency.reports[index].path
    case .free(let index): agency.pages[index].path
    default: nil
    }
  }
}

extension String {
  /// The word with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
