import Diagnostics

/// Where values stand: line and column in the bytes, path in the document.
struct JSONPlaces {
  let nodes: [JSONNode]
  let bytes: [UInt8]

  /// Lines end with LF, CRLF or a lone CR; the column counts bytes.
  static func location(of index: Int, in bytes: [UInt8]) -> SourceLocation {
    var (line, start) = (1, 0)
    for place in 0..<min(index, bytes.count) {
      let isPair = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
      if bytes[place] == 0x0A || bytes[place] == 0x0D && !isPair {
        line += 1
        start = place + 1
      }
    }
    return SourceLocation(line: line, column: index - start + 1)
  }

  /// The path of the value at `index` of the nodes.
  func path(of index: Int) -> String {
    var path = ""
    var container = 0
    while container != index, let step = step(in: container, towards: index) {
      path = JSONPointer.path(path, step.name)
      container = step.value
    }
    return path
  }

  /// The path of what is being read within the containers that are not closed.
  ///
  /// `isBetween`: the innermost one rather than its last value.
  func path(ofOpen open: [Int32], isBetween: Bool) -> String {
    guard let innermost = open.last else { return "" }
    let path = path(of: Int(innermost))
    guard !isBetween, let last = lastStep(in: Int(innermost)) else { return path }
    return JSONPointer.path(path, last)
  }

  /// The child of `container` that holds the node at `index`, with its name or number.
  private func step(in container: Int, towards index: Int) -> (name: String, value: Int)? {
    var child = container + 1
    var number = 0
    let isObject = nodes[container].kind == .object
    while child < nodes.count {
      let value = isObject ? child + 1 : child
      guard value < nodes.count else { return nil }
      let next = Int(nodes[value].next)
      if index < next || next == 0 {
        return (isObject ? nodes[child].text(in: bytes) : String(number), value)
      }
      child = next
      number += 1
    }
    return nil
  }

  /// The name or number of the value of `container` that is being read.
  private func lastStep(in container: Int) -> String? {
    var child = container + 1
    var number = 0
    guard nodes[container].kind == .object else {
      while child < nodes.count {
        child = Int(nodes[child].next)
        number += 1
      }
      return String(number)
    }
    var name: Int?
    while child < nodes.count {
      name = child
      guard child + 1 < nodes.count else { break }
      child = Int(nodes[child + 1].next)
    }
    return name.map { nodes[$0].text(in: bytes) }
  }
}
