extension Laws {
  /// Reports, and the procedure's own papers.
  static let reportLaws: [any Rule.Type] = [
    QuartersAreReported.self, ReportedFiguresAgree.self, HalfYearsAreReported.self,
    YearsEndWithASignedReport.self, RecommendationsAreAnswered.self, FormatsAreIdentified.self,
    VersionsFollowEachOther.self, DocumentDatesAreInOrder.self, DocumentHasOneCode.self,
    ChaptersAreNumbered.self,
  ]
}
