import Diagnostics
import Model

/// A question with a short answer in a bordered cell; cells stand side by side while the sheet's width lasts.
struct AnswerCell {
  let question: Question
  private let notes: [String]
  private let words: SheetWords

  init(_ question: Question, _ form: FormTemplate, _ words: SheetWords) {
    self.question = question
    self.words = words
    notes = words.notes(on: question, in: form)
  }

  private static let combCell = Length.mm(5)
  private static let combHeight = Length.mm(6.2)
  private static let combGap = Length.mm(2.4)

  /// The digits of each part of a comb; nil for an answer that has none.
  private var combParts: [Int]? {
    switch question.type {
    case .date: [2, 2, 4]
    case .time: [2, 2]
    case .document: [12]
    default: nil
    }
  }

  /// What the answer takes, its border counted.
  var naturalWidth: Length {
    if let parts = combParts {
      return Self.combCell * parts.reduce(0, +) + Self.combGap * (parts.count - 1) + SheetStyle.pad * 2
    }
    return switch question.type {
    case .text(let limit): .mm(Self.textWidth(limit))
    case .integer(let range): .mm(max(30, Double("\(range.upperBound)".utf8.count) * 5 + 8))
    case .decimal: .mm(34)
    case .yesNo: .mm(38)
    case .email: .mm(95)
    case .telephone: .mm(52)
    case .signature: .mm(80)
    default: .mm(60)
    }
  }

  /// Handwriting takes about 2.4 mm a letter, and a text is seldom as long as it may be.
  private static func textWidth(_ limit: Int) -> Double {
    switch limit {
    case ...12: 40
    case ...30: 62
    case ...45: 75
    case ...90: 94
    default: 138
    }
  }

  private var writingHeight: Length {
    // Above the parts of a day or an hour stand the letters of its pattern.
    if let parts = combParts { return Self.combHeight + .mm(parts.count > 1 ? 3.7 : 2.6) }
    return switch question.type {
    case .signature: .mm(14)
    case .text(let limit) where limit > 90: .mm(13)
    case .text(let limit) where limit > 60: .mm(9)
    default: .mm(8)
    }
  }

  private func label(_ width: Length) -> QuestionLabel {
    QuestionLabel(question, notes, width: width - SheetStyle.pad * 2)
  }

  func height(_ width: Length) -> Length { SheetStyle.pad + label(width).height + writingHeight }

  func draw(_ pen: inout SheetPen, _ box: SheetBox) {
    pen.canvas.box(box)
    let label = label(box.width)
    label.draw(&pen, x: box.x + SheetStyle.pad, top: box.y + SheetStyle.pad * 2 / 3)
    let top = box.y + SheetStyle.pad + label.height
    let room = SheetBox(box.x, top, box.width, box.bottom - top)
    let id = question.id.rawValue
    if let parts = combParts {
      pen.comb(id, parts, in: room, cell: Self.combCell, height: Self.combHeight, gap: Self.combGap, words)
    } else if question.type == .yesNo {
      pen.ticks(id, words, x: box.x + SheetStyle.pad, top: box.bottom - .mm(6.6))
    } else {
      let kind: SheetPageMarks.Field.Kind = question.type == .signature ? .signature : .line
      pen.marks.fields.append(.init(id: id, kind: kind, row: nil, box: room.inset(SheetMarks.boxFree)))
    }
  }
}

extension SheetPen {
  /// Boxes of one character each, in parts with a gap between.
  fileprivate mutating func comb(
    _ id: String, _ parts: [Int], in room: SheetBox, cell: Length, height: Length, gap: Length,
    _ words: SheetWords
  ) {
    var x = room.x + SheetStyle.pad
    let y = room.bottom - height - .mm(1.1)
    let letters =
      parts.count == 3 ? words.say("date-letters") : parts.count == 2 ? words.say("time-letters") : ""
    var signs = Array(letters)[...]
    var cells: [SheetBox] = []
    for part in parts {
      for _ in 0..<part {
        let box = SheetBox(x, y, cell, height)
        canvas.box(box)
        if let sign = signs.popFirst() {
          canvas.text("\(sign)", SheetStyle.label, center: x + cell / 2, baseline: y - .mm(0.6))
        }
        cells.append(box)
        x = x + cell
      }
      x = x + gap
    }
    let whole = SheetBox(cells[0].x, y, cells[cells.count - 1].right - cells[0].x, height)
    marks.fields.append(.init(id: id, kind: .comb, row: nil, box: whole, cells: cells))
  }

  /// The two boxes of a yes-or-no question with their words behind them.
  mutating func ticks(_ id: String, _ words: SheetWords, x: Length, top: Length) {
    let side = SheetMarks.tickSide
    var x = x
    for (kind, word) in [(SheetPageMarks.Field.Kind.yes, words.yes), (.no, words.no)] {
      let box = SheetBox(x, top, side, side)
      canvas.box(box)
      marks.fields.append(.init(id: id, kind: kind, row: nil, box: box))
      canvas.text(word, SheetStyle.choice, x: box.right + .mm(1.4), baseline: box.bottom - .mm(1.1))
      x = box.right + .mm(4.5) + SheetStyle.choice.width(of: word)
    }
  }
}

/// Cells side by side, all as high as the highest.
struct CellRow {
  private(set) var cells: [AnswerCell] = []
  private var natural = Length.zero

  /// Whether `cell` still goes into the row.
  func takes(_ cell: AnswerCell, width: Length) -> Bool {
    cells.isEmpty || natural + cell.naturalWidth <= width
  }

  mutating func add(_ cell: AnswerCell) {
    cells.append(cell)
    natural = natural + cell.naturalWidth
  }

  /// The cells share what is left of the width as they share what they take of it.
  private func widths(_ width: Length) -> [Length] {
    var rest = width
    var left = natural
    return cells.map { cell in
      let share = Length(hundredths: rest.hundredths * cell.naturalWidth.hundredths / max(1, left.hundredths))
      left = left - cell.naturalWidth
      rest = rest - share
      return share
    }
  }

  func block(_ width: Length) -> SheetBlock {
    let widths = widths(width)
    let height = zip(cells, widths).map { $0.height($1) }.max() ?? .zero
    let cells = cells
    return SheetBlock(height, place: cells[0].question.place) { pen, box in
      var x = box.x
      for (cell, width) in zip(cells, widths) {
        cell.draw(&pen, SheetBox(x, box.y, width, box.height))
        x = x + width
      }
    }
  }
}
