import Bytes
import Diagnostics
import Model
import Files
import Site
import TestSupport
import Testing

/// What holds of every site, whatever its agency says.
struct SiteProperties {
  private static let seeds: [UInt64] = Array(1...4)

  /// Sites in memory, each built once: odd seeds in Spanish, even ones in English; seed 0 stands for the demo.
  private static let sites = Result {
    try Dictionary(
      uniqueKeysWithValues: seeds.map { seed in
        let language = seed.isMultiple(of: 2) ? "en" : "es"
        return (seed, try BuiltSite(RandomAgency.make(seed: seed), language: language))
      })
  }

  private static func site(_ seed: UInt64) throws -> BuiltSite {
    seed == 0 ? try BuiltSite.demo.get() : try #require(try sites.get()[seed])
  }

  @Test(arguments: [0] + seeds)
  func `every link and every anchor leads somewhere within the site`(_ seed: UInt64) throws {
    let broken = SiteLinks(try Self.site(seed)).broken()
    #expect(broken == [], "\(broken.count) broken")
  }

  @Test(arguments: [0] + seeds)
  func `every tag is closed and every attribute is quoted`(_ seed: UInt64) throws {
    let site = try Self.site(seed)
    for (path, page) in zip(site.builder.paths, site.pages) {
      #expect(page.problems == [], "\(path)")
      #expect(page.tags.contains { $0.name == "main" }, "\(path) was not read to its main part")
    }
  }

  @Test(arguments: [0] + seeds)
  func `an id stands once on a page, and what attributes name is there`(_ seed: UInt64) throws {
    let site = try Self.site(seed)
    for (path, page) in zip(site.builder.paths, site.pages) {
      #expect(page.repeatedIDs == [], "\(path)")
      #expect(page.missingIDs == [], "\(path)")
    }
  }

  @Test(arguments: seeds)
  func `a text never becomes markup`(_ seed: UInt64) throws {
    let site = try Self.site(seed)
    for (path, bytes) in zip(site.builder.paths, site.bytes) {
      let html = bytes.text
      for trace in HostileText.traces { #expect(!html.contains(trace), "\(path): \(trace)") }
      #expect(html.contains(HostileText.proof), "\(path): the site's hostile title did not arrive")
    }
  }

  @Test(arguments: [0] + seeds)
  func `nothing runs and nothing is loaded from elsewhere`(_ seed: UInt64) throws {
    let site = try Self.site(seed)
    for (path, page) in zip(site.builder.paths, site.pages) {
      for tag in page.tags {
        let isActive = ["script", "iframe", "object", "embed", "style", "base", "form"].contains(tag.name)
        #expect(!isActive, "\(path): <\(tag.name)>")
        let wrong = tag.attributes.first {
          $0.name.hasPrefix("on") || $0.name == "style" || $0.name == "srcset"
        }
        #expect(wrong?.name == nil, "\(path)")
      }
    }
  }

  @Test(arguments: [0] + seeds)
  func `nothing is left empty where words go`(_ seed: UInt64) throws {
    let site = try Self.site(seed)
    for (path, bytes) in zip(site.builder.paths, site.bytes) {
      let html = bytes.text
      for name in ["p", "h1", "h2", "h3", "dt", "dd", "span", "li"] {
        #expect(!html.contains("<\(name)></\(name)>"), "\(path): <\(name)>")
      }
    }
  }

  @Test(arguments: [0] + seeds)
  func `no two files want one address, capitals or not`(_ seed: UInt64) throws {
    let site = try Self.site(seed)
    #expect(Set(site.files.paths.map { $0.lowercased() }).count == site.files.paths.count)
    #expect(site.files.clashes() == [])
    for path in site.files.paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.allSatisfy { !$0.isEmpty && $0.first != "." && !$0.contains("\\") }, "\(path)")
    }
  }

  @Test(arguments: [0] + seeds)
  func `every page has a template and is drawn by it`(_ seed: UInt64) throws {
    let site = try Self.site(seed)
    let kinds = Set(site.builder.pages.map(\.template))
    #expect(kinds.isSubset(of: Set(SiteBuilder.templateNames)))
    for (page, source) in zip(site.builder.pages, site.pages) {
      let body = source.tags.first { $0.name == "body" }
      #expect(body?["class"] == "page-\(page.template)")
    }
    if seed == 0 { #expect(kinds == Set(SiteBuilder.templateNames)) }
  }

  @Test(arguments: [0, 1, 2] as [UInt64])
  func `a page is the same bytes twice, in any order`(_ seed: UInt64) throws {
    let site = try Self.site(seed)
    var generator = SeededGenerator(seed: 99 + seed)
    let order = site.builder.pages.indices.shuffled(using: &generator).prefix(60)
    for index in order {
      #expect(site.builder.render(index) == site.bytes[index], "\(site.builder.paths[index])")
    }
  }

  @Test func `an office that has nothing yet has a whole site`() throws {
    var sample = SampleAgency()
    (sample.plans, sample.sessions, sample.reports, sample.pages) = ([], [], [], [])
    (sample.actionPlans, sample.holidays, sample.municipalities) = ([], [], [])
    sample.procedure.themes = []
    sample.procedure.definitions = []
    let site = try BuiltSite(sample.agency)
    #expect(SiteLinks(site).broken() == [])
    #expect(site.pages.allSatisfy { $0.problems == [] && $0.repeatedIDs == [] && $0.missingIDs == [] })
  }

  @Test func `an agency made again is the same site, page by page`() throws {
    let first = try BuiltSite(RandomAgency.make(seed: 7))
    let second = try BuiltSite(RandomAgency.make(seed: 7))
    #expect(first.files.paths == second.files.paths)
    #expect(first.bytes == second.bytes)
    #expect(first.calendars.files == second.calendars.files)
    #expect(try BuiltSite(RandomAgency.make(seed: 8)).bytes != first.bytes)
  }
}
