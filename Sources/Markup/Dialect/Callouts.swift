internal import Diagnostics
internal import Model

extension FlatTree {
  /// Makes callouts of the block quotes whose first line is `[!NOTE]` or its kin, and takes that line off.
  ///
  /// - Returns: a warning for each first line that looks like one and is not known.
  mutating func markCallouts(of quotes: [Int], file: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var removed: [Range<Int>] = []
    for index in quotes {
      guard let name = calloutName(index) else { continue }
      guard let callout = Prose.Callout(rawValue: name.lowercased()) else {
        diagnostics.append(unknownCallout(name, nodes[index + 2], file: file))
        continue
      }
      let paragraphEnd = Int(nodes[index + 1].end)
      // A title alone is no callout.
      guard paragraphEnd > index + 3 || Int(nodes[index].end) > paragraphEnd else { continue }
      nodes[index].kind = .callout
      nodes[index].detail = Int32(Prose.Callout.allCases.firstIndex(of: callout) ?? 0)
      if paragraphEnd == index + 3 {
        removed.append(index + 1..<paragraphEnd)
      } else {
        removed.append(index + 2..<index + 4)
        if index + 4 < paragraphEnd { nodes[index + 1].range.start = nodes[index + 4].range.start }
      }
    }
    remove(removed)
    return diagnostics
  }

  /// The word of a quote that begins with a line `[!WORD]` and nothing else.
  private func calloutName(_ quote: Int) -> String? {
    guard quote + 2 < Int(nodes[quote].end), nodes[quote + 1].kind == .paragraph,
      nodes[quote + 2].kind == .text
    else { return nil }
    if quote + 3 < Int(nodes[quote + 1].end) {
      guard nodes[quote + 3].kind == .softBreak || nodes[quote + 3].kind == .lineBreak else { return nil }
    }
    let line = text(nodes[quote + 2].text)
    guard line.starts(with: "[!".utf8), line.last == UInt8(ascii: "]"), line.count > 3 else { return nil }
    let word = line.dropFirst(2).dropLast()
    guard word.count <= 40, !word.contains(UInt8(ascii: "]")), !word.contains(UInt8(ascii: " ")) else {
      return nil
    }
    return String(decoding: word, as: UTF8.self)
  }

  private func unknownCallout(_ name: String, _ node: Prose.Node, file: String) -> Diagnostic {
    let known = Prose.Callout.allCases.map { $0.rawValue.uppercased() }
    let nearest =
      Self.translations[name.lowercased()]?.rawValue.uppercased() ?? NearestWord.to(name, among: known)
    let hint = nearest.map { Message("did-you-mean", ["word": $0]) }
    return Diagnostic(
      "unknown-callout", .warning, file: file, range: node.range, ["name": name],
      hints: [hint ?? Message("known-callouts", ["names": known.joined(separator: ", ")])])
  }

  /// What an author who writes Spanish would try first.
  private static var translations: [String: Prose.Callout] {
    [
      "nota": .note, "consejo": .tip, "sugerencia": .tip, "importante": .important, "advertencia": .warning,
      "aviso": .warning, "precaución": .caution, "precaucion": .caution, "cuidado": .caution,
    ]
  }
}

extension FlatTree {
  /// Takes out whole subtrees, given in order and apart from each other.
  mutating func remove(_ ranges: [Range<Int>]) {
    guard !ranges.isEmpty else { return }
    // How many nodes go before each index.
    var gone = [Int32](repeating: 0, count: nodes.count + 1)
    for range in ranges {
      for index in range { gone[index + 1] = 1 }
    }
    for index in 1..<gone.count { gone[index] += gone[index - 1] }
    var kept: [Prose.Node] = []
    kept.reserveCapacity(nodes.count)
    for index in nodes.indices where gone[index + 1] == gone[index] {
      var node = nodes[index]
      node.end -= gone[Int(node.end)]
      kept.append(node)
    }
    nodes = kept
  }
}
