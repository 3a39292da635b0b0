import Model
import Site
import TestSupport
import Testing

/// Free pages and lists whose order or part the names decide.
struct FreePageTests {
  private func site(language: String, home: String, demonstration: String) throws -> BuiltSite {
    var sample = SampleAgency()
    for (slug, role) in [(home, FreePage.Role.home), (demonstration, .demonstration)] {
      var page = FreePage(slug: slug, title: slug, path: "paginas/\(slug).md")
      page.role = role
      page.body = SampleProse.text([.paragraph("Texto de \(slug).")], file: page.path)
      sample.pages.append(page)
    }
    sample.settings.language = language
    sample.settings.isDemonstration = true
    return try BuiltSite(sample.agency, language: language)
  }

  @Test(arguments: [("es", "inicio", "demostracion"), ("en", "home", "demonstration")])
  func `the home page's text and the demonstration's page are found in either language`(
    _ language: String, _ home: String, _ demonstration: String
  ) throws {
    let site = try site(language: language, home: home, demonstration: demonstration)
    let text = try #require(site.first("home"))
    #expect(text.contains("Texto de \(home)."))
    #expect(text.contains("href=\"\(demonstration).html\""))
    #expect(!site.files.paths.contains("\(home).html"))
    #expect(site.files.paths.contains("\(demonstration).html"))
    #expect(SiteLinks(site).broken() == [])
  }

  @Test func `departments stand by name, accents folded`() throws {
    var sample = SampleAgency()
    let names = ["Ñame", "Nariño", "Ángel", "Bolívar", "Amazonas"]
    let codes = ["05001", "11001", "27001", "52001", "91001"]
    sample.municipalities = zip(codes, names).map { code, name in
      Municipality(
        code: ID(code), name: name, departmentCode: ID(String(code.prefix(2))), departmentName: name)
    }
    sample.sessions = codes.enumerated().map { number, code in
      SampleAgency.session("2026-POT-0\(number + 1)", on: "2026-11-03", in: code)
    }
    let feeds = try #require(try BuiltSite(sample.agency).first("feeds"))
    var rest = feeds[...]
    for name in ["Amazonas", "Ángel", "Bolívar", "Nariño", "Ñame"] {
      let found = try #require(rest.firstRange(of: ">\(name)<"), "\(name) does not come next")
      rest = rest[found.upperBound...]
    }
  }
}
