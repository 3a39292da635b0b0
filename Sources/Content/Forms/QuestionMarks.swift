import Diagnostics
import Model

/// What the code spans behind a question's name say together.
struct QuestionMarks {
  private let reader: AnswerTypeReader
  private(set) var isRequired = false
  private(set) var isIndicator = false
  private(set) var privacy: PrivacyClass?
  private(set) var condition: Question.Condition?
  private(set) var medium = Question.Medium.everywhere
  private(set) var retention: RetentionPeriod?
  private var answer: AnswerType?
  /// A span that was to be the type and could not be read: it has its own report.
  private var isTypeUnread = false

  /// `choices` stand below the question.
  init(lists: [String: ChoiceList], choices: [Choice], nameRange: SourceRange) {
    reader = AnswerTypeReader(lists: lists, choices: choices)
  }

  /// The question's type; nil, reported at `range`, where none was written or it does not go with the rest.
  func type(at range: SourceRange, _ decoder: inout FieldDecoder) -> AnswerType? {
    guard let answer else {
      if !isTypeUnread {
        decoder.report(
          "form-type-missing", at: range, hints: [Message("form-types", ["types": reader.words(decoder)])])
      }
      return nil
    }
    if !reader.choices.isEmpty, answer.choices == nil {
      decoder.report("form-choices-unexpected", at: range, hints: [Message("form-choices-unexpected")])
    }
    return answer
  }

  /// Takes one code span behind the name.
  mutating func take(_ span: ProseNode, _ decoder: inout FieldDecoder) {
    let words = span.text.split(separator: " ").map(String.init)
    let first = words.first ?? ""
    if let word = Vocabulary.meaning(of: first, in: Vocabulary.questionWords) {
      // `si` alone is no condition, and `retencion` alone no period: both are told below.
      take(word, words, span, &decoder)
    } else if let call = MarkCall(span.text),
      let word = Vocabulary.meaning(of: call.word, in: Vocabulary.answerWords)
    {
      if answer != nil || isTypeUnread {
        decoder.report("form-type-twice", at: span.range)
        return
      }
      answer = reader.type(word, call, at: span.range, &decoder)
      isTypeUnread = answer == nil
    } else {
      refuse(span, first, &decoder)
    }
  }

  private mutating func take(
    _ word: Vocabulary.QuestionWord, _ words: [String], _ span: ProseNode, _ decoder: inout FieldDecoder
  ) {
    switch (word, words.count) {
    case (.required, 1): isRequired = true
    case (.indicator, 1): isIndicator = true
    case (.paperOnly, 1): take(medium: .paper, span, &decoder)
    case (.webOnly, 1): take(medium: .web, span, &decoder)
    case (.privacy(let privacy), 1): self.privacy = privacy
    case (.condition, _): condition = condition(words, span, &decoder)
    case (.retention, 2):
      let node = YAMLNode(.scalar(.init(text: words[1], style: .plain)), at: span.range)
      retention = decoder.retention(node)
    case (.retention, _):
      decoder.report("bad-retention", at: span.range, ["value": span.text], hints: [Message("bad-retention")])
    default: refuse(span, span.text, &decoder)
    }
  }

  /// `si general <= 3`.
  private func condition(
    _ words: [String], _ span: ProseNode, _ decoder: inout FieldDecoder
  ) -> Question.Condition? {
    guard words.count == 4, ID<Question>.isValid(words[1]),
      let comparison = Question.Condition.Comparison(rawValue: words[2])
    else {
      decoder.report(
        "form-condition", at: span.range, ["mark": span.text], hints: [Message("form-condition")])
      return nil
    }
    return Question.Condition(
      question: ID(words[1]), comparison: comparison, value: words[3],
      place: SourcePlace(file: decoder.file, range: span.range))
  }

  private mutating func take(
    medium: Question.Medium, _ span: ProseNode, _ decoder: inout FieldDecoder
  ) {
    if self.medium != .everywhere, self.medium != medium {
      decoder.report("form-nowhere", at: span.range, hints: [Message("form-nowhere")])
    }
    self.medium = medium
  }

  /// A word that nobody knows, with the nearest one that is known; it may have been meant for the type.
  private mutating func refuse(_ span: ProseNode, _ word: String, _ decoder: inout FieldDecoder) {
    let stem = MarkCall(word)?.word ?? word
    let known = reader.knownWords(decoder)
    isTypeUnread = isTypeUnread || answer == nil
    let hint =
      NearestWord.to(Accents.dropped(from: stem), among: known).map { Message("did-you-mean", ["word": $0]) }
      ?? Message("known-words", ["words": known.map { "«\($0)»" }.joined(separator: ", ")])
    decoder.report("form-mark", at: span.range, ["mark": span.text], hints: [hint])
  }
}
