package import Model

/// A filled form, valid by the version of the form that it answers.
package struct ResponseDocument: Hashable, Sendable {
  /// What the document calls itself.
  package static let schema = "planilla/response/1"

  /// A UUID in lower case.
  package let id: String
  /// From 1.
  package let revision: Int
  /// The revision that this one takes the place of; nil for the first.
  package let replaces: Int?
  package let form: FormReference
  /// Nil for a form that was filled outside of a session.
  package let session: ID<Session>?
  package let capturedAt: CaptureTime
  package let channel: Channel
  package let provenance: Provenance?
  /// In the form's order; what the document does not speak of is not there, calculations always are.
  package let answers: [Answer]
  /// By group in the form's order, then by number.
  package let rows: [Row]

  /// The version of a form that a document names.
  package struct FormReference: Hashable, Sendable {
    package let id: ID<FormTemplate>
    package let version: Int
    /// 64 hexadecimal digits in lower case.
    package let sha256: String

    package init(id: ID<FormTemplate>, version: Int, sha256: String) {
      self.id = id
      self.version = version
      self.sha256 = sha256
    }
  }

  /// An answer under its name.
  package struct Answer: Hashable, Sendable {
    package let name: ID<Question>
    package let value: AnswerValue
  }

  /// One row of a row group: a person or a thing.
  package struct Row: Hashable, Sendable {
    package let group: ID<Question>
    /// As numbered through the session, from 1.
    package let number: Int
    package let answers: [Answer]
  }

  /// Where the answers were read from.
  package struct Provenance: Hashable, Sendable {
    /// The name of the file.
    package var source: String?
    package var sourceSHA256: String?
    /// The page of the file, from 1.
    package var page: Int?
    /// The sheet's serial number, from 1.
    package var serial: Int?
    /// The program that read it.
    package var reader: String?
    /// How sure the reader is of an answer, from 0 to 1, by name in order of the alphabet.
    package var confidence: [Confidence] = []
    /// The role of the person who compared it with the sheet.
    package var verifiedBy: String?
  }

  /// How sure a reader is of one answer.
  package struct Confidence: Hashable, Sendable {
    package let name: String
    package let value: Double
  }
}

/// When a form was filled: a day and hour with its distance from UTC, as RFC 3339 writes it.
package struct CaptureTime: Hashable, Sendable, CustomStringConvertible {
  /// `2026-07-15T09:10:00-05:00`, as it was written.
  package let description: String
  /// The day where it was filled.
  package let date: CalendarDate

  /// Nil where `text` is no such time, or there is no such day.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 35, bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
      bytes[16] == UInt8(ascii: ":"),
      let date = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      TimeOfDay(String(decoding: bytes[11..<16], as: UTF8.self)) != nil,
      let seconds = Self.number(bytes[17..<19]), seconds < 60, Self.isZone(Self.behindFraction(bytes[19...]))
    else { return nil }
    self.date = date
    description = text
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// What stands behind `.123`; everything where no fraction stands there.
  private static func behindFraction(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.first == UInt8(ascii: ".") else { return text }
    let rest = text.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let count = rest.startIndex - text.startIndex - 1
    return (1...9).contains(count) ? rest : []
  }

  /// `Z`, or `-05:00` with fourteen hours at most.
  private static func isZone(_ text: ArraySlice<UInt8>) -> Bool {
    if text.elementsEqual([UInt8(ascii: "Z")]) { return true }
    let zone = Array(text)
    guard zone.count == 6, zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"),
      zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3]), let minutes = number(zone[4..<6])
    else { return false }
    return hours <= 14 && minutes < 60
  }
}
