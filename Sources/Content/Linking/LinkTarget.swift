/// Where a link of a content file leads, before anybody looks whether it is there.
package enum LinkTarget: Hashable, Sendable {
  /// Another scheme, such as https or mailto: nothing to look up.
  case elsewhere
  /// `..` leaves the content folder.
  case outside
  /// Begins with `/`, which a site that may stand anywhere cannot follow.
  case absolute
  /// A path from the content folder, and what follows `#`.
  case file(String, fragment: String?)

  /// Resolves `address` as it stands in the file at `path`.
  package init(_ address: String, from path: String) {
    let bytes = Array(address.utf8)
    let delimiter = bytes.firstIndex {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#")
    }
    if let delimiter, bytes[delimiter] == UInt8(ascii: ":") {
      self = .elsewhere
      return
    }
    // The Markdown's own check refuses it: to a browser a backslash is a slash.
    guard !bytes.contains(UInt8(ascii: "\\")) else {
      self = .elsewhere
      return
    }
    guard bytes.first != UInt8(ascii: "/") else {
      self = bytes.starts(with: "//".utf8) ? .elsewhere : .absolute
      return
    }
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let fragment = hash.map { Self.decoded(bytes[($0 + 1)...]) }
    let file = Self.decoded(bytes[..<(hash ?? bytes.endIndex)])
    guard !file.isEmpty else {
      self = .file(path, fragment: fragment)
      return
    }
    self = Self.resolve(file, from: path).map { .file($0, fragment: fragment) } ?? .outside
  }

  /// The path of `file` as seen from the folder of `path`; nil where `..` leaves the content folder.
  private static func resolve(_ file: String, from path: String) -> String? {
    let slash = UInt8(ascii: "/")
    var result = Array(path.utf8)
    result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
    for part in file.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !result.isEmpty else { return nil }
        result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
        continue
      }
      if !result.isEmpty { result.append(slash) }
      result += part
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `%20` and its kin as the bytes that they stand for.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
