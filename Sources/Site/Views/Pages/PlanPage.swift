import Diagnostics
import Model
import Template

extension PageContext {
  /// A plan's page: what will be done, with what, in answer to what, and who approved it.
  func planRecord(_ plan: Plan) -> Record {
    let body = bodyRecord(plan.body)
    let extraordinary = agency.sessions(of: plan.id).filter { $0.isExtraordinary && !agency.isInternal($0) }
    let reports = site.reportsByPlan[plan.id, default: []].map { record(agency.reports[$0]) }
    return body.setting([
      .plan: .record(record(plan, withSessions: true)),
      .goals: .list(plan.goals.map(goalRecord)),
      .team: .list(plan.team.map(memberRecord)),
      .audience: .text(ifAny: plan.audience.joined(separator: ", ")),
      .actionPlanLines: .list(actionPlanLines(plan).map { record($0) }),
      .answers: .list(plan.answers.map(answerRecord)),
      .extraordinarySessions: .list(extraordinary.map { record($0) }),
      .hasAnswers: .flag(!plan.answers.isEmpty),
      .openCommitments: .list(site.openCommitments[plan.id, default: []].map { record($0) }),
      .hasOpenCommitments: .flag(site.openCommitments[plan.id] != nil),
      .reports: .list(reports),
      .hasReports: .flag(!reports.isEmpty),
      .otherYears: .list(otherYears(plan)),
      .feedAddress: .text(address(site.paths.themeFeed(plan.theme))),
    ]).setting(planConformity(plan)).merging(approvalRecord(plan)).merging(previousEvaluationRecord(plan))
  }

  private func goalRecord(_ goal: Plan.Goal) -> Record {
    Record([
      .id: .text(goal.id.rawValue),
      .text: .text(goal.text),
      .unit: .text(goal.unit),
      .value: .number(goal.value),
      .lineId: .text(ifAny: goal.actionPlanLine?.rawValue),
    ])
  }

  private func memberRecord(_ member: Plan.TeamMember) -> Record {
    Record([
      .roleName: .text(agency.procedure.roles.name(of: member.role)),
      .unitName: .text(ifAny: member.unit.map { agency.procedure.units.name(of: $0) }),
    ])
  }

  private func actionPlanLines(_ plan: Plan) -> [ActionPlanLine] {
    let actionPlan = agency.actionPlans.first { $0.year == plan.year }
    return plan.actionPlanLines.compactMap { actionPlan?[$0] }
  }

  private func answerRecord(_ answer: Plan.Answer) -> Record {
    let recommendation = site.recommendations[answer.recommendation]
    return Record([
      .recommendationId: .text(answer.recommendation.rawValue),
      .recommendationText: .text(ifAny: recommendation?.text),
      .decision: .text(answer.decision.rawValue),
      .decisionName: text("words.decision.\(answer.decision.rawValue)"),
      .text: .text(answer.text),
    ])
  }

  private func otherYears(_ plan: Plan) -> [Record] {
    site.plansByTheme[plan.theme, default: []].map { agency.plans[$0] }.filter { $0.id != plan.id }
      .map { link("\($0.year)", to: site.paths.plan($0)) }
  }

  private func previousEvaluationRecord(_ plan: Plan) -> Record {
    switch plan.previousEvaluation {
    case .missing: return Record()
    case .none(let reason): return Record([.noEvaluationReason: .text(ifAny: reason)])
    case .report(let path):
      let report = site.reportsByPath[path].map { agency.reports[$0] }
      return Record([
        .previousReportTitle: .text(report.map { title(of: $0) } ?? path),
        .previousReportAddress: .text(ifAny: report.map { address(site.paths.report($0)) }),
      ])
    }
  }
}
