/// Which Markdown is read and written.
package enum Dialect: Hashable, Sendable {
  /// The agency's: tables, tasks, callouts, anchors; raw HTML and unsafe addresses are errors.
  case planilla
  /// CommonMark 0.30 and tables, as conformance suites ask for: raw HTML passes, nothing of ours is added.
  case commonMark
}
