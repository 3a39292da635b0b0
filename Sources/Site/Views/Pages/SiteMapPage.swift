import Diagnostics
import Model
import Template

extension PageContext {
  /// Every page but each month's and each theme's calendar, grouped as the menu groups them.
  func siteMapRecord() -> Record {
    let paths = site.paths
    var groups = [
      group(site.say("words.nav.home"), paths.home, topPages()),
      group(
        site.say("words.nav.themes"), paths.themes,
        agency.procedure.themes.map { link($0.name, to: paths.theme($0.id)) }),
    ]
    for year in agency.years.reversed() {
      let plans = agency.plans.filter { $0.year == year }
      let links = plans.map { link(title(of: $0), to: paths.plan($0)) }
      groups.append(group(site.say("words.plans-of", ["year": "\(year)"]), paths.year(year), links))
      let sessions = agency.sessions.filter { $0.year == year }
      let sessionLinks = sessions.map { link("\($0.id) · \(title(of: $0))", to: paths.session($0)) }
      groups.append(
        group(
          site.say("words.sessions-of", ["year": "\(year)"]), paths.calendarList(year.number), sessionLinks))
    }
    let years = agency.calendarYears.reversed()
    groups.append(
      group(site.say("words.nav.calendar"), nil, years.map { link(String($0), to: paths.calendar($0)) }))
    groups.append(
      group(
        site.say("words.nav.reports"), paths.reports,
        agency.reports.map { link(title(of: $0), to: paths.report($0)) }))
    return Record([.groups: .list(groups)])
  }

  private func topPages() -> [Record] {
    let paths = site.paths
    let named = [
      ("plans", paths.plans), ("agenda", paths.agenda), ("commitments", paths.commitments),
      ("procedure", paths.procedure), ("glossary", paths.glossary), ("feeds", paths.feeds),
    ]
    let rules =
      agency.procedure.rules.isEmpty ? [] : [("rules", paths.rules), ("conformity", paths.conformity)]
    let forms = agency.forms.isEmpty ? [] : [("forms", paths.forms)]
    return (named + rules + forms).map { link(site.say("words.nav.\($0.0)"), to: $0.1) }
      + agency.pages.filter { $0.role != .home }.map { link($0.title, to: paths.page($0)) }
  }

  private func group(_ label: String, _ target: String?, _ links: [Record]) -> Record {
    Record([
      .label: .text(label), .address: .text(ifAny: target.map(address)), .links: .list(links),
    ])
  }
}
