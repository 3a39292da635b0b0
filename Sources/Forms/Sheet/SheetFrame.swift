import Diagnostics
import Model

/// What stands around a form's questions on each of its pages: header, session block, footer and the reader's marks.
struct SheetFrame {
  let form: FormTemplate
  let settings: SiteSettings
  let process: String
  let words: SheetWords

  private var paper: Paper { form.paper }
  private static let margin = Length.mm(12)
  /// Nothing of a code's quiet zone is nearer; a module is 0.69 mm at most.
  private static let codeRoom = Length.mm(3.2)
  /// The mark that tells which way is up ends left of it.
  private static let headerLeft = Length.mm(27)
  private static let headerBottom = Length.mm(27.2)

  var left: Length { Self.margin }
  var width: Length { paper.width - Self.margin * 2 }
  private var codes: [SheetBox] { SheetMarks.codes(on: paper) }
  private var footerTop: Length { codes[1].y - Self.codeRoom }
  private var hasSession: Bool { !form.activityTypes.isEmpty }

  /// The room for questions on a page, from 0.
  func body(page: Int) -> SheetBox {
    let top = sessionRows(page: page).map(\.bottom).max() ?? .mm(30.4)
    let start = top + .mm(2)
    return SheetBox(left, start, width, footerTop - .mm(0.6) - start)
  }

  // MARK: Header

  private static let titlePoints = [12, 11, 10, 9, 8, 7.5, 7, 6.5, 6]

  /// Draws all that the page has besides its questions; words that do not fit are found.
  func draw(_ pen: inout SheetPen, page: Int, of count: Int) -> [Diagnostic] {
    for center in SheetMarks.fiducials(on: paper) {
      pen.canvas.square(center: center, side: SheetMarks.fiducialSide)
    }
    pen.canvas.square(center: SheetMarks.orientation, side: SheetMarks.orientationSide)
    var findings = header(&pen, page: page, of: count)
    session(&pen, page: page)
    findings += footer(&pen)
    pen.slots.append(SheetSlot(kind: .codes, box: codes[0]))
    return page == 0 ? findings : []
  }

  private func header(_ pen: inout SheetPen, page: Int, of count: Int) -> [Diagnostic] {
    let right = codes[0].x - Self.codeRoom
    let box = SheetBox(
      Self.headerLeft, SheetMarks.codeInset, right - Self.headerLeft, Self.headerBottom - SheetMarks.codeInset
    )
    let logo = settings.entity.logo == nil ? Length.zero : Length.mm(21)
    let factsWidth = Length.mm(42)
    let middle = SheetBox(box.x + logo, box.y, box.width - logo - factsWidth, box.height)
    pen.canvas.frame(box)
    if logo > .zero {
      pen.slots.append(
        SheetSlot(
          kind: .logo, box: SheetBox(box.x + .mm(2), box.y + .mm(2), logo - .mm(4), box.height - .mm(4))))
      pen.canvas.column(x: middle.x, from: box.y, to: box.bottom)
    }
    pen.canvas.column(x: middle.right, from: box.y, to: box.bottom)
    var findings: [Diagnostic] = []
    let inner = middle.width - .mm(4)
    let owner = [settings.entity.name, process].joined(separator: " · ")
    let small = FittedText(owner, points: [7, 6.5, 6], ink: .grey, width: inner, height: .mm(6))
    let title = FittedText(
      form.title, points: Self.titlePoints, bold: true, width: inner,
      height: box.height - (small?.height ?? .zero) - .mm(3.4))
    if let small, let title {
      let free = box.height - small.height - title.height - .mm(1)
      centre(&pen, small, x: middle.x + middle.width / 2, top: box.y + free / 2)
      centre(&pen, title, x: middle.x + middle.width / 2, top: box.y + free / 2 + small.height + .mm(1))
    } else {
      findings.append(tooLong(.title))
    }
    findings += facts(&pen, SheetBox(middle.right, box.y, factsWidth, box.height), page: page, of: count)
    pen.slots.append(
      SheetSlot(
        kind: .letters,
        box: SheetBox(Self.headerLeft, Self.headerBottom + .mm(0.4), right - Self.headerLeft, .mm(2.6))))
    return findings
  }

  private func centre(_ pen: inout SheetPen, _ text: FittedText, x: Length, top: Length) {
    for (index, line) in text.lines.enumerated() {
      let baseline = top + text.style.leading * index + text.style.ascent
      pen.canvas.text(line, text.style, center: x, baseline: baseline)
    }
  }

