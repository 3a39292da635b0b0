/// The name of one file or folder of the site: written alike by every disk, server and browser.
package enum AddressName {
  /// What is wrong with a name, whatever its length.
  package enum Fault: Hashable, Sendable, CaseIterable {
    /// Something else than ASCII letters, digits and `-_.@+`.
    case character
    case trailingDot
    /// Windows keeps the name for a device: `con`, `aux.html`.
    case reserved
  }

  /// The first fault of `name`, which holds no `/`; nil where there is none.
  package static func fault(of name: String) -> Fault? {
    if !name.utf8.allSatisfy(isAllowed) { return .character }
    if name.utf8.last == UInt8(ascii: ".") { return .trailingDot }
    return isReserved(name) ? .reserved : nil
  }

  /// Whether a name may hold `byte`.
  package static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "@"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// Whether Windows takes `name` for a device, in any capitals and with any ending.
  ///
  /// [Naming files](https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
  package static func isReserved(_ name: String) -> Bool {
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    // Every device's name has three or four letters.
    guard stem.count == 3 || stem.count == 4 else { return false }
    return devices.contains(String(Substring(stem)).lowercased())
  }

  private static let devices = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
