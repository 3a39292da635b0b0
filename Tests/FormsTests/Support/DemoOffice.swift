import Content
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Forms

/// The demo's forms and words, read from disk.
struct DemoOffice {
  let agency: Agency
  let catalogue: Catalogue

  /// Read once for all tests.
  init() throws { self = try Self.demo.get() }

  private init(_ agency: Agency) {
    self.agency = agency
    catalogue = StringsLoader(files: Repository.theme).load(language: "es").value
  }

  private static let demo = Result {
    DemoOffice(try #require(ContentLoader(files: Repository.content).load().value))
  }

  /// The sheets of `form`, laid out for the demo's entity.
  func design(_ form: FormTemplate) -> Checked<SheetDesign?> {
    SheetDesign.make(form, agency.settings, process: agency.procedure.process, catalogue)
  }

  /// Words that fill every field of a session block.
  static var facts: SessionFacts {
    var facts = SessionFacts(
      id: ID("2026-POT-04"), isoDate: CalendarDate(dayNumber: 20_000), date: "14 de julio de 2026",
      theme: "Ordenamiento territorial", type: "Capacitación", modality: "Presencial")
    facts.time = "08:00–12:00"
    facts.municipality = "Apartadó, Antioquia"
    facts.venue = "Casa de la Cultura"
    facts.objective = "Incorporar la gestión del riesgo"
    facts.lead = "Ministerio de Ejemplo"
    return facts
  }
}

extension SheetDesign {
  /// What is wrong with the sheets as they are drawn: marks or lines that overlap, or stand where nothing may.
  var faults: [String] {
    let whole = SheetBox(.zero, .zero, paper.width, paper.height)
    let quiet = SheetMarks.fiducialSide / 2 + SheetMarks.fiducialQuiet
    let corners = SheetMarks.fiducials(on: paper).map { point in
      SheetBox(point.x - quiet, point.y - quiet, quiet * 2, quiet * 2)
    }
    let codes = SheetMarks.codes(on: paper).map { $0.inset(.mm(-2.76)) }
    return pages.enumerated().flatMap { number, page in
      let lines = page.lines.map { ($0.text, $0.box) }
      let bubbles = page.marks.groups.flatMap { group in
        group.bubbles.map { ("\(group.id) \($0.code)", Self.box(around: $0.center)) }
      }
      let fields = page.marks.fields.map { ("\($0.id) \($0.kind) \($0.row ?? 0)", $0.box) }
      let marks = bubbles + fields
      var faults: [String] = []
      for (name, box) in lines + marks {
        if !whole.inset(.mm(5)).holds(box) { faults.append("\(number): «\(name)» is off the paper") }
        if (corners + codes).contains(where: box.overlaps) { faults.append("\(number): «\(name)» on a mark") }
      }
      faults += Self.overlaps(marks).map { "\(number): \($0)" }
      // A code stands inside its bubble, and letters inside a comb.
      let words = lines.filter { $0.0.count > 2 }
      faults += Self.overlaps(words).map { "\(number): \($0)" }
      for (word, box) in words {
        for (name, mark) in marks where box.overlaps(mark) {
          faults.append("\(number): «\(word)» on «\(name)»")
        }
      }
      return faults
    }
  }

  private static func box(around center: SheetPoint) -> SheetBox {
    let radius = SheetMarks.bubbleRadius
    return SheetBox(center.x - radius, center.y - radius, radius * 2, radius * 2)
  }

  /// Pairs that share any area.
  private static func overlaps(_ things: [(String, SheetBox)]) -> [String] {
    let sorted = things.sorted { $0.1.y < $1.1.y }
    var found: [String] = []
    for (index, (name, box)) in sorted.enumerated() {
      for (other, second) in sorted[(index + 1)...] {
        if second.y >= box.bottom { break }
        if box.overlaps(second) { found.append("«\(name)» overlaps «\(other)»") }
      }
    }
    return found
  }
}
