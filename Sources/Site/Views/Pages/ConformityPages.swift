import Diagnostics
import Model
import Rules
import Template

extension PageContext {
  private var results: [RuleResult] { site.conformity?.results ?? [] }

  /// Every rule in force, with the sentence that it follows and how it is kept.
  func rulesRecord() -> Record {
    Record([
      .rules: .list(results.map { record($0) }),
      .ruleCount: .number(results.count),
      .procedureAddress: .text(address(site.paths.procedure)),
      .conformityAddress: .text(address(site.paths.conformity)),
    ])
  }

  /// What is not as the procedure asks, rule by rule, and the way to each year.
  func conformityRecord() -> Record {
    let total = results.reduce(into: Tally()) { $0 += $1.total }
    let failing = results.filter { !$0.failures.isEmpty }
    let untold = results.filter { !$0.isOff && $0.total.untold > 0 }
    let office = results.reduce(into: Tally()) { $0 += $1.office }
    var parts = agency.years.reversed().map(yearLink)
    if !office.isEmpty {
      parts.append(
        link(site.say("words.conformity-office"), to: site.paths.procedure).setting(counts(office)))
    }
    return Record([
      .ruleCount: .number(results.count { !$0.isOff }),
      .hasFailures: .flag(!failing.isEmpty),
      .rules: .list(failing.map { record($0) }),
      .untoldReasons: .list(untold.map { record($0) }),
      .years: .list(parts),
      .rulesAddress: .text(address(site.paths.rules)),
    ]).setting(counts(total))
  }

  /// How often rules hold, fail, fail and are answered for, and cannot be told, as the language writes numbers.
  private func counts(_ tally: Tally) -> KeyValuePairs<ViewName, Value> {
    [
      .holdCount: .text(site.numbers.integer(tally.holds)),
      .failCount: .text(site.numbers.integer(tally.fails)),
      .acknowledgedCount: .text(site.numbers.integer(tally.acknowledged)),
      .untoldCount: .text(site.numbers.integer(tally.untold)),
    ]
  }

  private func yearLink(_ year: FiscalYear) -> Record {
    let plans = agency.plans.filter { $0.year == year }
    let total = plans.reduce(into: Tally()) { sum, plan in
      for result in results { sum += result.byPlan[plan.id] ?? Tally() }
    }
    return link("\(year)", to: site.paths.conformity(of: year)).setting(counts(total))
  }

  /// A table of one year: a row a rule, a column a plan.
  ///
  /// Where a year has more plans than a page is wide, those that keep every rule are left to their number.
  func conformityYearRecord(_ year: FiscalYear) -> Record {
    let all = agency.plans.filter { $0.year == year }
    let plans = all.count <= Self.columnLimit ? all : all.filter { site.failuresByPlan[$0.id] != nil }
    let shown = Array(plans.prefix(Self.columnLimit))
    let rows = results.filter { result in
      !result.isOff && all.contains { !(result.byPlan[$0.id] ?? Tally()).isEmpty }
    }
    return Record([
      .year: .text("\(year)"),
      .plans: .list(shown.map { record($0) }),
      .isOutside: .flag(shown.count < all.count),
      .number: .number(all.count - shown.count),
      .rows: .list(
        rows.map { result in
          record(result).setting([
            .cells: .list(shown.map { cell(result.byPlan[$0.id] ?? Tally(), plan: $0) })
          ])
        }),
      .conformityAddress: .text(address(site.paths.conformity)),
    ])
  }

  /// Plans that a page's width has room for.
  private static let columnLimit = 12

  private func cell(_ tally: Tally, plan: Plan) -> Record {
    let state = Standing(tally)
    return Record([
      .state: .text(state.rawValue),
      .stateName: text("words.standing.\(state.rawValue)"),
      .number: .number(state == .fails ? tally.fails : state == .acknowledged ? tally.acknowledged : 0),
      .hasFailures: .flag(state == .fails || state == .acknowledged),
      .planAddress: .text(address(site.paths.plan(plan)) + "#_conformidad"),
    ])
  }

  /// What a plan's own page says of how it stands.
  func planConformity(_ plan: Plan) -> KeyValuePairs<ViewName, Value> {
    let total = results.reduce(into: Tally()) { $0 += $1.byPlan[plan.id] ?? Tally() }
    let failures = site.failuresByPlan[plan.id, default: []]
    return [
      .ruleCount: .number(results.count { !($0.byPlan[plan.id] ?? Tally()).isEmpty }),
      .holdCount: .text(site.numbers.integer(total.holds)),
      .untoldCount: .text(site.numbers.integer(total.untold)),
      .hasFailures: .flag(!failures.isEmpty),
      .failures: .list(
        failures.map { placed in
          record(placed.failure).setting([
            .id: .text(placed.entry.id.rawValue),
            .title: .text(title(of: placed.entry)),
            .sourceAddress: .text(ruleAddress(placed.entry.id)),
            .severity: .text(placed.severity.key),
            .severityName: text("severity.\(placed.severity.key)"),
          ])
        }),
      .conformityAddress: .text(ifAny: results.isEmpty ? nil : address(site.paths.conformity(of: plan.year))),
    ]
  }
}

/// How a plan stands by one rule, the worst first.
enum Standing: String {
  case fails, acknowledged, untold, holds, nothing

  init(_ tally: Tally) {
    if tally.fails > 0 {
      self = .fails
    } else if tally.acknowledged > 0 {
      self = .acknowledged
    } else if tally.untold > 0 {
      self = .untold
    } else {
      self = tally.holds > 0 ? .holds : .nothing
    }
  }
}
