internal import Diagnostics
package import Model

extension Prose {
  /// The tree as text, a node a line: kind, place, what it holds. What tests expect of a parser.
  ///
  ///     paragraph 3:1-3:12
  ///       text 3:1-3:6 «hello »
  ///       link 3:6-3:12 → plan.md
  package var dump: String {
    var lines: [String] = []
    var ends: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      lines.append(String(repeating: "  ", count: ends.count) + describe(node))
      ends.append(Int(node.end))
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ node: Node) -> String {
    let (start, end) = (node.range.start, node.range.end)
    return "\(name(node)) \(start.line):\(start.column)-\(end.line):\(end.column)" + holding(node)
  }

  private func name(_ node: Node) -> String {
    switch node.kind {
    case .heading: "heading \(node.detail)"
    case .callout: "callout \(Callout.allCases[Int(node.detail)].rawValue)"
    case .bulletList: node.isTight ? "bulletList tight" : "bulletList"
    case .orderedList: "orderedList from \(node.detail)" + (node.isTight ? " tight" : "")
    case .item: ["item", "item open", "item done"][Int(node.detail)]
    case .tableRow: node.detail == 1 ? "tableRow head" : "tableRow"
    case .tableCell: node.detail == 0 ? "tableCell" : "tableCell \(Alignment(rawValue: node.detail) ?? .none)"
    default: "\(node.kind)"
    }
  }

  private func holding(_ node: Node) -> String {
    let second = node.second.isEmpty ? "" : " \"\(string(node.second))\""
    switch node.kind {
    case .text, .code, .htmlInline: return " «\(string(node.text))»"
    case .codeBlock, .htmlBlock:
      return " «\(string(node.text).split(separator: "\n").joined(separator: "⏎"))»\(second)"
    case .link, .image: return " → \(string(node.text))\(second)"
    case .heading: return node.text.isEmpty ? "" : " #\(string(node.text))"
    default: return ""
    }
  }
}
