extension Laws {
  /// What a session is for, by whom, with what and where.
  static let sessionLaws: [any Rule.Type] = []
}
