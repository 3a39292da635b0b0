import Diagnostics

/// What can only be told once all files are read: names, dates and links that must agree across files.
enum ContentChecks {
  /// Every finding, in no particular order.
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.unread.diagnostics + MissingFileCheck.diagnostics(in: index) + PathCheck.diagnostics(in: index)
      + AddressCheck.diagnostics(in: index)
      + UniquenessCheck.diagnostics(in: index) + SessionNameCheck.diagnostics(in: index)
      + ReferenceCheck.diagnostics(in: index) + DateCheck.diagnostics(in: index)
      + HolidayCheck.diagnostics(in: index) + OutcomeCheck.diagnostics(in: index)
      + FigureCheck.diagnostics(in: index) + CommitmentCheck.diagnostics(in: index)
      + AnswerCheck.diagnostics(in: index)
      + LinkCheck.diagnostics(in: index)
  }
}

extension Diagnostic {
  /// A finding at the value of `field`.
  init(
    _ code: Code, _ severity: Severity = .error, at place: SourcePlace, _ arguments: Arguments = [:],
    hints: [Message] = [], notes: [Note] = []
  ) {
    self.init(
      code, severity, file: place.file, range: place.range, arguments, hints: hints, notes: notes)
  }
}
