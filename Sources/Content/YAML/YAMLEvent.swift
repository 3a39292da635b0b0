/// A place as libyaml counts: line and column from 0, the column in characters.
struct YAMLMark: Hashable, Sendable {
  let line: Int
  let column: Int
}

/// One step through a YAML text.
struct YAMLEvent: Sendable {
  enum Kind: Sendable {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd, alias
    case scalar(YAMLNode.Scalar)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
  }

  /// What YAML lets a node carry and the subset does not.
  struct Properties: Hashable, Sendable {
    let hasAnchor: Bool
    let hasTag: Bool
  }

  let kind: Kind
  let start: YAMLMark
  let end: YAMLMark
  let properties: Properties

  /// Whether what follows stands a level deeper.
  var opensCollection: Bool {
    switch kind {
    case .sequenceStart, .mappingStart: true
    default: false
    }
  }
}

/// What libyaml could not read, in its own words.
struct YAMLSyntaxError: Error, Sendable {
  enum Place: Hashable, Sendable {
    case mark(YAMLMark)
    /// Bytes from the start of the text.
    case offset(Int)
  }

  let problem: String
  /// What libyaml was doing, such as `while scanning a quoted scalar`.
  let context: String?
  let place: Place
  /// Where it began to do that.
  let contextMark: YAMLMark?
}
