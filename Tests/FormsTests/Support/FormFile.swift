import Content
import Diagnostics
import Files
import Forms
import Model
import TestSupport

/// A form of a test, read from its text as an office's is.
enum FormFile {
  static let head = """
    ---
    formato: prueba
    clase: libre
    version: 2
    fecha: 2026-01-15
    papel: carta
    titulo: "Prueba"
    retencion: P1Y
    listas: {nivel: {"1": Uno, "2": Dos, "3": Tres}}
    ---

    """

  /// The form whose text stands below the front matter.
  static func form(_ body: String) throws -> FormTemplate {
    let files = OverlayFiles(
      InMemoryFiles(["formatos/prueba.md": head + body]), over: Repository.content)
    let loaded = ContentLoader(files: files).load()
    let mistakes = loaded.diagnostics.filter { $0.file == "formatos/prueba.md" && $0.severity == .error }
    guard mistakes.isEmpty, let form = loaded.value?.forms.first(where: { $0.id == ID("prueba") }) else {
      throw Mistakes(codes: mistakes.map(\.code.rawValue))
    }
    return form
  }

  struct Mistakes: Error { let codes: [String] }

  /// The text of a face of the form.
  static func text(
    _ form: FormTemplate, _ face: FormExport.Face, language: String = "es", baseURL: String? = nil,
    notice: String? = nil
  ) -> String {
    let catalogue = StringsLoader(files: Repository.theme).load(language: language).value
    var settings = SiteSettings(title: "Sitio", entity: .init(name: "Entidad"))
    settings.baseURL = baseURL
    var export = FormExport(form, settings, catalogue, folder: "formatos")
    export.notice = notice
    return String(decoding: export.bytes(face), as: UTF8.self)
  }
}
