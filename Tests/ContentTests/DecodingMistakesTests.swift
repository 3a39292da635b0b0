import Content
import Diagnostics
import Testing

/// Mistakes that a single file shows: each fixture promises what is found in it.
struct DecodingMistakesTests {
  @Test func `keys are known, near ones suggested in the author's language`() {
    let found = expectPromises([
      "paginas/ayuda.md": """
      ---
      titulo: "Ayuda"
      ordn: 3  # expect: error unknown-key 3:1
      zzz: 1  # expect: error unknown-key 4:1
      title: "Help"  # expect: error duplicate-key 5:1
      descripción: "Con tilde"
      menu:  # expect: error empty-value 7:1
      ---
      """
    ])
    #expect(found.map { $0.hints.first?.arguments["word"] } == ["orden", nil, nil, nil])
    #expect(found[1].hints.first?.key == "known-keys")
    #expect(found[2].notes.first?.place?.range.start.line == 2)
  }

  @Test func `a suggestion is given in the file's language first`() {
    let found = expectPromises([
      "pages/help.md": """
      ---
      title: "Help"
      oder: 3  # expect: error unknown-key 3:1
      ---
      """
    ])
    #expect(found.first?.hints.first?.arguments["word"] == "order")
  }

  @Test func `a plan's values are of their types`() {
    expectPromises(
      [
        "planes/2026/pot.md": """
        ---
        tema: pot
        vigencia: 2026
        equipo: {rol: lider}  # expect: error expected-list 4:9
        pai: PAI-01  # expect: error expected-list 5:6
        titulo: [uno]  # expect: error expected-text 6:9
        evaluacion_anterior: informes/2025/pot-final.md
        motivo_sin_evaluacion: "x"  # expect: error conflicting-keys 8:1
        respuestas:
          - {recomendacion: 2025-POT-R1, decision: acojida, accion: "A"}  # expect: error unknown-value 10:44
          - {recomendacion: 2025-POT-R1, decision: no-acogida, accion: "A"}  # expect: error missing-key 11:5, error duplicate-answer 11:21
        metas:
          - {id: M1, texto: " ", unidad: municipio, valor: dos}  # expect: error blank-text 13:21, error bad-number 13:52
          - {id: "M 2", texto: "A", unidad: municipio, valor: 2}  # expect: error bad-id 14:10
          - {id: M3, texto: "A", unidad: municipio, valor: 2}
          - {id: M3, texto: "B", unidad: municipio, valor: -2}  # expect: error number-out-of-range 16:52
          - {id: M3, texto: "C", unidad: municipio, valor: 3}  # expect: error duplicate-id 17:5
        presupuesto: {valor: 84.600.000, fuente: f, rubro: r}  # expect: error bad-money 18:22
        sesiones: []
        aprobacion: {rol: subdirector, fecha: 2026-02-30, huella: abc}  # expect: error no-such-date 20:39, error bad-fingerprint 20:59
        ---
        """,
        "sesiones/2026/2026-POT-00.md": "", "sesiones/2026/2026-POT-01.md": "",
        "paginas/ayuda.md": "",
      ])
  }

  @Test func `a session's values are of their types`() {
    expectPromises([
      "planes/2026/pot.md": """
      ---
      tema: pot
      vigencia: 2026
      sesiones:
        - id: 2026-POT-01
          fecha: 2026-03-26
          hora: 12:00-08:00  # expect: error bad-time 7:11
          municipio: 05045  # expect: error unquoted-code 8:16
          tipo: taller
          modalidad: presencial
          estrategia: directa
          contrato: {clase: contrato, numero: "1", objeto: "O", criterios: [tecnico]}  # expect: error unknown-value 12:23, error unknown-value 12:71
          idiomas: [es, "Inglés"]  # expect: error bad-language 13:19
          documentos: [{version: 2, aval: 2026-06-31}]  # expect: error missing-key 14:18, error no-such-date 14:37
          festivo: si  # expect: error unknown-value 15:14
        - id: 2026-POT-02  # expect: error missing-key 16:5
          fecha: 14/07/2026  # expect: error bad-date 17:12
          municipio: "5045"  # expect: error bad-municipality-code 18:16
          tipo: taller
        - {id: 2026-POT-03, fecha: 2026-07-15, tipo: taller, modalidad: presencial, estrategia: directa, hora: 08:00–12:00, municipio: 11001}  # expect: error bad-time 20:106, error unknown-municipality 20:132
      aprobacion: {rol: subdirector, fecha: 2026-02-06, sesion: 2026-POT-00}
      ---
      ## Objetivo
      """
    ])
  }

  @Test func `a wrong amount, date and code each show how to write it`() {
    let found = expectPromises([
      "planes/2026/pp.md": """
      ---
      tema: pp
      vigencia: 2026
      presupuesto: {valor: "$ 84.600.000", fuente: f, rubro: r}  # expect: error bad-money 4:22
      sesiones:
        - {id: 2026-PP-01, fecha: 14/7/2026, tipo: taller, modalidad: presencial, estrategia: directa}  # expect: error bad-date 6:29
        - {id: 2026-PP-02, fecha: 2026-02-29, tipo: taller, modalidad: presencial, estrategia: directa, municipio: 5045}  # expect: error no-such-date 7:29, error bad-municipality-code 7:110
      ---
      """
    ])
    #expect(found[0].hints.first?.arguments["amount"] == "84_600_000")
    #expect(found[1].hints.first?.arguments["date"] == "2026-07-14")
    #expect(found[2].hints.first?.arguments["days"] == "28")
    #expect(found[3].hints.first?.arguments["code"] == "05045")
  }

