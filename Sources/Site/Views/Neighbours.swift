import Diagnostics
import Model
import Template

extension PageContext {
  /// The pages between home and this one.
  func parents() -> [(label: String, path: String)] {
    let paths = site.paths
    switch page {
    case .home, .procedure, .themes, .plans, .reports, .commitments, .agenda, .siteMap, .notFound, .free:
      return []
    case .keptCommitments: return [(site.say("words.nav.commitments"), paths.commitments)]
    case .glossary, .rules, .forms, .conformity: return [(site.say("words.nav.procedure"), paths.procedure)]
    case .conformityYear:
      return [
        (site.say("words.nav.procedure"), paths.procedure),
        (site.say("words.nav.conformity"), paths.conformity),
      ]
    case .theme: return [(site.say("words.nav.themes"), paths.themes)]
    case .year: return [(site.say("words.nav.plans"), paths.plans)]
    case .report: return [(site.say("words.nav.reports"), paths.reports)]
    case .plan(let index): return plansAndYear(agency.plans[index].year)
    case .session(let index):
      let session = agency.sessions[index]
      guard let title = planTitle(session.plan), let path = planPath(session.plan) else {
        return plansAndYear(session.year)
      }
      return plansAndYear(session.year) + [(title, path)]
    case .feeds, .calendarYear(_, nil), .calendarList(_, nil):
      return page == .feeds ? calendarCrumb(site.calendarYear) : []
    case .calendarYear(let year, _), .calendarList(let year, _), .calendarMonth(let year, _):
      return calendarCrumb(year)
    }
  }

  private func plansAndYear(_ year: FiscalYear) -> [(label: String, path: String)] {
    [(site.say("words.nav.plans"), site.paths.plans), ("\(year)", site.paths.year(year))]
  }

  private func calendarCrumb(_ year: Int?) -> [(label: String, path: String)] {
    year.map { [(site.say("words.calendar-title", ["year": String($0)]), site.paths.calendar($0))] } ?? []
  }

  /// The page before (−1) or after (1) this one among its like.
  func neighbour(_ step: Int) -> Record? {
    guard let (label, target) = neighbourPage(step) else { return nil }
    return link(label, to: site.path(of: target))
  }

  private func neighbourPage(_ step: Int) -> (String, Page)? {
    switch page {
    case .plan(let index):
      guard agency.plans.indices.contains(index + step) else { return nil }
      return (title(of: agency.plans[index + step]), .plan(index + step))
    case .session(let index):
      return sessionNeighbour(index, step).map { ("\($0.id) · \(title(of: $0.session))", .session($0.index)) }
    case .theme(let index):
      let themes = agency.procedure.themes
      return themes.indices.contains(index + step) ? (themes[index + step].name, .theme(index + step)) : nil
    case .year(let year):
      return FiscalYear(year.number + step).flatMap { other in
        site.yearSummaries[other].map { _ in ("\(other)", .year(other)) }
      }
    case .report(let index):
      guard agency.reports.indices.contains(index + step) else { return nil }
      return (title(of: agency.reports[index + step]), .report(index + step))
    case .conformityYear(let year):
      return FiscalYear(year.number + step).flatMap { other in
        agency.years.contains(other)
          ? (site.say("words.conformity-year-title", ["year": "\(other)"]), .conformityYear(other)) : nil
      }
    case .keptCommitments(let year):
      guard agency.yearsOfKeptCommitments.contains(year + step) else { return nil }
      return (String(year + step), .keptCommitments(year + step))
    case .calendarMonth(let year, let month): return monthNeighbour(year, month + step)
    case .calendarYear(let year, let theme):
      return yearNeighbour(year + step, theme).map { (String($0), .calendarYear($0, theme: theme)) }
    case .calendarList(let year, let theme):
      return yearNeighbour(year + step, theme).map { (String($0), .calendarList($0, theme: theme)) }
    default: return nil
    }
  }

  /// The next session by date of the same plan; after its last one there is none.
  private func sessionNeighbour(_ index: Int, _ step: Int) -> (id: ID<Session>, session: Session, index: Int)?
  {
    guard let (position, list) = site.planPositions[agency.sessions[index].id],
      let siblings = site.sessionsByPlan[list], siblings.indices.contains(position + step)
    else { return nil }
    let session = agency.sessions[siblings[position + step]]
    return (session.id, session, siblings[position + step])
  }

  private func monthNeighbour(_ year: Int, _ month: Int) -> (String, Page)? {
    let (year, month) = month < 1 ? (year - 1, 12) : month > 12 ? (year + 1, 1) : (year, month)
    guard agency.calendarYears.contains(year) else { return nil }
    let label = site.say("words.month-title", ["month": site.dates.month(month), "year": String(year)])
    return (label.capitalizedFirst, .calendarMonth(year, month: month))
  }

  private func yearNeighbour(_ year: Int, _ theme: Int?) -> Int? {
    let scope = theme.map { CalendarScope.theme(agency.procedure.themes[$0].id) }
    let years = scope.flatMap { site.calendars[$0]?.years } ?? agency.calendarYears
    return years.contains(year) ? year : nil
  }
}
