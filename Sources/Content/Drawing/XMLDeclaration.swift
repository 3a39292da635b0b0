import Bytes

/// What a drawing says of its own letters, and whether they are what it says.
enum XMLDeclaration {
  /// Those in which every mark of XML is the same byte.
  private static let bytewise: Set<String> = ["us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"]

  /// The encoding that `<?xml …?>` names, where it is none that is read.
  static func unknownEncoding(
    _ attributes: [XMLReader.Attribute], _ bytes: [UInt8]
  ) throws(XMLReader.Fault) -> XMLReader.Fault? {
    var order = ["version", "encoding", "standalone"][...]
    var encoding = XMLReader.Fault(what: "utf-8", offset: 0)
    for (number, attribute) in attributes.enumerated() {
      let value = String(decoding: bytes[attribute.value], as: UTF8.self)
      guard let place = order.firstIndex(of: attribute.name), number > 0 || place == 0 else {
        throw XMLReader.Fault(what: attribute.name, offset: attribute.offset)
      }
      order = order[(place + 1)...]
      let found = XMLReader.Fault(what: value, offset: attribute.value.lowerBound)
      if place == 0, value != "1.0" { throw found }
      if place == 1 { encoding = found }
    }
    if attributes.isEmpty { throw XMLReader.Fault(what: "<?xml", offset: 0) }
    if bytewise.contains(encoding.what.lowercased()) { return nil }
    guard encoding.what.lowercased() == "utf-8" else { return encoding }
    return wrongUTF8(bytes)
  }

  /// The first letter that no XML holds: a control, or one of an encoding of two bytes a letter.
  static func wrongLetter(_ bytes: [UInt8]) -> SVGScanner.Found? {
    guard let control = bytes.firstIndex(where: { $0 < 0x20 && !XMLReader.isSpace($0) }) else {
      return bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) ? utf16 : nil
    }
    return bytes[control] == 0
      ? utf16 : SVGScanner.Found(.malformed, Unicode.Scalar(bytes[control]).codeName, control)
  }

  /// The first byte that is no UTF-8.
  static func wrongUTF8(_ bytes: [UInt8]) -> XMLReader.Fault? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let scalar): offset += scalar.count
      case .error:
        let byte = bytes[min(offset, bytes.count - 1)]
        return XMLReader.Fault(what: "0x" + String(byte, radix: 16, uppercase: true), offset: offset)
      case .emptyInput: return nil
      }
    }
  }

  private static let utf16 = SVGScanner.Found(.encoding, "UTF-16", 0)
}
