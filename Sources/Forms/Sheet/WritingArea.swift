import Diagnostics
import Model

/// Light lines to write several on, as many as the answer may need and the page has room for.
struct WritingArea {
  let question: Question
  let notes: [String]
  let limit: Int
  let width: Length
  /// The most that a page has room for.
  let ceiling: Length

  private static let spacing = Length.mm(7.2)
  private static let letter = Length.mm(2.3)

  var block: SheetBlock {
    let label = QuestionLabel(question, notes, width: width - SheetStyle.pad * 2)
    let above = SheetStyle.pad + label.height
    let wanted = max(2, (limit * Self.letter.hundredths + width.hundredths - 1) / width.hundredths)
    let least = max(2, min(wanted, (wanted * 9 + 19) / 20))
    func height(_ lines: Int) -> Length { above + Self.spacing * lines + .mm(1) }
    let minimum = max(height(2), min(height(least), ceiling / 2))
    return SheetBlock(
      minimum, preferred: max(minimum, min(height(wanted), ceiling)), place: question.place
    ) { pen, box in
      pen.canvas.box(box)
      label.draw(&pen, x: box.x + SheetStyle.pad, top: box.y + SheetStyle.pad * 2 / 3)
      let area = SheetBox(box.x, box.y + above, box.width, box.height - above)
      let count = max(1, area.height.hundredths / Self.spacing.hundredths)
      let spacing = (area.height - .mm(1)) / count
      for line in 1..<max(2, count + 1) where line < count || count == 1 {
        pen.canvas.rule(
          from: area.x + SheetStyle.pad, to: area.right - SheetStyle.pad, y: area.y + spacing * line)
      }
      pen.marks.fields.append(
        .init(id: question.id.rawValue, kind: .area, row: nil, box: area.inset(SheetMarks.boxFree)))
    }
  }
}
