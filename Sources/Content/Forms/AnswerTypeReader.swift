import Diagnostics
import Model

/// Reads what may be answered: a word and, in parentheses, its bounds or its list.
struct AnswerTypeReader {
  /// A list that is longer is no list that anybody reads on paper.
  static let choiceLimit = 60
  /// The most characters of an answer in words.
  static let textLimit = 4_000

  let lists: [String: ChoiceList]
  /// Those that stand below the question.
  let choices: [Choice]

  /// The type that `call` writes with `word`; nil where it cannot be, reported at `range`.
  func type(
    _ word: Vocabulary.AnswerWord, _ call: MarkCall, at range: SourceRange, _ decoder: inout FieldDecoder
  ) -> AnswerType? {
    switch word {
    case .text: limit(call, usual: 80, at: range, &decoder).map { .text(limit: $0) }
    case .paragraph: limit(call, usual: 600, at: range, &decoder).map { .paragraph(limit: $0) }
    case .integer: bounds(call, usual: 0...999_999, within: nil, at: range, &decoder).map { .integer($0) }
    case .scale: bounds(call, usual: 1...5, within: 0...10, at: range, &decoder).map { .scale($0) }
    case .one: list(call, at: range, &decoder).map { .one($0) }
    case .several: list(call, at: range, &decoder).map { .several($0) }
    case .calculation: FormulaReader.formula(call, at: range, &decoder).map { .calculation($0) }
    case .decimal: plain(.decimal, call, at: range, &decoder)
    case .date: plain(.date, call, at: range, &decoder)
    case .time: plain(.time, call, at: range, &decoder)
    case .yesNo: plain(.yesNo, call, at: range, &decoder)
    case .email: plain(.email, call, at: range, &decoder)
    case .telephone: plain(.telephone, call, at: range, &decoder)
    case .document: plain(.document, call, at: range, &decoder)
    case .signature: plain(.signature, call, at: range, &decoder)
    }
  }

  private func plain(
    _ type: AnswerType, _ call: MarkCall, at range: SourceRange, _ decoder: inout FieldDecoder
  ) -> AnswerType? {
    guard call.argument != nil else { return type }
    refuse(call, at: range, Message("form-no-argument", ["word": call.word]), &decoder)
    return nil
  }

  private func limit(
    _ call: MarkCall, usual: Int, at range: SourceRange, _ decoder: inout FieldDecoder
  ) -> Int? {
    guard call.argument != nil else { return usual }
    if let number = call.number, (1...Self.textLimit).contains(number) { return number }
    let hint = Message("form-text-limit", ["word": call.word, "limit": "\(Self.textLimit)"])
    refuse(call, at: range, hint, &decoder)
    return nil
  }

  private func bounds(
    _ call: MarkCall, usual: ClosedRange<Int>, within: ClosedRange<Int>?, at range: SourceRange,
    _ decoder: inout FieldDecoder
  ) -> ClosedRange<Int>? {
    guard call.argument != nil else { return usual }
    if let bounds = call.range, bounds.count > 1,
      within.map({ $0.contains(bounds.lowerBound) && $0.contains(bounds.upperBound) }) ?? true
    {
      return bounds
    }
    let key = within == nil ? "form-integer-bounds" : "form-scale-bounds"
    refuse(call, at: range, Message(key, ["word": call.word]), &decoder)
    return nil
  }

  /// A list of the front matter by its name, or the choices below.
  private func list(
    _ call: MarkCall, at range: SourceRange, _ decoder: inout FieldDecoder
  ) -> ChoiceList? {
    guard let name = call.argument else {
      guard choices.count >= 2 else {
        decoder.report("form-choices-missing", at: range, hints: [Message("form-choices-missing")])
        return nil
      }
      return inRange(ChoiceList(name: nil, choices: choices), at: range, &decoder)
    }
    if !choices.isEmpty {
      decoder.report("form-choices-twice", at: range, ["name": name], hints: [Message("form-choices-twice")])
      return nil
    }
    if let list = lists[name] { return inRange(list, at: range, &decoder) }
    let hint =
      NearestWord.to(name, among: lists.keys.sorted()).map { Message("did-you-mean", ["word": $0]) }
      ?? Message("form-list-unknown")
    decoder.report("form-list-unknown", at: range, ["name": name], hints: [hint])
    return nil
  }

  private func inRange(
    _ list: ChoiceList, at range: SourceRange, _ decoder: inout FieldDecoder
  ) -> ChoiceList? {
    guard list.choices.count > Self.choiceLimit else { return list }
    decoder.report(
      "form-choices-many", at: range, ["count": "\(list.choices.count)", "limit": "\(Self.choiceLimit)"],
      hints: [Message("form-choices-many")])
    return nil
  }

  private func refuse(
    _ call: MarkCall, at range: SourceRange, _ hint: Message, _ decoder: inout FieldDecoder
  ) {
    decoder.report(
      "form-type-argument", at: range, ["word": call.word, "argument": call.argument ?? ""], hints: [hint])
  }

  /// Every type's word in the file's language, for a message.
  func words(_ decoder: FieldDecoder) -> String {
    Vocabulary.answerWords.compactMap { $0.words(in: decoder.language).first }
      .map { "«\($0)»" }.joined(separator: ", ")
  }

  /// Types and attributes in the file's language.
  func knownWords(_ decoder: FieldDecoder) -> [String] {
    Vocabulary.answerWords.compactMap { $0.words(in: decoder.language).first }
      + Vocabulary.questionWords.compactMap { $0.words(in: decoder.language).first }
  }
}
