import Diagnostics
import Model

/// Questions that are answered on one scale: a line each, the scale's words once above the columns of bubbles.
struct ScaleMatrix {
  private let questions: [Question]
  private let form: FormTemplate
  private let words: SheetWords
  private let choices: [Choice]
  private let column: Length
  private let width: Length

  /// More columns than this are no scale that an eye can follow.
  private static let limit = 8

  /// The choices of a question that may stand in a matrix; nil for any other question.
  static func choices(of question: Question) -> [Choice]? {
    guard case .one(let list) = question.type, list.name != nil, list.choices.count <= limit,
      list.choices.allSatisfy({ !$0.opensText && $0.code.utf8.count <= 2 })
    else { return nil }
    return list.choices
  }

  init(_ questions: [Question], _ choices: [Choice], _ form: FormTemplate, _ words: SheetWords, width: Length)
  {
    self.questions = questions
    self.choices = choices
    self.form = form
    self.words = words
    self.width = width
    // As wide as the widest word, for words are not broken while there is room for their questions.
    let parts = choices.flatMap { $0.label.split(separator: " ") }
    let widest = parts.map { SheetStyle.headWord.width(of: $0) }.max() ?? .zero
    let room = Length(hundredths: width.hundredths * 11 / 20) / choices.count
    var column = max(SheetMarks.bubblePitch + .mm(0.5), min(room, widest + .mm(1.6)))
    // Words of three lines stand higher than they are read.
    while column + .mm(1) <= room,
      choices.contains(where: { SheetStyle.headWord.lines($0.label, width: column - .mm(0.8)).count > 2 })
    {
      column = column + .mm(1)
    }
    self.column = column
  }

  private var textWidth: Length { width - column * choices.count }

  var run: SheetRun {
    SheetRun(head: head, rows: questions.map(row))
  }

  private var head: SheetBlock {
    let words = choices.map { SheetStyle.headWord.lines($0.label, width: column - .mm(0.8)) }
    let count = words.map(\.count).max() ?? 0
    let height = SheetStyle.headWord.height(count) + SheetStyle.head.leading + .mm(2)
    return SheetBlock(height, keepsWithNext: true, place: questions[0].place) { pen, box in
      pen.canvas.fill(box)
      for (index, choice) in choices.enumerated() {
        let center = box.x + textWidth + column * index + column / 2
        pen.canvas.text(
          choice.code, SheetStyle.head, center: center, baseline: box.y + .mm(0.8) + SheetStyle.head.ascent)
        for (line, text) in words[index].enumerated() {
          let top = box.y + .mm(0.8) + SheetStyle.head.leading + SheetStyle.headWord.leading * line
          pen.canvas.text(
            text, SheetStyle.headWord, center: center, baseline: top + SheetStyle.headWord.ascent)
        }
      }
    }
  }

  private func row(_ question: Question) -> SheetBlock {
    let label = QuestionLabel(
      question, words.notes(on: question, in: form), width: textWidth - .mm(3))
    let height = max(SheetMarks.bubblePitch, label.height + .mm(2.4))
    return SheetBlock(height, preferred: height + .mm(1.2), place: question.place) { pen, box in
      label.draw(&pen, x: box.x, top: box.y + (box.height - label.height) / 2)
      let bubbles = choices.enumerated().map { index, choice in
        let x = box.x + textWidth + column * index + column / 2
        return SheetPageMarks.Bubble(code: choice.code, center: SheetPoint(x, box.y + box.height / 2))
      }
      for bubble in bubbles { pen.bubble(bubble.code, at: bubble.center) }
      pen.marks.groups.append(.init(id: question.id.rawValue, isSingle: true, bubbles: bubbles))
      pen.canvas.rule(from: box.x, to: box.right, y: box.bottom)
    }
  }
}

/// A whole number that is marked on a printed scale, as many bubbles a line as the width holds.
struct ScaleBlock {
  let question: Question
  let range: ClosedRange<Int>
  let notes: [String]
  let width: Length

  private static let pitch = Length.mm(9)

  var block: SheetBlock {
    let label = QuestionLabel(question, notes, width: width)
    let inLine = max(1, width.hundredths / Self.pitch.hundredths)
    let count = range.count
    let lines = (count + inLine - 1) / inLine
    let height = SheetStyle.pad + label.height + .mm(8) * lines + .mm(1)
    return SheetBlock(height, place: question.place) { pen, box in
      label.draw(&pen, x: box.x, top: box.y + SheetStyle.pad)
      let top = box.y + SheetStyle.pad + label.height
      let bubbles = (0..<count).map { index in
        SheetPageMarks.Bubble(
          code: "\(range.lowerBound + index)",
          center: SheetPoint(
            box.x + Self.pitch * (index % inLine) + .mm(3.5), top + .mm(8) * (index / inLine) + .mm(4)))
      }
      for bubble in bubbles { pen.bubble(bubble.code, at: bubble.center) }
      pen.marks.groups.append(.init(id: question.id.rawValue, isSingle: true, bubbles: bubbles))
    }
  }
}
