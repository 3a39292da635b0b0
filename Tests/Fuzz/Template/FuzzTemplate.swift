import Diagnostics
import Template

private let names = NameTable(["title", "items", "flag", "count", "inner", "markup", "nothing", "words"])

private func name(_ spelling: String) -> Name {
  guard let name = names[spelling] else { preconditionFailure("the table has no «\(spelling)»") }
  return name
}

/// A value of every kind; no list has two entries, so that no nesting of sections grows without bound.
private func record() -> Record {
  Record([
    (name("title"), .text("Año <nuevo> & \"más\"")), (name("flag"), .flag(true)),
    (name("count"), .number(-7)),
    (name("items"), .list([Record([(name("title"), .text("uno")), (name("flag"), .flag(false))])])),
    (name("inner"), .record(Record([(name("count"), .number(0))]))), (name("nothing"), .absent),
    (name("markup"), .markup(Array("<b>x</b>".utf8))), (name("words"), .texts(["a"])),
  ])
}

private let strings = ["site.hello": "Hola {title}", "site.plain": "Adiós"]

/// No template stops the compiler or the renderer; a NUL parts the text into the templates `a`, `b`, `c` …
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTemplate(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let text = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  let sources = text.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).enumerated().map {
    TemplateSource(name: ["a", "b", "c", "d"][$0], file: "\($0).mustache", bytes: Array($1))
  }
  let compiled = TemplateSet.compile(
    sources, names: names, strings: { strings[$0] }, knownStrings: strings.keys.sorted())
  for finding in compiled.diagnostics {
    let start = finding.range?.start
    precondition(start.map { $0.line >= 1 && $0.column >= 1 } ?? false, "\(finding.code) lies nowhere")
  }
  precondition((compiled.value == nil) == !compiled.diagnostics.isEmpty, "a set with errors was made")
  var page: [UInt8] = []
  compiled.value?.render("a", record(), into: &page)
  return 0
}
