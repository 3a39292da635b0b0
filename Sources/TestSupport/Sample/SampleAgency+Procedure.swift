import Diagnostics
import Model

extension SampleAgency {
  static let sampleProcedure: Procedure = {
    let file = "procedimiento.md"
    var procedure = Procedure(
      code: "EJE-P-01", title: "Asistencia técnica", process: "Gestión de políticas", version: "1",
      places: places(file))
    procedure.date = date("2025-01-15")
    procedure.themes = [
      Theme(
        id: ID("pot"), abbreviation: "POT", name: "Planes de ordenamiento territorial",
        summary: "Formulación, revisión y ajuste"),
      Theme(id: ID("pp"), abbreviation: "PP", name: "Planes parciales"),
    ]
    procedure.activityTypes = sampleTypes
    procedure.modalities = terms([
      "presencial": "Presencial", "virtual": "Virtual", "telefonica": "Telefónica",
    ])
    procedure.strategies = terms([
      "directa": "Directa", "convenio": "Convenio", "alianza": "Alianza estratégica",
    ])
    procedure.leads = terms(["ministerio": "Ministerio", "aliado": "Aliado"])
    procedure.territories = terms(["municipio": "Municipio", "nacional": "Nacional"])
    procedure.roles = terms([
      "lider": "Líder del equipo", "profesional": "Profesional", "subdirector": "Subdirector o subdirectora",
    ])
    procedure.units = terms(["SATOUI": "Subdirección de Asistencia Técnica"])
    procedure.responsibleParties = terms(["equipo-pot": "Equipo de POT", "municipio": "Municipio"])
    procedure.steps = [
      Step(
        number: 1, name: "Elaborar el plan", description: "Elaborar el plan de cada tema.",
        responsible: "Equipo de trabajo", evidence: ["Plan"], remarks: "")
    ]
    procedure.formats = [
      FormatEntry(id: "asistencia", name: "Registro de asistencia", code: "por asignar")
    ]
    procedure.changes = [
      VersionChange(date: date("2025-01-15"), from: "0", to: "1", reason: "Primera versión")
    ]
    procedure.findings = [
      Finding(id: "H1", text: "El documento salta de la sección 5 a la 7.", reading: "La 6 es el contenido.")
    ]
    let text = SampleProse.text([.paragraph("Encuentro práctico con producto propio.")], file: file)
    procedure.definitions = [
      Definition(term: "Taller", anchor: "taller", text: text.whole, place: place(file, line: 40))
    ]
    procedure.policies = [
      Policy(
        id: "5.1", text: SampleProse.text([.paragraph("Cada sesión deja un registro.")], file: file).whole,
        place: place(file, line: 50))
    ]
    procedure.rules = sampleRules
    procedure.parameters.evaluatedLeads = [ID("ministerio")]
    procedure.body = SampleProse.text(
      [.heading(2, "Objetivo"), .paragraph("Planificar, ejecutar y evaluar la asistencia técnica.")],
      file: file)
    return procedure
  }()

  /// One that can be told only with figures, one that is told by the plans alone, one that is switched off.
  private static var sampleRules: [RuleEntry] {
    [
      RuleEntry(
        id: ID("R-EVA-3"), source: .policy("5.1"), quote: "…como mínimo al 10 % de los participantes",
        severity: nil, offReason: nil, place: place("procedimiento.md", line: 20)),
      RuleEntry(
        id: ID("R-PLA-3"), source: .part("paso 1"),
        quote: "…lo establecido en el Plan de Acción Institucional",
        severity: .warning, offReason: nil, place: place("procedimiento.md", line: 21)),
      RuleEntry(
        id: ID("R-COM-1"), source: .policy("5.1"), quote: "…con competencia técnica y temática",
        severity: nil, offReason: "Talento Humano lleva las competencias.",
        place: place("procedimiento.md", line: 22)),
    ]
  }

  private static var sampleTypes: [ActivityType] {
    var taller = ActivityType(id: ID("taller"), name: "Taller")
    taller.isEvaluable = true
    var course = ActivityType(id: ID("capacitacion"), name: "Capacitación")
    course.isEvaluable = true
    var forum = ActivityType(id: ID("foro"), name: "Foro")
    forum.isEvaluable = true
    let table = ActivityType(id: ID("mesa-trabajo"), name: "Mesa de trabajo")
    var call = ActivityType(id: ID("consulta-telefonica"), name: "Consulta telefónica")
    call.takesAttendance = false
    call.isByTelephone = true
    var meeting = ActivityType(id: ID("reunion"), name: "Reunión")
    meeting.isInternal = true
    return [taller, course, forum, table, call, meeting]
  }

  private static func terms<Kind>(_ names: KeyValuePairs<String, String>) -> [Term<Kind>] {
    names.map { Term(id: ID($0.key), name: $0.value) }
  }

  static let sampleHolidays: [Holiday] = [
    ("2025-06-30", "San Pedro y San Pablo"), ("2025-06-30", "Sagrado Corazón"), ("2025-12-25", "Navidad"),
    ("2026-01-01", "Año Nuevo"), ("2026-05-01", "Día del Trabajo"),
    ("2026-07-13", "Virgen de Chiquinquirá"), ("2026-07-20", "Día de la Independencia"),
    ("2026-10-12", "Día de la Diversidad"), ("2026-12-25", "Navidad"),
  ].enumerated().map { index, entry in
    Holiday(date: date(entry.0), name: entry.1, place: place("datos/festivos.csv", line: index + 2))
  }

  static let sampleMunicipalities: [Municipality] = [
    ("05045", "Apartadó", "Antioquia"), ("11001", "Bogotá, D.C.", "Bogotá, D.C."),
    ("25473", "Mosquera", "Cundinamarca"), ("27001", "Quibdó", "Chocó"), ("52473", "Mosquera", "Nariño"),
    ("63001", "Armenia", "Quindío"), ("88001", "San Andrés", "San Andrés, Providencia y Santa Catalina"),
  ].map { code, name, department in
    Municipality(
      code: ID(code), name: name, departmentCode: ID(String(code.prefix(2))), departmentName: department)
  }
}
