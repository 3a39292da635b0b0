/// Finds in a drawing's style sheet, or in one value of it, what is not on the list of what it may hold.
///
/// Reads as browsers do ([CSS Syntax](https://www.w3.org/TR/css-syntax-3/)), except that a number and the name behind
/// it are one name: such a name is on no list.
struct SVGStyle {
  private let text: SVGText
  private let letters: [UInt8]
  private var index = 0
  private var found: [SVGScanner.Found] = []
  /// Behind something that may not be, up to the end of its statement: that is part of one mistake.
  private var isRefusing = false

  private init(_ text: SVGText) {
    self.text = text.styleSheet
    letters = self.text.letters
  }

  /// What `text` holds that it may not, in the order in which it stands; `limit` at most.
  static func scan(_ text: SVGText, limit: Int) -> [SVGScanner.Found] {
    var style = SVGStyle(text)
    while style.index < style.letters.count, style.found.count < limit { style.step() }
    return style.found
  }

  private mutating func step() {
    let start = index
    let byte = letters[index]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if string() == nil { report(.malformed, start) }
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"): comment()
    case UInt8(ascii: "@"):
      index += 1
      let name = name()
      if !name.isEmpty, !Self.rules.contains(name) { report(.notPlain, start, "@" + name) }
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      isRefusing = false
      index += 1
    default:
      let name = name()
      if name.isEmpty {
        index += 1
      } else if index < letters.count, letters[index] == UInt8(ascii: "(") {
        index += 1
        function(name, start)
      }
    }
  }

  private mutating func function(_ name: String, _ start: Int) {
    if name == "url" {
      url(start)
    } else if !Self.functions.contains(name) {
      report(.notPlain, start, name + "(…)")
    }
  }

  private mutating func url(_ start: Int) {
    skipSpace()
    var address: [UInt8]? = []
    if let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      address = string()
      skipSpace()
      // Behind its string may stand what changes how it is fetched.
      if current == UInt8(ascii: ")") { index += 1 } else { address = nil }
    } else {
      address = bareAddress()
    }
    guard let address else { return report(.malformed, start) }
    if !SVGAddress.isOwn(address, in: .style) {
      report(.outside, start, "url(\(String(decoding: address, as: UTF8.self)))")
    }
  }

  /// An address without quotes and the bracket behind it; nil where it is none.
  private mutating func bareAddress() -> [UInt8]? {
    var address: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: ")"):
        index += 1
        return address
      case 0x20, 0x09, 0x0A:
        skipSpace()
        if current != UInt8(ascii: ")") { return nil }
      case UInt8(ascii: "\\"):
        guard let letter = escape() else { return nil }
        Self.add(letter, to: &address)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), 0..<0x20, 0x7F: return nil
      default:
        Self.add(byte, to: &address)
        index += 1
      }
    }
    return nil
  }

  /// The first letters of the string that begins here; nil where it does not end.
  private mutating func string() -> [UInt8]? {
    let quote = letters[index]
    var value: [UInt8] = []
    index += 1
    while let byte = current {
      switch byte {
      case quote:
        index += 1
        return value
      case 0x0A: return nil
      case UInt8(ascii: "\\"):
        if next == 0x0A {
          index += 2
        } else if let letter = escape() {
          Self.add(letter, to: &value)
        } else {
          index += 1
        }
      default:
        Self.add(byte, to: &value)
        index += 1
      }
    }
    return nil
  }

  private mutating func comment() {
    let start = index
    index += 2
    while index < letters.count {
      if letters[index] == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        index += 2
        return
      }
      index += 1
    }
    report(.malformed, start)
  }

  /// The name that begins here, in small letters and without escapes; empty where none does.
  private mutating func name() -> String {
    var name: [UInt8] = []
    while let byte = current {
      if byte == UInt8(ascii: "\\") {
        guard let letter = escape() else { break }
        name.append(letter)
      } else if Self.isName(byte) {
        name.append(byte)
        index += 1
      } else {
        break
      }
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// The letter that the escape here stands for, one beyond ASCII as one that is on no list; nil where none begins.
  private mutating func escape() -> UInt8? {
    guard let first = next, first != 0x0A else { return nil }
    index += 1
    var number: UInt32 = 0
    let digits = letters[index...].prefix(6).prefix { Self.digit($0) != nil }
    guard !digits.isEmpty else {
      index += 1
      return first
    }
    for byte in digits { number = number * 16 + (Self.digit(byte) ?? 0) }
    index = digits.endIndex
    if let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A { index += 1 }
    return number > 0 && number < 0x80 ? UInt8(number) : 0xFF
  }

  private mutating func report(_ fault: SVGScanner.Found.Fault, _ start: Int, _ what: String? = nil) {
    guard !isRefusing else { return }
    let written = letters[start...].prefix(SVGAddress.shown * 4).prefix { $0 >= 0x20 }
    let what = String((what ?? String(decoding: written, as: UTF8.self)).prefix(SVGAddress.shown))
    found.append(SVGScanner.Found(fault, what, text.origin(start)))
    isRefusing = true
  }

  private var current: UInt8? { index < letters.count ? letters[index] : nil }
  private var next: UInt8? { index + 1 < letters.count ? letters[index + 1] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A { index += 1 }
  }

  private static func add(_ letter: UInt8, to address: inout [UInt8]) {
    let isLeadingSpace = address.isEmpty && letter <= 0x20
    if address.count < SVGAddress.shown, !isLeadingSpace { address.append(letter) }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      UInt32((byte | 0x20) - UInt8(ascii: "a") + 10)
    default: nil
    }
  }

  private static let rules: Set<String> = [
    "media", "supports", "font-face", "keyframes", "-webkit-keyframes", "charset",
  ]

  private static let functions = SVGLists.words(
    """
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix device-cmyk icc-color
    calc min max clamp var
    matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
    rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
    path inset circle ellipse polygon rect cubic-bezier steps linear
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
    format local tech not is where has lang dir nth-child nth-last-child nth-of-type nth-last-of-type
    """)
}
