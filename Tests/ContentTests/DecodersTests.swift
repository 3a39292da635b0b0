import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// What well written files say, field by field.
struct DecodersTests {
  private func agency(_ changes: [String: String]) throws -> Agency {
    let loaded = ContentLoader(files: InMemoryFiles(SmallOffice.files(changing: changes))).load()
    #expect(loaded.diagnostics.map { PromisedFinding($0) } == [])
    return try #require(loaded.value)
  }

  @Test func `settings say all that there is to say of a site`() throws {
    let settings = try agency([
      "sitio.yml": """
      titulo: "Asistencia técnica"
      descripcion: "Qué se hizo"
      idioma: es-CO
      zona_horaria: America/Bogota
      corte: 2026-09-30
      url: https://example.com/sitio
      repositorio: {editar: "https://example.com/editar/{path}"}
      entidad:
        nombre: "Ministerio"
        dependencia: "Dirección"
        sigla: DEUT
        nit: "000.000.000-0"
        logo: recursos/logo.svg
        pais: CO
      responsable_datos:
        nombre: "Ministerio"
        nit: "000.000.000-0"
        direccion: "Calle 00"
        telefono: "000 000 0000"
        correo: "datos@example.com"
        finalidades: ["Una", "Otra"]
        politica: paginas/ayuda.md
        version: 2
      papel: letter
      colores: {primario: "#0B4F57"}
      demostracion: si
      recepcion: https://recepcion.example.com/respuestas
      """
    ]).settings
    #expect(settings.summary == "Qué se hizo")
    #expect(settings.language == "es-CO")
    #expect(settings.asOf == CalendarDate(iso: "2026-09-30"))
    #expect(settings.baseURL == "https://example.com/sitio")
    #expect(settings.intake == "https://recepcion.example.com/respuestas")
    #expect(settings.repository?.editURL == "https://example.com/editar/{path}")
    #expect(settings.entity.unit == "Dirección")
    #expect(settings.entity.abbreviation == "DEUT")
    #expect(settings.entity.taxID == "000.000.000-0")
    #expect(settings.dataController?.purposes == ["Una", "Otra"])
    #expect(settings.dataController?.policy == "paginas/ayuda.md")
    #expect(settings.dataController?.version == 2)
    #expect(settings.paper == "carta")
    #expect(settings.colors.primary == "#0b4f57")
    #expect(settings.colors.accent == nil)
    #expect(settings.isDemonstration)
  }

  @Test func `what settings leave out has its usual value`() throws {
    let settings = try agency([:]).settings
    #expect(settings.timeZone == "America/Bogota")
    #expect(settings.paper == "carta")
    #expect(settings.asOf == nil)
    #expect(settings.dataController == nil)
    #expect(!settings.isDemonstration)
  }

  @Test func `the procedure's tables are read row by row`() throws {
    let tables = """
      alias: [PAC-P-02]
      fecha: 2021-03-19
      pasos:
        - {numero: 1, nombre: "Formular", descripcion: "El equipo escribe", responsable: "Equipo", evidencia: ["Plan"], observaciones: "O"}
        - {numero: 2, nombre: "Aprobar", descripcion: "Se lee", responsable: "Subdirección"}
      formatos: [{id: plan, nombre: "Plan", codigo: "por asignar"}]
      parametros: {evaluacion_minima: 12, dias_habiles_informe: 5}
      cambios: [{fecha: 2013-05-06, de: "1.0", a: "2.0", motivo: "Entran responsables"}]
      hallazgos: [{id: H1, texto: "Dos códigos", lectura: "Rige el primero"}]
      ---
      ## Definiciones
      """
    let text = SmallOffice.procedure.replacing("---\n## Definiciones", with: tables)
    let procedure = try agency(["procedimiento.md": text]).procedure
    #expect(procedure.aliases == ["PAC-P-02"])
    #expect(procedure.date == CalendarDate(iso: "2021-03-19"))
    #expect(procedure.steps.map(\.name) == ["Formular", "Aprobar"])
    #expect(procedure.steps.map(\.evidence) == [["Plan"], []])
    #expect(procedure.formats.map(\.code) == ["por asignar"])
    #expect(procedure.parameters.minimumEvaluation == 12)
    #expect(procedure.parameters.reportWorkingDays == 5)
    #expect(procedure.changes.map(\.to) == ["2.0"])
    #expect(procedure.findings.map(\.reading) == ["Rige el primero"])
    #expect(procedure.version == "10.0")
  }

