import Model
import Site
import TestSupport
import Testing

/// A session that was put off to no day yet is never shown as if its old day still held.
struct UndatedSessionTests {
  private let site: BuiltSite

  init() throws {
    var sample = SampleAgency()
    sample.replace(SampleAgency.session("2026-POT-07", on: "2026-10-06", .postponed))
    site = try BuiltSite(sample.agency)
  }

  private func page(_ path: String) throws -> String {
    let index = try #require(site.builder.paths.firstIndex(of: path))
    return String(decoding: site.bytes[index], as: UTF8.self)
  }

  @Test func `its page says that there is no new date, and what the old one was`() throws {
    let text = try page("sesiones/2026/2026-POT-07.html")
    #expect(text.contains("leaf-undated"))
    #expect(text.contains("Aplazada, sin nueva fecha"))
    #expect(text.contains("aún no tiene nueva fecha; estaba para el"))
    #expect(text.contains("Lluvias"))
    #expect(!text.contains("08:00"))
  }

  @Test func `its page does not offer the old day to a calendar`() throws {
    #expect(try !page("sesiones/2026/2026-POT-07.html").contains(".ics\" download"))
    var sample = SampleAgency()
    sample.replace(SampleAgency.session("2026-POT-07", on: "2026-10-06"))
    let planned = try BuiltSite(sample.agency)
    let index = try #require(planned.builder.paths.firstIndex(of: "sesiones/2026/2026-POT-07.html"))
    #expect(String(decoding: planned.bytes[index], as: UTF8.self).contains(".ics\" download"))
  }

  @Test(arguments: ["calendario/2026/10.html", "calendario/2026.html", "calendario/2026-lista.html"])
  func `the calendar says so on the old day`(_ path: String) throws {
    #expect(try page(path).contains("Aplazada, sin nueva fecha"))
  }

  @Test func `the agenda lists it apart, and the home page does not announce it`() throws {
    let agenda = try page("agenda.html")
    #expect(agenda.contains("_aplazadas") && agenda.contains("2026-POT-07.html"))
    let home = try page("index.html")
    #expect(!home.contains("leaf-undated") && !home.contains("2026-10-06"))
  }

  @Test func `other sessions of the old day do not name it as held beside them`() throws {
    var sample = SampleAgency()
    sample.replace(SampleAgency.session("2026-POT-07", on: "2026-10-06", .postponed))
    sample.replace(SampleAgency.session("2026-POT-08", on: "2026-10-06"))
    let site = try BuiltSite(sample.agency)
    for id in ["2026-POT-07", "2026-POT-08"] {
      let index = try #require(site.builder.paths.firstIndex(of: "sesiones/2026/\(id).html"))
      #expect(!site.pages[index].ids.contains("_mismo-dia"))
    }
  }

  @Test(arguments: [("es", 1, "vencido"), ("es", 2, "vencidos"), ("en", 1, "overdue")])
  func `so many are called by their number`(_ language: String, _ count: Int, _ word: String) throws {
    var sample = SampleAgency()
    let commitments = (1...count).map {
      SampleAgency.commitment($0, "Uno.", due: "2026-09-01", of: "2026-POT-08")
    }
    sample.sessions = [
      SampleAgency.session("2026-POT-08", on: "2026-04-06", .held, commitments: .listed(commitments))
    ]
    sample.settings.language = language
    let home = try #require(try BuiltSite(sample.agency, language: language).first("home"))
    #expect(home.contains("<strong>\(count)</strong> \(word)</span>"))
  }
}
