internal import Diagnostics
internal import Model

extension FlatTree {
  /// Makes tasks of the list items that begin with `[ ]` or `[x]` and a space, and takes the box off their text.
  mutating func markTasks(of items: [Int]) {
    for index in items {
      // The item's paragraph and, in it, its first text.
      guard index + 2 < Int(nodes[index].end), case .paragraph = nodes[index + 1].kind,
        case .text = nodes[index + 2].kind,
        let detail = Self.taskState(text(nodes[index + 2].text))
      else { continue }
      nodes[index].detail = detail
      let range = nodes[index + 2].text
      nodes[index + 2].text = range.lowerBound + 4..<range.upperBound
      nodes[index + 2].range.start.column += 4
      nodes[index + 1].range.start = nodes[index + 2].range.start
    }
  }

  /// An item's `detail` by its first bytes, nil when it is no task.
  private static func taskState(_ text: ArraySlice<UInt8>) -> Int32? {
    guard text.count >= 4, text[text.startIndex + 3] == UInt8(ascii: " ") else { return nil }
    if text.starts(with: "[ ]".utf8) { return 1 }
    return text.starts(with: "[x]".utf8) || text.starts(with: "[X]".utf8) ? 2 : nil
  }
}
