import Bytes

extension [UInt8] {
  /// Appends an author's words; those of a script that runs from right to left stand by themselves.
  mutating func append(words text: String) {
    guard text.unicodeScalars.contains(where: \.runsFromRight) else { return append(escaping: text) }
    append("<bdi>" as StaticString)
    append(escaping: text)
    append("</bdi>" as StaticString)
  }
}

extension Unicode.Scalar {
  /// Hebrew, Arabic and their kin, with the forms that Unicode keeps for old texts.
  fileprivate var runsFromRight: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
    default: false
    }
  }
}
