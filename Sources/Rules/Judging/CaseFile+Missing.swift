import Diagnostics
import Model

extension Verdicts {
  /// Something that the rule asks for was not found in the file of `place`.
  ///
  /// Where that file has a mistake of its own, the thing may stand in what could not be read: nothing is said
  /// of it until the mistake is put right.
  mutating func misses(
    _ subject: Subject, _ code: Diagnostic.Code, at place: SourcePlace, in file: CaseFile,
    _ arguments: Arguments = [:], hints: [Message] = []
  ) {
    if file.unread.contains(place.file) {
      untold(subject, .unreadFile)
    } else {
      fails(subject, code, at: place, arguments, hints: hints)
    }
  }
}

extension Message {
  /// It may stand in a file that has a mistake of its own.
  static let unreadFile = Message("unread-file")
}
