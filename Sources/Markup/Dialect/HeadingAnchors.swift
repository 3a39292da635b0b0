internal import Model

extension FlatTree {
  /// Gives each heading an anchor made of its words, unique within the text: `metas`, `metas-2`.
  mutating func addAnchors() {
    var taken: [[UInt8]: Int] = [:]
    for index in nodes.indices where nodes[index].kind == .heading {
      var slug = Slug()
      for node in nodes[index + 1..<Int(nodes[index].end)] {
        switch node.kind {
        case .text, .code: slug.append(text(node.text))
        case .softBreak, .lineBreak: slug.separate()
        default: break
        }
      }
      nodes[index].text = add(Self.unique(slug.value, &taken))
    }
  }

  /// `name`, or the first of `name-2`, `name-3` … that is free.
  private static func unique(_ name: [UInt8], _ taken: inout [[UInt8]: Int]) -> [UInt8] {
    guard let last = taken[name] else {
      taken[name] = 1
      return name
    }
    var number = last + 1
    var candidate = name + "-\(number)".utf8
    while taken[candidate] != nil {
      number += 1
      candidate = name + "-\(number)".utf8
    }
    taken[name] = number
    taken[candidate] = 1
    return candidate
  }
}
