import Diagnostics

/// Where each key of a mapping was written first: looked through one by one while they are few.
struct YAMLKeyPlaces {
  private static let few = 32

  private var places: [String: SourceRange] = [:]

  /// The place of `key` where it was written before; else remembers it.
  mutating func note(_ key: String, at range: SourceRange, among members: [YAMLNode.Member]) -> SourceRange? {
    guard members.count >= Self.few else { return members.first { $0.key == key }?.keyRange }
    if places.isEmpty { for member in members { places[member.key] = member.keyRange } }
    if let earlier = places[key] { return earlier }
    places[key] = range
    return nil
  }
}
