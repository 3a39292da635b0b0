/// A version of a document as numbers between points; `3` and `3.0` are one.
struct VersionNumber: Equatable {
  private let parts: [Int]

  /// Nil for anything but up to four numbers of up to six digits.
  init?(_ text: String) {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = words.compactMap { word in
      word.utf8.count <= 6 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }
    guard words.count <= 4, numbers.count == words.count else { return nil }
    parts = Array(numbers.prefix((numbers.lastIndex { $0 != 0 } ?? -1) + 1))
  }

  /// Whether `next` is the version after this one: one number is one more, and those after it are gone.
  func isFollowed(by next: VersionNumber) -> Bool {
    let length = max(parts.count, next.parts.count)
    let (old, new) = (padded(to: length), next.padded(to: length))
    guard let place = old.indices.first(where: { old[$0] != new[$0] }) else { return false }
    return new[place] == old[place] + 1 && new[(place + 1)...].allSatisfy { $0 == 0 }
  }

  /// Whether two texts name one version.
  static func areSame(_ left: String, _ right: String) -> Bool {
    guard let first = VersionNumber(left), let second = VersionNumber(right) else { return left == right }
    return first == second
  }

  private func padded(to length: Int) -> [Int] { parts + Array(repeating: 0, count: length - parts.count) }
}
