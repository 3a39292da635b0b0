import Diagnostics
import Model
import Rules
import Template

/// The *rule* record of `theme/templates/NAMES.md`.
struct RuleView: View {
  let page: PageContext
  let result: RuleResult
  let total: Tally

  private var site: SiteContext { page.site }
  private var entry: RuleEntry { result.entry }

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .id: .text(entry.id.rawValue)
    case .anchor: .text(entry.id.rawValue)
    case .address: .text(page.ruleAddress(entry.id))
    case .title: .text(page.title(of: entry))
    case .severity: .text(result.severity.key)
    case .severityName: page.text("severity.\(result.severity.key)")
    case .quote: .text(entry.quote)
    case .sourceName: .text(sourceName)
    case .sourceAddress: .text(ifAny: sourceAddress)
    case .isOff: .flag(result.isOff)
    case .reason: .text(ifAny: entry.offReason)
    case .failures: .list(result.failures.map { page.record($0) })
    case .hasFailures: .flag(!result.failures.isEmpty)
    case .untoldReasons:
      .list(
        result.untoldReasons.map {
          Record([.label: .text(site.say("untold.\($0.key)", $0.arguments).capitalizedFirst)])
        })
    case .counts: .list(counts)
    case .untoldCount: .text(site.numbers.integer(total.untold))
    case .isEmpty: .flag(total.isEmpty)
    default: nil
    }
  }

  /// How often it holds, fails, fails and is answered for, and cannot be told; what never happened is left out.
  private var counts: [Record] {
    let tally: [(Standing, Int)] = [
      (.fails, total.fails), (.acknowledged, total.acknowledged), (.untold, total.untold),
      (.holds, total.holds),
    ]
    return tally.filter { $0.1 > 0 }.map { standing, count in
      Record([
        .state: .text(standing.rawValue),
        .stateName: .text(site.say("words.standing.\(standing.rawValue)").capitalizedFirst),
        .number: .number(count),
      ])
    }
  }

  private var sourceName: String {
    switch entry.source {
    case .policy(let number): site.say("words.rule-policy", ["number": number])
    case .part(let part): part.capitalizedFirst
    }
  }

  private var sourceAddress: String? {
    guard case .policy(let number) = entry.source,
      let policy = page.agency.procedure.policies.first(where: { $0.id == number })
    else { return nil }
    return page.address(site.paths.procedure) + "#" + policy.anchor(site.catalogue)
  }
}

/// The *failure* record: what is wrong, with what, and what the office says of it.
struct FailureView: View {
  let page: PageContext
  let failure: Failure

  func value(_ name: ViewName) -> Value? {
    let acknowledgment = failure.acknowledgment
    return switch name {
    case .text: .text(page.sentence(failure))
    case .label: .text(failure.subject.name)
    case .address: .text(page.address(of: failure.subject))
    case .isAcknowledged: .flag(acknowledgment != nil)
    case .reason: .text(ifAny: acknowledgment?.reason)
    case .roleName: .text(ifAny: acknowledgment.map { page.agency.procedure.roles.name(of: $0.role) })
    default: nil
    }
  }
}

extension PageContext {
  func record(_ result: RuleResult) -> Record {
    Record(RuleView(page: self, result: result, total: result.total))
  }

  func record(_ failure: Failure) -> Record { Record(FailureView(page: self, failure: failure)) }

  /// What the rule asks, in a few words; its name where the theme has none.
  func title(of entry: RuleEntry) -> String { site.catalogue["rules.\(entry.id)"] ?? entry.id.rawValue }

  /// Its place on the page of rules.
  func ruleAddress(_ rule: ID<RuleEntry>) -> String { "\(address(site.paths.rules))#\(rule)" }

  /// What is wrong, as a sentence of its own, its days as the rest of the page writes them.
  func sentence(_ failure: Failure) -> String {
    var arguments = failure.arguments
    for argument in arguments.list {
      guard let date = CalendarDate(iso: argument.value) else { continue }
      arguments = arguments.replacing(argument.name, with: site.dates.long(date))
    }
    return site.say("diagnostics.\(failure.code)", arguments).capitalizedFirst + "."
  }

  /// The page of a session, a plan or a report; the procedure's for all else.
  func address(of subject: Subject) -> String {
    let paths = site.paths
    if let session = agency[ID<Session>(subject.name)] { return address(paths.session(session)) }
    if let report = site.reportsByPath[subject.name] {
      return address(paths.report(agency.reports[report]))
    }
    if let plan = subject.plan, let path = planPath(plan) { return address(path) }
    return address(paths.procedure)
  }
}
