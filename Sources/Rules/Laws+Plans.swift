extension Laws {
  /// What a plan starts from, and its approval.
  static let planLaws: [any Rule.Type] = [
    PlansKeepToThemes.self, PlansAreWhole.self, PlansAreUnique.self, PlansStartFromEvaluation.self,
    PlansServeActionPlan.self, ApproversAreEntitled.self, ApprovalsLeaveRecords.self,
    ApprovalComesFirst.self, ApprovedTextStands.self, AuthorsDoNotApprove.self,
  ]
}
