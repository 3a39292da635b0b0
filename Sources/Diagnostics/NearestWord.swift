/// «Did you mean»: finds the known word that a misspelt one most likely stands for.
package enum NearestWord {
  /// The closest of `candidates`, or nil when none is close enough to be worth saying.
  ///
  /// Close means at most a third of the word's letters changed, added, dropped or swapped with a neighbour. A
  /// word that only a prefix sets apart, as `reprogramada` from `programada`, means something else.
  package static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    let allowed = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= allowed else { continue }
      let distance = editDistance(letters, other)
      guard distance <= allowed, !onlyPrefixDiffers(letters, other, distance) else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.word) }) ?? true { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Beginnings that turn a word into another, in Spanish and in English.
  private static let prefixes = ["re", "no", "no-", "no ", "in", "des", "un", "dis", "not ", "not-"].map {
    Array($0.unicodeScalars)
  }

  /// Whether one of the two has such a beginning, and the rest is nearer to the other than the whole is.
  private static func onlyPrefixDiffers(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ distance: Int
  ) -> Bool {
    prefixes.contains { prefix in
      let (isLeft, isRight) = (left.starts(with: prefix), right.starts(with: prefix))
      guard isLeft != isRight, distance > 1 else { return false }
      let rest = Array((isLeft ? left : right).dropFirst(prefix.count))
      return editDistance(rest, isLeft ? right : left) < distance
    }
  }

  /// Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours cost 1.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let change = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        current[column] = min(change, previous[column] + 1, current[column - 1] + 1)
        let swaps =
          row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]
        if swaps { current[column] = min(current[column], beforePrevious[column - 2] + 1) }
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
