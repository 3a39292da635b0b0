/// What `sitio.yml` says of the site and of the body that publishes it.
package struct SiteSettings: Sendable {
  package var title: String
  package var summary = ""
  /// `es` or `en`, or any language that the theme has strings for.
  package var language = "es"
  /// An IANA name, such as `America/Bogota`.
  package var timeZone = "America/Bogota"
  /// The day as of which the site is told; nil for the day it is built.
  package var asOf: CalendarDate?
  /// Where the site will stand, for what must be absolute; links on pages never need it.
  package var baseURL: String?
  /// Where filled forms are sent; nil where they come back as files and on paper only.
  package var intake: String?
  package var repository: Repository?
  package var entity: Entity
  package var dataController: DataController?
  package var paper = "carta"
  package var colors = Colors()
  /// A banner says that what is shown is made up.
  package var isDemonstration = false

  package init(title: String, entity: Entity) {
    self.title = title
    self.entity = entity
  }
}

extension SiteSettings {
  package struct Entity: Hashable, Sendable {
    package var name: String
    package var unit: String?
    package var abbreviation: String?
    /// The taxpayer number.
    package var taxID: String?
    /// Path from the content folder of an SVG or PNG.
    package var logo: String?
    package var country = "CO"
    package init(name: String) { self.name = name }
  }

  /// Who answers for personal data (Ley 1581 de 2012, art. 12).
  package struct DataController: Hashable, Sendable {
    package var name: String
    package var taxID: String
    package var address: String
    package var telephone: String
    package var email: String
    package var purposes: [String]
    /// Path of the policy's page from the content folder.
    package var policy: String?
    package var version: Int
    package init(
      name: String, taxID: String, address: String, telephone: String, email: String, purposes: [String],
      policy: String?, version: Int
    ) {
      self.name = name
      self.taxID = taxID
      self.address = address
      self.telephone = telephone
      self.email = email
      self.purposes = purposes
      self.policy = policy
      self.version = version
    }
  }

  /// Where the content is edited.
  package struct Repository: Hashable, Sendable {
    /// An address with `{path}` where the file's path goes.
    package let editURL: String
    package init(editURL: String) { self.editURL = editURL }

    /// Where the content file at `path` is edited.
    package func editAddress(of path: String) -> String {
      editURL.split(separator: "{path}", omittingEmptySubsequences: false).joined(separator: path)
    }
  }

  /// `#rrggbb`, in lower case; nil for the theme's own.
  package struct Colors: Hashable, Sendable {
    package var primary: String?
    package var accent: String?
    package init() {}
  }
}

extension SiteSettings {
  /// Whether `text` is where forms may be sent: `https://`, or `http://localhost` for trials, then a path at most.
  ///
  /// It stands in a policy of its page, where `;`, `,` and a query have meanings of their own.
  package static func isIntakeAddress(_ text: String) -> Bool {
    let rest: Substring
    if text.hasPrefix("https://") {
      rest = text.dropFirst("https://".count)
    } else if text.hasPrefix("http://localhost:") || text.hasPrefix("http://localhost/") {
      rest = text.dropFirst("http://".count)
    } else {
      return false
    }
    let first = rest.utf8.first.map { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") } ?? false
    return first && text.utf8.count <= 300 && rest.utf8.allSatisfy(isPlainAddressByte)
  }

  /// Letters, digits and the marks that stand for themselves in a host, a port and a path.
  private static func isPlainAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/:".utf8.contains(byte)
    }
  }

  /// Whether `text` is `https://` and more, with nothing in it that could end an attribute or a line.
  package static func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") && text.utf8.count > 8
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#""'<>\"#.utf8.contains($0) }
  }
}