  @Test func `what became of a session is held to its form`() {
    expectPromises([
      "sesiones/2026/2026-POT-01.md": """
      ---
      sesion: 2026-POT-01
      estado: echa  # expect: error unknown-value 3:9
      tipo: taller  # expect: error key-belongs-to-plan 4:1
      asistentes_conteo: 1000001  # expect: error number-out-of-range 5:20
      elaboro: lider  # expect: error expected-mapping 6:10
      consulta: {entidad: "Alcaldía", cargo: "Profesional", tema: "T", minutos: 0, nombre: "x", correo: "y"}  # expect: error number-out-of-range 7:76, error personal-data 7:79, error personal-data 7:92
      ---
      """
    ])
  }

  @Test func `a session outside the plan says all that a plan would have said`() {
    expectPromises(
      [
        "sesiones/2026/2026-POT-00.md": """
        ---
        sesion: 2026-POT-00
        plan: 2026-POT
        estado: realizada  <!-- expect: error missing-key 2:1 -->
        ---
        """
      ], also: [])
  }

  @Test func `what a commitment says of who and when can be read`() {
    expectPromises([
      "sesiones/2026/2026-POT-01.md": """
      ---
      sesion: 2026-POT-01
      estado: realizada
      ---
      ## Compromisos

      1. Sin nada.
      2. Sin fecha. `municipio`
      3. Sin nadie. `2026-04-30`
      4. Día que no hay. `municipio` `2026-04-31` <!-- expect: error no-such-date 10:33 -->
      5. Palabra de más. `municipio` `2026-04-30` `hecho ayer` <!-- expect: error commitment-mark 11:46 -->
      6. Nadie conocido. `equipo-pott` `2026-04-30` <!-- expect: error unknown-responsible 12:20 -->
      7. Con `código` en medio. `municipio` `2026-04-30` `cumplida 2026-04-29`
      """
    ])
  }

  @Test func `a section on commitments is a list or says that there are none`() {
    expectPromises([
      "sesiones/2026/2026-POT-01.md": """
      ---
      sesion: 2026-POT-01
      estado: realizada
      ---
      ## Compromisos

      Luego se verá.
      <!-- expect: error commitments-unclear 5:1 -->
      """
    ])
    for words in ["Sin compromisos.", "sin compromisos", "No commitments."] {
      expectPromises([
        "sesiones/2026/2026-POT-01.md":
          "---\nsesion: 2026-POT-01\nestado: realizada\n---\n## Compromisos\n\n\(words)\n"
      ])
    }
  }

  @Test func `a report's period goes with its kind`() {
    expectPromises([
      "informes/2025/pot-final.md": SmallOffice.report.replacing(
        "informe: final", with: "informe: final\nperiodo: 1  # expect: error period-of-final-report 3:1"),
      "informes/2026/pot-t5.md": """
      ---
      informe: trimestral
      tema: pot
      vigencia: 2026
      periodo: 5  # expect: error number-out-of-range 5:10, error path-disagrees 2:10
      ---
      """,
      "informes/2026/pp-s1.md": """
      ---
      informe: semestral  # expect: error missing-key 2:1, error path-disagrees 2:10
      tema: pp
      vigencia: 2026
      ---
      """,
    ])
  }

  @Test func `settings are held to their form`() {
    expectPromises([
      "sitio.yml": """
      titulo: "Oficina"
      idioma: Español  # expect: error bad-language 2:9
      zona_horaria: Bogotá  # expect: error unknown-time-zone 3:15
      corte: hoy  # expect: error bad-date 4:8
      url: http://example.com  # expect: error bad-web-address 5:6
      repositorio: {editar: "https://example.com/editar"}  # expect: error edit-address-without-path 6:23
      entidad: {nombre: "Ministerio", logo: ../logo.svg, pais: Colombia}  # expect: error bad-path 7:39, error bad-country 7:58
      papel: tabloide  # expect: error unknown-value 8:8
      colores: {primario: verde, acento: "#A2461A"}  # expect: error bad-color 9:21
      demostracion: quizás  # expect: error unknown-value 10:15
      recepcion: http://example.com/  # expect: error bad-intake-address 11:12
      """
    ])
  }

  @Test func `settings that name no entity leave no agency`() {
    expectPromises(["sitio.yml": "titulo: \"Oficina\"  # expect: error missing-key 1:1\n"])
  }

  @Test func `policies have ids, one paragraph and no twin`() {
    expectPromises([
      "procedimiento.md": SmallOffice.procedure
        + """
        3. Sin número. <!-- expect: error policy-shape 31:1 -->
        4. `5.2` Otra vez. <!-- expect: error duplicate-id 32:1 -->

        """
    ])
  }

  @Test func `a page's name is its address`() {
    expectPromises([
      "paginas/Página 1.md": "---\ntitulo: \"A\"\n---\n<!-- expect: error bad-page-name - -->\n"
    ])
  }
}
