/// The way on which a response came.
package enum Channel: String, Hashable, Sendable, CaseIterable {
  /// A web form, saved as a file.
  case webFile = "web-file"
  /// A web form, sent.
  case webPost = "web-post"
  /// A sheet, read by the scanner.
  case scan
  /// A sheet, typed by a person.
  case keyed
  case csv, xlsx

  /// What was filled in, which decides what could be asked and insisted on.
  package enum Source: Hashable, Sendable {
    /// It could insist on an answer before it let go.
    case web
    /// It cannot insist: a blank is told as missing.
    case paper
    /// A table of another service: nobody knows what its form insisted on.
    case table
  }

  package var source: Source {
    switch self {
    case .webFile, .webPost: .web
    case .scan, .keyed: .paper
    case .csv, .xlsx: .table
    }
  }
}
