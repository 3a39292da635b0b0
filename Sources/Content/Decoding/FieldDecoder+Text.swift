import Bytes
import Diagnostics
import Model

extension FieldDecoder {
  /// One value as it was written; lists and mappings are reported.
  mutating func scalar(_ node: YAMLNode?) -> YAMLNode.Scalar? {
    guard let node else { return nil }
    switch node.content {
    case .scalar(let scalar): return scalar
    case .refused: return nil
    case .sequence, .mapping:
      report("expected-text", at: node.headRange, hints: [Message("expected-text")])
      return nil
    }
  }

  /// Words for people; never blank.
  mutating func text(_ node: YAMLNode?) -> String? {
    guard let node, let scalar = scalar(node) else { return nil }
    // Nearly every text has a visible ASCII byte, which is quicker found than a character.
    let isVisible =
      scalar.text.utf8.contains { $0 > 0x20 && $0 < 0x7F }
      || scalar.text.unicodeScalars.contains { !$0.isUnseen }
    guard isVisible else {
      report("blank-text", at: node.range)
      return nil
    }
    // Between double quotes an author may write a character by its code, or by mistake: `"D:\Planes"`.
    if scalar.style == .doubleQuoted, scalar.text.utf8.contains(where: Self.mayBeControl),
      let control = scalar.text.unicodeScalars.first(where: Self.isForbidden)
    {
      report(
        "escaped-control", at: node.range, ["character": control.codeName],
        hints: [Message("escaped-control")])
      return nil
    }
    return scalar.text
  }

  /// Whether such a character may begin with `byte`.
  private static func mayBeControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Whether a page could not show it: controls but the line end, and what ends a line or turns it round.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isTreacherous && scalar != "\t" && scalar != "\n" || scalar.isLineSeparator
  }

  /// The items of a list, each read by `item`; those that cannot be read are left out.
  mutating func list<Value>(
    _ node: YAMLNode?, _ item: (inout FieldDecoder, YAMLNode) -> Value?
  ) -> [Value] {
    guard let node else { return [] }
    switch node.content {
    case .sequence(let nodes):
      var values: [Value] = []
      values.reserveCapacity(nodes.count)
      for node in nodes {
        if let value = item(&self, node) { values.append(value) }
      }
      return values
    case .refused: return []
    case .mapping(let members) where members.first?.key.hasPrefix("-") == true:
      report("yaml-dash-space", at: node.headRange, hints: [Message("yaml-dash-space")])
      return []
    case .scalar, .mapping:
      report("expected-list", at: node.headRange, hints: [Message("expected-list")])
      return []
    }
  }

  mutating func texts(_ node: YAMLNode?) -> [String] { list(node) { $0.text($1) } }

  /// The most bytes of a name, as `ID` has it: files and folders are called by names.
  private static let idLimit = 64
  /// The most letters of a theme's abbreviation, which is only a part of a file's name.
  private static let abbreviationLimit = 16

  /// The name of something: ASCII letters, digits, `-` and `_`.
  mutating func id<Owner>(_ node: YAMLNode?, of owner: Owner.Type = Owner.self) -> ID<Owner>? {
    guard let node, let text = scalar(node)?.text else { return nil }
    guard text.utf8.count <= Self.idLimit else {
      reportTooLong("id-too-long", node, text, limit: Self.idLimit)
      return nil
    }
    guard ID<Owner>.isValid(text) else {
      report("bad-id", at: node.range, ["id": text], hints: [Message("bad-id")])
      return nil
    }
    return ID(text)
  }

  /// A theme's few letters, which sessions and files are called by.
  mutating func abbreviation(_ node: YAMLNode?) -> ID<Theme>? {
    guard let node, let id = id(node, of: Theme.self) else { return nil }
    guard id.rawValue.utf8.count <= Self.abbreviationLimit else {
      reportTooLong("abbreviation-too-long", node, id.rawValue, limit: Self.abbreviationLimit)
      return nil
    }
    return id
  }

  private mutating func reportTooLong(
    _ code: Diagnostic.Code, _ node: YAMLNode, _ text: String, limit: Int
  ) {
    report(
      code, at: node.range, ["limit": String(limit), "count": String(text.count)],
      hints: [Message("shorten-name")])
  }

  /// A name declared elsewhere: remembered, and looked up once all files are read.
  mutating func reference<Owner>(
    _ node: YAMLNode?, _ kind: Reference.Kind, of owner: Owner.Type = Owner.self
  ) -> ID<Owner>? {
    guard let node, let id = id(node, of: owner) else { return nil }
    references.append(Reference(kind: kind, name: id.rawValue, range: node.range))
    return id
  }

  /// A word of the closed list `words`; `hint` may know what the author meant by another.
  mutating func word<Meaning>(
    _ node: YAMLNode?, of words: [Vocabulary.Entry<Meaning>], hint: (String) -> Message? = { _ in nil }
  ) -> Meaning? {
    guard let node, let text = scalar(node)?.text else { return nil }
    if let meaning = Vocabulary.meaning(of: text, in: words) { return meaning }
    let known = words.compactMap { $0.words(in: language).first }
    let list = Message("known-words", ["words": known.map { "«\($0)»" }.joined(separator: ", ")])
    let hints =
      if let special = hint(text) {
        [special, list]
      } else if let near = NearestWord.to(Accents.dropped(from: text), among: known) {
        [Message("did-you-mean", ["word": near])]
      } else {
        [list]
      }
    report("unknown-value", at: node.range, ["value": text], hints: hints)
    return nil
  }

  /// `si` or `no`, and their English twins; `Sí`, `SI` and `No` can mean nothing else.
  mutating func flag(_ node: YAMLNode?) -> Bool? {
    if let node, case .scalar(let scalar) = node.content,
      let meaning = Vocabulary.meaning(of: scalar.text.lowercased(), in: Vocabulary.booleans)
    {
      return meaning
    }
    return word(node, of: Vocabulary.booleans)
  }

  /// A DIVIPOLA code: five digits as text, so that Antioquia's leading zero survives.
  mutating func municipality(_ node: YAMLNode?) -> ID<Municipality>? {
    guard let node, let scalar = scalar(node) else { return nil }
    let digits = scalar.text.utf8
    let areDigits = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard areDigits, digits.count == 5 else {
      let hint =
        areDigits && digits.count == 4
        ? Message("quote-code", ["code": "0" + scalar.text]) : Message("municipality-code")
      report("bad-municipality-code", at: node.range, ["code": scalar.text], hints: [hint])
      return nil
    }
    guard scalar.style != .plain || digits.first != UInt8(ascii: "0") else {
      report(
        "unquoted-code", at: node.range, ["code": scalar.text],
        hints: [Message("quote-code", ["code": scalar.text])])
      return nil
    }
    references.append(Reference(kind: .municipality, name: scalar.text, range: node.range))
    return ID(scalar.text)
  }
}