  @Test func `a session carries its contract, documents and instruments`() throws {
    let text = SmallOffice.plan.replacing(
      "objetivo: \"Revisar el plan\"",
      with: """
        objetivo: "Revisar el plan"
            contrato: {clase: consultoria, numero: "CE-1", objeto: "Formar", criterios: [tecnica, temática]}
            publico: [alcaldía, curadurías]
            idiomas: [es, en]
            documentos: [{titulo: "Cartilla", version: 2, aval: 2026-03-01}]
            instrumentos: [{titulo: "Marco", entidad: "DANE"}, {titulo: "Otro"}]
            territorio: municipio
            lugar: "Casa de la Cultura"
        """)
    let session = try #require(try agency(["planes/2026/pot.md": text])[ID<Session>("2026-POT-01")]).schedule
    #expect(session.contract?.kind == "consultoria")
    #expect(session.contract?.criteria == ["tecnica", "tematica"])
    #expect(session.audience == ["alcaldía", "curadurías"])
    #expect(session.languages == ["es", "en"])
    #expect(session.documents.map(\.version) == ["2"])
    #expect(session.documents.map(\.endorsed) == [CalendarDate(iso: "2026-03-01")])
    #expect(session.instruments.map(\.owner) == ["DANE", nil])
    #expect(session.territory == ID("municipio"))
    #expect(session.venue == "Casa de la Cultura")
    #expect(session.goal == ID("M1"))
  }

  @Test func `a consultation tells of the body and the post, and of nobody`() throws {
    let aide = try #require(
      try agency([
        "sesiones/2026/2026-POT-02.md": """
        ---
        sesion: 2026-POT-02
        estado: realizada
        elaboro: {rol: lider}
        consulta: {entidad: "Alcaldía", cargo: "Planeación", tema: "Uso de un predio", minutos: 30}
        ---
        ## Compromisos

        Sin compromisos.
        """
      ])[ID<Session>("2026-POT-02")]?.aideMemoire)
    #expect(
      aide.consultation
        == AideMemoire.Consultation(
          entity: "Alcaldía", post: "Planeación", topic: "Uso de un predio", minutes: 30))
    if case .none = aide.commitments {} else { Issue.record("nothing was promised") }
  }

  @Test func `a session that was moved keeps both days`() throws {
    let session = try #require(
      try agency([
        "sesiones/2026/2026-POT-02.md": """
        ---
        sesion: 2026-POT-02
        estado: reprogramada
        fecha: 2026-07-15
        hora: 14:00-16:00
        reprogramada_de: 2026-07-14
        motivo: "Agenda"
        ---
        """
      ])[ID<Session>("2026-POT-02")])
    #expect(session.state == .rescheduled)
    #expect(session.date == CalendarDate(iso: "2026-07-15"))
    #expect(session.movedFrom == CalendarDate(iso: "2026-07-14"))
    #expect(session.time?.description == "14:00-16:00")
    #expect(session.aideMemoire?.reason == "Agenda")
  }

  @Test func `a new day on a holiday may be meant`() throws {
    let session = try #require(
      try agency([
        "sesiones/2026/2026-POT-02.md": """
        ---
        sesion: 2026-POT-02
        estado: realizada
        fecha: 2026-07-13
        festivo: aceptado
        motivo: "La pidió la comunidad"
        ---
        ## Compromisos

        Sin compromisos.
        """
      ])[ID<Session>("2026-POT-02")])
    #expect(session.aideMemoire?.acceptsHoliday == true)
  }

  @Test func `reports of every kind are told apart`() throws {
    let reports = try agency([
      "informes/2026/pot-t1.md": "---\ninforme: trimestral\ntema: pot\nvigencia: 2026\nperiodo: 1\n---\n",
      "informes/2026/pot-s2.md": "---\ninforme: semestral\ntema: pot\nvigencia: 2026\nperiodo: 2\n---\n",
      "reports/2026/pp-q3.md": "---\nreport: quarterly\ntheme: pp\nyear: 2026\nperiod: 3\n---\n",
    ]).reports
    #expect(reports.map(\.kind) == [.final, .halfYear, .quarterly, .quarterly])
    #expect(reports.map(\.period) == [nil, 2, 1, 3])
    #expect(reports[0].recommendations.map(\.id) == [ID("2025-POT-R1")])
    #expect(reports[0].recommendations.map(\.place.range.start.line) == [7])
  }

  @Test func `a plan may say why it had nothing to start from`() throws {
    let plan = try #require(
      try agency([
        "planes/2026/pp.md":
          "---\ntema: pp\nvigencia: 2026\nmotivo_sin_evaluacion: \"Es el primero\"\nsesiones: []\n---\n"
      ])[ID<Plan>("2026-PP")])
    #expect(plan.previousEvaluation == .none(reason: "Es el primero"))
    #expect(plan.places.has(.noEvaluationReason) && !plan.places.has(.title))
  }

  @Test func `an action plan's lines know where they stand`() throws {
    let line = try #require(try agency([:]).actionPlans.first?[ID("PAI-01")])
    #expect(line.theme == ID("pot"))
    #expect(line.target == 2)
    #expect(
      line.place == SourcePlace(file: "pai/2026.yml", range: SourceRange(line: 3, column: 10, length: 6)))
  }

  @Test func `a policy is one paragraph after its number, with its markup`() throws {
    let text = SmallOffice.procedure + "3. `5.3` Con *énfasis* y [enlace](paginas/ayuda.md).\n"
    let policy = try #require(try agency(["procedimiento.md": text]).procedure.policies.last)
    #expect(policy.id == "5.3")
    #expect(policy.text.blocks.map(\.kind) == [.text, .emphasis, .text, .link, .text])
  }
}
