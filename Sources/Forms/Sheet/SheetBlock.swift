import Diagnostics
import Model

/// A part of a sheet that stands on one page: how high it may be, and how it is drawn in what it gets.
struct SheetBlock {
  let minimum: Length
  /// What it takes where the page has room to spare; never less than `minimum`.
  let preferred: Length
  /// Never the last of a page, such as a heading.
  var keepsWithNext = false
  /// What the author wrote that makes it as high as it is.
  let place: SourcePlace
  let draw: (inout SheetPen, SheetBox) -> Void

  init(
    _ minimum: Length, preferred: Length? = nil, keepsWithNext: Bool = false, place: SourcePlace,
    draw: @escaping (inout SheetPen, SheetBox) -> Void
  ) {
    self.minimum = minimum
    self.preferred = max(minimum, preferred ?? minimum)
    self.keepsWithNext = keepsWithNext
    self.place = place
    self.draw = draw
  }

  /// Room that nothing stands in.
  static func space(_ height: Length, place: SourcePlace) -> SheetBlock {
    SheetBlock(height, place: place) { _, _ in }
  }
}

/// Rows below a head that is printed again wherever they go on on a further page.
struct SheetRun {
  let head: SheetBlock
  let rows: [SheetBlock]
  /// Makes a further row by its number from 0: a register is printed to the foot of its last page.
  var further: ((Int) -> SheetBlock)?
  /// Stands above the head on every page, such as the notice above a register.
  var banner: SheetBlock?
}

/// What a form's body is made of, in reading order.
enum SheetItem {
  case block(SheetBlock)
  case run(SheetRun)
}

/// The styles of a sheet's body.
enum SheetStyle {
  static let heading = TextStyle(points: 10, bold: true)
  static let question = TextStyle(points: 8.5)
  static let hint = TextStyle(points: 7, .grey)
  static let choice = TextStyle(points: 8.5)
  static let head = TextStyle(points: 7, bold: true)
  static let headWord = TextStyle(points: 6.5)
  static let code = TextStyle(points: 6, .faint)
  static let label = TextStyle(points: 6, .grey)
  static let notice = TextStyle(points: 7)
  static let body = TextStyle(points: 9)
  static let pad = Length.mm(1.3)
}

/// A question's words above or beside its answer: number, text, and in small what to know before answering.
struct QuestionLabel {
  private let lines: [String]
  private let notes: [String]
  /// Stands in small behind the last line, where there is room.
  private let aside: String?
  private let style: TextStyle

  init(
    _ question: Question, _ notes: [String], width: Length, style: TextStyle = SheetStyle.question,
    aside: String? = nil
  ) {
    let mark = question.isRequired ? "\u{A0}*" : ""
    lines = style.lines("\(question.number). \(question.text)\(mark)", width: width)
    let end = lines.last.map { style.width(of: $0) } ?? .zero
    let room = aside.map { end + .mm(2.5) + SheetStyle.hint.width(of: $0) <= width } ?? false
    self.aside = room ? aside : nil
    let notes = room ? notes : notes + [aside].compactMap(\.self)
    self.notes = notes.flatMap { SheetStyle.hint.lines($0, width: width) }
    self.style = style
  }

  var height: Length { style.height(lines.count) + SheetStyle.hint.height(notes.count) }

  func draw(_ pen: inout SheetPen, x: Length, top: Length) {
    pen.canvas.text(lines, style, x: x, top: top)
    if let aside, let last = lines.last {
      let baseline = top + style.leading * (lines.count - 1) + style.ascent
      pen.canvas.text(aside, SheetStyle.hint, x: x + style.width(of: last) + .mm(2.5), baseline: baseline)
    }
    pen.canvas.text(notes, SheetStyle.hint, x: x, top: top + style.height(lines.count))
  }
}

extension SheetWords {
  /// What stands in small below a question: when it is asked, and its hint.
  func notes(on question: Question, in form: FormTemplate) -> [String] {
    [condition(of: question, in: form), question.hint].compactMap(\.self)
  }
}
