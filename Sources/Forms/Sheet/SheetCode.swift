package import Model

/// What a sheet's codes say, in the letters that a QR code packs best: capitals, digits and `/`.
///
/// `PLN1/FORM/VERSION/SESSION/SERIAL/PAGE/LAYOUT`; a blank sheet has `-` for the session.
package struct SheetCode: Hashable, Sendable {
  /// The first part of every code: whose it is, and how the rest is read.
  package static let scheme = "PLN1"

  package let form: ID<FormTemplate>
  package let version: Int
  package let session: ID<Session>?
  /// From 1.
  package let serial: Int
  /// From 1.
  package let page: Int
  /// Eight hexadecimal digits in capitals.
  package let layout: String

  package init(
    form: ID<FormTemplate>, version: Int, session: ID<Session>?, serial: Int, page: Int, layout: String
  ) {
    self.form = form
    self.version = version
    self.session = session
    self.serial = serial
    self.page = page
    self.layout = layout
  }

  /// As printed in letters beside the codes.
  package var letters: String {
    let session = session?.rawValue ?? "-"
    return
      "\(Self.scheme)/\(form)/\(version)/\(session)/\(serial)/\(page)/\(layout)".uppercased()
  }

  /// What the codes hold: the letters behind `address`, where both fit; else the letters alone.
  ///
  /// - Parameter address: what a telephone opens, ended by `/`; see decision 0021.
  package func payload(behind address: String?) -> String {
    guard let address else { return letters }
    let whole = address + letters
    return Self.fits(whole) ? whole : letters
  }

  /// An intake's address as it stands before the letters: in capitals where it is a host alone, which reads them alike.
  package static func scanned(_ intake: String) -> String {
    let address = intake.hasSuffix("/") ? intake : intake + "/"
    let isHost = address.utf8.count { $0 == UInt8(ascii: "/") } == 3
    return isHost ? address.uppercased() : address
  }

  /// Whether a code of the largest version holds `text`, at level Q.
  package static func fits(_ text: String) -> Bool {
    let isPacked = text.utf8.allSatisfy { alphanumeric.contains($0) }
    return text.utf8.count <= (isPacked ? 87 : 60)
  }

  /// The characters that take 5.5 bits each in a code.
  private static let alphanumeric = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
}
