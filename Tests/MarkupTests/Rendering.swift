import Diagnostics
import Markup
import Model

/// Markdown to HTML as a page would have it.
func html(
  _ markdown: String, _ dialect: Dialect = .planilla,
  _ change: (inout HTMLRenderer.Options) -> Void = { _ in }
) -> String {
  var options = HTMLRenderer.Options()
  options.dialect = dialect
  change(&options)
  var out: [UInt8] = []
  HTMLRenderer(options: options).render(prose(markdown, dialect).value.whole, into: &out)
  return String(decoding: out, as: UTF8.self)
}

/// Markdown read as the body of `plan.md`.
func prose(_ markdown: String, _ dialect: Dialect = .planilla, firstLine: Int = 1) -> Checked<Prose> {
  MarkdownParser(dialect: dialect).parse(Array(markdown.utf8), file: "plan.md", firstLine: firstLine)
}

/// What a reader is told of: `severity code line:column`.
func findings(_ markdown: String, _ dialect: Dialect = .planilla, firstLine: Int = 1) -> [String] {
  prose(markdown, dialect, firstLine: firstLine).diagnostics.map { finding in
    let start = finding.range?.start
    return "\(finding.severity) \(finding.code) \(start.map { "\($0.line):\($0.column)" } ?? "-")"
  }
}
