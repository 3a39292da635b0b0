import Diagnostics
import Model

/// A form's sections as what stands on its sheets, in reading order.
struct SheetBody {
  private(set) var items: [SheetItem] = []
  private(set) var findings: [Diagnostic] = []
  private let form: FormTemplate
  private let words: SheetWords
  private let width: Length
  private let ceiling: Length
  private var notice: SheetBlock?

  /// - Parameter ceiling: the height of the lowest body of a page.
  init(_ form: FormTemplate, notice: String?, _ words: SheetWords, width: Length, ceiling: Length) {
    self.form = form
    self.words = words
    self.width = width
    self.ceiling = ceiling
    self.notice = notice.map { Self.notice($0, form, width: width) }
    for section in form.sections { add(section) }
  }

  private static func notice(_ text: String, _ form: FormTemplate, width: Length) -> SheetBlock {
    let lines = SheetStyle.notice.lines(text, width: width - .mm(3))
    let height = SheetStyle.notice.height(lines.count) + .mm(2)
    return SheetBlock(height + .mm(1.6), place: form.places.place(.format)) { pen, box in
      let ground = SheetBox(box.x, box.y, box.width, height)
      pen.canvas.box(ground)
      pen.canvas.text(lines, SheetStyle.notice, x: box.x + .mm(1.5), top: box.y + .mm(0.9))
    }
  }

  private mutating func add(_ section: FormTemplate.Section) {
    let questions = section.questions.filter { question in
      if case .calculation = question.type { return false }
      return question.medium != .web
    }
    let paragraphs = section.introduction.blocks.map(\.plainText).filter { !$0.isEmpty }
    guard !questions.isEmpty || !paragraphs.isEmpty else { return }
    if let title = section.title { add(heading: title, section.place) }
    for paragraph in paragraphs { add(paragraph: paragraph, section.place) }
    guard !questions.isEmpty else { return }
    if section.group != nil {
      let banner = form.kind == .attendance ? notice : nil
      if banner == nil, let notice { items.append(.block(notice)) }
      notice = nil
      guard let table = RowTable(section, questions, form, words, width: width) else {
        findings.append(
          Diagnostic(
            "sheet-table-too-wide", at: section.place, ["form": form.id.rawValue],
            hints: [Message("sheet-table-too-wide")]))
        return
      }
      items.append(.run(table.run(banner: banner)))
      items.append(.block(.space(.mm(1.5), place: section.place)))
      return
    }
    if let notice { items.append(.block(notice)) }
    notice = nil
    add(questions)
  }

  private mutating func add(heading: String, _ place: SourcePlace) {
    let lines = SheetStyle.heading.lines(heading, width: width)
    let above = Length.mm(form.paper.isLandscape ? 0.6 : 2)
    let height = SheetStyle.heading.height(lines.count) + above + .mm(1.6)
    items.append(
      .block(
        SheetBlock(height, keepsWithNext: true, place: place) { pen, box in
          pen.canvas.text(lines, SheetStyle.heading, x: box.x, top: box.y + above)
        }))
  }

  private mutating func add(paragraph: String, _ place: SourcePlace) {
    let lines = SheetStyle.body.lines(paragraph, width: width)
    let height = SheetStyle.body.height(lines.count) + .mm(1.6)
    items.append(
      .block(
        SheetBlock(height, keepsWithNext: true, place: place) { pen, box in
          pen.canvas.text(lines, SheetStyle.body, x: box.x, top: box.y)
        }))
  }

  /// Questions that are asked once: those of one scale together, short ones side by side, the others each alone.
  private mutating func add(_ questions: [Question]) {
    var row = CellRow()
    var index = 0
    func flush(_ items: inout [SheetItem]) {
      if !row.cells.isEmpty { items.append(.block(row.block(width))) }
      row = CellRow()
    }
    while index < questions.count {
      let question = questions[index]
      if let scale = ScaleMatrix.choices(of: question) {
        flush(&items)
        let same = questions[index...].prefix { ScaleMatrix.choices(of: $0) == scale }
        let matrix = ScaleMatrix(Array(same), scale, form, words, width: width)
        if index > 0 { items.append(.block(.space(.mm(2), place: question.place))) }
        items.append(.run(matrix.run))
        items.append(.block(.space(.mm(2), place: question.place)))
        index += same.count
        continue
      }
      if let block = block(question) {
        flush(&items)
        items.append(.block(block))
      } else {
        let cell = AnswerCell(question, form, words)
        if !row.takes(cell, width: width) { flush(&items) }
        row.add(cell)
      }
      index += 1
    }
    flush(&items)
    if let last = questions.last { items.append(.block(.space(.mm(1.5), place: last.place))) }
  }

  /// A question that takes the whole width; nil for one that is answered in a cell.
  private func block(_ question: Question) -> SheetBlock? {
    let notes = words.notes(on: question, in: form)
    switch question.type {
    case .one(let list):
      return ChoiceBlock(
        question, list.choices, isSingle: true, notes: notes, aside: words.say("mark-one"), width: width
      ).block
    case .several(let list):
      return ChoiceBlock(
        question, list.choices, isSingle: false, notes: notes, aside: words.say("mark-several"), width: width
      ).block
    case .scale(let range):
      return ScaleBlock(question: question, range: range, notes: notes, width: width).block
    case .paragraph(let limit):
      return WritingArea(question: question, notes: notes, limit: limit, width: width, ceiling: ceiling).block
    default: return nil
    }
  }
}
