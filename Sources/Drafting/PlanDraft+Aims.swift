import Content
import Diagnostics
import Model

/// What the plan starts from, what it aims at and what it may spend.
extension PlanDraft {
  /// The year's lines for this theme; nil where the year has no action plan yet.
  private var lines: [ActionPlanLine]? { actionPlan?.lines.filter { $0.theme == theme.id } }

  func writeActionPlan(in skeleton: inout Skeleton) {
    if let lines, !lines.isEmpty {
      skeleton.explain("draft.plan.action-plan", ["year": "\(year)"])
      skeleton.set(.actionPlan, YAMLText.list(lines.map(\.id.rawValue)))
    } else if let actionPlan {
      skeleton.explain("draft.plan.action-plan-none", ["year": "\(year)", "path": actionPlanPath])
      let open = actionPlan.lines.filter { $0.theme == nil }
      skeleton.offer(.actionPlan, YAMLText.list((open.isEmpty ? actionPlan.lines : open).map(\.id.rawValue)))
    } else {
      skeleton.explain("draft.plan.action-plan-missing", ["year": "\(year)", "path": actionPlanPath])
      if let previous, !previous.actionPlanLines.isEmpty {
        skeleton.explain("draft.plan.action-plan-last", ["year": "\(previous.year)"])
        skeleton.offer(.actionPlan, YAMLText.list(previous.actionPlanLines.map(\.rawValue)))
      } else {
        skeleton.offer(.actionPlan, "[]")
      }
    }
    skeleton.blank()
  }

  func writeEvaluation(in skeleton: inout Skeleton) {
    let last = "\(year.number - 1)"
    if let report {
      skeleton.explain("draft.plan.evaluation", ["year": last])
      skeleton.set(.previousEvaluation, report.path)
    } else {
      let path = "\(materials.place(of: .reports).name)/\(last)/\(theme.id)-final.md"
      skeleton.explain("draft.plan.evaluation-missing", ["year": last, "path": path])
      skeleton.offer(.previousEvaluation, path)
      skeleton.offer(.noEvaluationReason, "\"\"")
    }
    skeleton.blank()
  }

  /// A decision is left without a value: that is a mistake until somebody decides.
  func writeAnswers(in skeleton: inout Skeleton) {
    guard let report, !report.recommendations.isEmpty else { return }
    let language = skeleton.language
    func word(_ decision: Plan.Answer.Decision) -> String {
      Vocabulary.word(for: decision, of: Vocabulary.decisions, in: language)
    }
    skeleton.explain(
      "draft.plan.answers",
      [
        "year": "\(report.year)", "decision": skeleton.word(.decision), "action": skeleton.word(.action),
        "reason": skeleton.word(.reason), "accepted": word(.accepted), "declined": word(.declined),
      ])
    skeleton.set(.answers)
    for recommendation in report.recommendations {
      skeleton.explain("draft.plan.recommendation", ["text": recommendation.text], indent: 2)
      skeleton.write("- \(skeleton.word(.recommendation)): \(recommendation.id)", indent: 2)
      skeleton.set(.decision, indent: 4)
      skeleton.offer(.action, "\"\"", indent: 4)
      skeleton.offer(.reason, "\"\"", indent: 4)
    }
    skeleton.blank()
  }

  // MARK: - Goals

  /// The first goal that the draft gives the plan, for its sessions to serve; nil where it gives none.
  var firstGoal: ID<Plan.Goal>? { lines?.isEmpty == false ? ID("M1") : nil }

  func writeGoals(in skeleton: inout Skeleton) {
    if let lines, !lines.isEmpty {
      skeleton.explain("draft.plan.goals", ["year": "\(year)"])
      skeleton.set(.goals)
      for (number, line) in lines.enumerated() {
        let goal = Plan.Goal(
          id: ID("M\(number + 1)"), text: line.indicator, unit: line.unit, value: line.target,
          actionPlanLine: line.id)
        skeleton.write("- \(text(of: goal, skeleton))", indent: 2)
      }
    } else {
      let last = previous?.goals ?? []
      if let previous, !last.isEmpty {
        skeleton.explain("draft.plan.goals-last", ["year": "\(previous.year)"])
      } else {
        skeleton.explain("draft.plan.goals-off")
      }
      skeleton.offer(.goals)
      for goal in last { skeleton.write("#- \(text(of: goal, skeleton))", indent: 2) }
      if last.isEmpty { skeleton.write("#- \(emptyGoal(skeleton))", indent: 2) }
    }
    skeleton.blank()
  }

  private func text(of goal: Plan.Goal, _ skeleton: Skeleton) -> String {
    var members = [
      skeleton.member(.id, goal.id.rawValue), skeleton.member(.text, YAMLText.quoted(goal.text)),
      skeleton.member(.measure, YAMLText.plain(goal.unit)), skeleton.member(.value, "\(goal.value)"),
    ]
    if let line = goal.actionPlanLine { members.append(skeleton.member(.actionPlan, line.rawValue)) }
    return YAMLText.mapping(members)
  }

  private func emptyGoal(_ skeleton: Skeleton) -> String {
    YAMLText.mapping([
      skeleton.member(.id, "M1"), skeleton.member(.text, "\"\""), skeleton.member(.measure, "\"\""),
      skeleton.member(.value, ""),
    ])
  }

  // MARK: - Money and sessions

  func writeBudget(in skeleton: inout Skeleton) {
    var members = [skeleton.member(.amount, ""), skeleton.member(.source, ""), skeleton.member(.item, "")]
    if let previous, let budget = previous.budget {
      skeleton.explain("draft.plan.budget", ["year": "\(previous.year)"])
      members = [
        skeleton.member(.amount, YAMLText.grouped(budget.amount)),
        skeleton.member(.source, YAMLText.plain(budget.source)),
        skeleton.member(.item, YAMLText.plain(budget.item)),
      ]
    } else {
      skeleton.explain("draft.plan.budget-off")
    }
    skeleton.offer(.budget, YAMLText.mapping(members))
    skeleton.blank()
  }

  func writeSessions(in skeleton: inout Skeleton) {
    let plan = DraftMaterials.planID(theme, year)
    let frame = SessionDraft.Frame(
      newPlanOf: theme, year, goal: firstGoal, materials, skeleton.language)
    do throws(SessionDraft.Refusal) {
      var wish = SessionWish()
      wish.type = previous?.sessions.first?.type
      let session = try SessionDraft(materials, frame, wish)
      skeleton.explain("draft.plan.sessions", ["plan": plan.rawValue])
      skeleton.set(.sessions)
      for line in session.entry { skeleton.write(line, indent: 2) }
    } catch {
      skeleton.explain("draft.plan.sessions-none", ["plan": plan.rawValue, "year": "\(year)"])
      skeleton.set(.sessions, "[]")
    }
  }
}
