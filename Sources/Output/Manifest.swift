import Hashing
/// What a site holds, as `sha256sum -c` reads it: a digest, two spaces and a path a line, sorted by path.
struct Manifest: Sendable {
  /// Its name at the site's root; it does not list itself.
  static let name = "MANIFEST"

  /// Sorted by the bytes of the path.
  var entries: [(path: String, digest: Digest)]

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 110)
    for entry in entries {
      entry.digest.appendHex(to: &bytes)
      bytes.append(0x20)
      bytes.append(0x20)
      bytes.append(contentsOf: entry.path.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  init(entries: [(path: String, digest: Digest)]) { self.entries = entries }

  /// The manifest that `bytes` spell; nil when they are not exactly what one of ours looks like.
  init?(_ bytes: [UInt8]) {
    guard bytes.isEmpty || bytes.last == 0x0A else { return nil }
    entries = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      guard line.count > 66, line[line.startIndex + 64] == 0x20, line[line.startIndex + 65] == 0x20,
        let digest = Digest(hex: line.prefix(64))
      else { return nil }
      let path = String(decoding: line.dropFirst(66), as: UTF8.self)
      guard SitePath.fault(of: path) == nil, entries.last.map({ $0.path < path }) ?? true else { return nil }
      entries.append((path, digest))
    }
  }
}
