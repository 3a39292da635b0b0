import Content
import Diagnostics
import Files
import Model
import TestSupport
import Testing

/// A plan that writes every field that a plan may have, and how each may come to mean something else.
enum PlanText {
  static let plan = """
    ---
    tema: pot
    vigencia: 2026
    titulo: "Plan de ordenamiento"
    equipo: [{rol: lider, dependencia: SATOUI, vinculo: servidor, competencias: [tecnica, tematica]}]
    pai: [PAI-01]
    motivo_sin_evaluacion: "Primer año"
    respuestas: [{recomendacion: 2025-POT-R1, decision: acogida, accion: "Cartilla previa"}]
    metas: 
      - {id: M1, texto: "Municipios asistidos", unidad: municipio, valor: 6, pai: PAI-01}
    presupuesto: {valor: 84_600_000, fuente: funcionamiento, rubro: por-asignar}
    publico: [alcaldía, comunidad]
    sesiones:
      - id: 2026-POT-01
        fecha: 2026-03-26
        hora: 08:00-12:00
        municipio: "05045"
        lugar: "Casa de la cultura"
        territorio: municipio
        tipo: taller
        modalidad: presencial
        estrategia: convenio
        lidera: ministerio
        meta: M1
        objetivo: "Revisar el plan"
        contrato: {clase: convenio, numero: "CV-001", objeto: "Talleres", criterios: [tecnica]}
        publico: [concejo]
        idiomas: [es, en]
        documentos: [{titulo: "Cartilla", version: "1", aval: 2026-03-01}]
        instrumentos: [{titulo: "Expediente", entidad: "Ministerio"}]
        recursos:
          grupo: si
          areas: [planeación, riesgo]
          concertacion: si
          costos: [{concepto: "Reunión", valor: 500, fuente: propia, rubro: R1, concertacion: si}]
          insumos: [{nombre: "Proyector", disponible: si}]
        festivo: aceptado
    aprobacion: {rol: subdirector, fecha: 2026-02-06}
    ---
    Antes de todo.

    ## Método

    Se trabaja _pasos_ por pasos, con método y sin afán, [así](https://example.org).

    - uno
    - dos

    """

  /// One change of meaning each.
  static let meanings: [(String, String)] = [
    ("tema: pot", "tema: pp"), ("vigencia: 2026", "vigencia: 2027"), ("Plan de ord", "El plan de ord"),
    ("titulo: \"Plan de ordenamiento\"\n", ""), ("{rol: lider", "{rol: subdirector"),
    ("dependencia: SATOUI, ", ""), ("vinculo: servidor", "vinculo: contratista"),
    ("competencias: [tecnica, tematica]", "competencias: [tecnica]"),
    ("\npai: [PAI-01]", "\npai: [PAI-01, PAI-02]"),
    ("Primer año", "Segundo año"),
    ("motivo_sin_evaluacion: \"Primer año\"", "evaluacion_anterior: informes/2025/pot-final.md"),
    ("2025-POT-R1", "2025-POT-R2"), ("decision: acogida, accion", "decision: no-acogida, motivo"),
    ("Cartilla previa", "Cartilla"), ("{id: M1, texto", "{id: M2, texto"),
    ("Municipios asis", "Distritos asis"),
    ("unidad: municipio", "unidad: distrito"), ("valor: 6", "valor: 7"),
    ("valor: 6, pai: PAI-01", "valor: 6"),
    ("84_600_000", "84_600_001"), ("fuente: funcionamiento", "fuente: inversion"),
    ("rubro: por-asignar", "rubro: A-02"), ("[alcaldía, comunidad]", "[alcaldía]"),
    ("- id: 2026-POT-01", "- id: 2026-POT-02"),
    ("fecha: 2026-03-26", "fecha: 2026-03-27"), ("08:00-12:00", "08:00-13:00"), ("\"05045\"", "\"05001\""),
    ("Casa de la", "Centro de"), ("territorio: municipio", "territorio: distrito"),
    ("tipo: taller", "tipo: foro"),
    ("modalidad: presencial", "modalidad: virtual"), ("estrategia: convenio", "estrategia: alianza"),
    ("lidera: ministerio", "lidera: aliado"), ("    meta: M1\n", ""), ("Revisar el", "Ajustar el"),
    ("clase: convenio", "clase: alianza"), ("CV-001", "CV-002"), ("\"Talleres\"", "\"Foros\""),
    ("criterios: [tecnica]", "criterios: [tecnica, tematica]"), ("[concejo]", "[concejo, academia]"),
    ("[es, en]", "[es]"),
    ("\"Cartilla\", version", "\"Cartilla nueva\", version"), ("version: \"1\"", "version: \"2\""),
    ("aval: 2026-03-01", "aval: 2026-03-02"),
    ("\"Expediente\"", "\"Mapa\""), ("entidad: \"Ministerio\"", "entidad: \"Municipio\""),
    ("grupo: si", "grupo: no"),
    ("[planeación, riesgo]", "[planeación]"), ("      concertacion: si\n", "      concertacion: no\n"),
    ("valor: 500", "valor: 600"),
    ("rubro: R1, concertacion: si", "rubro: R1"), ("disponible: si", "disponible: no"),
    ("    festivo: aceptado\n", ""),
    ("Antes de todo", "Después de todo"), ("## Método", "## Manera"), ("## Método", "### Método"),
    ("_pasos_", "**pasos**"), ("_pasos_", "pasos"), ("example.org", "example.com"), ("- uno", "1. uno"),
    ("- dos\n", ""),
  ]

  struct Unread: Error { let findings: [String] }

  /// The plan that `text` is, whatever names it uses that nobody declared.
  static func read(_ text: String) throws -> Plan {
    let files = InMemoryFiles([
      "sitio.yml": "titulo: \"Oficina\"\nidioma: es\nentidad: {nombre: \"Ministerio\"}\n",
      "procedimiento.md": """
      ---
      codigo: P-1
      titulo: "Asistencia"
      proceso: "Gestión"
      version: "1.0"
      temas: [{id: pot, sigla: POT, nombre: "Ordenamiento"}, {id: pp, sigla: PP, nombre: "Parciales"}]
      tipos_actividad: [{id: taller, nombre: "Taller"}, {id: foro, nombre: "Foro"}]
      modalidades: [{id: presencial, nombre: "Presencial"}]
      estrategias: [{id: convenio, nombre: "Convenio"}]
      ---
      """,
      "planes/2026/pot.md": text,
    ])
    let loaded = ContentLoader(files: files).load()
    let undeclared = loaded.diagnostics.filter {
      $0.file == "planes/2026/pot.md" && !$0.code.rawValue.hasPrefix("unknown-")
        && !["missing-target", "plan-elsewhere"].contains($0.code.rawValue)
    }
    guard let plan = loaded.value?.plans.first else {
      throw Unread(findings: undeclared.map { "\($0.code) \($0.arguments)" })
    }
    return plan
  }
}
