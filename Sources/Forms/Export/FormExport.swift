package import Diagnostics
package import Model

/// The faces of a form that other programs read, each a file.
package struct FormExport: Sendable {
  /// What a form may be written as.
  package enum Face: String, Hashable, Sendable, CaseIterable {
    /// JSON Schema 2020-12 of a response.
    case schema
    /// XLSForm as tables of Markdown, for KoboToolbox and ODK.
    case xlsform
    /// FHIR Questionnaire, R5.
    case fhir
    /// The columns of a table of responses.
    case csv

    /// What the file's name ends in.
    package var suffix: String {
      switch self {
      case .schema: ".schema.json"
      case .xlsform: ".xlsform.md"
      case .fhir: ".fhir.json"
      case .csv: ".csv"
      }
    }
  }

  private let form: FormTemplate
  private let settings: SiteSettings
  private let catalogue: Catalogue
  private let folder: String
  /// The notice of privacy that stands before the questions of a form that asks for a person's data.
  package var notice: String?

  /// - Parameter folder: where the files stand in the site, from its top and without a `/` at its end.
  package init(_ form: FormTemplate, _ settings: SiteSettings, _ catalogue: Catalogue, folder: String) {
    self.form = form
    self.settings = settings
    self.catalogue = catalogue
    self.folder = folder
  }

  /// The name of a face's file: `evaluacion-3.schema.json`.
  package static func fileName(of form: FormTemplate, _ face: Face) -> String {
    "\(form.id)-\(form.version)\(face.suffix)"
  }

  /// The file, the same bytes for the same form.
  package func bytes(_ face: Face) -> [UInt8] {
    switch face {
    case .schema: ResponseSchema(form, id: address(of: .schema), catalogue).bytes
    case .xlsform: XLSForm(form, catalogue, notice: notice).bytes
    case .fhir:
      FHIRQuestionnaire(
        form, address: address(of: .fhir), entity: settings.entity.name, notice: notice, catalogue
      ).bytes
    case .csv: ColumnMap(form, catalogue).bytes
    }
  }

  /// Where the file will stand; a name of its own where the site has no address.
  private func address(of face: Face) -> String {
    guard let base = settings.baseURL else {
      return "urn:planilla:\(form.id):\(form.version):\(face.rawValue)"
    }
    let slash = base.hasSuffix("/") ? "" : "/"
    return "\(base)\(slash)\(folder)/\(Self.fileName(of: form, face))"
  }
}

extension FormTemplate {
  /// The sections with what can be asked on a screen: nothing that is for paper alone, or that hangs on that.
  var electronicSections: [(section: Section, fields: [AnswerField])] {
    var single: Set<ID<Question>> = []
    return sections.map { section in
      var known = single
      let fields = section.questions.flatMap(\.answerFields).filter { field in
        guard field.question.medium != .paper, field.condition.map({ known.contains($0.question) }) ?? true
        else {
          return false
        }
        known.insert(field.id)
        return true
      }
      if section.group == nil { single = known }
      return (section, fields)
    }
  }
}
