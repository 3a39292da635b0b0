import Bytes
package import Model

/// Writes iCalendar content lines: CRLF ends, 75 octets at most, nothing in a text that could end a line.
///
/// Folding counts octets and never parts a UTF-8 sequence
/// ([RFC 5545 §3.1](https://www.rfc-editor.org/rfc/rfc5545#section-3.1)).
package struct ICalendarWriter: Sendable {
  /// What was written: whole lines.
  package private(set) var bytes: [UInt8] = []
  /// Octets on the current physical line.
  private var column = 0

  private static let lineLimit = 75

  package init() {}

  /// Opens a component, such as `VEVENT`.
  package mutating func begin(_ component: StaticString) { line("BEGIN", literal: component) }

  /// Closes the component that `begin` opened.
  package mutating func end(_ component: StaticString) { line("END", literal: component) }

  /// A property whose value we ourselves spell out.
  package mutating func line(_ name: StaticString, literal value: StaticString) {
    put(ascii: name)
    put(ascii: ":")
    put(ascii: value)
    finish()
  }

  /// A property of type TEXT: `\`, `;` and `,` are escaped, line breaks become `\n`, other controls go.
  package mutating func line(_ name: StaticString, text: String) {
    put(ascii: name)
    put(ascii: ":")
    escape(text)
    finish()
  }

  /// A property whose value is a list of TEXT, such as `CATEGORIES`; nothing is written for an empty list.
  package mutating func line(_ name: StaticString, texts: [String]) {
    guard !texts.isEmpty else { return }
    put(ascii: name)
    for (index, text) in texts.enumerated() {
      put(ascii: index == 0 ? ":" : ",")
      escape(text)
    }
    finish()
  }

  /// A property whose value is no TEXT (a date, an offset, an address): controls and spaces go.
  package mutating func line(_ name: StaticString, token value: String) {
    put(ascii: name)
    put(ascii: ":")
    for scalar in value.unicodeScalars where scalar.value > 0x20 && !scalar.isControl { put(scalar) }
    finish()
  }

  /// Appends whole lines written elsewhere by a writer of this kind.
  package mutating func append(lines: [UInt8]) {
    precondition(column == 0, "lines are appended between lines")
    bytes += lines
  }

  private mutating func escape(_ text: String) {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": put(ascii: "\\\\")
      case ";": put(ascii: "\\;")
      case ",": put(ascii: "\\,")
      case "\n": if previous != "\r" { put(ascii: "\\n") }
      // NEL and the separators end a line for some readers.
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": put(ascii: "\\n")
      case "\t": put(scalar)
      default: if !scalar.isControl { put(scalar) }
      }
      previous = scalar
    }
  }

  /// Our own short words, which a fold never parts.
  private mutating func put(ascii: StaticString) {
    precondition(ascii.utf8CodeUnitCount < Self.lineLimit, "a word of ours fits on a line")
    fold(before: ascii.utf8CodeUnitCount)
    bytes.append(ascii)
    column += ascii.utf8CodeUnitCount
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = UTF8.width(scalar)
    fold(before: width)
    if width == 1 {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes += Array(String(scalar).utf8)
    }
    column += width
  }

  private mutating func fold(before width: Int) {
    guard column + width > Self.lineLimit else { return }
    bytes.append("\r\n ")
    column = 1
  }

  private mutating func finish() {
    bytes.append("\r\n")
    column = 0
  }
}

extension ICalendarWriter {
  /// A property that is a whole day: `DTSTART;VALUE=DATE:20260714`.
  package mutating func line(_ name: StaticString, day: CalendarDate) {
    put(ascii: name)
    put(ascii: ";VALUE=DATE:")
    put(day)
    finish()
  }

  /// A property that is an hour in a zone: `DTSTART;TZID=America/Bogota:20260714T080000`.
  package mutating func line(_ name: StaticString, _ day: CalendarDate, _ time: TimeOfDay, zone: TimeZoneRule)
  {
    put(ascii: name)
    put(ascii: ";TZID=")
    for scalar in zone.name.unicodeScalars { put(scalar) }
    put(ascii: ":")
    put(day, time)
    finish()
  }

  /// A property that is a zone's own hour: `DTSTART:19700308T020000`.
  package mutating func line(_ name: StaticString, _ day: CalendarDate, _ time: TimeOfDay) {
    put(ascii: name)
    put(ascii: ":")
    put(day, time)
    finish()
  }

  /// A property that is the first instant of a day in UTC: `DTSTAMP:20260714T000000Z`.
  package mutating func line(_ name: StaticString, startOf day: CalendarDate) {
    put(ascii: name)
    put(ascii: ":")
    put(day)
    put(ascii: "T000000Z")
    finish()
  }

  private mutating func put(_ day: CalendarDate, _ time: TimeOfDay) {
    put(day)
    put(ascii: "T")
    put(time.hour, width: 2)
    put(time.minute, width: 2)
    put(ascii: "00")
  }

  private mutating func put(_ day: CalendarDate) {
    put(day.year, width: 4)
    put(day.month, width: 2)
    put(day.day, width: 2)
  }

  private mutating func put(_ number: Int, width: Int) {
    var digits: [UInt8] = []
    digits.append(decimal: number, width: width)
    fold(before: digits.count)
    bytes += digits
    column += digits.count
  }
}
