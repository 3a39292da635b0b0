import Diagnostics
import Model

/// Puts a form's items on pages: nothing is split, no heading is the last of its page, no page is half used.
struct SheetFlow {
  /// A block with the height that it got.
  struct Placed {
    let block: SheetBlock
    var height: Length
  }

  private(set) var pages: [[Placed]] = [[]]
  private(set) var findings: [Diagnostic] = []
  /// How many rows the register has in all; 0 where there is none.
  private(set) var registerRows = 0
  private let body: (Int) -> SheetBox
  private let generosity: Int
  /// How often rows go on on a further page.
  private var breaks = 0
  private var used = Length.zero
  /// The run that is being placed: it is drawn to the foot of the page that it ends on.
  private var lastRun: (run: SheetRun, page: Int, end: Int)?

  /// The pages of `items`: as few as hold them, and on those what may be higher as high as it may be.
  static func pages(of items: [SheetItem], body: @escaping (Int) -> SheetBox) -> SheetFlow {
    let tight = SheetFlow(items, generosity: 0, body: body)
    guard tight.findings.isEmpty, tight.pages.count > 1 else { return tight }
    for generosity in [100, 75, 50, 25] {
      let wide = SheetFlow(items, generosity: generosity, body: body)
      if wide.findings.isEmpty, wide.pages.count == tight.pages.count, wide.breaks <= tight.breaks {
        return wide
      }
    }
    return tight
  }

  /// - Parameter generosity: how much of what a block would like beyond its least it gets in any case, in per cent.
  private init(_ items: [SheetItem], generosity: Int, body: @escaping (Int) -> SheetBox) {
    self.body = body
    self.generosity = generosity
    for (index, item) in items.enumerated() {
      switch item {
      case .block(let block): place(block, before: items[(index + 1)...])
      case .run(let run): place(run)
      }
    }
    fillRegister()
    for page in pages.indices { stretch(page) }
  }

  private var room: Length { body(pages.count - 1).height - used }

  /// The height that a block gets in any case. Rows are as low as they may be: there should be many.
  private func least(_ block: SheetBlock) -> Length {
    let wish = block.preferred - block.minimum
    guard wish > .mm(6) else { return block.minimum }
    return block.minimum + Length(hundredths: wish.hundredths * generosity / 100)
  }

  private mutating func turn() {
    pages.append([])
    used = .zero
  }

  private mutating func put(_ block: SheetBlock) {
    pages[pages.count - 1].append(Placed(block: block, height: least(block)))
    used = used + least(block)
  }

  /// What must stand on the page together with a heading: all that keeps with it, and the first that does not.
  private func start(of items: ArraySlice<SheetItem>) -> Length {
    var sum = Length.zero
    for item in items {
      switch item {
      case .block(let block):
        sum = sum + least(block)
        if !block.keepsWithNext, least(block) > .mm(3) { return sum }
      case .run(let run):
        let rows = run.rows.prefix(2).map(least).reduce(.zero, +)
        return sum + (run.banner.map(least) ?? .zero) + least(run.head) + rows
      }
    }
    return sum
  }

  private mutating func place(_ block: SheetBlock, before following: ArraySlice<SheetItem>) {
    let need = least(block) + (block.keepsWithNext ? start(of: following) : .zero)
    let isSpace = least(block) <= .mm(3)
    if need > room, !pages[pages.count - 1].isEmpty {
      if isSpace { return }
      turn()
    }
    if isSpace, pages[pages.count - 1].isEmpty { return }
    if least(block) > room { findings.append(Self.tooTall(block)) }
    put(block)
  }

  private mutating func place(_ run: SheetRun) {
    let head = least(run.head) + (run.banner.map(least) ?? .zero)
    var next = 0
    while next < run.rows.count {
      let first = run.rows[next...].prefix(2).map(least).reduce(.zero, +)
      if head + first > room, !pages[pages.count - 1].isEmpty { turn() }
      if let banner = run.banner { put(banner) }
      put(run.head)
      let start = next
      if start > 0 { breaks += 1 }
      while next < run.rows.count, least(run.rows[next]) <= room {
        // One row alone is not worth a page's head.
        if run.rows.count - next == 2, next - start > 1, least(run.rows[next]) * 2 > room { break }
        put(run.rows[next])
        next += 1
      }
      if next == start {
        findings.append(Self.tooTall(run.rows[next]))
        return
      }
    }
    if run.further != nil {
      lastRun = (run, pages.count - 1, pages[pages.count - 1].count)
      registerRows = run.rows.count
    }
  }

  /// A register is printed to the foot of its last page: paper that goes round is not left blank.
  private mutating func fillRegister() {
    guard let last = lastRun, let further = last.run.further else { return }
    var spare = body(last.page).height - pages[last.page].map(\.height).reduce(.zero, +)
    var at = last.end
    while true {
      let row = further(registerRows)
      guard least(row) <= spare else { return }
      pages[last.page].insert(Placed(block: row, height: least(row)), at: at)
      spare = spare - least(row)
      registerRows += 1
      at += 1
    }
  }

  /// Shares a page's spare room among what may be higher, as each may.
  private mutating func stretch(_ page: Int) {
    var spare = body(page).height - pages[page].map(\.height).reduce(.zero, +)
    var wish = pages[page].map { max(.zero, $0.block.preferred - $0.height) }.reduce(.zero, +)
    guard spare > .zero, wish > .zero else { return }
    for index in pages[page].indices {
      let mine = pages[page][index].block.preferred - pages[page][index].height
      guard mine > .zero else { continue }
      let share =
        spare >= wish
        ? mine : Length(hundredths: spare.hundredths * mine.hundredths / wish.hundredths)
      pages[page][index].height = pages[page][index].height + share
      spare = spare - share
      wish = wish - mine
      if wish <= .zero { return }
    }
  }

  private static func tooTall(_ block: SheetBlock) -> Diagnostic {
    Diagnostic("sheet-too-tall", at: block.place, hints: [Message("sheet-too-tall")])
  }
}
