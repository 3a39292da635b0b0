import Bytes
package import Diagnostics
package import Model

/// A form's sheets as they are printed for any session: made once a version, filled in for each sheet.
package struct SheetDesign: Sendable {
  package let form: ID<FormTemplate>
  package let version: Int
  package let title: String
  package let paper: Paper
  package let layout: SheetLayout
  /// How many rows a sheet of the register has; 0 where its rows do not go on from sheet to sheet.
  package let rowsPerSheet: Int
  /// The activities at whose sessions it is filled in.
  package let activityTypes: [ID<ActivityType>]
  package let kind: FormTemplate.Kind
  /// The logo's path from the site's top.
  package let logo: String?
  /// What a telephone that reads a code opens, where the site has an intake.
  let address: String?
  let pages: [SheetPage]
  let words: SheetWords

  package var pageCount: Int { pages.count }

  /// Lays out `form`; nil where something of it does not fit on paper, which is found at its place.
  package static func make(
    _ form: FormTemplate, _ settings: SiteSettings, process: String, _ catalogue: Catalogue
  ) -> Checked<SheetDesign?> {
    let words = SheetWords(catalogue: catalogue)
    let frame = SheetFrame(form: form, settings: settings, process: process, words: words)
    let notice =
      form.needsNotice
      ? PrivacyNotice.text(settings, catalogue).map { catalogue.say("notice.title") + ". " + $0 } : nil
    let ceiling = min(frame.body(page: 0).height, frame.body(page: 1).height)
    let body = SheetBody(form, notice: notice, words, width: frame.width, ceiling: ceiling)
    let flow = SheetFlow.pages(of: body.items) { frame.body(page: $0) }
    var findings = body.findings + flow.findings
    var pens: [SheetPen] = []
    for (index, blocks) in flow.pages.enumerated() {
      var pen = SheetPen()
      findings += frame.draw(&pen, page: index, of: flow.pages.count)
      let room = frame.body(page: index)
      var y = room.y
      for placed in blocks {
        placed.block.draw(&pen, SheetBox(room.x, y, room.width, placed.height))
        y = y + placed.height
      }
      pens.append(pen)
    }
    let layout = SheetLayout(form, pens.map(\.marks), rowsPerSheet: flow.registerRows)
    let code = SheetCode(
      form: form.id, version: form.version, session: nil, serial: 1, page: flow.pages.count,
      layout: layout.hash)
    if !SheetCode.fits(code.letters) {
      findings.append(
        Diagnostic(
          "sheet-code-too-long", at: form.places.place(.format), ["code": code.letters],
          hints: [Message("sheet-code-too-long")]))
    }
    guard findings.isEmpty else { return Checked(nil, findings) }
    return Checked(
      SheetDesign(
        form: form.id, version: form.version, title: form.title, paper: form.paper, layout: layout,
        rowsPerSheet: flow.registerRows, activityTypes: form.activityTypes, kind: form.kind,
        logo: settings.entity.logo, address: settings.intake.map(SheetCode.scanned),
        pages: pens.map(SheetPage.init), words: words))
  }
}

/// A page that is ready but for its slots.
struct SheetPage: Sendable {
  /// SVG elements in millimetres.
  let content: [UInt8]
  let slots: [SheetSlot]
  let marks: SheetPageMarks
  /// Every line of `content`, for those who measure.
  let lines: [SheetCanvas.Line]

  init(_ pen: SheetPen) {
    content = pen.canvas.svg
    slots = pen.slots
    marks = pen.marks
    lines = pen.canvas.lines
  }
}
