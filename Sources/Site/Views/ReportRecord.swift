import Diagnostics
import Model
import Template

extension PageContext {
  /// «Informe final de POT, vigencia 2025».
  func title(of report: Report) -> String {
    let theme = site.theme(report.theme).abbreviation
    return site.say(
      "words.report-title.\(report.kind.rawValue)",
      ["theme": theme, "year": "\(report.year)", "period": report.period.map(String.init) ?? ""])
  }

  func record(_ report: Report) -> Record { Record(ReportView(page: self, report: report)) }
}

/// The *report* record of `theme/templates/NAMES.md`.
struct ReportView: View {
  let page: PageContext
  let report: Report

  private var site: SiteContext { page.site }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .address: .text(page.address(site.paths.report(report)))
    case .title: .text(page.title(of: report))
    case .kind: .text(report.kind.rawValue)
    case .kindName: page.text("words.report-kind.\(report.kind.rawValue)")
    case .year: .text("\(report.year)")
    case .yearAddress: .text(page.address(site.paths.year(report.year)))
    case .date: .text(ifAny: report.date?.description)
    case .dateLong: .text(ifAny: report.date.map(site.dates.full))
    case .dateShort: .text(ifAny: report.date.map(site.dates.short))
    case .planTitle: .text(ifAny: plan.map { page.title(of: $0) })
    case .planAddress: .text(ifAny: plan.map { page.address(site.paths.plan($0)) })
    case .recommendationCount: .number(report.recommendations.count)
    default: page.themeValue(name, report.theme)
    }
  }

  private var plan: Plan? {
    site.planIndex(of: report.theme, report.year).map { page.agency.plans[$0] }
  }
}
