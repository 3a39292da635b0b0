import Bytes
import Diagnostics
import Model
import Files
import Site
import TestSupport
import Testing

/// Addresses that the whole-site properties cannot reach.
struct PageAddressTests {
  @Test func `where the site's address is known, the page for lost readers works from any folder`() throws {
    var sample = SampleAgency()
    sample.settings.baseURL = "https://ejemplo.gov.co/planes"
    let site = try BuiltSite(sample.agency)
    let index = try #require(site.builder.pages.firstIndex(of: .notFound))
    #expect(site.pages[index].tags.allSatisfy { $0["rel"] != "canonical" })
    let addresses = site.pages[index].addresses.map(\.address).filter { !$0.hasPrefix("#") }
    #expect(addresses.count > 5)
    #expect(addresses.allSatisfy { $0.hasPrefix("https://ejemplo.gov.co/planes/") }, "\(addresses)")
  }

  @Test func `every other page keeps its relative links where the site's address is known`() throws {
    var sample = SampleAgency()
    sample.settings.baseURL = "https://ejemplo.gov.co/planes/"
    let site = try BuiltSite(sample.agency)
    for (page, source) in zip(site.builder.pages, site.pages) where page != .notFound {
      let absolute = source.addresses.filter { $0.address.hasPrefix("https:") }
      #expect(absolute.map { $0.tag["rel"] } == ["canonical"], "\(page)")
      #expect(
        absolute.first?.address == "https://ejemplo.gov.co/planes/" + site.builder.context.path(of: page))
    }
  }

  @Test func `the site map for robots names every page once and nothing else`() throws {
    var sample = SampleAgency()
    sample.settings.baseURL = "https://ejemplo.gov.co/planes"
    let site = try BuiltSite(sample.agency)
    let index = try #require(site.files.paths.firstIndex(of: "sitemap.xml"))
    let text = site.files.bytes(index).text
    let addresses = text.split(separator: "<loc>").dropFirst().compactMap { $0.split(separator: "<").first }
    let expected = zip(site.builder.pages, site.builder.paths).filter { $0.0 != .notFound }
    #expect(addresses.map(String.init) == expected.map { "https://ejemplo.gov.co/planes/" + $0.1 })
  }

  @Test func `without an address there is no site map, and robots may read all`() throws {
    let site = try BuiltSite.sample.get()
    #expect(!site.files.paths.contains("sitemap.xml"))
    let index = try #require(site.files.paths.firstIndex(of: "robots.txt"))
    #expect(site.files.bytes(index).text == "User-agent: *\nAllow: /\n")
  }

  @Test func `a plan without a budget does not borrow its year's`() throws {
    var sample = SampleAgency()
    for index in sample.plans.indices where sample.plans[index].theme.rawValue == "pp" {
      sample.plans[index].budget = nil
    }
    let site = try BuiltSite(sample.agency)
    let amount = "$\u{A0}84.600.000"
    let counts = ["planes/index.html", "vigencias/2026.html", "temas/pp.html", "planes/2026/pp.html"].map {
      path in
      site.builder.paths.firstIndex(of: path).map { site.bytes[$0].text.split(separator: amount).count - 1 }
    }
    #expect(counts == [1, 1, 0, 0])
  }

  @Test func `two pages that want one address are told`() throws {
    var sample = SampleAgency()
    sample.pages.append(FreePage(slug: "agenda", title: "Otra agenda", path: "paginas/agenda.md"))
    sample.pages.append(FreePage(slug: "AYUDA", title: "Otra ayuda", path: "paginas/AYUDA.md"))
    let clashes = try BuiltSite(sample.agency).files.clashes()
    #expect(clashes.map(\.code) == ["address-taken", "address-taken"])
    #expect(Set(clashes.map(\.file)) == ["paginas/agenda.md", "paginas/AYUDA.md"])
    #expect(Set(clashes.map { $0.arguments["other"] }) == ["Agenda", "paginas/ayuda.md"])
    #expect(clashes.allSatisfy { $0.hints.map(\.key) == ["address-taken"] })
  }

  @Test func `a page gives way to one that every site has, whichever comes first`() throws {
    var sample = SampleAgency()
    sample.pages.append(
      FreePage(slug: "mapa-del-sitio", title: "Otro mapa", path: "paginas/mapa-del-sitio.md"))
    let clashes = try BuiltSite(sample.agency).files.clashes()
    #expect(clashes.map(\.file) == ["paginas/mapa-del-sitio.md"])
  }

  @Test(arguments: [("POT", "Planes de ordenamiento territorial", 1), ("index", "Temas", 0)])
  func `a theme whose address is taken is told once, at its id`(
    _ id: String, other: String, notes: Int
  ) throws {
    var sample = SampleAgency()
    func place(_ line: Int) -> SourcePlace {
      SourcePlace(file: "procedimiento.md", range: SourceRange(line: line, column: 10))
    }
    sample.procedure.themes[0].place = place(7)
    var theme = Theme(id: ID(id), abbreviation: "X", name: "Otro")
    theme.place = place(9)
    sample.procedure.themes.append(theme)
    let clashes = try BuiltSite(sample.agency).files.clashes()
    #expect(clashes.map(\.file) == ["procedimiento.md"])
    let clash = try #require(clashes.first)
    #expect(clash.range == place(9).range)
    #expect(clash.arguments["other"] == other)
    #expect(clash.hints.map(\.key) == ["address-taken-theme"])
    #expect(clash.notes.compactMap { $0.place?.range.start.line } == Array(repeating: 7, count: notes))
  }

  @Test func `a heading of an author's never takes the id of a part of the page`() throws {
    let site = try BuiltSite.sample.get()
    let ids = site.pages.flatMap(\.ids).filter { !$0.contains(where: \.isNumber) }
    let taken = Set(ids.map { $0.drop { $0 == "_" } }).map(String.init).sorted()
    #expect(taken.count > 20)
    #expect(["compromisos", "definiciones", "politicas"].allSatisfy { taken.contains($0) })
    var sample = SampleAgency()
    let headings = taken.map { SampleProse.Block.heading(2, $0) }
    for index in sample.plans.indices { sample.plans[index].body = SampleProse.text(headings, file: "p.md") }
    sample.sessions = sample.sessions.map { session in
      var told = session.aideMemoire
      told?.body = SampleProse.text(headings, file: "s.md")
      return Session(
        plan: session.plan, theme: session.theme, year: session.year, schedule: session.schedule,
        aideMemoire: told, ordinal: session.ordinal)
    }
    sample.procedure.body = SampleProse.text(headings, file: "procedimiento.md")
    for index in sample.reports.indices {
      sample.reports[index].body = SampleProse.text(headings, file: "i.md")
    }
    for index in sample.pages.indices { sample.pages[index].body = SampleProse.text(headings, file: "a.md") }
    let crowded = try BuiltSite(sample.agency)
    for (path, page) in zip(crowded.builder.paths, crowded.pages) {
      #expect(page.repeatedIDs == [], "\(path)")
    }
  }
}
