/// A stretch of a drawing as a browser reads it, in lower case, with the place where each letter was written.
struct SVGText {
  private var letters: [UInt8] = []
  private var origins: [Int] = []

  private init() {}

  /// Reads `range` of `bytes`, character references such as `&#106;` put in where it `hasEntities`.
  init(_ bytes: [UInt8], _ range: Range<Int>, hasEntities: Bool) {
    letters.reserveCapacity(range.count)
    origins.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if hasEntities, bytes[index] == UInt8(ascii: "&"),
        let (letter, end) = Self.reference(bytes, index + 1, range.upperBound)
      {
        append(letter, index)
        index = end
      } else {
        append(bytes[index], index)
        index += 1
      }
    }
  }

  /// The same with a style sheet's escapes, such as `\75 rl(`, put in.
  var unescaped: SVGText {
    let backslash = UInt8(ascii: "\\")
    guard letters.contains(backslash) else { return self }
    var text = SVGText()
    var index = 0
    while index < letters.count {
      guard letters[index] == backslash, index + 1 < letters.count else {
        text.append(letters[index], origins[index])
        index += 1
        continue
      }
      let origin = origins[index]
      let digits = letters[(index + 1)...].prefix(6).prefix { Self.digit($0) != nil }
      index += 1 + max(1, digits.count)
      guard !digits.isEmpty else {
        text.append(letters[index - 1], origin)
        continue
      }
      text.append(Self.letter(digits, radix: 16), origin)
      if index < letters.count, letters[index] <= 0x20 { index += 1 }
    }
    return text
  }

  /// Where `word`, in lower case, was written, blanks and controls within it overlooked as browsers do.
  func offset(of word: StaticString) -> Int? {
    let visible = letters.indices.filter { letters[$0] > 0x20 }
    let sought = word.withUTF8Buffer { unsafe Array($0) }
    guard visible.count >= sought.count else { return nil }
    return (0...visible.count - sought.count).first { start in
      sought.indices.allSatisfy { letters[visible[start + $0]] == sought[$0] }
    }.map { origins[visible[$0]] }
  }

  /// The address, or its beginning, where it has a scheme or a host; nil for a place in the drawing, a file beside
  /// it or a picture in it.
  var foreignAddress: String? {
    let address = letters.filter { $0 > 0x20 }
    let stop = address.firstIndex { "/?#:".utf8.contains($0) }
    let hasScheme = stop.map { address[$0] == UInt8(ascii: ":") } ?? false
    let hasHost =
      address.count > 1
      && address.prefix(2).allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    guard hasScheme || hasHost, !Self.pictures.contains(where: { address.starts(with: $0.utf8) }) else {
      return nil
    }
    return String(decoding: address.prefix(60), as: UTF8.self)
  }

  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp"].flatMap {
    ["data:image/\($0);", "data:image/\($0),"]
  }

  /// Every `@import`, and every `url(…)` that is no place in the drawing itself, with its place.
  var foreignStyles: [(what: String, offset: Int)] {
    var found: [(String, Int)] = []
    for index in letters.indices {
      if letters[index] == UInt8(ascii: "@"), letters[index...].starts(with: "@import".utf8) {
        found.append(("@import", origins[index]))
      } else if letters[index] == UInt8(ascii: "u"), letters[index...].starts(with: "url(".utf8) {
        let address = letters[(index + 4)...].drop {
          $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        guard let first = address.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ")") else {
          continue
        }
        let shown = address.prefix(60).prefix { $0 > 0x20 && !"\"')".utf8.contains($0) }
        found.append(("url(\(String(decoding: shown, as: UTF8.self)))", origins[index]))
      }
    }
    return found
  }

  private mutating func append(_ letter: UInt8, _ origin: Int) {
    let isUpper = letter >= UInt8(ascii: "A") && letter <= UInt8(ascii: "Z")
    letters.append(isUpper ? letter | 0x20 : letter)
    origins.append(origin)
  }

  /// The letter that the reference behind the `&` before `start` stands for, and where it ends.
  private static func reference(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (UInt8, Int)? {
    guard start < end, bytes[start] == UInt8(ascii: "#") else { return named(bytes, start, end) }
    let isHex = start + 1 < end && bytes[start + 1] | 0x20 == UInt8(ascii: "x")
    let first = start + (isHex ? 2 : 1)
    let digits = bytes[min(first, end)..<end].prefix { byte in digit(byte).map { isHex || $0 < 10 } ?? false }
    guard !digits.isEmpty else { return nil }
    let hasEnd = digits.endIndex < end && bytes[digits.endIndex] == UInt8(ascii: ";")
    return (letter(digits, radix: isHex ? 16 : 10), digits.endIndex + (hasEnd ? 1 : 0))
  }

  private static func named(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (UInt8, Int)? {
    for (name, letter) in names where bytes[start..<end].starts(with: name.utf8) {
      return (letter, start + name.utf8.count)
    }
    return nil
  }

  private static let names: [(String, UInt8)] = [
    ("amp;", UInt8(ascii: "&")), ("quot;", UInt8(ascii: "\"")), ("apos;", UInt8(ascii: "'")),
    ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")), ("colon;", UInt8(ascii: ":")), ("Tab;", 0x09),
    ("NewLine;", 0x0A),
  ]

  /// The letter of that number; one beyond ASCII counts as any other that is no mark.
  private static func letter(_ digits: some Sequence<UInt8>, radix: Int) -> UInt8 {
    var number = 0
    for byte in digits { number = min(number * radix + Int(digit(byte) ?? 0), 0x80) }
    return UInt8(number)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "f"): (byte | 0x20) - UInt8(ascii: "a") + 10
    default: byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? byte - UInt8(ascii: "0") : nil
    }
  }
}
