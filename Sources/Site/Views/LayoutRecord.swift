import Diagnostics
import Model
import Template

/// What the frame around every page shows.
struct FrameView: View {
  let page: PageContext
  let title: String
  let summary: String?
  let previous: Record?
  let next: Record?

  private var site: SiteContext { page.site }
  private var settings: SiteSettings { page.agency.settings }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .pageTitle: .text(title)
    case .pageKind: .text(page.page.template)
    case .isHome: .flag(page.page == .home)
    case .pageDescription: .text(ifAny: summary ?? settings.summary)
    case .root: .text(page.root)
    case .homeAddress: .text(page.address(site.paths.home))
    case .canonicalAddress:
      .text(ifAny: page.page == .notFound ? nil : site.absoluteAddress(page.path))
    case .navigation: .list(page.navigation())
    case .breadcrumbs: .list(page.breadcrumbs(title: title))
    case .previous: .record(ifAny: previous)
    case .next: .record(ifAny: next)
    case .hasNeighbours: .flag(previous != nil || next != nil)
    case .editAddress: .text(ifAny: page.editAddress())
    case .footer: .list(page.footer())
    case .siteFeedAddress: .text(page.address(site.paths.entityFeed))
    case .demonstrationAddress: .text(ifAny: page.demonstrationAddress)
    case .logoAddress: .text(ifAny: settings.entity.logo.map(page.address))
    default: same(name)
    }
  }

  /// What every page says alike.
  private func same(_ name: ViewName) -> Value? {
    switch name {
    case .lang: .text(settings.language)
    case .siteTitle: .text(settings.title)
    case .siteDescription: .text(ifAny: settings.summary)
    case .entityName: .text(settings.entity.name)
    case .unitName: .text(ifAny: settings.entity.unit)
    case .unitAbbreviation: .text(ifAny: settings.entity.abbreviation)
    case .isDemonstration: .flag(settings.isDemonstration)
    case .asOf: .text(site.asOf.description)
    case .asOfLong: .text(site.asOfLong)
    default: nil
    }
  }
}

extension PageContext {
  func frameRecord(title: String, summary: String?) -> Record {
    Record(
      FrameView(page: self, title: title, summary: summary, previous: neighbour(-1), next: neighbour(1)))
  }

  fileprivate func navigation() -> [Record] {
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

  fileprivate func footer() -> [Record] {
    let pages = agency.pages.filter { $0.role != .home }
    return pages.map { link($0.title, to: site.paths.page($0)) }
      + [
        link(site.say("words.nav.glossary"), to: site.paths.glossary),
        link(site.say("words.nav.feeds"), to: site.paths.feeds),
        link(site.say("words.nav.site-map"), to: site.paths.siteMap),
      ]
  }

  fileprivate func breadcrumbs(title: String) -> [Record] {
    guard page != .home else { return [] }
    var crumbs = [link(site.say("words.nav.home"), to: site.paths.home)]
    crumbs += parents().map { link($0.label, to: $0.path) }
    let last = Record([.label: .text(title), .address: .text(address(path)), .isLast: .flag(true)])
    return crumbs.map { $0.setting([.isLast: .flag(false)]) } + [last]
  }

  fileprivate var demonstrationAddress: String? {
    agency.pages.first { $0.role == .demonstration }.map { address(site.paths.page($0)) }
  }

  fileprivate func editAddress() -> String? {
    guard let repository = agency.settings.repository, let file = sourceFile else { return nil }
    return repository.editAddress(of: file)
  }
}
