internal import Bytes

/// What kind of place a link's address leads to, judged as a browser would read it.
///
/// Only what is known to be harmless has a kind of its own: the schemes https, mailto and tel, and
/// relative addresses. Judged after cmark has decoded entities and escapes, so spelling hides nothing.
package enum Address: Hashable, Sendable {
  case web, mail, telephone
  /// A path, a query or a fragment, resolved against the page.
  case relative
  /// Any other scheme, `//host`, a backslash or a control character.
  case unsafe

  /// Judges an address as it came out of the Markdown.
  package init(_ address: some Collection<UInt8>) {
    if address.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      // Browsers drop tabs and line ends, and read a backslash as a slash.
      self = .unsafe
      return
    }
    let stop = address.firstIndex { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
      default: false
      }
    }
    guard let stop, address[stop] == UInt8(ascii: ":") else {
      self = address.starts(with: "//".utf8) || address.first == 0x20 ? .unsafe : .relative
      return
    }
    let rest = address[address.index(after: stop)...]
    switch String(decoding: address[..<stop], as: UTF8.self).lowercased() {
    case "https": self = Self.namesHost(rest) ? .web : .unsafe
    case "mailto": self = .mail
    case "tel": self = .telephone
    default: self = .unsafe
    }
  }

  package init(_ address: String) {
    self.init(Array(address.utf8))
  }

  /// Whether what follows `https:` is two slashes and a host.
  private static func namesHost(_ rest: some Collection<UInt8>) -> Bool {
    guard rest.starts(with: "//".utf8), let first = rest.dropFirst(2).first else { return false }
    return first != UInt8(ascii: "/") && first != UInt8(ascii: "?") && first != UInt8(ascii: "#")
  }
}
