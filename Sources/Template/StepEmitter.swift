import Bytes
import Diagnostics

/// Writes one template's pieces into the program as steps.
struct StepEmitter {
  let entry: Program.Entry
  let bytes: [UInt8]

  /// More sections than this within one another are a mistake, and a renderer's stack is finite.
  private static let deepest = 50

  private var open: [OpenSection] = []
  /// Steps before this one are on the other side of a section's edge: text may not be added to them.
  private var mergeFloor: Int

  /// A section whose closing tag has not come yet.
  private struct OpenSection {
    var tag: Tag
    var step: Int
  }

  init(entry: Program.Entry, bytes: [UInt8], firstStep: Int) {
    self.entry = entry
    self.bytes = bytes
    mergeFloor = firstStep
  }

  /// Whether this is the compilation that says what is wrong: of two, the first.
  private var reports: Bool { !entry.isIndented }

  mutating func emit(_ piece: Piece, into compiler: inout Compiler) {
    switch piece {
    case .text(let range): emitText(range, into: &compiler)
    case .tag(let tag):
      if entry.isIndented, !tag.isStandalone, isLineStart(tag.offset) {
        compiler.program.steps.append(.indentation)
      }
      emit(tag, into: &compiler)
    }
  }

  /// Closes what the author left open, and says so.
  mutating func finish(into compiler: inout Compiler) {
    while let section = open.popLast() {
      end(section, in: &compiler)
      guard reports else { continue }
      compiler.report(
        "template-unclosed-section", template: entry.template, offset: section.tag.offset, length: 2,
        ["name": section.tag.name], hints: [Message("template-close-section", ["name": section.tag.name])])
    }
  }

  private mutating func emit(_ tag: Tag, into compiler: inout Compiler) {
    switch tag.kind {
    case .comment, .delimiters: break
    case .escaped, .raw: emitVariable(tag, into: &compiler)
    case .section, .inverted: begin(tag, in: &compiler)
    case .close: close(tag, in: &compiler)
    case .partial: call(tag, in: &compiler)
    }
  }
}

// MARK: - Text

extension StepEmitter {
  private mutating func emitText(_ range: Range<Int>, into compiler: inout Compiler) {
    guard entry.isIndented else { return emitLiteral(bytes[range], into: &compiler) }
    var start = range.lowerBound
    while start < range.upperBound {
      if isLineStart(start) { compiler.program.steps.append(.indentation) }
      let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
      emitLiteral(bytes[start..<end], into: &compiler)
      start = end
    }
  }

  /// Adds bytes to be written as they are, to the step before where that one does the same.
  private mutating func emitLiteral(_ literal: ArraySlice<UInt8>, into compiler: inout Compiler) {
    let start = Int32(compiler.program.literals.count)
    compiler.program.literals.append(contentsOf: literal)
    let end = Int32(compiler.program.literals.count)
    let last = compiler.program.steps.count - 1
    if last >= mergeFloor, case .literal(let first, start) = compiler.program.steps[last] {
      compiler.program.steps[last] = .literal(start: first, end: end)
    } else if start < end {
      compiler.program.steps.append(.literal(start: start, end: end))
    }
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x0A
  }
}

// MARK: - Variables

extension StepEmitter {
  private mutating func emitVariable(_ tag: Tag, into compiler: inout Compiler) {
    if tag.name.hasPrefix("strings.") { return emitString(tag, into: &compiler) }
    guard let path = compiler.path(of: tag, in: entry.template, reports: reports) else { return }
    compiler.program.steps.append(tag.kind == .raw ? .raw(path) : .escaped(path))
  }

  /// Writes a sentence of the catalogue; a name of the table in braces in it stands for that name's value.
  private mutating func emitString(_ tag: Tag, into compiler: inout Compiler) {
    guard let sentence = compiler.sentence(of: tag, in: entry.template, reports: reports) else { return }
    var rest = sentence.utf8[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      emitSentence(rest[..<brace], raw: tag.kind == .raw, into: &compiler)
      rest = rest[brace...]
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")),
        let path = compiler.path(String(rest[rest.index(after: brace)..<end]) ?? "")
      else {
        emitLiteral([UInt8(ascii: "{")], into: &compiler)
        rest = rest.dropFirst()
        continue
      }
      compiler.program.steps.append(tag.kind == .raw ? .raw(path) : .escaped(path))
      rest = rest[rest.index(after: end)...]
    }
    emitSentence(rest, raw: tag.kind == .raw, into: &compiler)
  }

