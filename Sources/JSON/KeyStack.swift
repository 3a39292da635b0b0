/// The names of members of the objects that are being read, the innermost object's last.
///
/// Two names are one where they read alike, whatever their escapes.
struct KeyStack {
  private struct Key {
    let hash: UInt64
    let node: Int
  }

  /// So few are compared one with another; more are sorted first.
  private static let fewKeys = 16
  private var keys: [Key] = []

  var count: Int { keys.count }

  mutating func push(node: Int, of nodes: [JSONNode], _ bytes: [UInt8]) {
    keys.append(Key(hash: Self.hash(nodes[node], bytes), node: node))
  }

  mutating func drop(to mark: Int) { keys.removeSubrange(mark...) }

  /// The first name that another one before it has, among those from `mark` on.
  mutating func duplicate(from mark: Int, in nodes: [JSONNode], _ bytes: [UInt8]) -> Int? {
    if keys.count - mark > Self.fewKeys {
      keys[mark...].sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
    }
    let isSorted = keys.count - mark > Self.fewKeys
    var found: Int?
    for later in mark..<keys.count {
      var earlier = isSorted ? later - 1 : mark
      while isSorted ? earlier >= mark && keys[earlier].hash == keys[later].hash : earlier < later {
        if keys[earlier].hash == keys[later].hash,
          nodes[keys[earlier].node].text(in: bytes).utf8.elementsEqual(
            nodes[keys[later].node].text(in: bytes).utf8)
        {
          found = min(found ?? .max, max(keys[earlier].node, keys[later].node))
        }
        earlier += isSorted ? -1 : 1
      }
    }
    return found
  }

  /// FNV-1a over what the name says.
  private static func hash(_ node: JSONNode, _ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let written = bytes[Int(node.start)..<Int(node.end)]
    if node.isPlain {
      for byte in written { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    } else {
      JSONText.resolve(written) { hash = (hash ^ UInt64($0)) &* 0x0000_0100_0000_01b3 }
    }
    return hash
  }
}
