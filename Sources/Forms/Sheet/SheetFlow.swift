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
  private var used = Length.zero
  /// The run that is being placed: it is drawn to the foot of the page that it ends on.
  private var lastRun: (run: SheetRun, page: Int, end: Int)?

  init(_ items: [SheetItem], body: @escaping (Int) -> SheetBox) {
    self.body = body
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

  private mutating func turn() {
    pages.append([])
    used = .zero
  }

  private mutating func put(_ block: SheetBlock) {
    pages[pages.count - 1].append(Placed(block: block, height: block.minimum))
    used = used + block.minimum
  }

  /// What must stand on the page together with a heading: all that keeps with it, and the first that does not.
  private func start(of items: ArraySlice<SheetItem>) -> Length {
    var sum = Length.zero
    for item in items {
      switch item {
      case .block(let block):
        sum = sum + block.minimum
        if !block.keepsWithNext, block.minimum > .mm(3) { return sum }
      case .run(let run):
        let rows = run.rows.prefix(2).map(\.minimum).reduce(.zero, +)
        return sum + (run.banner?.minimum ?? .zero) + run.head.minimum + rows
      }
    }
    return sum
  }

  private mutating func place(_ block: SheetBlock, before following: ArraySlice<SheetItem>) {
    let need = block.minimum + (block.keepsWithNext ? start(of: following) : .zero)
    let isSpace = block.minimum <= .mm(3)
    if need > room, !pages[pages.count - 1].isEmpty {
      if isSpace { return }
      turn()
    }
    if isSpace, pages[pages.count - 1].isEmpty { return }
    if block.minimum > room { findings.append(Self.tooTall(block)) }
    put(block)
  }

  private mutating func place(_ run: SheetRun) {
    let head = run.head.minimum + (run.banner?.minimum ?? .zero)
    var next = 0
    while next < run.rows.count {
      let first = run.rows[next...].prefix(2).map(\.minimum).reduce(.zero, +)
      if head + first > room, !pages[pages.count - 1].isEmpty { turn() }
      if let banner = run.banner { put(banner) }
      put(run.head)
      let start = next
      while next < run.rows.count, run.rows[next].minimum <= room {
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
      guard row.minimum <= spare else { return }
      pages[last.page].insert(Placed(block: row, height: row.minimum), at: at)
      spare = spare - row.minimum
      registerRows += 1
      at += 1
    }
  }

  /// Shares a page's spare room among what may be higher, as each may.
  private mutating func stretch(_ page: Int) {
    var spare = body(page).height - pages[page].map(\.height).reduce(.zero, +)
    var wish = pages[page].map { $0.block.preferred - $0.block.minimum }.reduce(.zero, +)
    guard spare > .zero, wish > .zero else { return }
    for index in pages[page].indices {
      let mine = pages[page][index].block.preferred - pages[page][index].block.minimum
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
