import Diagnostics
import Model

/// Reads one ordered item: words, then code spans; choices as a list below, a hint as a quotation.
struct QuestionReader {
  let lists: [String: ChoiceList]
  let privacy: PrivacyClass

  /// The question, or nil where it has no name or no type that could be read.
  func question(_ item: ProseNode, number: Int, _ decoder: inout FieldDecoder) -> Question? {
    var blocks = item.children
    guard let paragraph = blocks.next(), paragraph.kind == .paragraph else {
      decoder.report(
        "form-question-shape", at: item.place.firstLine.range, hints: [Message("form-question-shape")])
      return nil
    }
    let (text, spans) = paragraph.splitMarks
    guard !text.isEmpty, let name = spans.first else {
      decoder.report(
        "form-question-shape", at: paragraph.place.firstLine.range, hints: [Message("form-question-shape")])
      return nil
    }
    MarksCheck.inspect(paragraph, &decoder)
    let id = id(name, &decoder)
    var choices: [Choice] = []
    var hint: String?
    for block in IteratorSequence(blocks) {
      switch block.kind {
      case .bulletList: choices += ChoiceReader.choices(block, &decoder)
      case .blockQuote, .callout:
        MarksCheck.inspectPictures(in: block, &decoder)
        hint = [hint, block.plainText].compactMap(\.self).joined(separator: " ")
      default: decoder.report("form-block", at: block.place.firstLine.range, hints: [Message("form-block")])
      }
    }
    var marks = QuestionMarks(lists: lists, choices: choices, nameRange: name.range)
    for span in spans.dropFirst() { marks.take(span, &decoder) }
    guard let type = marks.type(at: name.range, &decoder), let id else { return nil }
    var question = Question(
      id: id, number: number, text: text, type: type, privacy: marks.privacy ?? privacy,
      place: SourcePlace(file: item.prose.file, range: name.range))
    question.hint = hint
    question.isRequired = marks.isRequired
    question.isIndicator = marks.isIndicator
    question.condition = marks.condition
    question.medium = marks.medium
    question.retention = marks.retention
    return question
  }

  private func id(_ span: ProseNode, _ decoder: inout FieldDecoder) -> ID<Question>? {
    guard ID<Question>.isValid(span.text) else {
      decoder.report("bad-id", at: span.range, ["id": span.text], hints: [Message("form-question-shape")])
      return nil
    }
    return ID(span.text)
  }
}

/// Reads the choices below a question: a bullet each, words, then the code and, where it asks for words, `texto`.
enum ChoiceReader {
  static func choices(_ list: ProseNode, _ decoder: inout FieldDecoder) -> [Choice] {
    var choices: [Choice] = []
    var codes: [String: SourcePlace] = [:]
    for item in list.children {
      guard let choice = choice(item, &decoder) else { continue }
      if let first = codes[choice.code] {
        decoder.report(
          "duplicate-id", at: item.place.firstLine.range, ["id": choice.code],
          notes: [.init(Message("first-here"), at: first)])
      } else {
        codes[choice.code] = item.place.firstLine
        choices.append(choice)
      }
    }
    return choices
  }

  private static func choice(_ item: ProseNode, _ decoder: inout FieldDecoder) -> Choice? {
    var blocks = item.children
    guard let paragraph = blocks.next(), paragraph.kind == .paragraph, blocks.next() == nil else {
      decoder.report(
        "form-choice-shape", at: item.place.firstLine.range, hints: [Message("form-choice-shape")])
      return nil
    }
    let (label, spans) = paragraph.splitMarks
    guard !label.isEmpty, let code = spans.first, spans.count <= 2 else {
      decoder.report(
        "form-choice-shape", at: item.place.firstLine.range, hints: [Message("form-choice-shape")])
      return nil
    }
    MarksCheck.inspect(paragraph, &decoder)
    guard Choice.isCode(code.text) else {
      decoder.report(
        "form-choice-code", at: code.range, ["code": code.text], hints: [Message("form-choice-code")])
      return nil
    }
    guard spans.count == 2 else { return Choice(code: code.text, label: label) }
    guard Vocabulary.meaning(of: spans[1].text, in: Vocabulary.answerWords) == .text else {
      decoder.report("form-choice-shape", at: spans[1].range, hints: [Message("form-choice-shape")])
      return nil
    }
    return Choice(code: code.text, label: label, opensText: true)
  }
}
