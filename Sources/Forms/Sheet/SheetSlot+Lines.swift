import Diagnostics
import Model

extension SheetSlot {
  /// The sizes that a session's words are tried in.
  static let points = [8.5, 8, 7.5, 7, 6.5, 6]

  /// What a session says, in the middle of the slot's height; none where it says nothing.
  func lines(of text: String?) -> [SheetCanvas.Line] {
    guard let text, let fitted = fitted(text) else { return [] }
    let free = box.height - fitted.height
    return fitted.lines.enumerated().map { index, line in
      Self.line(line, fitted.style, x: box.x, top: box.y + free / 2 + fitted.style.leading * index)
    }
  }

  /// What the sheet's own code says in the slot; none where the slot is no part of it.
  func lines(of code: SheetCode, _ design: SheetDesign) -> [SheetCanvas.Line] {
    switch kind {
    case .letters:
      guard
        let text = FittedText(
          code.letters, points: [8, 7, 6.5, 6], bold: true, width: box.width, height: box.height)
      else { return [] }
      return [Self.line(code.letters, text.style, x: box.x, top: box.y)]
    case .serial:
      let style = TextStyle(points: 8, bold: true)
      let text = design.words.say("serial", ["serial": "\(code.serial)"])
      return [Self.line(text, style, x: box.right - style.width(of: text), top: box.y)]
    case .rowNumber(let row):
      let style = SheetStyle.hint
      let text = "\((code.serial - 1) * design.rowsPerSheet + row + 1)"
      return [
        SheetCanvas.Line(
          text: text, style: style, x: box.x + (box.width - style.width(of: text)) / 2,
          baseline: box.y + box.height / 2 + .mm(0.9), width: style.width(of: text))
      ]
    case .session, .logo, .codes: return []
    }
  }

  /// A session's words as they fit into the slot; nil where they do not in any size.
  func fitted(_ text: String) -> FittedText? {
    FittedText(text, points: Self.points, width: box.width, height: box.height)
  }

  private static func line(_ text: String, _ style: TextStyle, x: Length, top: Length) -> SheetCanvas.Line {
    SheetCanvas.Line(
      text: text, style: style, x: x, baseline: top + style.ascent, width: style.width(of: text))
  }
}

extension SessionFacts {
  /// What a field of the session block says; nil where nothing is told.
  package subscript(field: SessionField) -> String? {
    switch field {
    case .session: id.rawValue
    case .date: date
    case .time: time
    case .modality: modality
    case .type: type
    case .theme: theme
    case .place: place
    case .objective: objective
    case .responsible: responsible
    }
  }

  private var place: String? {
    let parts = [municipality, venue].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private var responsible: String? {
    let parts = [lead, team].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
