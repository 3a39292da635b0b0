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

  /// The *report* record of `theme/templates/NAMES.md`.
  func record(_ report: Report) -> Record {
    let plan = site.plansByTheme[report.theme]?.map { agency.plans[$0] }.first { $0.year == report.year }
    return Record([
      .address: .text(address(site.paths.report(report))),
      .title: .text(title(of: report)),
      .kind: .text(report.kind.rawValue),
      .kindName: text("words.report-kind.\(report.kind.rawValue)"),
      .year: .text("\(report.year)"),
      .yearAddress: .text(address(site.paths.year(report.year))),
      .date: .text(ifAny: report.date?.description),
      .dateLong: .text(ifAny: report.date.map(site.dates.full)),
      .dateShort: .text(ifAny: report.date.map(site.dates.short)),
      .planTitle: .text(ifAny: plan.map { title(of: $0) }),
      .planAddress: .text(ifAny: plan.map { address(site.paths.plan($0)) }),
      .recommendationCount: .number(report.recommendations.count),
    ]).merging(themeEntries(report.theme))
  }
}
