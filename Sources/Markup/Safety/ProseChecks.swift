internal import Bytes
internal import Diagnostics
internal import Model

/// What an author may not write in a page, or had better not: raw HTML, unsafe addresses, silent images.
struct ProseChecks {
  /// Enough to mend; a text with more is not one that somebody wrote.
  static let limit = 1_000

  private let tree: FlatTree
  private let file: String
  private var diagnostics: [Diagnostic] = []
  private var level: Int32 = 0
  /// The end of the outermost image under way; those in its description have no other words than its own.
  private var imageEnd: Int32 = 0

  init(_ tree: FlatTree, file: String) {
    self.tree = tree
    self.file = file
  }

  /// Every finding about the headings, links, images and raw HTML at `nodes`, in reading order.
  mutating func run(on nodes: [Int]) -> [Diagnostic] {
    for index in nodes {
      let node = tree.nodes[index]
      switch node.kind {
      case .htmlBlock, .htmlInline: checkHTML(node)
      case .link: checkLink(node)
      case .image: checkImage(node, index)
      case .heading: checkLevel(node)
      default: continue
      }
      if diagnostics.count >= Self.limit { break }
    }
    return diagnostics
  }

  private mutating func checkHTML(_ node: Prose.Node) {
    let tag = Shown.line(tree.text(node.text), limit: 40)
    report("raw-html", node, ["html": tag], hints: [Message("write-markdown")])
  }

  private mutating func checkLink(_ node: Prose.Node) {
    let address = tree.text(node.text)
    guard !address.isEmpty else {
      report("empty-link", node, [:], hints: [Message("empty-link")])
      return
    }
    guard Address(address) == .unsafe else { return }
    report("unsafe-link", node, ["address": Shown.line(address, limit: 80)], hints: [hint(for: address)])
  }

  private mutating func checkImage(_ node: Prose.Node, _ index: Int) {
    let address = tree.text(node.text)
    guard !address.isEmpty else {
      report("empty-image", node, [:], hints: [Message("image-in-assets")])
      return
    }
    if Address(address) != .relative {
      report(
        "remote-image", node, ["address": Shown.line(address, limit: 80)],
        hints: [Message("image-in-assets")])
    }
    guard index >= imageEnd else { return }
    imageEnd = node.end
    let words = tree.nodes[index + 1..<Int(node.end)]
    if !words.contains(where: { ($0.kind == .text || $0.kind == .code) && !$0.text.isEmpty }) {
      report(
        "image-without-alt", node, ["address": Shown.line(address, limit: 80)], .warning,
        hints: [Message("describe-image")])
    }
  }

  private mutating func checkLevel(_ node: Prose.Node) {
    defer { level = node.detail }
    guard level > 0, node.detail > level + 1 else { return }
    report(
      "heading-skips-level", node, ["from": "\(level)", "to": "\(node.detail)"], .warning,
      hints: [Message("use-level", ["marks": String(repeating: "#", count: Int(level) + 1)])])
  }

  private func hint(for address: ArraySlice<UInt8>) -> Message {
    if address.starts(with: "http://".utf8) || address.starts(with: "HTTP://".utf8) {
      return Message("use-https")
    }
    if address.contains(UInt8(ascii: "\\")) { return Message("use-slash") }
    if address.starts(with: "//".utf8) { return Message("write-scheme") }
    return Message("allowed-schemes")
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ node: Prose.Node, _ arguments: Arguments,
    _ severity: Diagnostic.Severity = .error,
    hints: [Message]
  ) {
    diagnostics.append(Diagnostic(code, severity, file: file, range: node.range, arguments, hints: hints))
  }
}

/// What an author wrote, fit to be quoted in a message.
enum Shown {
  /// The beginning of `text` in one line, without control characters.
  static func line(_ text: ArraySlice<UInt8>, limit: Int) -> String {
    let text = text.last == 0x0A ? text.dropLast() : text
    let scalars = String(decoding: text.prefix(4 * limit), as: UTF8.self).unicodeScalars
    var shown = String.UnicodeScalarView()
    for scalar in scalars.prefix(limit) {
      shown.append(scalar.isTreacherous ? "\u{FFFD}" : scalar)
    }
    return String(shown) + (scalars.count > limit ? "…" : "")
  }
}
