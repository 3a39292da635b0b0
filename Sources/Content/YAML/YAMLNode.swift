package import Diagnostics

/// A value of a YAML document, with the place where it was written.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    /// In the order in which they were written; no key twice.
    case mapping([Member])
    /// Something outside the subset, reported when it was read.
    case refused
  }

  /// How a scalar was written; only `plain` could mean something else to another reader of YAML.
  package enum Style: Hashable, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// A piece of text: YAML's own guesses at numbers, dates and booleans are never made.
  package struct Scalar: Hashable, Sendable {
    package let text: String
    package let style: Style

    package init(text: String, style: Style) {
      self.text = text
      self.style = style
    }

    /// Nothing was written after the colon or the dash.
    package var isEmpty: Bool { text.isEmpty && style == .plain }
  }

  /// A key and its value.
  package struct Member: Sendable {
    package let key: String
    package let keyRange: SourceRange
    package let value: YAMLNode

    package init(key: String, keyRange: SourceRange, value: YAMLNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package let content: Content
  package let range: SourceRange

  package init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }
}
