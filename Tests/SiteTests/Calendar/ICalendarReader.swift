/// A small reader of iCalendar bytes, the writer's counterpart: unfolds, splits, unescapes.
struct ICalendarReader {
  /// A property: its name in capitals, its parameters as written, its raw value.
  struct Line: Equatable {
    let name: String
    let parameters: String
    let value: String
  }

  /// A component with its own lines and the components in it.
  struct Component {
    let name: String
    var lines: [Line] = []
    var components: [Component] = []

    /// The raw value of the first property called `name`.
    subscript(name: String) -> String? { lines.first { $0.name == name }?.value }

    /// The value of the TEXT property called `name`.
    func text(_ name: String) -> String? { self[name].map(ICalendarReader.unescaped) }

    func all(_ name: String) -> [Component] { components.filter { $0.name == name } }

    /// The event whose UID begins with `id` and `@`.
    func event(_ id: String) -> Component? { all("VEVENT").first { $0["UID"]?.hasPrefix("\(id)@") == true } }
  }

  /// Physical lines without their CRLF; nil where one ends otherwise or is longer than 75 octets.
  static func physicalLines(_ bytes: [UInt8]) -> [[UInt8]]? {
    guard bytes.suffix(2) == [13, 10] else { return nil }
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == 13 {
        guard position + 1 < bytes.count, bytes[position + 1] == 10, line.count <= 75 else { return nil }
        lines.append(line)
        line = []
        position += 2
      } else {
        guard bytes[position] != 10 else { return nil }
        line.append(bytes[position])
        position += 1
      }
    }
    return lines
  }

  /// The lines as they were before folding; nil where the bytes are no iCalendar lines or a fold parts a character.
  static func lines(_ bytes: [UInt8]) -> [Line]? {
    guard let physical = physicalLines(bytes) else { return nil }
    var unfolded: [String] = []
    for line in physical {
      guard let text = String(validating: line, as: UTF8.self) else { return nil }
      if text.utf8.first == 32 {
        guard let last = unfolded.popLast() else { return nil }
        unfolded.append(last + String(decoding: line.dropFirst(), as: UTF8.self))
      } else {
        unfolded.append(text)
      }
    }
    return unfolded.map { text in
      let colon = text.unicodeScalars.firstIndex(of: ":") ?? text.endIndex
      let head = text[..<colon]
      let name = head.prefix { $0 != ";" }
      let value =
        colon == text.endIndex ? "" : String(text.unicodeScalars[text.unicodeScalars.index(after: colon)...])
      return Line(name: String(name), parameters: String(head.dropFirst(name.count)), value: value)
    }
  }

  /// The one `VCALENDAR` that the bytes are; nil where components are not closed in order.
  static func calendar(_ bytes: [UInt8]) -> Component? {
    var open = [Component(name: "")]
    for line in lines(bytes) ?? [] {
      switch line.name {
      case "BEGIN": open.append(Component(name: line.value))
      case "END":
        guard open.count > 1, let closed = open.popLast(), closed.name == line.value else { return nil }
        open[open.count - 1].components.append(closed)
      default: open[open.count - 1].lines.append(line)
      }
    }
    guard open.count == 1, open[0].lines.isEmpty, open[0].components.count == 1 else { return nil }
    return open[0].components[0].name == "VCALENDAR" ? open[0].components[0] : nil
  }

  /// A TEXT value without its escapes.
  static func unescaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
