package import Model

extension SheetWriter {
  /// Writes a sign for the door of a session: what, when and where in letters to be read from afar, and its page's code.
  ///
  /// - Parameter address: the page's whole address; nil where it is not known, and no code is printed.
  package mutating func writeSign(
    _ facts: SessionFacts, title: String, owner: String, scan: String, name: String, address: String?,
    on paper: Paper
  ) {
    let paper = Paper(paper.size)
    let width = paper.width - .mm(40)
    let middle = paper.width / 2
    var canvas = SheetCanvas()
    // Without a code below it the text stands in the middle.
    var y = Length.mm(address == nil ? 78 : 34)
    let place = [facts.municipality, facts.venue].compactMap(\.self).joined(separator: " · ")
    let when = [facts.date, facts.time].compactMap(\.self).joined(separator: " · ")
    let parts: [(text: String, points: [Double], isBold: Bool, after: Double)] = [
      (owner, [14, 12, 10, 8], false, 14), (title, [40, 34, 28, 24, 20, 16, 12, 8], true, 8),
      (facts.theme, [20, 16, 13, 10], false, 14), (when, [24, 20, 16, 12], true, 4),
      (place, [18, 15, 12, 9], false, 0),
    ]
    for part in parts where !part.text.isEmpty {
      guard
        let text = FittedText(
          part.text, points: part.points, bold: part.isBold, width: width, height: .mm(46))
      else { continue }
      for line in text.lines {
        canvas.text(line, text.style, center: middle, baseline: y + text.style.ascent)
        y = y + text.style.leading
      }
      y = y + .mm(part.after)
    }
    beginPage(paper.width, paper.height, title: name)
    if let address, let symbol = QRSymbol(address, versions: 1...12) {
      let side = Length.mm(62)
      let top = paper.height - .mm(96)
      append(symbol, SheetBox(middle - side / 2, top, side, side))
      let style = TextStyle(points: 11)
      for (index, line) in style.lines(scan, width: width).enumerated() {
        canvas.text(
          line, style, center: middle, baseline: top + side + .mm(9) + style.leading * index)
      }
    }
    append(canvas)
    endPage()
  }
}
