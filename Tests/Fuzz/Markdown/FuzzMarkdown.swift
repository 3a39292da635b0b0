import Diagnostics
import Markup

/// The names of the elements that our writer makes, and no other.
private let elements: Set<String> = [
  "a", "blockquote", "br", "caption", "code", "col", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
  "img", "input", "li", "ol", "p", "pre", "section", "span", "strong", "table", "tbody", "td", "th", "thead",
  "tr", "ul",
]

/// No Markdown stops the renderer, and no markup of an author's reaches a page.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let source = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  _ = MarkdownRendering.html(source, dialect: .commonMark)
  let page = MarkdownRendering.html(source, dialect: .planilla)
  precondition(String(validating: page.value, as: UTF8.self) != nil, "the page is not UTF-8")
  for part in page.value.split(separator: UInt8(ascii: "<")).dropFirst(startsWithTag(page.value) ? 0 : 1) {
    let name = part.drop { $0 == UInt8(ascii: "/") }.prefix { isLetterOrDigit($0) }
    precondition(elements.contains(String(decoding: name, as: UTF8.self)), "an element that is none of ours")
  }
  for finding in page.diagnostics {
    guard let range = finding.range else { continue }
    precondition(range.start.line >= 1 && range.start.column >= 1, "\(finding.code) lies nowhere")
    precondition(range.start <= range.end, "\(finding.code) ends before it begins")
  }
  return 0
}

private func startsWithTag(_ bytes: [UInt8]) -> Bool { bytes.first == UInt8(ascii: "<") }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
