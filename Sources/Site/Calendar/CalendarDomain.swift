package import Model

/// What event ids end in: `2026-POT-04@ejemplo.gov.co`.
package enum CalendarDomain {
  /// The host of the site's address, or the entity's name in ASCII letters where there is none.
  package static func name(for settings: SiteSettings) -> String {
    if let host = settings.baseURL.flatMap(host(of:)) { return host }
    let slug = slug(of: settings.entity.abbreviation ?? settings.entity.name)
    return slug.isEmpty ? "planilla" : slug
  }

  /// Whether `name` is 1–253 ASCII letters, digits, `.` and `-`.
  package static func isValid(_ name: String) -> Bool {
    (1...253).contains(name.utf8.count) && name.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: ".") }
  }

  private static func host(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":"), address[colon...].hasPrefix("://") else { return nil }
    let authority = address[colon...].dropFirst(3).prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    return isValid(host) ? host : nil
  }

  private static func slug(of name: String) -> String {
    var bytes: [UInt8] = []
    for scalar in name.lowercased().unicodeScalars {
      let byte = scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : base[scalar] ?? UInt8(ascii: "-")
      if isPlain(byte), byte != UInt8(ascii: "-") {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes.prefix(60), as: UTF8.self)
  }

  private static let base: [Unicode.Scalar: UInt8] = [
    "á": UInt8(ascii: "a"), "é": UInt8(ascii: "e"), "í": UInt8(ascii: "i"), "ó": UInt8(ascii: "o"),
    "ú": UInt8(ascii: "u"), "ü": UInt8(ascii: "u"), "ñ": UInt8(ascii: "n"), "ç": UInt8(ascii: "c"),
  ]

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
