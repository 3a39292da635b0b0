import Bytes
import Content
import Diagnostics
import Files
import Model
import TestSupport

@testable import Forms

/// Web forms of the repository's theme and office, and of forms that a test makes up.
struct WebFixture: Sendable {
  let agency: Agency
  let kit: WebFormKit

  struct Missing: Error {}

  init(language: String = "es", change: (inout SiteSettings) -> Void = { _ in }) throws {
    guard let agency = ContentLoader(files: Repository.content).load().value else { throw Missing() }
    self.agency = agency
    var settings = agency.settings
    change(&settings)
    let catalogue = StringsLoader(files: Repository.theme).load(language: language).value
    kit = WebFormKit(try Self.theme(), settings: settings, catalogue: catalogue, logo: nil)
  }

  static func theme() throws -> WebFormTheme {
    func read(_ name: String) throws -> [UInt8] { try Repository.theme.read("forms/\(name)", limit: 1 << 20) }
    var scripts: [WebFormTheme.Part: [UInt8]] = [:]
    for part in WebFormTheme.Part.allCases { scripts[part] = try read("\(part.rawValue).js") }
    return WebFormTheme(style: try read("form.css"), scripts: scripts)
  }

  func html(_ form: FormTemplate, _ session: SessionFacts? = nil) -> String {
    kit.form(form, date: "15 de enero de 2026", policyAddress: "../privacidad.html").html(for: session).text
  }

  /// A form of one section with these questions.
  static func form(_ questions: [Question], title: String = "Formato") -> FormTemplate {
    var form = FormTemplate(
      id: ID("ensayo"), kind: .free, title: title, code: "F-1", version: 2, paper: Paper(.carta),
      places: Places(file: "formatos/ensayo.md", whole: SourceRange(line: 1, column: 1)))
    let slice = ProseSlice(prose: .empty, range: 0..<0)
    form.sections = [
      FormTemplate.Section(title: "Parte", introduction: slice, questions: questions, place: place)
    ]
    return form
  }

  static func question(
    _ id: String, _ type: AnswerType, text: String = "Pregunta", privacy: PrivacyClass = .open
  ) -> Question {
    Question(id: ID(id), number: 1, text: text, type: type, privacy: privacy, place: place)
  }

  static let place = SourcePlace(file: "formatos/ensayo.md", range: SourceRange(line: 1, column: 1))

  static let session: SessionFacts = {
    var facts = SessionFacts(
      id: ID("2026-POT-04"), isoDate: SampleAgency.date("2026-07-14"), date: "14 de julio de 2026",
      theme: "Ordenamiento", type: "Taller", modality: "Presencial")
    facts.objective = "Un objetivo"
    return facts
  }()
}
