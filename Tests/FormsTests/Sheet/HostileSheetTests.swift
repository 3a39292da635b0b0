import Bytes
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Forms

struct HostileSheetTests {
  private let office: DemoOffice

  init() throws { office = try DemoOffice() }

  @Test(arguments: 1...60)
  func `a form of hostile texts is laid out with nothing overlapping, or refused at a place`(_ seed: UInt64) {
    let form = RandomForm.make(seed: seed)
    let design = office.design(form)
    if let sheets = design.value {
      #expect(sheets.faults == [])
    } else {
      #expect(!design.diagnostics.isEmpty)
    }
    for finding in design.diagnostics {
      #expect(finding.severity == .error && finding.file == "formatos/azar.md")
      #expect(finding.range != nil)
    }
  }

  @Test func `most forms of usual texts are laid out`() {
    let made = (1...60).compactMap { office.design(RandomForm.make(seed: $0)).value }
    #expect(made.count > 20)
  }

  @Test func `a thousand choices are refused at their question`() {
    let choices = (1...1000).map { Choice(code: "\($0)", label: "Opción \($0)") }
    let form = RandomForm.asking([.several(ChoiceList(name: nil, choices: choices))])
    let design = office.design(form)
    #expect(design.value == nil)
    #expect(design.diagnostics.map(\.code) == ["sheet-too-tall"])
    #expect(design.diagnostics.first?.range == form.sections[0].questions[0].place.range)
  }

  @Test func `forty columns are refused at their rows`() {
    var form = RandomForm.asking(Array(repeating: .text(limit: 80), count: 40))
    form.sections[0].group = .init(id: ID("filas"), rows: 5...10)
    #expect(office.design(form).diagnostics.map(\.code) == ["sheet-table-too-wide"])
  }

  @Test(arguments: [30, 180])
  func `a long title is set smaller, never cut`(_ length: Int) throws {
    var form = RandomForm.asking([.yesNo])
    form.title = String(repeating: "Encuesta ", count: length / 9)
    let page = try #require(office.design(form).value).pages[0]
    let text = page.lines.map(\.text).joined(separator: " ")
    #expect(text.contains(form.title.split(separator: " ").joined(separator: " ")))
  }

  @Test func `a title that does not fit at six points is refused`() {
    var form = RandomForm.asking([.yesNo])
    form.title = String(repeating: "Encuesta ", count: 200)
    #expect(office.design(form).diagnostics.map(\.code) == ["sheet-text-too-long"])
  }

  @Test func `words of a session that fit in no size are named by their field`() throws {
    let form = try #require(office.agency.forms.first { $0.kind == .evaluation })
    let design = try #require(office.design(form).value)
    var facts = DemoOffice.facts
    #expect(design.overfull(facts) == [])
    facts.objective = String(repeating: "objetivo ", count: 30)
    #expect(design.overfull(facts) == [])
    facts.objective = String(repeating: "objetivo ", count: 300)
    #expect(design.overfull(facts) == [.objective])
  }

  @Test func `a text is escaped wherever it stands`() throws {
    var form = RandomForm.asking([.yesNo])
    form.title = "<b>&\"</b>"
    let design = try #require(office.design(form).value)
    var writer = SheetWriter(root: "\"><script>")
    var facts = DemoOffice.facts
    facts.objective = "</text><script>&"
    form.activityTypes = [ID("taller")]
    writer.write(try #require(office.design(form).value), facts, serial: 1)
    writer.write(design, nil, serial: 1)
    #expect(!writer.bytes.text.contains("<b>") && !writer.bytes.text.contains("<script>"))
  }
}
