import Diagnostics
import Model
import Template

extension PageContext {
  /// What the frame around every page shows.
  func layoutRecord(title: String, summary: String?) -> Record {
    let settings = agency.settings
    let (previous, next) = (neighbour(-1), neighbour(1))
    return Record([
      .pageTitle: .text(title),
      .pageKind: .text(page.template),
      .isHome: .flag(page == .home),
      .pageDescription: .text(ifAny: summary ?? settings.summary),
      .root: .text(root),
      .homeAddress: .text(address(site.paths.home)),
      .canonicalAddress: .text(ifAny: page == .notFound ? nil : site.absoluteAddress(path)),
      .navigation: .list(navigation()),
      .breadcrumbs: .list(breadcrumbs(title: title)),
      .previous: .record(ifAny: previous),
      .next: .record(ifAny: next),
      .hasNeighbours: .flag(previous != nil || next != nil),
      .editAddress: .text(ifAny: editAddress()),
      .footer: .list(footer()),
      .siteFeedAddress: .text(address(site.paths.entityFeed)),
      .demonstrationAddress: .text(ifAny: demonstrationAddress),
    ]).merging(site.constants.setting([.logoAddress: .text(ifAny: settings.entity.logo.map(address))]))
  }

  private func navigation() -> [Record] {
    let paths = site.paths
    var entries = [
      navigationEntry(site.say("words.nav.plans"), to: paths.plans, holdsPage: page.section == .plans),
      navigationEntry(site.say("words.nav.themes"), to: paths.themes, holdsPage: page.section == .themes),
    ]
    if let year = site.calendarYear {
      entries.append(
        navigationEntry(
          site.say("words.nav.calendar"), to: paths.calendar(year), holdsPage: page.section == .calendar))
    }
    entries += [
      navigationEntry(site.say("words.nav.agenda"), to: paths.agenda),
      navigationEntry(site.say("words.nav.commitments"), to: paths.commitments),
      navigationEntry(site.say("words.nav.reports"), to: paths.reports, holdsPage: page.section == .reports),
      navigationEntry(
        site.say("words.nav.procedure"), to: paths.procedure, holdsPage: page.section == .procedure),
    ]
    for free in agency.pages where free.isInMenu && free.role != .home {
      entries.append(navigationEntry(free.title, to: paths.page(free)))
    }
    return entries
  }

  private func footer() -> [Record] {
    let pages = agency.pages.filter { $0.role != .home }
    return pages.map { link($0.title, to: site.paths.page($0)) }
      + [
        link(site.say("words.nav.glossary"), to: site.paths.glossary),
        link(site.say("words.nav.feeds"), to: site.paths.feeds),
        link(site.say("words.nav.site-map"), to: site.paths.siteMap),
      ]
  }

  private func breadcrumbs(title: String) -> [Record] {
    guard page != .home else { return [] }
    var crumbs = [link(site.say("words.nav.home"), to: site.paths.home)]
    crumbs += parents().map { link($0.label, to: $0.path) }
    let last = Record([.label: .text(title), .address: .text(address(path)), .isLast: .flag(true)])
    return crumbs.map { $0.setting([.isLast: .flag(false)]) } + [last]
  }

  private var demonstrationAddress: String? {
    agency.pages.first { $0.role == .demonstration }.map { address(site.paths.page($0)) }
  }

  private func editAddress() -> String? {
    guard let repository = agency.settings.repository, let file = sourceFile else { return nil }
    return repository.editAddress(of: file)
  }
}
