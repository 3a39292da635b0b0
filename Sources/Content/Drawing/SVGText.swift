/// A stretch of a drawing as a browser reads it, with the place where each letter was written.
struct SVGText {
  /// How the stretch is written.
  enum Kind {
    /// Between quotes: a line's end is a space.
    case attribute
    case text
    /// In a CDATA section, where a reference is none.
    case literal
  }

  private(set) var letters: [UInt8] = []
  private var origins: [Int32] = []

  /// Where the letter at `index` was written; behind the last, where that one was.
  func origin(_ index: Int) -> Int { Int(origins.isEmpty ? 0 : origins[min(index, origins.count - 1)]) }

  var string: String { String(decoding: letters, as: UTF8.self) }

  /// Reads `range` of `bytes`, behind what is here already.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>, as kind: Kind) {
    letters.reserveCapacity(letters.count + range.count)
    origins.reserveCapacity(letters.count + range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      var end = index + 1
      switch byte {
      case UInt8(ascii: "&") where kind != .literal:
        // The reader has seen that it is whole.
        guard let reference = XMLReference(bytes, index, before: range.upperBound) else { break }
        for byte in String(reference.scalar).utf8 { append(byte, index) }
        end = reference.end
      case 0x0D where end < range.upperBound && bytes[end] == 0x0A:
        append(kind == .attribute ? 0x20 : 0x0A, index)
        end += 1
      case 0x09 where kind == .attribute: append(0x20, index)
      case 0x0A, 0x0D: append(kind == .attribute ? 0x20 : 0x0A, index)
      default: append(byte, index)
      }
      index = end
    }
  }

  /// The same with every line's end alike, as a style sheet's reader begins.
  var styleSheet: SVGText {
    guard letters.contains(where: { $0 == 0x0D || $0 == 0x0C }) else { return self }
    var text = SVGText()
    for index in letters.indices {
      switch letters[index] {
      case 0x0A where index > 0 && letters[index - 1] == 0x0D: continue
      case 0x0C, 0x0D: text.append(0x0A, origin(index))
      default: text.append(letters[index], origin(index))
      }
    }
    return text
  }

  private mutating func append(_ letter: UInt8, _ origin: Int) {
    letters.append(letter)
    origins.append(Int32(origin))
  }
}

/// What a drawing's address may lead to.
enum SVGAddress {
  /// So many letters of an address decide, and are shown.
  static let shown = 60

  enum Holder { case reference, picture, style }

  /// Whether `address`, its first letters behind all space, is a place in the drawing, or a picture or font in it.
  static func isOwn(_ address: some Collection<UInt8>, in holder: Holder) -> Bool {
    let text = String(decoding: address, as: UTF8.self)
    if text.isEmpty || text.hasPrefix("#") { return true }
    let lower = text.lowercased()
    switch holder {
    case .reference: return false
    case .picture: return pictures.contains { lower.hasPrefix($0) }
    case .style: return (pictures + fonts).contains { lower.hasPrefix($0) }
    }
  }

  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"].flatMap {
    ["data:image/\($0);", "data:image/\($0),"]
  }

  private static let fonts =
    ["woff", "woff2", "ttf", "otf", "truetype", "opentype"].flatMap { name in
      ["font/", "application/", "application/font-", "application/x-font-"].flatMap {
        ["data:\($0)\(name);", "data:\($0)\(name),"]
      }
    }
}
