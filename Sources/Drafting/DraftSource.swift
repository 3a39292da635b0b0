package import Diagnostics
package import Model

/// A file that a draft takes data from.
package struct DraftSource: Hashable, Sendable {
  /// From the content folder.
  package let path: String
  /// The line on which its text begins, below its data; nil where it is all data, or could not be read.
  private let firstTextLine: Int?

  /// A file of which nothing was read.
  package init(path: String) {
    self.path = path
    firstTextLine = nil
  }

  /// A file that was read, with its text.
  package init(path: String, body: Prose) {
    self.path = path
    firstTextLine = body.nodes.first?.range.start.line
  }

  /// Whether `finding` says that its data may lack something: what is wrong with its text takes nothing away.
  package func isSpoilt(by finding: Diagnostic) -> Bool {
    guard finding.severity == .error, finding.file == path else { return false }
    guard let firstTextLine, let line = finding.range?.start.line else { return true }
    return line < firstTextLine
  }
}
