/// Reads what `git cat-file --batch` prints: a line as `NAME blob SIZE`, the object, a line end; or `NAME missing`.
enum BlobBatch {
  /// One object of git's store.
  struct Object {
    /// `blob`, `tree`, `commit` or `tag`.
    let kind: String
    let bytes: [UInt8]
  }

  /// An answer for each name that was asked for, in order; nil where git knows none or several.
  static func objects(_ bytes: [UInt8]) -> [Object?] {
    var objects: [Object?] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let words = rest[..<end].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      rest = rest[(end + 1)...]
      guard words.count >= 3, let size = Int(words[words.count - 1]), size >= 0, size < rest.count,
        ["blob", "tree", "commit", "tag"].contains(words[words.count - 2])
      else {
        objects.append(nil)
        continue
      }
      objects.append(Object(kind: words[words.count - 2], bytes: Array(rest.prefix(size))))
      rest = rest.dropFirst(size + 1)
    }
    return objects
  }

  /// The texts among `objects`: what is no file has none.
  static func texts(_ bytes: [UInt8]) -> [[UInt8]?] {
    objects(bytes).map { $0?.kind == "blob" ? $0?.bytes : nil }
  }
}