  private mutating func emitSentence(_ part: Substring.UTF8View, raw: Bool, into compiler: inout Compiler) {
    var literal: [UInt8] = []
    if raw { literal.append(contentsOf: part) } else { literal.append(escaping: Array(part)[...]) }
    emitLiteral(literal[...], into: &compiler)
  }
}

// MARK: - Sections and partials

extension StepEmitter {
  private mutating func begin(_ tag: Tag, in compiler: inout Compiler) {
    if open.count == Self.deepest, reports {
      compiler.report(
        "template-too-deep", template: entry.template, offset: tag.offset, length: 2,
        ["name": tag.name, "limit": "\(Self.deepest)"])
    }
    let path =
      compiler.path(of: tag, in: entry.template, reports: reports) ?? Program.Path(start: 0, count: 0)
    open.append(OpenSection(tag: tag, step: compiler.program.steps.count))
    compiler.program.steps.append(
      tag.kind == .section ? .section(path, end: 0) : .inverted(path, end: 0))
    mergeFloor = compiler.program.steps.count
  }

  private mutating func close(_ tag: Tag, in compiler: inout Compiler) {
    guard let section = open.last else {
      guard reports else { return }
      return compiler.report(
        "template-stray-close", template: entry.template, offset: tag.offset, length: 2, ["name": tag.name])
    }
    if section.tag.name == tag.name {
      end(open.removeLast(), in: &compiler)
      return
    }
    if reports { reportMismatch(tag, section.tag, in: &compiler) }
    // With the name further out, what lies between was forgotten; else the name itself is wrong.
    let match = open.lastIndex { $0.tag.name == tag.name } ?? open.count - 1
    while open.count > match { end(open.removeLast(), in: &compiler) }
  }

  private func reportMismatch(_ tag: Tag, _ opened: Tag, in compiler: inout Compiler) {
    let start = compiler.location(template: entry.template, offset: opened.offset)
    let place = SourcePlace(
      file: compiler.sources[entry.template].file,
      range: SourceRange(
        start,
        SourceLocation(
          line: start.line, column: start.column + 2)))
    compiler.report(
      "template-mismatched-close", template: entry.template, offset: tag.offset, length: 2,
      ["name": tag.name, "open": opened.name],
      hints: [Message("template-close-section", ["name": opened.name])],
      notes: [Diagnostic.Note(Message("template-opened-here", ["name": opened.name]), at: place)])
  }

  private mutating func end(_ section: OpenSection, in compiler: inout Compiler) {
    let end = Int32(compiler.program.steps.count)
    mergeFloor = Int(end)
    switch compiler.program.steps[section.step] {
    case .section(let path, _): compiler.program.steps[section.step] = .section(path, end: end)
    case .inverted(let path, _): compiler.program.steps[section.step] = .inverted(path, end: end)
    default: preconditionFailure("a section begins with a section step")
    }
  }

  private func call(_ tag: Tag, in compiler: inout Compiler) {
    guard let template = compiler.templates[tag.name] else {
      guard reports, !tag.name.isEmpty else { return }
      return compiler.report(
        "template-missing-partial", template: entry.template, offset: tag.nameOffset,
        length: tag.name.utf8.count,
        ["name": tag.name], hints: compiler.didYouMean(tag.name, among: compiler.templates.keys.sorted()))
    }
    // A tag in a line has no indentation of its own, and its lines are not the caller's.
    let stands = tag.isStandalone && (entry.isIndented || !tag.indentation.isEmpty)
    let target = Program.Entry(template: template, isIndented: stands)
    let start = compiler.program.literals.count
    if stands { compiler.program.literals.append(contentsOf: bytes[tag.indentation]) }
    let site = Program.Site(
      name: tag.name, template: entry.template, offset: tag.nameOffset,
      isInSection: open.contains { $0.tag.kind == .section })
    compiler.program.steps.append(.partial(call: Int32(compiler.program.calls.count)))
    compiler.program.calls.append(
      Program.Call(target: target, indentation: start..<compiler.program.literals.count, site: site))
    compiler.need(target)
  }
}
