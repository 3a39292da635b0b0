package import Diagnostics

/// A theme's templates, compiled: rendering one appends a page's bytes and asks nothing else.
///
/// The language is Mustache by its [specification](https://github.com/mustache/spec): variables, dotted
/// names, sections, inverted sections, comments, partials, other delimiters. The optional parts are left
/// out: lambdas, inheritance, dynamic names. `&`, `<`, `>` and `"` are escaped; `'` is not, since no
/// attribute of ours stands in single quotes.
///
/// On top of it: `{{strings.KEY}}` is a sentence of the catalogue, put in while compiling, in which
/// `{name}` stands for `{{name}}`; and a name that the table does not know is an error.
package struct TemplateSet: Sendable {
  private let templates: [String: Range<Int>]
  let program: Program
  let ranges: [Range<Int>]
  let sources: [(name: String, file: String)]
  let places: [SourcePlace]

  /// Compiles every source; nil where there is an error.
  ///
  /// `strings` answers `{{strings.site.home.title}}`, asked with what follows `strings.`; `knownStrings`
  /// are the keys to look for a near word in. Of two sources with one name there must be none.
  package static func compile(
    _ sources: [TemplateSource], names: NameTable, strings: @escaping (String) -> String?,
    knownStrings: [String]
  ) -> Checked<TemplateSet?> {
    var compiler = Compiler(sources, names: names, strings: strings, knownStrings: knownStrings)
    compiler.compile()
    let diagnostics = compiler.diagnostics.sorted(by: Diagnostic.inReadingOrder)
    guard diagnostics.isEmpty else { return Checked(nil, diagnostics) }
    return Checked(TemplateSet(compiler))
  }

  private init(_ compiler: Compiler) {
    program = compiler.program
    ranges = compiler.program.calls.map { compiler.program.ranges[$0.target] ?? 0..<0 }
    sources = compiler.sources.map { ($0.name, $0.file) }
    places = compiler.program.calls.map { call in
      let start = compiler.location(template: call.site.template, offset: call.site.offset)
      return SourcePlace(
        file: compiler.sources[call.site.template].file,
        range: SourceRange(line: start.line, column: start.column, length: call.site.name.utf8.count))
    }
    templates = compiler.templates.mapValues {
      compiler.program.ranges[Program.Entry(template: $0, isIndented: false)] ?? 0..<0
    }
  }

  /// Whether there is a template of that name.
  package func contains(_ template: String) -> Bool { templates[template] != nil }

  /// Appends the template, filled with the record's values, to `out`.
  ///
  /// A finding comes back only where partials and sections lie more than 100 deep; then `out` is not whole.
  @discardableResult
  package func render(_ template: String, _ record: Record, into out: inout [UInt8]) -> Diagnostic? {
    render(template, .record(record), into: &out)
  }

  /// The same with any value as the outermost context: `{{.}}`.
  @discardableResult
  package func render(_ template: String, _ value: Value, into out: inout [UInt8]) -> Diagnostic? {
    guard let range = templates[template] else {
      preconditionFailure("no template is called «\(template)»: ask contains(_:) first")
    }
    var renderer = Renderer(set: self, value: value)
    renderer.run(range, into: &out)
    return renderer.endlessCall.map { call in
      Diagnostic(
        "template-endless-partial", file: places[call].file, range: places[call].range,
        ["name": program.calls[call].site.name, "path": program.calls[call].site.name],
        hints: [Message("template-guard-recursion")])
    }
  }
}
