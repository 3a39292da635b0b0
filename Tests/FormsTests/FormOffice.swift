import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

/// The smallest office that has forms.
enum FormOffice {
  static let site = """
    titulo: "Oficina de prueba"
    entidad: {nombre: "Ministerio de Prueba"}
    responsable_datos: {nombre: "Ministerio de Prueba", nit: "1", direccion: "Calle 1", telefono: "1", correo: "a@example.com", finalidades: ["Contar"], politica: paginas/privacidad.md}

    """
  static let procedure = """
    ---
    codigo: P-01
    titulo: "Asistencia"
    proceso: "Gestión"
    version: "1.0"
    temas: [{id: pot, sigla: POT, nombre: "Ordenamiento"}]
    tipos_actividad: [{id: taller, nombre: "Taller", evaluable: si}]
    modalidades: [{id: presencial, nombre: "Presencial"}]
    estrategias: [{id: directa, nombre: "Directa"}]
    ---
    ## Objetivo

    """

  /// What is read of the office with `files` put over its own.
  static func load(_ files: [String: String]) -> Checked<Agency?> {
    let own = [
      "sitio.yml": site, "procedimiento.md": procedure,
      "paginas/privacidad.md": "---\ntitulo: Privacidad\n---\nTexto.\n",
    ]
    return ContentLoader(files: InMemoryFiles(own.merging(files) { $1 })).load()
  }

  /// The agency with one form, which must read without a mistake.
  static func agency(
    form text: String, _ files: [String: String] = [:],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> Agency {
    let loaded = load(files.merging(["formatos/prueba.md": text]) { $1 })
    let mistakes = loaded.diagnostics.filter { $0.severity == .error }
    #expect(mistakes.isEmpty, sourceLocation: sourceLocation)
    return try #require(loaded.value, sourceLocation: sourceLocation)
  }

  /// A form whose questions are `body`; `data` are further lines at its top.
  static func form(_ body: String, _ data: String = "") -> String {
    "---\nformato: prueba\nclase: libre\nversion: 1\ntitulo: Prueba\n\(data)---\n\(body)\n"
  }
}
