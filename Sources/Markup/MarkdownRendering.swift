package import Diagnostics
internal import Model

/// Markdown to HTML in one step, for editors and conformance suites.
package enum MarkdownRendering {
  /// Renders `source` as a fragment of a page. Bytes that are not UTF-8 become U+FFFD.
  package static func html(
    _ source: [UInt8], dialect: Dialect, file: String = "",
    options: HTMLRenderer.Options = HTMLRenderer.Options()
  ) -> Checked<[UInt8]> {
    let isText = unsafe source.withUnsafeBufferPointer { unsafe String(validating: $0, as: UTF8.self) != nil }
    let text = isText ? source : Array(String(decoding: source, as: UTF8.self).utf8)
    let checked = MarkdownParser(dialect: dialect).parse(text, file: file)
    var options = options
    options.dialect = dialect
    var out: [UInt8] = []
    HTMLRenderer(options: options).render(checked.value.whole, into: &out)
    return Checked(out, checked.diagnostics)
  }
}
