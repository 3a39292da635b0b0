import Model

/// Answers of every type, the nearest to what may not be among them.
struct RandomAnswer {
  private static let words = [
    "año", "ordenamiento", "«cita»", "👩🏽‍🌾", "Ñandú", "100 %", "C:\\ruta", "\"así\"", "<b>", "شكرا", "ﬁn", "a",
  ]
  private static let emails = ["ana.perez+1@alcaldia.gov.co", "x@a.co", "o'neil_{z}@sub-dominio.example.org"]
  private static let telephones = [
    "3001234567", "+57 300 123 4567", "(601) 332-3434 ext. 1234", "601 332 34 34 EXT9", "123456",
  ]
  private static let documents = ["1020304050", "AB-123.456", "123", "1.020.304.050"]
  private static let decimals = ["0", "-3.25", "4.5e2", "999999999999999", "-1E-3", "12"]

  func value(_ type: AnswerType, _ generator: inout SeededGenerator) -> JSONTree {
    switch type {
    case .text(let limit): return .text(text(limit, [" "], &generator))
    case .paragraph(let limit): return .text(text(limit, [" ", "\n", "\n\n", "\t"], &generator))
    case .integer(let range), .scale(let range):
      let edge = generator.pick([range.lowerBound, range.upperBound])
      return .number("\(generator.once(in: 3) ? edge : Int.random(in: range, using: &generator))")
    case .calculation: return .number("0")
    case .decimal: return .number(generator.pick(Self.decimals))
    case .date:
      let day = CalendarDate(dayNumber: Int.random(in: 0...30_000, using: &generator))
      return .text(generator.once(in: 4) ? "2024-02-29" : day.description)
    case .time:
      let minutes = generator.once(in: 4) ? 1_439 : Int.random(in: 0..<1_440, using: &generator)
      return .text(TimeOfDay(hour: minutes / 60, minute: minutes % 60)?.description ?? "00:00")
    case .email: return .text(generator.pick(Self.emails))
    case .telephone: return .text(generator.pick(Self.telephones))
    case .document: return .text(generator.pick(Self.documents))
    case .yesNo, .signature: return .flag(generator.once(in: 2))
    case .one(let list): return .text(generator.pick(list.choices).code)
    case .several(let list):
      let first = Int.random(in: list.choices.indices, using: &generator)
      let codes = list.choices.enumerated().filter { $0.offset == first || generator.once(in: 2) }
      return .array(codes.map { .text($0.element.code) })
    }
  }

  /// Words up to a limit, sometimes just as many characters as may be.
  private func text(_ limit: Int, _ spaces: [String], _ generator: inout SeededGenerator) -> String {
    var text = "x"
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      text += generator.pick(spaces) + generator.pick(Self.words)
    }
    var scalars = Array(text.unicodeScalars.prefix(limit))
    if generator.once(in: 3) {
      scalars += Array(repeating: "ñ", count: limit - scalars.count)
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
