import Diagnostics

/// Puts events together to a tree, and reports what lies outside the subset as it is seen.
struct YAMLComposer: ~Copyable {
  private(set) var diagnostics: [Diagnostic] = []
  private var source: YAMLSource
  private var events: YAMLEventReader
  private var nodeCount = 0
  /// The number that the comma last refused cut in two.
  private var cutNumber: CutNumber?

  /// A number as far as it has been read, and which of the diagnostics tells of it.
  private struct CutNumber {
    let text: String
    let number: Int
  }

  /// Says that reading ends here; why is among the diagnostics.
  private struct Stop: Error {}

  init(_ source: YAMLSource) {
    self.source = source
    events = YAMLEventReader(source.bytes)
  }

  /// The first document; nil where there is none or it cannot be read to its end.
  mutating func document() -> YAMLNode? {
    do {
      return try wholeDocument()
    } catch {
      return nil
    }
  }

  private mutating func wholeDocument() throws(Stop) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamStart, .documentEnd: continue
      case .streamEnd: return root
      case .documentStart(let hasDirectives):
        if hasDirectives { report("yaml-directive", event) }
        if root != nil {
          report("yaml-second-document", event)
          throw Stop()
        }
        root = try node(next(), depth: 0)
      default: continue
      }
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(Stop) -> YAMLNode {
    try count(event, depth: depth)
    if event.properties.hasAnchor { report("yaml-anchor", event) }
    if event.properties.hasTag { report("yaml-tag", event) }
    switch event.kind {
    case .scalar(let scalar): return self.scalar(scalar, event)
    case .sequenceStart(let isFlow): return try sequence(event, isFlow: isFlow, depth: depth + 1)
    case .mappingStart(let isFlow): return try mapping(event, isFlow: isFlow, depth: depth + 1)
    default:
      report("yaml-alias", event)
      return YAMLNode(.refused, at: source.range(event.start, event.end))
    }
  }

  /// A text, beside which a `#` may have cut off what was meant as a part of it.
  private mutating func scalar(_ scalar: YAMLNode.Scalar, _ event: YAMLEvent) -> YAMLNode {
    let range = source.range(event.start, event.end)
    let node = YAMLNode(.scalar(scalar), at: range)
    guard scalar.style == .plain else { return node }
    let line = source.line(event.end.line)
    guard let hash = YAMLHash.place(behind: line.startIndex + range.end.column - 1, in: line) else {
      return node
    }
    let place = SourceRange(line: range.end.line, column: hash - line.startIndex + 1)
    let value = YAMLHash.value(at: hash, in: line)
    guard scalar.isEmpty else {
      diagnostics.append(
        Diagnostic(
          "yaml-hash-in-value", .warning, file: source.file, range: place,
          hints: [Message("yaml-hash-in-value", ["value": "\(scalar.text) \(value)"])]))
      return node
    }
    diagnostics.append(YAMLSyntaxProblem.hash(value, at: place, in: source))
    return YAMLNode(.refused, at: range)
  }

  private mutating func sequence(
    _ start: YAMLEvent, isFlow: Bool, depth: Int
  ) throws(Stop) -> YAMLNode {
    let first = source.location(start.start)
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .collectionEnd = event.kind {
        let end = isFlow ? source.location(event.end) : items.last?.range.end ?? first
        return YAMLNode(.sequence(items), at: SourceRange(first, end))
      }
      items.append(try node(event, depth: depth))
    }
  }

  private mutating func mapping(
    _ start: YAMLEvent, isFlow: Bool, depth: Int
  ) throws(Stop) -> YAMLNode {
    let first = source.location(start.start)
    var end = first
    var members: [YAMLNode.Member] = []
    var keys = YAMLKeyPlaces()
    while true {
      let event = try next()
      if case .collectionEnd = event.kind {
        if isFlow { end = source.location(event.end) }
        return YAMLNode(.mapping(members), at: SourceRange(first, end))
      }
      let key = try node(event, depth: depth)
      let value = try node(next(), depth: depth)
      end = max(key.range.end, value.range.end)
      guard let text = self.text(ofKey: key, event) else { continue }
      if isFlow, goesOn(members.last, with: text, key.range, value) {
        members[members.count - 1] = refuseComma(after: members[members.count - 1], text, key.range)
        continue
      }
      if let earlier = keys.note(text, at: key.range, among: members) {
        reportDuplicate(text, at: key.range, first: earlier)
      } else {
        members.append(.init(key: text, keyRange: key.range, value: value))
      }
    }
  }

  /// The key's text, or nil where it is no text and was reported.
  private mutating func text(ofKey key: YAMLNode, _ event: YAMLEvent) -> String? {
    switch key.content {
    case .scalar(let scalar):
      guard scalar.text != "<<" || scalar.style != .plain else {
        report("yaml-merge-key", event)
        return nil
      }
      return scalar.text
    case .refused: return nil
    case .sequence, .mapping:
      report("yaml-complex-key", event)
      return nil
    }
  }

  /// Whether what looks like a key is the next three digits of the number before: `{valor: 84,600,000}`.
  private func goesOn(
    _ member: YAMLNode.Member?, with key: String, _ range: SourceRange, _ value: YAMLNode
  ) -> Bool {
    guard let member, case .scalar(let rest) = value.content, rest.isEmpty else { return false }
    let behindComma = SourceLocation(
      line: member.value.range.end.line, column: member.value.range.end.column + 1)
    let isNumber =
      switch member.value.content {
      case .scalar(let scalar): scalar.style == .plain && scalar.text.last?.isNumber == true
      case .refused: true
      case .sequence, .mapping: false
      }
    return isNumber && range.start == behindComma && key.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// The member whose number a comma cuts in two, told once at the whole number, and refused.
  private mutating func refuseComma(
    after member: YAMLNode.Member, _ key: String, _ range: SourceRange
  ) -> YAMLNode.Member {
    let whole = SourceRange(member.value.range.start, range.end)
    if case .scalar(let scalar) = member.value.content {
      cutNumber = CutNumber(text: scalar.text, number: diagnostics.count)
      diagnostics.append(Diagnostic("yaml-comma-in-number", file: source.file))
    }
    if let cut = cutNumber {
      let text = cut.text + "," + key
      cutNumber = CutNumber(text: text, number: cut.number)
      diagnostics[cut.number] = Self.commaInNumber(text, file: source.file, at: whole)
    }
    return YAMLNode.Member(
      key: member.key, keyRange: member.keyRange, value: YAMLNode(.refused, at: whole))
  }

  private static func commaInNumber(_ text: String, file: String, at range: SourceRange) -> Diagnostic {
    let hint =
      if case .separated(let digits) = WrittenNumber(text) {
        Message("write-number", ["number": digits])
      } else {
        Message("whole-number")
      }
    return Diagnostic("yaml-comma-in-number", file: file, range: range, ["value": text], hints: [hint])
  }

  private mutating func count(_ event: YAMLEvent, depth: Int) throws(Stop) {
    nodeCount += 1
    if depth >= YAMLReader.depthLimit, event.opensCollection {
      report("yaml-too-deep", event, ["limit": String(YAMLReader.depthLimit)])
      throw Stop()
    }
    if nodeCount > YAMLReader.nodeLimit {
      report("yaml-too-many-nodes", event, ["limit": String(YAMLReader.nodeLimit)])
      throw Stop()
    }
  }

  private mutating func next() throws(Stop) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      let problem = YAMLSyntaxProblem(error, in: source).diagnostic
      // A `#` in brackets cuts off a value and what closes them: one mistake.
      diagnostics.removeAll { $0.range == problem.range }
      diagnostics.append(problem)
      throw Stop()
    }
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ event: YAMLEvent, _ arguments: Arguments = [:]
  ) {
    let start = source.location(event.start)
    let end = event.end.line == event.start.line ? source.location(event.end) : start
    diagnostics.append(
      Diagnostic(
        code, file: source.file, range: SourceRange(start, end), arguments,
        hints: [Message(code.rawValue)]))
  }

  private mutating func reportDuplicate(_ key: String, at range: SourceRange, first: SourceRange) {
    diagnostics.append(
      Diagnostic(
        "yaml-duplicate-key", file: source.file, range: range, ["key": key],
        hints: [Message("yaml-duplicate-key")],
        notes: [.init(Message("first-here"), at: SourcePlace(file: source.file, range: first))]))
  }
}
