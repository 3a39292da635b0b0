/// A `{{…}}` of a template's text.
struct Tag {
  enum Kind {
    case escaped, raw, section, inverted, close, partial, comment, delimiters
  }

  var kind: Kind
  /// Trimmed; empty for comments and delimiters.
  var name: String
  /// Byte of the file at which the opening delimiter stands.
  var offset: Int
  /// Byte of the file at which the name stands.
  var nameOffset: Int
  /// Whether it is alone on its line, which then is not written.
  var isStandalone: Bool
  /// The white space in front of it, when alone on its line.
  var indentation: Range<Int>
}

/// A stretch of a template: text to be written, or a tag.
enum Piece {
  case text(Range<Int>)
  case tag(Tag)
}

/// What can be wrong with a tag before its name is looked at.
struct TagMistake {
  enum Kind: String {
    case unclosed = "template-unclosed-tag"
    case empty = "template-empty-tag"
    case delimiters = "template-bad-delimiters"
  }

  var kind: Kind
  var offset: Int
}

/// What follows the opening delimiter: it says what kind of tag this is.
struct Sigil {
  var kind: Tag.Kind
  /// In bytes.
  var length = 1
  /// What stands before the closing delimiter.
  var ending: [UInt8] = []

  /// Whether another tag's beginning may stand inside; elsewhere it means that this one was not closed.
  var mayHoldTags: Bool { kind == .comment || kind == .delimiters }
}
