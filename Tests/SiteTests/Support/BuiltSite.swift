import Content
import Diagnostics
import Files
import Model
import Rules
import Site
import TestSupport

/// Every file of a site made in memory, its pages read back.
struct BuiltSite: Sendable {
  let builder: SiteBuilder
  let files: SiteFiles
  let calendars: Calendars
  /// The bytes of each page, in the order of `builder.pages`.
  let bytes: [[UInt8]]
  /// The same pages, read.
  let pages: [PageSource]

  init(
    _ agency: Agency, language: String = "es", content: any FileTree = InMemoryFiles(),
    signatures: [ID<Plan>: SignatureState] = [:]
  ) throws {
    let theme = try ThemeLook.of(language)
    let asOf = agency.settings.asOf ?? SampleAgency.today
    let context = SiteContext(
      agency: agency, catalogue: theme.catalogue, asOf: asOf,
      conformity: Conformity(judging: CaseFile(agency: agency, asOf: asOf)), signatures: signatures)
    let inputs = Calendars.Inputs(
      lock: nil, today: context.asOf, timeZonePlace: SampleAgency.place("sitio.yml"))
    builder = SiteBuilder(context, templates: theme.look.templates)
    calendars = Calendars.make(agency, theme.catalogue, inputs).value
    files = try SiteFiles(builder, look: theme.look, calendars: calendars.files, content: content)
    let builder = builder
    bytes = builder.pages.indices.map { builder.render($0) }
    pages = bytes.map { PageSource($0) }
  }

  /// The bytes of the only or first page that is drawn by `template`.
  func first(_ template: String) -> String? {
    builder.pages.firstIndex { $0.template == template }.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The demo as it stands in the repository, built once for all tests.
  static let demo = Result {
    let loaded = ContentLoader(files: Repository.content).load()
    guard let agency = loaded.value else { throw MissingAgency() }
    return try BuiltSite(agency, content: Repository.content)
  }

  /// The sample agency in Spanish.
  static let sample = Result { try BuiltSite(SampleAgency().agency) }

  struct MissingAgency: Error {}
}

/// The repository's theme in one language.
struct ThemeLook: Sendable {
  let look: Look
  let catalogue: Catalogue

  /// A theme whose templates do not compile.
  struct Broken: Error { let findings: [Diagnostic] }

  static func of(_ language: String) throws -> ThemeLook {
    try (language == "en" ? english : spanish).get()
  }

  private static let spanish = Result { try load("es") }
  private static let english = Result { try load("en") }

  private static func load(_ language: String) throws -> ThemeLook {
    let strings = StringsLoader(files: Repository.theme).load(language: language)
    let look = try Look.load(Repository.theme, catalogue: strings.value) { "theme/" + $0 }
    guard let value = look.value, strings.diagnostics.isEmpty else {
      throw Broken(findings: strings.diagnostics + look.diagnostics)
    }
    return ThemeLook(look: value, catalogue: strings.value)
  }
}
