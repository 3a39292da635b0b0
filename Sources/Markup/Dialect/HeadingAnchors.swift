internal import Model

extension FlatTree {
  /// Gives each heading an anchor made of its words, unique within the text: `metas`, `metas-2`.
  mutating func addAnchors(to headings: [Int]) {
    var taken: [String: Int] = [:]
    for index in headings {
      var slug = Slug()
      for node in nodes[index + 1..<Int(nodes[index].end)] {
        switch node.kind {
        case .text, .code: slug.append(text(node.text))
        case .softBreak, .lineBreak: slug.separate()
        default: break
        }
      }
      var anchor = Self.unique(String(decoding: slug.value, as: UTF8.self), &taken)
      let start = Int32(bytes.count)
      anchor.withUTF8 { utf8 in unsafe bytes.append(contentsOf: utf8) }
      nodes[index].text = start..<Int32(bytes.count)
    }
  }

  /// `name`, or the first of `name-2`, `name-3` … that is free.
  private static func unique(_ name: String, _ taken: inout [String: Int]) -> String {
    guard let last = taken[name] else {
      taken[name] = 1
      return name
    }
    var number = last + 1
    var candidate = "\(name)-\(number)"
    while taken[candidate] != nil {
      number += 1
      candidate = "\(name)-\(number)"
    }
    taken[name] = number
    taken[candidate] = 1
    return candidate
  }
}
