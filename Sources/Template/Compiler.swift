import Bytes
import Diagnostics

/// Turns templates into a `Program`, collecting what is wrong with them.
struct Compiler {
  let sources: [TemplateSource]
  let names: NameTable
  let strings: (String) -> String?
  let knownStrings: [String]
  let templates: [String: Int]

  var program = Program()
  var diagnostics: [Diagnostic] = []

  private var waiting: [Program.Entry]
  private var scanned: [[Piece]] = []
  /// The lines of each template.
  private let lines: [LineTable]

  init(
    _ sources: [TemplateSource], names: NameTable, strings: @escaping (String) -> String?,
    knownStrings: [String]
  ) {
    self.sources = sources
    self.names = names
    self.strings = strings
    self.knownStrings = knownStrings
    var templates: [String: Int] = [:]
    for (index, source) in sources.enumerated() {
      let earlier = templates.updateValue(index, forKey: source.name)
      precondition(earlier == nil, "two templates are called «\(source.name)»")
    }
    self.templates = templates
    lines = sources.map { LineTable($0.bytes[...]) }
    waiting = sources.indices.map { Program.Entry(template: $0, isIndented: false) }
  }

  /// Compiles every template as it is, and those that an indented tag calls a second time, line by line.
  mutating func compile() {
    for (index, source) in sources.enumerated() {
      checkEncoding(of: index)
      let (pieces, mistakes) = TagScanner.scan(source.bytes)
      scanned.append(pieces)
      for mistake in mistakes {
        report(Diagnostic.Code(mistake.kind.rawValue), template: index, offset: mistake.offset, length: 2)
      }
    }
    var next = 0
    while next < waiting.count {
      let entry = waiting[next]
      next += 1
      guard program.ranges[entry] == nil else { continue }
      compile(entry)
    }
    PartialCycles.report(in: &self)
  }

  private mutating func compile(_ entry: Program.Entry) {
    let first = program.steps.count
    var emitter = StepEmitter(entry: entry, bytes: sources[entry.template].bytes, firstStep: first)
    for piece in scanned[entry.template] { emitter.emit(piece, into: &self) }
    emitter.finish(into: &self)
    program.ranges[entry] = first..<program.steps.count
  }

  /// Asks for `entry` to be compiled, now or earlier.
  mutating func need(_ entry: Program.Entry) {
    if program.ranges[entry] == nil { waiting.append(entry) }
  }
}

extension Compiler {
  /// Adds an error at `length` bytes from `offset` of a template's file.
  mutating func report(
    _ code: Diagnostic.Code, template: Int, offset: Int, length: Int, _ arguments: Arguments = [:],
    hints: [Message] = [], notes: [Diagnostic.Note] = []
  ) {
    let start = location(template: template, offset: offset)
    let range = SourceRange(line: start.line, column: start.column, length: max(1, length))
    diagnostics.append(
      Diagnostic(
        code, file: sources[template].file, range: range, arguments, hints: hints, notes: notes))
  }

  /// Line and column of a byte.
  func location(template: Int, offset: Int) -> SourceLocation {
    let line = lines[template].line(at: offset)
    return SourceLocation(line: line + 1, column: offset - lines[template].start(line) + 1)
  }

  /// «Did you mean …», when there is a near word.
  func didYouMean(_ word: String, among candidates: some Sequence<String>) -> [Message] {
    NearestWord.to(word, among: candidates).map { [Message("did-you-mean", ["word": $0])] } ?? []
  }

  private mutating func checkEncoding(of template: Int) {
    let bytes = sources[template].bytes
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var lineStart = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: line, as: UTF8.self) == nil { break }
      lineStart = line.endIndex + 1
    }
    report("template-not-utf8", template: template, offset: min(lineStart, bytes.count), length: 1)
  }
}
