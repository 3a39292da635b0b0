import Diagnostics
import Model

/// The procedure's lists of what others name, and what was broken in them.
struct NamedLists {
  private static let nameShape = Shape(required: [.id])

  private let fields: Fields
  /// A key that nobody knows may be a list's misspelt one.
  private let hasUnknownKey: Bool

  /// `decoder` has read the keys of the procedure, and nothing below them.
  init(_ fields: Fields, _ decoder: FieldDecoder) {
    self.fields = fields
    hasUnknownKey = decoder.diagnostics.contains { $0.code == "unknown-key" }
  }

  /// The entries of `field` that can be used; of the others the decoder remembers the names.
  func read<Value>(
    _ field: Field, _ kind: Reference.Kind, _ decoder: inout FieldDecoder, by name: (Value) -> String,
    _ item: (inout FieldDecoder, YAMLNode) -> Value?
  ) -> [Value] {
    guard let node = fields[field], case .sequence = node.content else {
      if fields.mentions(field) || hasUnknownKey { decoder.brokenLists.note(nil, in: kind) }
      return ProcedureDecoder.unique(fields[field], &decoder, by: name, item)
    }
    return ProcedureDecoder.unique(node, &decoder, by: name) { decoder, node in
      let value = item(&decoder, node)
      if value == nil { decoder.brokenLists.note(Self.name(of: node), in: kind) }
      return value
    }
  }

  /// What the entry would be called: its id or, where it is a bare word, that.
  private static func name(of node: YAMLNode) -> String? {
    let text: String? =
      switch node.content {
      case .scalar(let scalar): scalar.text
      case .mapping(let members):
        members.first { nameShape.field(named: $0.key) == .id }.flatMap {
          if case .scalar(let scalar) = $0.value.content { scalar.text } else { nil }
        }
      case .sequence, .refused: nil
      }
    return text.flatMap { ID<Self>.isValid($0) ? $0 : nil }
  }
}
