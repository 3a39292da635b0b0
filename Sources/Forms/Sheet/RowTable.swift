import Diagnostics
import Model

/// A row group as a table: a column a question, a numbered row a person or thing.
struct RowTable {
  private let section: FormTemplate.Section
  private let group: FormTemplate.RowGroup
  private let form: FormTemplate
  private let words: SheetWords
  private let columns: [Column]
  private let rowHeight: Length
  private let wishedHeight: Length
  private let width: Length

  /// A question with the room that it has.
  private struct Column {
    let question: Question
    let x, width: Length
  }

  private static let numberWidth = Length.mm(7.5)
  private static let pad = Length.mm(0.9)
  /// A register's rows: as low as hands of all kinds still write in.
  private static let registerRow = Length.mm(7.8)
  private static let usualRow = Length.mm(9)

  /// Nil where the columns do not fit beside each other.
  init?(
    _ section: FormTemplate.Section, _ questions: [Question], _ form: FormTemplate, _ words: SheetWords,
    width: Length
  ) {
    guard let group = section.group, !questions.isEmpty else { return nil }
    let needs = questions.map { Self.need($0, words) }
    let room = width - Self.numberWidth
    let least = needs.map(\.least).reduce(.zero, +)
    guard least <= room else { return nil }
    var spare = (room - least).hundredths
    var weights = needs.map(\.weight).reduce(0, +)
    var x = Self.numberWidth
    columns = zip(questions, needs).map { question, need in
      let share = weights > 0 ? spare * need.weight / weights : 0
      spare -= share
      weights -= need.weight
      defer { x = x + need.least + Length(hundredths: share) }
      return Column(question: question, x: x, width: need.least + Length(hundredths: share))
    }
    rowHeight = form.kind == .attendance ? Self.registerRow : Self.usualRow
    wishedHeight = form.kind == .attendance ? Self.registerRow + .mm(0.6) : Self.height(columns)
    self.section = section
    self.group = group
    self.form = form
    self.words = words
    self.width = width
  }

  /// What a column takes at least, and how much of the spare room is its.
  private static func need(_ question: Question, _ words: SheetWords) -> (least: Length, weight: Int) {
    let (least, weight): (Double, Int) =
      switch question.type {
      case .text(let limit): (limit > 60 ? 30 : limit > 40 ? 22 : limit > 20 ? 18 : 14, min(limit, 200) + 10)
      case .paragraph: (40, 200)
      case .integer(let range): (max(11, Double("\(range.upperBound)".utf8.count) * 3.4 + 2), 6)
      case .decimal: (15, 6)
      case .date: (22, 4)
      case .time: (15, 4)
      case .one, .several, .scale: (10, 2)
      case .yesNo: (13.5, 8)
      case .email: (30, 30)
      case .telephone: (18, 12)
      case .document: (24, 16)
      case .signature: (24, 50)
      case .calculation: (0, 0)
      }
    // The longest word of the head is not broken.
    let longest = question.text.split(separator: " ").map { SheetStyle.head.width(of: $0) }.max() ?? .zero
    return (max(.mm(least), min(longest + pad * 2, .mm(24))), weight)
  }

  /// As many lines as the longest text needs in its column, within reason.
  private static func height(_ columns: [Column]) -> Length {
    let lines = columns.map { column in
      let limit =
        switch column.question.type {
        case .text(let limit), .paragraph(let limit): limit
        default: 0
        }
      return (limit * 230 + column.width.hundredths - 1) / max(1, column.width.hundredths)
    }
    return Length.mm(Double(min(14, max(10, (lines.max() ?? 1) * 4))))
  }

  func run(banner: SheetBlock?) -> SheetRun {
    SheetRun(
      head: head, rows: (0..<group.rows.lowerBound).map(row),
      further: form.kind == .attendance ? { row($0) } : nil, banner: banner)
  }

  /// The written codes of the columns: «Tipo: CC Cédula de ciudadanía · CE Cédula de extranjería».
  private var legends: [String] {
    columns.compactMap { column in
      guard let list = column.question.type.choices else { return nil }
      let codes = list.choices.map { "\($0.code) \($0.label)" }.joined(separator: " · ")
      return "\(column.question.text): \(codes)"
    }
  }

