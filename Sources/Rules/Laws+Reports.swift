extension Laws {
  /// Reports, and the procedure's own papers.
  static let reportLaws: [any Rule.Type] = []
}
