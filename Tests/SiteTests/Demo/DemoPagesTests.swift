import Bytes
import Model
import Site
import TestSupport
import Testing

/// What a reader of the demo's pages sees of the figures.
struct DemoPagesTests {
  private let site: BuiltSite

  init() throws { site = try BuiltSite.demo.get() }

  private func html(_ path: String) throws -> String {
    let index = try #require(site.builder.paths.firstIndex(of: path), "no page at \(path)")
    return site.bytes[index].text
  }

  @Test(arguments: [
    ("vigencias/2025.html", ["757", "30", "$\u{A0}328.450.000"]),
    ("vigencias/2026.html", ["634", "22", "$\u{A0}347.100.000"]),
    ("planes/2026/pot.html", [">5 <small>realizadas de 6<", "$\u{A0}84.600.000", "2026-02-06"]),
    ("planes/2025/equ.html", [">6 <small>realizadas de 6<", "$\u{A0}47.900.000"]),
    ("sesiones/2026/2026-POT-04.html", ["13 de julio de 2026", "Apartadó, Antioquia", ">33 "]),
    ("sesiones/2026/2026-PP-04.html", ["Cancelada", "Armenia"]),
    ("sesiones/2026/2026-EQU-06.html", ["Peñol", "Programada"]),
    ("sesiones/2025/2025-PP-03.html", ["45 min"]),
  ])
  func `a page shows the figures of the table`(_ path: String, _ expected: [String]) throws {
    let html = try html(path)
    for text in expected { #expect(html.contains(text), "\(path): \(text)") }
  }

  @Test func `there is a page for every plan, session and month, and a calendar for every session`() {
    let paths = Set(site.files.paths)
    let agency = site.builder.context.agency
    for plan in agency.plans { #expect(paths.contains("planes/\(plan.year)/\(plan.theme).html")) }
    for session in agency.sessions {
      #expect(paths.contains("sesiones/\(session.year)/\(session.id).html"))
      let hasCalendar = paths.contains("sesiones/\(session.year)/\(session.id).ics")
      #expect(hasCalendar == !agency.isInternal(session), "\(session.id)")
    }
    for year in [2025, 2026] {
      for month in ["01", "06", "12"] { #expect(paths.contains("calendario/\(year)/\(month).html")) }
    }
  }

  @Test func `the calendar files hold the sessions that they are of`() throws {
    let byPath = Dictionary(uniqueKeysWithValues: site.calendars.files.map { ($0.path, $0.eventCount) })
    #expect(byPath["calendario/entidad.ics"] == 60)
    #expect(byPath["calendario/tema-pot.ics"] == 12)
    #expect(byPath["sesiones/2026/2026-POT-04.ics"] == 1)
    #expect(site.calendars.files.filter { $0.path.hasPrefix("sesiones/") }.count == 60)
  }

  @Test func `no page weighs more than 100 KB`() {
    for (path, bytes) in zip(site.builder.paths, site.bytes) {
      #expect(bytes.count <= 100_000, "\(path): \(bytes.count)")
    }
  }

  @Test func `a page shows no brace of a template and no key of a sentence`() {
    let headings = ["site.", "words.", "dates.", "numbers."]
    for (path, bytes) in zip(site.builder.paths, site.bytes) {
      let html = bytes.text
      #expect(!html.contains("{{") && !html.contains("}}"), "\(path)")
      for heading in headings { #expect(!html.contains(">\(heading)"), "\(path)") }
    }
  }

  @Test func `each page describes itself and names its language`() {
    for (path, page) in zip(site.builder.paths, site.pages) {
      let description = page.tags.first { $0.name == "meta" && $0["name"] == "description" }
      #expect(description?["content"]?.isEmpty == false, "\(path)")
      #expect(page.tags.first?["lang"] == "es", "\(path)")
      #expect(page.tags.filter { $0.name == "h1" }.count == 1, "\(path)")
    }
  }
}
