/// How an approval stands by the signature beside it; it has none of these where the office signs nothing.
package enum SignatureState: String, Hashable, Sendable, CaseIterable {
  /// Signed by a key of the post that approved.
  case verified
  /// Signed, and nothing was at hand to hold the signature against the post's keys.
  case unchecked
  /// Nobody signed it.
  case unsigned
}
