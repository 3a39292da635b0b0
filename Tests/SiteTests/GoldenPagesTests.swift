import Bytes
import Diagnostics
import Model
import Site
import TestSupport
import Testing

/// One page of each kind, made of the sample agency and held against what was recorded and looked at.
struct GoldenPagesTests {
  private static let golden = GoldenFiles()

  @Test(arguments: SiteBuilder.templateNames)
  func `a page of each kind is what was recorded`(_ template: String) throws {
    let site = try Self.site()
    let chosen = Self.chosen[template].flatMap { site.builder.paths.firstIndex(of: $0) }
    let html = try #require(chosen.map { site.bytes[$0].text } ?? site.first(template))
    #expect((chosen == nil) == (Self.chosen[template] == nil), "there is no page where one was chosen")
    let mismatch = Self.golden.mismatch(html, "\(template).html")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  @Test func `what robots read is what was recorded`() throws {
    let site = try Self.site()
    for name in ["robots.txt", "sitemap.xml"] {
      let index = try #require(site.files.paths.firstIndex(of: name))
      let mismatch = Self.golden.mismatch(site.files.bytes(index).text, name)
      #expect(mismatch == nil, "\(mismatch ?? "")")
    }
  }

  /// Of kinds with several pages, the one that shows most.
  private static let chosen = [
    "plan": "planes/2026/pot.html", "session": "sesiones/2026/2026-POT-02.html",
    "year": "vigencias/2026.html",
    "calendar-month": "calendario/2026/07.html", "calendar-year": "calendario/2026.html",
    "calendar-list": "calendario/2026-lista.html",
  ]

  /// The sample with whatever a real office has and its short form lacks.
  private static let recorded = Result {
    var sample = SampleAgency()
    sample.settings.baseURL = "https://ejemplo.gov.co/planes"
    sample.settings.repository = SiteSettings.Repository(editURL: "https://ejemplo.gov.co/editar/{path}")
    sample.settings.colors.primary = "#0b4f57"
    sample.forms = [form("evaluacion", 3, filledAt: ["foro"]), form("visita", 2)]
    sample.publishedForms = [form("visita", 1)]
    sample.recordedChanges["formatos/visita.md"] = [
      ChangeRow(version: 1, date: SampleAgency.date("2025-03-01"), reason: "Primera versión", role: nil),
      ChangeRow(version: 2, date: SampleAgency.date("2026-02-01"), reason: "Se pide el lugar", role: "lider"),
    ]
    return try BuiltSite(sample.agency)
  }

  private static func form(_ id: String, _ version: Int, filledAt types: [String] = []) -> FormTemplate {
    var form = FormTemplate(
      id: ID(id), kind: types.isEmpty ? .free : .evaluation, title: "El formato \(id)", code: "por asignar",
      version: version, paper: Paper(.carta),
      places: Places(file: "formatos/\(id).md", whole: .init(line: 1, column: 1)))
    form.date = SampleAgency.date("2026-01-15")
    form.activityTypes = types.map { ID($0) }
    return form
  }

  private static func site() throws -> BuiltSite { try recorded.get() }
}
