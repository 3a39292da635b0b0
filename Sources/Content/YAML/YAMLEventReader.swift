private import CLibYAML

/// The events of a YAML text as libyaml sees them, one at a time: the one room that sees libyaml.
///
/// Everything is copied to Swift values at once; libyaml's memory is freed with the reader.
@safe struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml keeps a pointer to its input, so the reader owns a copy that lives as long.
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Reads `bytes`, which must be UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(fromContentsOf: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      fatalError("libyaml asks for 70 KB when it starts, and there was no memory for it")
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; after `streamEnd`, `streamEnd` again.
  mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe YAMLEvent(
      kind: Self.kind(of: event), start: YAMLMark(event.start_mark), end: YAMLMark(event.end_mark),
      properties: Self.properties(of: event))
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let start = unsafe event.data.document_start
      let hasDirectives = unsafe start.version_directive != nil || start.tag_directives.start != nil
      return .documentStart(hasDirectives: hasDirectives)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe .scalar(.init(text: String(decoding: text, as: UTF8.self), style: style(scalar.style)))
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(isFlow: unsafe event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(isFlow: unsafe event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    default: return .streamEnd
    }
  }

  private static func properties(of event: yaml_event_t) -> YAMLEvent.Properties {
    let (anchor, tag) =
      switch unsafe event.type {
      case YAML_SCALAR_EVENT: unsafe (event.data.scalar.anchor, event.data.scalar.tag)
      case YAML_SEQUENCE_START_EVENT:
        unsafe (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      case YAML_MAPPING_START_EVENT: unsafe (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      default: (nil, nil)
      }
    return unsafe YAMLEvent.Properties(hasAnchor: anchor != nil, hasTag: tag != nil)
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func syntaxError() -> YAMLSyntaxError {
    let state = unsafe parser.pointee
    let context = unsafe state.context.map { unsafe String(cString: $0) }
    return unsafe YAMLSyntaxError(
      problem: state.problem.map { unsafe String(cString: $0) } ?? "",
      context: context,
      place: state.error == YAML_READER_ERROR
        ? .offset(state.problem_offset) : .mark(YAMLMark(state.problem_mark)),
      contextMark: context == nil ? nil : YAMLMark(state.context_mark))
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line), column: Int(mark.column))
  }
}
