import JSON
import Model

/// Reads one answer by the type of its question.
struct AnswerReader {
  let field: AnswerField

  /// The answer; nil, refused, where it is none to this question.
  func read(_ value: JSONValue, _ log: inout RefusalLog) -> AnswerValue? {
    if value.kind == .object { return absence(value, &log) }
    switch field.type {
    case .text(let limit): return words(value, limit: limit, hasLines: false, &log)
    case .paragraph(let limit): return words(value, limit: limit, hasLines: true, &log)
    case .integer(let range), .scale(let range): return whole(value, within: range, &log)
    case .calculation: return whole(value, within: nil, &log)
    case .decimal: return decimal(value, &log)
    case .date:
      return text(value, .date, &log) { CalendarDate(iso: $0).map(AnswerValue.date) }
    case .time:
      return text(value, .time, &log) { TimeOfDay($0).map(AnswerValue.time) }
    case .email:
      return text(value, .email, &log) { ContactRules.isEmail($0) ? .text($0) : nil }
    case .telephone:
      return text(value, .telephone, &log) { ContactRules.isTelephone($0) ? .text($0) : nil }
    case .document:
      return text(value, .document, &log) { ContactRules.isDocument($0) ? .text($0) : nil }
    case .one(let list):
      return text(value, .unknownChoice, &log) { code in
        list.choices.contains { $0.code == code } ? .choice(code) : nil
      }
    case .several(let list): return several(value, of: list, &log)
    case .yesNo, .signature:
      if let flag = value.flag { return .flag(flag) }
      return refuse(.answerType, value, "boolean", &log)
    }
  }

  private func refuse(
    _ code: Refusal.Code, _ value: JSONValue, _ detail: String = "", _ log: inout RefusalLog
  ) -> AnswerValue? {
    log.refuse(code, field.id.rawValue, at: value, detail)
    return nil
  }

  /// `{"na": "refused"}`: one word, and one of four.
  private func absence(_ value: JSONValue, _ log: inout RefusalLog) -> AnswerValue? {
    for member in value.members where member.name != "na" {
      return refuse(.unknownField, member.value, member.name, &log)
    }
    guard let reason = value["na"]?.text.flatMap(NoAnswer.init(rawValue:)) else {
      let known = NoAnswer.allCases.map(\.rawValue).joined(separator: ", ")
      return refuse(.absence, value["na"] ?? value, known, &log)
    }
    return AnswerValue.none(reason)
  }

  private func words(
    _ value: JSONValue, limit: Int, hasLines: Bool, _ log: inout RefusalLog
  ) -> AnswerValue? {
    guard let text = value.text else { return refuse(.answerType, value, "string", &log) }
    guard let flaw = TextRules.flaw(in: text, limit: limit, hasLines: hasLines) else { return .text(text) }
    return refuse(flaw.code, value, flaw.detail, &log)
  }

  /// A text that means something else; `code` tells one that does not.
  private func text(
    _ value: JSONValue, _ code: Refusal.Code, _ log: inout RefusalLog, _ meaning: (String) -> AnswerValue?
  ) -> AnswerValue? {
    guard let text = value.text else { return refuse(.answerType, value, "string", &log) }
    if let meaning = meaning(text) { return meaning }
    return refuse(text.isEmpty ? .empty : code, value, "", &log)
  }

  private func whole(
    _ value: JSONValue, within range: ClosedRange<Int>?, _ log: inout RefusalLog
  ) -> AnswerValue? {
    guard let number = value.whole else {
      // Too large for any bound is still a whole number.
      let isWhole = value.kind == .number && !value.written.contains { ".eE".contains($0) }
      return refuse(isWhole ? .outOfRange : .answerType, value, isWhole ? range.words : "integer", &log)
    }
    guard range?.contains(number) ?? true else { return refuse(.outOfRange, value, range.words, &log) }
    return .whole(number)
  }

  private func decimal(_ value: JSONValue, _ log: inout RefusalLog) -> AnswerValue? {
    guard value.kind == .number else { return refuse(.answerType, value, "number", &log) }
    let range = AnswerType.decimalRange
    guard let number = value.number, (Double(range.lowerBound)...Double(range.upperBound)).contains(number)
    else { return refuse(.outOfRange, value, Optional(range).words, &log) }
    return .decimal(value.written)
  }

  private func several(
    _ value: JSONValue, of list: ChoiceList, _ log: inout RefusalLog
  ) -> AnswerValue? {
    guard value.kind == .array else { return refuse(.answerType, value, "array", &log) }
    var codes: [String] = []
    var last = -1
    for element in value.elements {
      guard let code = element.text else { return refuse(.answerType, element, "string", &log) }
      guard let index = list.choices.firstIndex(where: { $0.code == code }) else {
        return refuse(.unknownChoice, element, "", &log)
      }
      guard !codes.contains(code) else { return refuse(.repeatedChoice, element, code, &log) }
      guard index > last else { return refuse(.choiceOrder, element, code, &log) }
      codes.append(code)
      last = index
    }
    return codes.isEmpty ? refuse(.empty, value, "", &log) : .choices(codes)
  }
}

extension AnswerType {
  /// What a decimal may be: fifteen digits are what every program keeps exactly.
  static let decimalRange = -999_999_999_999_999...999_999_999_999_999
}

extension ClosedRange<Int>? {
  /// `1..5`.
  fileprivate var words: String { map { "\($0.lowerBound)..\($0.upperBound)" } ?? "" }
}
