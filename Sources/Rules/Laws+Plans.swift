extension Laws {
  /// What a plan starts from, and its approval.
  static let planLaws: [any Rule.Type] = []
}
