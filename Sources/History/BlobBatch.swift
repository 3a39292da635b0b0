/// Reads what `git cat-file --batch` prints: a line as `NAME blob SIZE`, the text, a line end; or `NAME missing`.
enum BlobBatch {
  static func texts(_ bytes: [UInt8]) -> [[UInt8]?] {
    var texts: [[UInt8]?] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let words = rest[..<end].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      rest = rest[(end + 1)...]
      guard words.count >= 3, words[words.count - 2] == "blob", let size = Int(words[words.count - 1]),
        size <= rest.count
      else {
        texts.append(nil)
        continue
      }
      texts.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
    return texts
  }
}
