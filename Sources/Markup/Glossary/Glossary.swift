internal import Bytes

/// Terms and where each is explained, ready to be found in text in one pass.
///
/// A term is found as whole words, ignoring case but not accents («plan» is not «plán»); where two begin at
/// the same word the longer wins. Case is that of the Latin-1 letters, enough for Spanish and English.
package struct Glossary: Sendable {
  /// A letter of the trie: its siblings are the other letters that may stand here.
  private struct Step: Sendable {
    let byte: UInt8
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// The address that a term ending here leads to, as an index; -1 where none ends.
    var target: Int32 = -1
  }

  private var steps: [Step] = []
  /// Where the terms that begin with a byte begin in `steps`; -1 where none does.
  private var roots = [Int32](repeating: -1, count: 256)
  private var addresses: [String] = []

  /// The first of two equal terms wins; terms that share an address count as one.
  package init(terms: [(term: String, address: String)]) {
    var indices: [String: Int32] = [:]
    for (term, address) in terms where !term.isEmpty {
      let target = indices[address] ?? Int32(addresses.count)
      if indices.updateValue(target, forKey: address) == nil { addresses.append(address) }
      add(Array(term.utf8), target)
    }
  }

  private mutating func add(_ term: [UInt8], _ target: Int32) {
    var parent: Int32 = -1
    var previous: UInt8 = 0
    for byte in term {
      let folded = Self.fold(byte, after: previous)
      parent = child(of: parent, folded) ?? insert(Step(byte: folded), below: parent)
      previous = byte
    }
    if steps[Int(parent)].target < 0 { steps[Int(parent)].target = target }
  }

  private mutating func insert(_ step: Step, below parent: Int32) -> Int32 {
    let index = Int32(steps.count)
    steps.append(step)
    if parent < 0 {
      roots[Int(step.byte)] = index
    } else {
      steps[Int(index)].nextSibling = steps[Int(parent)].firstChild
      steps[Int(parent)].firstChild = index
    }
    return index
  }

  private func child(of parent: Int32, _ byte: UInt8) -> Int32? {
    var index = parent < 0 ? roots[Int(byte)] : steps[Int(parent)].firstChild
    while index >= 0 && steps[Int(index)].byte != byte { index = steps[Int(index)].nextSibling }
    return index < 0 ? nil : index
  }
}

extension Glossary {
  /// Appends `text` escaped, with each term that the page has not linked yet as a link.
  func write(
    _ text: ArraySlice<UInt8>, linkingTo base: String, use: inout GlossaryUse, into out: inout [UInt8]
  ) {
    var written = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if roots[Int(Self.fold(text[index], after: index > text.startIndex ? text[index - 1] : 0))] >= 0,
        let (end, target) = match(text, at: index)
      {
        defer { index = end }
        guard use.insert(target) else { continue }
        out.append(escaping: text[written..<index])
        out.append("<a class=\"term\" href=\"" as StaticString)
        out.append(address: (base + addresses[Int(target)]).utf8)
        out.append("\">" as StaticString)
        out.append(escaping: text[index..<end])
        out.append("</a>" as StaticString)
        written = end
      } else {
        index = Self.endOfWord(text, from: index)
      }
    }
    out.append(escaping: text[written...])
  }

  /// The longest term that stands at `start` as whole words.
  private func match(_ text: ArraySlice<UInt8>, at start: Int) -> (end: Int, target: Int32)? {
    var found: (end: Int, target: Int32)?
    var step: Int32 = -1
    var index = start
    var previous: UInt8 = 0
    while index < text.endIndex, let next = child(of: step, Self.fold(text[index], after: previous)) {
      previous = text[index]
      index += 1
      step = next
      let target = steps[Int(next)].target
      if target >= 0 && !(index < text.endIndex && Self.isLetter(text, at: index)) { found = (index, target) }
    }
    return found
  }
}
