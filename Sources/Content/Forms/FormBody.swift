import Diagnostics
import Model

/// Reads a form's text: headings are its sections, ordered items its questions.
struct FormBody {
  /// A form may ask so many things: more is no form that anybody fills.
  static let questionLimit = 200

  private let lists: [String: ChoiceList]
  private let privacy: PrivacyClass
  private var sections: [FormTemplate.Section] = []
  /// Every id of the form so far: questions, row groups, words that a choice asks for.
  private var names: [String: SourcePlace] = [:]
  /// Numbers the questions outside of rows.
  private var questionCount = 0

  /// The sections in reading order; `privacy` is the class of questions that name none.
  static func sections(
    of body: Prose, privacy: PrivacyClass, lists: [String: ChoiceList], _ decoder: inout FieldDecoder
  ) -> [FormTemplate.Section] {
    var reader = FormBody(lists: lists, privacy: privacy)
    for block in body.blocks { reader.read(block, &decoder) }
    let count = reader.sections.reduce(0) { $0 + $1.questions.count }
    if count == 0, !decoder.diagnostics.contains(where: { $0.severity == .error }) {
      decoder.report("form-without-questions", at: nil, hints: [Message("form-question-shape")])
    } else if count > questionLimit {
      decoder.report("form-too-long", at: nil, ["count": "\(count)", "limit": "\(questionLimit)"])
    }
    ConditionCheck.inspect(&reader.sections, &decoder)
    FormulaCheck.inspect(reader.sections, &decoder)
    return reader.sections
  }

  private init(lists: [String: ChoiceList], privacy: PrivacyClass) {
    self.lists = lists
    self.privacy = privacy
  }

  private mutating func read(_ block: ProseNode, _ decoder: inout FieldDecoder) {
    switch block.kind {
    case .heading: open(block, &decoder)
    case .orderedList:
      if sections.isEmpty { open(untitledAt: block) }
      for item in block.children { read(item: item, &decoder) }
    case .paragraph, .bulletList, .blockQuote, .callout: introduce(block, &decoder)
    default: decoder.report("form-block", at: block.place.firstLine.range, hints: [Message("form-block")])
    }
  }

  private mutating func open(untitledAt block: ProseNode) {
    let start = block.index
    sections.append(
      FormTemplate.Section(
        title: nil, introduction: ProseSlice(prose: block.prose, range: start..<start),
        place: block.place.firstLine))
  }

  private mutating func open(_ heading: ProseNode, _ decoder: inout FieldDecoder) {
    if heading.detail != 2 {
      decoder.report("form-heading-level", at: heading.range, hints: [Message("form-heading-level")])
    }
    let end = Int(heading.prose.nodes[heading.index].end)
    let (words, spans) = heading.splitMarks
    var section = FormTemplate.Section(
      title: words.isEmpty ? nil : words,
      introduction: ProseSlice(prose: heading.prose, range: end..<end), place: heading.place)
    section.group = RowGroupReader.group(spans, heading, &decoder)
    if let group = section.group { claim(group.id.rawValue, at: heading.place, &decoder) }
    sections.append(section)
  }

  /// Words between a heading and its first question; further down they would be torn from what they speak of.
  private mutating func introduce(_ block: ProseNode, _ decoder: inout FieldDecoder) {
    if sections.isEmpty { open(untitledAt: block) }
    MarksCheck.inspectPictures(in: block, &decoder)
    let last = sections.count - 1
    guard sections[last].questions.isEmpty else {
      decoder.report(
        "form-words-after", at: block.place.firstLine.range, hints: [Message("form-words-after")])
      return
    }
    let start = sections[last].introduction.range.lowerBound
    let end = Int(block.prose.nodes[block.index].end)
    sections[last].introduction = ProseSlice(prose: block.prose, range: start..<end)
  }

  private mutating func read(item: ProseNode, _ decoder: inout FieldDecoder) {
    let last = sections.count - 1
    let isInRows = sections[last].group != nil
    let number = isInRows ? sections[last].questions.count + 1 : questionCount + 1
    guard
      let question = QuestionReader(lists: lists, privacy: privacy).question(item, number: number, &decoder)
    else { return }
    claim(question.id.rawValue, at: question.place, &decoder)
    for choice in question.type.choices?.choices ?? [] where choice.opensText {
      claim(question.openTextID(of: choice).rawValue, at: question.place, &decoder)
    }
    if !isInRows { questionCount += 1 }
    sections[last].questions.append(question)
  }

  /// A name stands for one thing in a response.
  private mutating func claim(_ name: String, at place: SourcePlace, _ decoder: inout FieldDecoder) {
    if let first = names[name] {
      decoder.report(
        "duplicate-id", at: place.range, ["id": name], notes: [.init(Message("first-here"), at: first)])
    } else {
      names[name] = place
    }
  }
}