  /// Code, version, date, page and class, a line each.
  private func facts(_ pen: inout SheetPen, _ box: SheetBox, page: Int, of count: Int) -> [Diagnostic] {
    let code = words.say("code", ["code": form.code])
    let version = words.say("version", ["version": "\(form.version)"])
    let date = form.date.map { words.say("date", ["date": $0.description]) } ?? ""
    let place = words.say("page", ["page": "\(page + 1)", "pages": "\(count)"])
    let kept = words.say(form.asksPersonalData ? "class-personal" : "class-open")
    let lines = [code, version, date, place, kept].filter { !$0.isEmpty }
    let height = box.height / lines.count
    var findings: [Diagnostic] = []
    for (index, line) in lines.enumerated() {
      let top = box.y + height * index
      if index > 0 { pen.canvas.row(from: box.x, to: box.right, y: top) }
      guard
        let text = FittedText(
          line, points: [7.5, 7, 6.5, 6], bold: index == 3, width: box.width - .mm(2.6), height: height)
      else {
        findings.append(tooLong(.code))
        continue
      }
      pen.canvas.text(text.lines, text.style, x: box.x + .mm(1.3), top: top + (height - text.height) / 2)
    }
    return findings
  }

  private func tooLong(_ field: Field) -> Diagnostic {
    Diagnostic(
      "sheet-text-too-long", at: form.places.place(field), ["form": form.id.rawValue],
      hints: [Message("sheet-text-too-long")])
  }

  // MARK: Session

  private static let blockTop = Length.mm(31)
  private static let cellHeight = Length.mm(8.4)
  private static let wideCellHeight = Length.mm(11)

  /// The session's cells on a page, each with its share of the line in twelfths; the first page has all of them.
  private func sessionRows(page: Int) -> [SheetBox] {
    guard hasSession else { return [] }
    // A sheet in landscape is short of height and long of line.
    let first = paper.isLandscape ? Length.mm(7.4) : Self.cellHeight
    let last = paper.isLandscape ? Length.mm(8.7) : Self.wideCellHeight
    let heights = page == 0 ? [first, Self.cellHeight, last] : [Self.cellHeight]
    var y = Self.blockTop
    return heights.map { height in
      defer { y = y + height }
      return SheetBox(left, y, width, height)
    }
  }

  private static let fullBlock: [[(SessionField, Int)]] = [
    [(.session, 20), (.date, 27), (.time, 15), (.type, 22), (.modality, 16)],
    [(.theme, 38), (.place, 62)],
    [(.objective, 66), (.responsible, 34)],
  ]
  private static let shortBlock: [[(SessionField, Int)]] = [
    [(.session, 18), (.date, 24), (.type, 20), (.place, 38)]
  ]

  private func session(_ pen: inout SheetPen, page: Int) {
    for (row, cells) in zip(sessionRows(page: page), page == 0 ? Self.fullBlock : Self.shortBlock) {
      var x = row.x
      for (index, (field, share)) in cells.enumerated() {
        let width = index + 1 == cells.count ? row.right - x : row.width * share / 100
        let box = SheetBox(x, row.y, width, row.height)
        pen.canvas.box(box)
        pen.canvas.text(
          words.say("field.\(field.rawValue)"), SheetStyle.label, x: box.x + .mm(1),
          baseline: box.y + .mm(2.4))
        pen.slots.append(
          SheetSlot(
            kind: .session(field),
            box: SheetBox(box.x + .mm(1), box.y + .mm(2.9), box.width - .mm(2), box.height - .mm(3.1))))
        x = x + width
      }
    }
  }

  // MARK: Footer

  private func footer(_ pen: inout SheetPen) -> [Diagnostic] {
    let x = codes[1].right + Self.codeRoom
    let right = paper.width - SheetMarks.cornerEdge - .mm(1)
    pen.canvas.row(from: x, to: right, y: codes[1].y - .mm(0.6))
    pen.slots.append(SheetSlot(kind: .letters, box: SheetBox(x, codes[1].y, right - x - .mm(26), .mm(4.2))))
    pen.slots.append(SheetSlot(kind: .serial, box: SheetBox(right - .mm(25), codes[1].y, .mm(25), .mm(4.2))))
    let address = settings.baseURL.map { words.say("consult", ["address": $0]) }
    let series = form.series.map { words.say("series", ["series": $0]) }
    let lines = [
      address ?? words.say("consult-site", ["site": settings.title]), series,
      [
        words.say("uncontrolled"),
        words.say("digest", ["digest": String(form.digest.dropFirst("sha256:".count).prefix(12))]),
        form.questions.contains(where: \.isRequired) ? words.say("required") : nil,
      ].compactMap(\.self).joined(separator: " · "),
    ].compactMap(\.self)
    // As many lines as stand above the edge that printers leave blank.
    let sizes: [Double] = [7, 6.5, 6]
    for points in sizes {
      let style = TextStyle(points: points, .grey)
      let text = lines.flatMap { style.lines($0, width: right - x) }
      guard style.height(text.count) <= SheetMarks.codeSide - .mm(4.8) else { continue }
      pen.canvas.text(text, style, x: x, top: codes[1].y + .mm(4.8))
      return []
    }
    return [tooLong(form.series == nil ? .format : .series)]
  }
}
