package import Diagnostics
package import Forms
package import Model

/// What the site publishes of its forms for other programs: schema, XLSForm, FHIR, columns, of each version.
package struct FormFaces: Sendable {
  private let forms: [FormTemplate]
  private let settings: SiteSettings
  private let catalogue: Catalogue
  private let folder: String
  private let notice: String?

  package init(_ agency: Agency, _ catalogue: Catalogue) {
    forms = Self.forms(of: agency)
    settings = agency.settings
    self.catalogue = catalogue
    folder = SitePaths(catalogue).formsFolder
    notice = PrivacyNotice.text(agency.settings, catalogue)
  }

  /// The office's forms and every version that was published, each once: by id, then version.
  package static func forms(of agency: Agency) -> [FormTemplate] {
    let current = agency.forms
    let kept = agency.publishedForms.filter { form in
      !current.contains { $0.id == form.id && $0.version == form.version }
    }
    return (current + kept).sorted { ($0.id, $0.version) < ($1.id, $1.version) }
  }

  /// The faces of one form.
  package func export(_ form: FormTemplate) -> FormExport {
    var export = FormExport(form, settings, catalogue, folder: folder)
    if form.needsNotice { export.notice = notice }
    return export
  }

  /// From the site's top, four of each form.
  var paths: [String] {
    forms.flatMap { form in
      FormExport.Face.allCases.map { "\(folder)/\(FormExport.fileName(of: form, $0))" }
    }
  }

  /// The bytes of the file at `index` of `paths`.
  func bytes(_ index: Int) -> [UInt8] {
    let faces = FormExport.Face.allCases
    return export(forms[index / faces.count]).bytes(faces[index % faces.count])
  }

  /// The content file that the file at `index` was made of.
  func source(_ index: Int) -> String { forms[index / FormExport.Face.allCases.count].places.file }
}
