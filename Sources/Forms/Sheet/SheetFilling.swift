import Bytes
import Diagnostics
import Model

/// Sheets being written into one HTML page: what several of them share is written once.
package struct SheetWriter {
  /// From the HTML page to the site's top, or whatever else the logo's address begins with.
  package let root: String
  /// The logo's whole address where it does not stand below `root`, such as `data:…`.
  package var logo: String?
  /// Where what is filled in is kept for other pages of the site; nil where there are none.
  package var shelf: SheetShelf?
  /// The SVG so far.
  package private(set) var bytes: [UInt8] = []
  /// The static parts that were written, each by its id.
  private var written: Set<String> = []

  package init(root: String) { self.root = root }

  /// Writes all pages of one sheet of `design`.
  ///
  /// - Parameters:
  ///   - facts: nil for a blank sheet.
  ///   - isTurned: whether a sheet in landscape is turned, to be printed among upright ones.
  package mutating func write(
    _ design: SheetDesign, _ facts: SessionFacts?, serial: Int, isTurned: Bool = false
  ) {
    for index in design.pages.indices {
      write(design, page: index, facts, serial: serial, isTurned: isTurned && design.paper.isLandscape)
    }
  }

  private mutating func write(
    _ design: SheetDesign, page index: Int, _ facts: SessionFacts?, serial: Int, isTurned: Bool
  ) {
    let page = design.pages[index]
    let paper = design.paper
    let title = design.words.say(
      "sheet-title",
      [
        "form": design.title, "page": "\(index + 1)", "pages": "\(design.pages.count)", "serial": "\(serial)",
      ])
    beginPage(isTurned ? paper.height : paper.width, isTurned ? paper.width : paper.height, title: title)
    if isTurned {
      // Its left edge becomes the foot.
      bytes.append("<g transform=\"matrix(0 -1 1 0 0 " as StaticString)
      bytes.append(paper.width)
      bytes.append(")\">\n" as StaticString)
    }
    let name = "\(design.form)-\(index + 1)"
    if written.insert(name).inserted {
      bytes.append("<g id=\"\(name)\">\n")
      bytes.append(contentsOf: page.content)
      bytes.append("</g>\n" as StaticString)
    } else {
      bytes.append("<use href=\"#\(name)\"/>\n")
    }
    let code = SheetCode(
      form: design.form, version: design.version, session: facts?.id, serial: serial, page: index + 1,
      layout: design.layout.hash)
    fill(design, page, facts, code)
    if isTurned { bytes.append("</g>\n" as StaticString) }
    endPage()
  }

  mutating func beginPage(_ width: Length, _ height: Length, title: String) {
    bytes.append("<svg class=\"paper\" viewBox=\"0 0 " as StaticString)
    bytes.append(width)
    bytes.append(" " as StaticString)
    bytes.append(height)
    bytes.append("\" width=\"" as StaticString)
    bytes.append(width)
    bytes.append("mm\" height=\"" as StaticString)
    bytes.append(height)
    bytes.append(
      "mm\" font-family=\"Arial,'Liberation Sans',Arimo,Helvetica,sans-serif\" fill=\"#111\">\n"
        as StaticString)
    bytes.append("<title>" as StaticString)
    bytes.append(escaping: title)
    bytes.append("</title>\n" as StaticString)
  }

  mutating func endPage() { bytes.append("</svg>\n" as StaticString) }

  mutating func append(_ canvas: SheetCanvas) { bytes.append(contentsOf: canvas.svg) }

  /// A symbol that fills `box`.
  mutating func append(_ symbol: QRSymbol, _ box: SheetBox) { bytes.append(symbol, box, id: nil) }

  /// Fills in what the session says, and then what the sheet is called.
  private mutating func fill(
    _ design: SheetDesign, _ page: SheetPage, _ facts: SessionFacts?, _ code: SheetCode
  ) {
    var part = SheetShelf.Part(form: code.form, session: code.session, page: code.page - 1, serial: nil)
    let shared = { (made: inout [UInt8]) in
      var texts = SheetTexts()
      for slot in page.slots {
        switch slot.kind {
        case .logo: image(design, slot.box, &made)
        case .session(let field): for line in slot.lines(of: facts?[field]) { texts.add(line) }
        case .letters, .serial, .rowNumber, .codes: continue
        }
      }
      made.append(contentsOf: texts.svg)
    }
    bytes.append(contentsOf: kept(part, shared))
    part = SheetShelf.Part(form: part.form, session: part.session, page: part.page, serial: code.serial)
    let own = { (made: inout [UInt8]) in
      var texts = SheetTexts()
      for slot in page.slots {
        if slot.kind == .codes { codes(code, behind: design.address, design.paper, &made) }
        for line in slot.lines(of: code, design) { texts.add(line) }
      }
      made.append(contentsOf: texts.svg)
    }
    // Only the first sheet stands on two pages.
    bytes.append(contentsOf: code.serial == 1 ? kept(part, own) : Self.made(own))
  }

  private func kept(_ part: SheetShelf.Part, _ write: (inout [UInt8]) -> Void) -> [UInt8] {
    shelf?.bytes(of: part) { Self.made(write) } ?? Self.made(write)
  }

  private static func made(_ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    write(&bytes)
    return bytes
  }

  private func image(_ design: SheetDesign, _ box: SheetBox, _ bytes: inout [UInt8]) {
    guard let path = design.logo else { return }
    bytes.append("<image href=\"" as StaticString)
    bytes.append(escaping: logo ?? root + path)
    bytes.append("\"" as StaticString)
    bytes.append(sides: box)
    bytes.append("/>\n" as StaticString)
  }

  /// The same symbol twice.
  private func codes(_ code: SheetCode, behind address: String?, _ paper: Paper, _ bytes: inout [UInt8]) {
    let payload = code.payload(behind: address)
    guard let symbol = QRSymbol(payload, versions: SheetMarks.codeVersions) else { return }
    let id = "code-\(code.form)-\(code.serial)-\(code.page)"
    let boxes = SheetMarks.codes(on: paper)
    bytes.append(symbol, boxes[0], id: id)
    bytes.begin(symbol.side, boxes[1])
    bytes.append("<use href=\"#\(id)\"/></svg>\n")
  }
}

extension [UInt8] {
  /// A symbol that fills `box`, to be shown elsewhere too by its id.
  fileprivate mutating func append(_ symbol: QRSymbol, _ box: SheetBox, id: String?) {
    begin(symbol.side, box)
    append("<path" as StaticString)
    if let id { append(" id=\"\(id)\"") }
    append(" stroke=\"#000\" stroke-width=\"1\" d=\"" as StaticString)
    append(contentsOf: symbol.path)
    append("\"/></svg>\n" as StaticString)
  }

  fileprivate mutating func begin(_ side: Int, _ box: SheetBox) {
    append("<svg class=\"code\"" as StaticString)
    append(sides: box)
    append(" viewBox=\"0 0 \(side) \(side)\">")
  }

  /// Where a box stands and how large it is, as attributes.
  fileprivate mutating func append(sides box: SheetBox) {
    append(" x=\"" as StaticString)
    append(box.x)
    append("\" y=\"" as StaticString)
    append(box.y)
    append("\" width=\"" as StaticString)
    append(box.width)
    append("\" height=\"" as StaticString)
    append(box.height)
    append("\"" as StaticString)
  }
}
