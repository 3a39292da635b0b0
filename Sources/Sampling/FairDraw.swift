private import Bytes
private import Hashing
package import Model

/// The draw that nobody can steer and everybody can repeat: the rows of lowest digest under a public seed.
package enum FairDraw {
  /// The most bytes of a seed.
  package static let seedLimit = 200
  /// Stands between the parts of what is hashed, and in none of them.
  private static let separator: UInt8 = 0x1F

  /// How many of `rows` are drawn: `minimum` per cent, rounded up, and at least one where there is any.
  package static func size(rows: Int, minimum: Int) -> Int {
    guard rows > 0 else { return 0 }
    return min(rows, max(1, (rows * minimum + 99) / 100))
  }

  /// The rows drawn of 1…`rows`, in order: those with the lowest SHA-256 of seed, session and row.
  ///
  /// The three are UTF-8 with U+001F between them, the row in decimal.
  package static func sample(rows: Int, minimum: Int, seed: String, session: ID<Session>) -> [Int] {
    let size = size(rows: rows, minimum: minimum)
    guard size > 0 else { return [] }
    let start = Array(seed.utf8) + [separator] + Array(session.rawValue.utf8) + [separator]
    let hasher = SHA256()
    var ranked: [(digest: Digest, row: Int)] = []
    ranked.reserveCapacity(rows)
    for row in 1...rows {
      let text = start + Array(String(row).utf8)
      ranked.append((hasher.digest(of: text), row))
    }
    ranked.sort { first, second in
      first.digest == second.digest ? first.row < second.row : first.digest.words < second.digest.words
    }
    return ranked.prefix(size).map { $0.row }.sorted()
  }

  /// Whether `text` may decide a draw: 1 to 200 bytes, something of it to be seen, and no controls.
  package static func isSeed(_ text: String) -> Bool {
    (1...seedLimit).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy { !$0.isForbidden && !$0.isControl }
      && text.unicodeScalars.contains { !$0.isUnseen }
  }
}
