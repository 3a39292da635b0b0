import Diagnostics
import Model

/// The values that only the site's settings hold.
extension FieldDecoder {
  /// A BCP 47 tag of a language, with or without a region: `es`, `es-CO`.
  mutating func languageTag(_ node: YAMLNode?) -> String? {
    matching(node, "bad-language") { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isLanguage = parts.first.map { (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isLower) }
      return isLanguage == true && parts.count <= 3
        && parts.dropFirst().allSatisfy {
          (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isLetterOrDigit)
        }
    }
  }

  /// An IANA name that calendars know: `America/Bogota`.
  mutating func timeZone(_ node: YAMLNode?) -> String? {
    guard let node, let name = scalar(node)?.text else { return nil }
    let zone = TimeZoneTable.rule(name, at: SourcePlace(file: file, range: node.range))
    diagnostics += zone.diagnostics
    return zone.value?.name
  }

  /// Two upper-case letters of ISO 3166-1.
  mutating func countryCode(_ node: YAMLNode?) -> String? {
    matching(node, "bad-country") { text in
      text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
  }

  /// An address that begins with `https://` and holds no space or quotation mark.
  mutating func webAddress(_ node: YAMLNode?) -> String? {
    matching(node, "bad-web-address", SiteSettings.isWebAddress)
  }

  /// Where filled forms are sent: `https://`, or `http://localhost` for trials.
  mutating func intakeAddress(_ node: YAMLNode?) -> String? {
    matching(node, "bad-intake-address", SiteSettings.isIntakeAddress)
  }

  /// `#rrggbb`; given back in lower case.
  mutating func color(_ node: YAMLNode?) -> String? {
    matching(node, "bad-color") { text in
      text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().utf8.allSatisfy(Self.isHexDigit)
    }?.lowercased()
  }

  /// A path from the content folder that stays inside it; whether a file is there is checked later.
  mutating func contentPath(_ node: YAMLNode?) -> String? {
    let path = matching(node, "bad-path") { text in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !text.contains("\\")
    }
    if let path, let node { references.append(Reference(kind: .path, name: path, range: node.range)) }
    return path
  }

  /// A path of the content folder to a picture that a browser shows, and that is published.
  mutating func picturePath(_ node: YAMLNode?) -> String? {
    guard let node, let path = contentPath(node) else { return nil }
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if ContentKind.of(path).kind == .asset, Vocabulary.pictureEndings.contains(ending) { return path }
    // Whether a file is there no longer matters.
    references.removeLast()
    report("not-a-picture", at: node.range, ["value": path], hints: [Message("not-a-picture")])
    return nil
  }

  /// The text of `node` where `isRight` holds, else a report with the hint of the same name.
  private mutating func matching(
    _ node: YAMLNode?, _ code: Diagnostic.Code, _ isRight: (String) -> Bool
  ) -> String? {
    guard let node, let text = scalar(node)?.text else { return nil }
    guard isRight(text) else {
      report(code, at: node.range, ["value": text], hints: [Message(code.rawValue)])
      return nil
    }
    return text
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLower(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
