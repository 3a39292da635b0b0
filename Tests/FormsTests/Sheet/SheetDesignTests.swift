import Bytes
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Forms

struct SheetDesignTests {
  private let office: DemoOffice

  init() throws { office = try DemoOffice() }

  @Test(arguments: Paper.Size.allCases)
  func `on each size of paper nothing of the demo's forms overlaps, leaves the paper or touches a mark`(
    _ size: Paper.Size
  ) throws {
    for var form in office.agency.forms {
      form.paper = Paper(size, isLandscape: form.paper.isLandscape)
      let design = office.design(form)
      #expect(design.diagnostics == [], "\(form.id)")
      #expect(try #require(design.value).faults == [], "\(form.id)")
    }
  }

  @Test func `a page is under sixty kilobytes before its codes`() throws {
    for form in office.agency.forms {
      let design = try #require(office.design(form).value)
      for page in design.pages { #expect(page.content.count < 60_000, "\(form.id)") }
    }
  }

  @Test func `the layout tells of every question that is asked on paper, and of nothing else`() throws {
    for form in office.agency.forms {
      let design = try #require(office.design(form).value)
      let marks = design.pages.map(\.marks)
      let told = Set(marks.flatMap { $0.groups.map(\.id) + $0.fields.map(\.id) })
      let asked = form.questions.filter { question in
        if case .calculation = question.type { return false }
        return question.medium != .web
      }
      let open = asked.flatMap { question in
        (question.type.choices?.choices ?? []).filter(\.opensText).map {
          question.openTextID(of: $0).rawValue
        }
      }
      #expect(told == Set(asked.map(\.id.rawValue) + open), "\(form.id)")
    }
  }

  @Test func `the layout's bytes do not depend on the session, and its digest is in every code`() throws {
    let form = try #require(office.agency.forms.first { $0.kind == .evaluation })
    let design = try #require(office.design(form).value)
    #expect(design.layout.bytes == office.design(form).value?.layout.bytes)
    var writer = SheetWriter(root: "../")
    writer.write(design, DemoOffice.facts, serial: 9)
    #expect(writer.bytes.text.contains("PLN1/EVALUACION/3/2026-POT-04/9/1/\(design.layout.hash)<"))
    #expect(!design.layout.bytes.text.contains(design.layout.hash))
  }

  @Test func `a register has as many rows as it promises, numbered on from sheet to sheet`() throws {
    let form = try #require(office.agency.forms.first { $0.kind == .attendance })
    let design = try #require(office.design(form).value)
    let rows = design.pages.flatMap(\.marks.rows)
    #expect(rows.count == design.rowsPerSheet)
    #expect(rows.count >= form.rowSections[0].group?.rows.lowerBound ?? .max)
    #expect(rows.map(\.number) == Array(1...rows.count))
    var writer = SheetWriter(root: "")
    writer.write(design, nil, serial: 2)
    #expect(writer.bytes.text.contains(">\(rows.count + 1)</text>"))
    #expect(writer.bytes.text.contains(">\(rows.count * 2)</text>"))
  }

  @Test func `the notice stands on each page of a register, in ninety words at most`() throws {
    let notice = try #require(PrivacyNotice.text(office.agency.settings, office.catalogue))
    #expect(notice.split(separator: " ").count <= 90)
    let form = try #require(office.agency.forms.first { $0.kind == .attendance })
    for page in try #require(office.design(form).value).pages {
      let text = page.lines.map(\.text).joined(separator: " ")
      #expect(text.contains(notice))
    }
  }

  @Test func `copies of a sheet share what they have in common and differ in their codes`() throws {
    let form = try #require(office.agency.forms.first { $0.kind == .evaluation })
    let design = try #require(office.design(form).value)
    var writer = SheetWriter(root: "")
    for serial in 1...3 { writer.write(design, DemoOffice.facts, serial: serial) }
    let text = writer.bytes.text
    #expect(text.components(separator: "<g id=\"evaluacion-1\">") == 2)
    #expect(text.components(separator: "<use href=\"#evaluacion-1\"/>") == 3)
    for serial in 1...3 { #expect(text.contains("2026-POT-04/\(serial)/2/")) }
  }

  @Test func `no heading is the last of a page`() throws {
    for form in office.agency.forms {
      let titles = Set(form.sections.compactMap(\.title))
      for page in try #require(office.design(form).value).pages {
        let last = page.lines.last { !$0.text.contains(" · ") && $0.baseline < form.paper.height - .mm(31) }
        #expect(!titles.contains(last?.text ?? ""), "\(form.id)")
      }
    }
  }
}

extension String {
  /// How many pieces `separator` cuts the text into.
  fileprivate func components(separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