  private var head: SheetBlock {
    let texts = columns.map { column in
      SheetStyle.head.lines(
        column.question.text + (column.question.isRequired ? "\u{A0}*" : ""),
        width: column.width - Self.pad * 2)
    }
    let notes = columns.map { column in
      ([subhead(column.question)] + words.notes(on: column.question, in: form)).compactMap(\.self)
        .flatMap { SheetStyle.label.lines($0, width: column.width - Self.pad * 2) }
    }
    let legend = SheetStyle.hint.lines(legends.joined(separator: " | "), width: width)
    let above = legend.isEmpty ? Length.zero : SheetStyle.hint.height(legend.count) + .mm(1.2)
    let ticks = columns.map { $0.question.type == .yesNo ? SheetStyle.headWord.leading : .zero }
    let inner = columns.indices.map { index in
      SheetStyle.head.height(texts[index].count) + SheetStyle.label.height(notes[index].count) + ticks[index]
    }
    let height = above + (inner.max() ?? .zero) + Self.pad * 2
    return SheetBlock(height, keepsWithNext: true, place: section.place) { pen, box in
      pen.canvas.text(legend, SheetStyle.hint, x: box.x, top: box.y)
      let grid = SheetBox(box.x, box.y + above, box.width, box.height - above)
      pen.canvas.fill(grid)
      pen.canvas.frame(grid)
      pen.canvas.text(
        words.say("row-number"), SheetStyle.head, center: grid.x + Self.numberWidth / 2,
        baseline: grid.y + Self.pad + SheetStyle.head.ascent)
      for (index, column) in columns.enumerated() {
        let x = grid.x + column.x
        pen.canvas.column(x: x, from: grid.y, to: grid.bottom)
        pen.canvas.text(texts[index], SheetStyle.head, x: x + Self.pad, top: grid.y + Self.pad)
        let cell = SheetBox(x, grid.y, column.width, grid.height)
        for (place, word) in [words.yes, words.no].enumerated() where ticks[index] > .zero {
          pen.canvas.text(
            word, SheetStyle.headWord, center: tickCenter(place, cell), baseline: grid.bottom - .mm(0.9))
        }
        pen.canvas.text(
          notes[index], SheetStyle.label, x: x + Self.pad,
          top: grid.y + Self.pad + SheetStyle.head.height(texts[index].count))
      }
    }
  }

  /// What a column's answers are written like.
  private func subhead(_ question: Question) -> String? {
    switch question.type {
    case .date: words.say("date-pattern")
    case .time: words.say("time-pattern")
    case .one(let list), .several(let list): list.choices.map(\.code).joined(separator: " ")
    case .scale(let range): "\(range.lowerBound)–\(range.upperBound)"
    default: nil
    }
  }

  /// A row by its number from 0 within the sheet.
  private func row(_ index: Int) -> SheetBlock {
    SheetBlock(rowHeight, preferred: wishedHeight, place: section.place) {
      pen, box in
      pen.canvas.frame(box)
      pen.marks.rows.append(.init(group: group.id.rawValue, number: index + 1, box: box))
      let number = SheetBox(box.x, box.y, Self.numberWidth, box.height)
      if form.kind == .attendance {
        pen.slots.append(SheetSlot(kind: .rowNumber(index), box: number))
      } else {
        pen.canvas.text(
          "\(index + 1)", SheetStyle.hint, center: number.x + number.width / 2,
          baseline: number.y + number.height / 2 + .mm(0.9))
      }
      for column in columns {
        let cell = SheetBox(box.x + column.x, box.y, column.width, box.height)
        pen.canvas.column(x: cell.x, from: cell.y, to: cell.bottom)
        draw(column.question, &pen, cell, row: index + 1)
      }
    }
  }

  private func draw(_ question: Question, _ pen: inout SheetPen, _ cell: SheetBox, row: Int) {
    let id = question.id.rawValue
    guard question.type == .yesNo else {
      let kind: SheetPageMarks.Field.Kind =
        switch question.type {
        case .signature: .signature
        case .one, .several, .scale: .code
        default: .line
        }
      pen.marks.fields.append(.init(id: id, kind: kind, row: row, box: cell.inset(SheetMarks.boxFree)))
      return
    }
    for (index, kind) in [SheetPageMarks.Field.Kind.yes, .no].enumerated() {
      let side = SheetMarks.tickSide
      let box = SheetBox(
        tickCenter(index, cell) - side / 2, cell.y + (cell.height - side) / 2, side, side)
      pen.canvas.box(box)
      pen.marks.fields.append(.init(id: id, kind: kind, row: row, box: box))
    }
  }

  /// The middle of a column's box for yes, 0, and for no, 1.
  private func tickCenter(_ index: Int, _ cell: SheetBox) -> Length {
    cell.x + cell.width * (index * 2 + 1) / 4
  }
}
