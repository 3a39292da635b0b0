import Diagnostics
import Model
import Template

extension PageContext {
  /// A report's page: its narrative, and each recommendation with what the next plan made of it.
  func reportRecord(_ report: Report) -> Record {
    bodyRecord(report.body).setting([
      .report: .record(record(report)),
      .hasRecommendations: .flag(!report.recommendations.isEmpty),
      .recommendations: .list(report.recommendations.map(recommendationRecord)),
    ])
  }

  private func recommendationRecord(_ recommendation: Recommendation) -> Record {
    let id = recommendation.id.rawValue
    let placed = site.answers[recommendation.id]
    let plan = placed.map { agency.plans[$0.plan] }
    return Record([
      .id: .text(id),
      .anchor: .text(id.lowercased()),
      .text: .text(recommendation.text),
      .decision: .text(ifAny: placed?.answer.decision.rawValue),
      .decisionName: .text(ifAny: placed.map { site.say("words.decision.\($0.answer.decision.rawValue)") }),
      .answer: .text(ifAny: placed?.answer.text),
      .answerPlanTitle: .text(ifAny: plan.map { title(of: $0) }),
      .answerPlanAddress: .text(ifAny: plan.map { address(site.paths.plan($0)) }),
    ])
  }
}
