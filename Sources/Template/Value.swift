/// What a template finds under a name.
///
/// As a section, `false`, `absent` and an empty list are left out and everything else is shown, an empty
/// text too, as the Mustache specification has it: say `absent` for what is not there.
package enum Value {
  /// Words: `{{x}}` escapes them, `{{{x}}}` does not.
  case text(String)
  /// Ready HTML: `{{x}}` and `{{{x}}}` both write it as it is.
  case markup([UInt8])
  /// Yes or no; as a section it does not become the context, so `{{.}}` keeps its meaning.
  case flag(Bool)
  /// A whole number, written in decimal digits.
  case number(Int)
  /// A section over it is shown once a record, each being the context in turn.
  case list([Record])
  /// A list of anything: its items are `{{.}}` in a section over it.
  case values([Value])
  /// A section over it is shown once, with it as the context; `{{a.b}}` looks into it.
  case record(Record)
  /// Nothing, and no looking further out.
  case absent

  /// A list of words, each `{{.}}` in a section over it.
  package static func texts(_ texts: [String]) -> Value { .values(texts.map(Value.text)) }

  /// The text, or `absent` where there is none or it is empty.
  package static func text(ifAny text: String?) -> Value {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }
}
