import Diagnostics
import Model

/// A question that is answered by filling bubbles, its choices in one to three columns below it.
struct ChoiceBlock {
  private let question: Question
  private let isSingle: Bool
  private let label: QuestionLabel
  private let cells: [Cell]
  private let lines: [Int: Length]
  private let width: Length

  /// A choice where it stands: which line, how far from the left, and the room for its words.
  private struct Cell {
    let choice: Choice
    let line: Int
    let x: Length
    let width: Length
    let words: [String]
  }

  /// From a bubble's centre to its words.
  private static let indent = Length.mm(4)
  private static let left = SheetMarks.bubbleRadius + SheetStyle.pad
  private static let writing = Length.mm(60)

  init(_ question: Question, _ list: [Choice], isSingle: Bool, notes: [String], aside: String, width: Length)
  {
    self.question = question
    self.isSingle = isSingle
    self.width = width
    label = QuestionLabel(question, notes, width: width, aside: aside)
    let columns = Self.columns(list, width)
    let share = width / columns
    let widest = list.map { SheetStyle.choice.width(of: $0.label) }.max() ?? .zero
    var cells: [Cell] = []
    var line = 0
    var column = 0
    for choice in list {
      if choice.opensText, column > 0, width - share * column < Self.writing + widest {
        (line, column) = (line + 1, 0)
      }
      let room = choice.opensText ? width - share * column : share
      let words = SheetStyle.choice.lines(
        choice.label, width: (choice.opensText ? width / 2 : room) - Self.left - Self.indent - .mm(2))
      cells.append(Cell(choice: choice, line: line, x: share * column, width: room, words: words))
      column = choice.opensText ? columns : column + 1
      if column >= columns { (line, column) = (line + 1, 0) }
    }
    self.cells = cells
    lines = Dictionary(cells.map { ($0.line, Self.height($0.words.count)) }, uniquingKeysWith: max)
  }

  /// As many columns as hold each choice's words in one line, or as few lines as there may be with two of words.
  private static func columns(_ list: [Choice], _ width: Length) -> Int {
    let widths = list.map { SheetStyle.choice.width(of: $0.label) + left + indent + .mm(2) }.sorted()
    let widest = widths.last ?? .zero
    if let most = [4, 3, 2].first(where: { $0 <= list.count && widest <= width / $0 }) { return most }
    // One long choice does not make a column of all the others.
    guard list.count > 4, let usual = widths.dropLast(2).last, widest <= width / 2 + width / 3 else {
      return 1
    }
    return usual <= width / 2 ? 2 : 1
  }

  private static func height(_ count: Int) -> Length {
    max(SheetMarks.bubblePitch, SheetStyle.choice.height(count) + .mm(2))
  }

  private var height: Length {
    lines.values.reduce(SheetStyle.pad + label.height, +) + .mm(1)
  }

  var block: SheetBlock {
    SheetBlock(height, preferred: height + .mm(2), place: question.place) { pen, box in
      draw(&pen, box)
    }
  }

  private func draw(_ pen: inout SheetPen, _ box: SheetBox) {
    label.draw(&pen, x: box.x, top: box.y + SheetStyle.pad)
    var tops: [Int: Length] = [:]
    var top = box.y + SheetStyle.pad + label.height
    for line in lines.keys.sorted() {
      tops[line] = top
      top = top + (lines[line] ?? .zero)
    }
    var bubbles: [SheetPageMarks.Bubble] = []
    for cell in cells {
      let height = lines[cell.line] ?? .zero
      let middle = (tops[cell.line] ?? .zero) + height / 2
      let center = SheetPoint(box.x + cell.x + Self.left, middle)
      pen.bubble(cell.choice.code, at: center)
      bubbles.append(.init(code: cell.choice.code, center: center))
      let x = center.x + Self.indent
      let first = middle - SheetStyle.choice.height(cell.words.count) / 2
      pen.canvas.text(cell.words, SheetStyle.choice, x: x, top: first)
      guard cell.choice.opensText else { continue }
      let used = cell.words.map { SheetStyle.choice.width(of: $0) }.max() ?? .zero
      let line = SheetBox(
        x + used + .mm(2), middle - .mm(3.5), box.x + cell.x + cell.width - x - used - .mm(2), .mm(6))
      pen.canvas.rule(from: line.x, to: line.right, y: line.bottom)
      pen.marks.fields.append(
        .init(id: question.openTextID(of: cell.choice).rawValue, kind: .line, row: nil, box: line))
    }
    pen.marks.groups.append(.init(id: question.id.rawValue, isSingle: isSingle, bubbles: bubbles))
  }
}

extension SheetPen {
  /// A bubble with its code inside, where the code is short enough to leave the outline free.
  mutating func bubble(_ code: String, at center: SheetPoint) {
    canvas.bubble(center: center)
    guard code.utf8.count <= 2 else { return }
    canvas.text(code, SheetStyle.code, center: center.x, baseline: center.y + .mm(0.75))
  }
}
