/// Which terms a page has linked already, so that each is linked at its first use only.
package struct GlossaryUse: Sendable {
  private var linked: [UInt64] = []

  package init() {}

  /// Marks the address as linked; false when it was before.
  mutating func insert(_ target: Int32) -> Bool {
    let (word, bit) = (Int(target) / 64, UInt64(1) << UInt64(Int(target) % 64))
    while linked.count <= word { linked.append(0) }
    guard linked[word] & bit == 0 else { return false }
    linked[word] |= bit
    return true
  }
}
