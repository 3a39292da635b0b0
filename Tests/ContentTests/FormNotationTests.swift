import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// Forms as their definitions are read: what a question says, and what is told of one that says too little.
struct FormNotationTests {
  /// The only form of a small office whose definition is `text`, and what was found in its file.
  static func read(_ text: String, at path: String = "formatos/prueba.md") -> (FormTemplate?, [String]) {
    let loaded = ContentLoader(files: InMemoryFiles(SmallOffice.files(changing: [path: text]))).load()
    let findings = loaded.diagnostics.filter { $0.file == path }.map { finding in
      let place = finding.range.map { "\($0.start.line):\($0.start.column)" } ?? "-"
      return "\(finding.code) \(place)"
    }
    return (loaded.value?.forms.first, findings)
  }

  /// A form of one section that begins at line 7.
  static func form(_ body: String, _ more: String = "titulo: Prueba") -> String {
    "---\nformato: prueba\nclase: libre\nversion: 1\n\(more)\n---\n\(body)\n"
  }

  private static let whole = """
    ---
    formato: prueba
    clase: evaluacion
    codigo: GPD-F-01
    version: 3
    fecha: 2026-01-15
    titulo: "Prueba"
    aplica_a: [taller]
    papel: carta horizontal
    anonimo: si
    privacidad: publico
    retencion: P2Y
    listas:
      calidad: {"1": Malo, "2": Bueno}
    ---
    Unas palabras antes.

    ## Contenido

    Marque una.

    1. Los contenidos `fueron` claros. `contenido` `uno(calidad)` `obligatoria` `indicador`
    2. ¿Qué *materiales* usará?
       `materiales` `varios` `solo-web`
       > Puede marcar más de una.
       - Guía impresa `guia`
       - Otro, ¿cuál? `otro` `texto`
    3. ¿Por qué? `porque` `parrafo(200)` `si contenido < 2` `sensible` `retencion P6M`

    ## Asistentes `asistentes` `repetir(2..40)`

    1. Nombre `nombre` `texto(80)` `personal`
    2. ¿Autoriza? `autoriza` `si-no`
    3. Razón `razon` `texto` `si autoriza = no`

    ## Cierre

    1. Autorizaron `total` `calculo(afirmativas(autoriza) + filas(asistentes) - 1)`
    """

  @Test func `everything that a form may say arrives`() throws {
    let (read, findings) = Self.read(Self.whole)
    let form = try #require(read)
    #expect(findings.isEmpty)
    #expect(form.id.rawValue == "prueba" && form.kind == .evaluation && form.code == "GPD-F-01")
    #expect(form.version == 3 && form.title == "Prueba" && form.isAnonymous)
    #expect(form.paper == Paper(.carta, isLandscape: true))
    #expect(form.retention == RetentionPeriod(count: 2, unit: .years))
    #expect(form.sections.map(\.title) == [nil, "Contenido", "Asistentes", "Cierre"])
    #expect(form.sections.map { Array($0.introduction.blocks).count } == [1, 1, 0, 0])
    #expect(form.questions.map(\.number) == [1, 2, 3, 1, 2, 3, 4])
    let contents = try #require(form[ID("contenido")])
    #expect(contents.text == "Los contenidos fueron claros." && contents.isRequired && contents.isIndicator)
    #expect(contents.type.choices?.choices.map(\.label) == ["Malo", "Bueno"])
    let materials = try #require(form[ID("materiales")])
    #expect(materials.text == "¿Qué materiales usará?" && materials.medium == .web)
    #expect(materials.hint == "Puede marcar más de una.")
    #expect(materials.type.choices?.choices.map(\.opensText) == [false, true])
    let why = try #require(form[ID("porque")])
    #expect(why.type == .paragraph(limit: 200) && why.privacy == .sensitive)
    #expect(why.retention == RetentionPeriod(count: 6, unit: .months))
    #expect(why.condition?.comparison == .less && why.condition?.value == "2")
    #expect(form.rowSections.first?.group?.rows == 2...40)
    #expect(form[ID("razon")]?.condition?.value == "false")
    let total = try #require(form[ID("total")])
    guard case .calculation(let formula) = total.type else { return #expect(Bool(false)) }
    #expect(
      formula.parts.map(\.term) == [.yes(ID("autoriza")), .rows(ID("asistentes")), .number(1)]
        && formula.parts.map(\.isNegative) == [false, false, true])
  }

  @Test func `English words say the same`() throws {
    let english = Self.whole
      .replacing("formato:", with: "form:").replacing("clase: evaluacion", with: "kind: evaluation")
      .replacing("codigo:", with: "code:").replacing("fecha:", with: "date:")
      .replacing("titulo:", with: "title:").replacing("aplica_a:", with: "applies_to:")
      .replacing("papel: carta horizontal", with: "paper: letter landscape")
      .replacing("anonimo: si", with: "anonymous: yes").replacing(
        "privacidad: publico", with: "privacy: open"
      )
      .replacing("retencion: P2Y", with: "retention: P2Y").replacing("listas:", with: "lists:")
      .replacing("`uno(", with: "`one(").replacing("`obligatoria`", with: "`required`")
      .replacing("`indicador`", with: "`indicator`").replacing("`varios`", with: "`several`")
      .replacing("`solo-web`", with: "`web-only`").replacing("`texto", with: "`text")
      .replacing("`parrafo(", with: "`paragraph(").replacing("`si contenido", with: "`if contenido")
      .replacing("`sensible`", with: "`sensitive`").replacing("`retencion P6M`", with: "`retention P6M`")
      .replacing("`repetir(", with: "`repeat(").replacing("`si-no`", with: "`yes-no`")
      .replacing("`si autoriza = no`", with: "`if autoriza = no`")
      .replacing("`calculo(afirmativas(", with: "`calculation(yes(").replacing("filas(", with: "rows(")
    let (form, findings) = Self.read(english, at: "forms/prueba.md")
    #expect(findings.isEmpty)
    let (spanish, _) = Self.read(Self.whole)
    #expect(form?.questions.map(\.type) == spanish?.questions.map(\.type))
    #expect(form?.questions.map(\.condition?.value) == spanish?.questions.map(\.condition?.value))
    #expect(form?.questions.map(\.privacy) == spanish?.questions.map(\.privacy))
  }

  @Test(arguments: [
    ("1. Sin marcas", "form-question-shape 7:4"),
    ("1. `nombre` `texto`", "form-question-shape 7:4"),
    ("1. Con coma `a`, `texto`", "form-punctuation 7:16"),
    ("1. Sin tipo `a`", "form-type-missing 7:13"),
    ("1. Dos tipos `a` `texto` `fecha`", "form-type-twice 7:26"),
    ("1. Mal escrito `a` `testo`", "form-mark 7:20"),
    ("1. Obligatoria mal `a` `texto` `obligatorio!`", "form-mark 7:32"),
    ("1. Con espacio `a b` `texto`", "bad-id 7:16"),
    ("1. Texto sin fin `a` `texto(0)`", "form-type-argument 7:22"),
    ("1. Texto enorme `a` `texto(99999)`", "form-type-argument 7:21"),
    ("1. Fecha con algo `a` `fecha(3)`", "form-type-argument 7:23"),
    ("1. Entero al revés `a` `entero(9..1)`", "form-type-argument 7:25"),
    ("1. Escala larga `a` `escala(0..20)`", "form-type-argument 7:21"),
    ("1. Sin opciones `a` `uno`", "form-choices-missing 7:21"),
    ("1. Sin lista `a` `uno(nada)`", "form-list-unknown 7:18"),
    ("1. Opciones de más `a` `texto`\n   - Una `1`\n   - Dos `2`", "form-choices-unexpected 7:21"),
    ("1. Dos veces `a` `texto`\n2. Dos veces `a` `fecha`", "duplicate-id 8:14"),
    ("1. Opción repetida `a` `uno`\n   - Una `1`\n   - Dos `1`\n   - Tres `3`", "duplicate-id 9:4"),
    ("1. Opción sin código `a` `uno`\n   - Una\n   - Dos `2`\n   - Tres `3`", "form-choice-shape 8:4"),
    ("1. Código raro `a` `uno`\n   - Una `ñ`\n   - Dos `2`\n   - Tres `3`", "form-choice-code 8:10"),
    ("1. Para nadie `a` `texto` `solo-web` `solo-papel`", "form-nowhere 7:38"),
    ("1. Plazo `a` `texto` `retencion 5 años`", "bad-retention 7:22"),
    ("1. A medias `a` `texto` `si b`", "form-condition 7:25"),
    ("1. Condición `a` `texto` `si b = 1`", "form-condition-unknown 7:27"),
    (
      "1. Uno `a` `si-no` `solo-papel`\n2. Dos `b` `texto` `si a = si`", "form-condition-medium 8:20"
    ),
    (
      "1. Uno `a` `si-no` `solo-web`\n2. Dos `b` `texto` `solo-papel` `si a = si`",
      "form-condition-medium 8:33"
    ),
    ("1. Antes `a` `texto` `si b = 1`\n2. Después `b` `entero`", "form-condition-later 7:22"),
    ("1. Texto `a` `texto`\n2. De texto `b` `texto` `si a = x`", "form-condition-type 8:25"),
    ("1. Sí `a` `si-no`\n2. Orden `b` `texto` `si a > no`", "form-condition-order 8:22"),
    ("1. Sí `a` `si-no`\n2. Quizás `b` `texto` `si a = quizas`", "form-condition-value 8:24"),
    ("1. Cuenta `a` `calculo(b + 1)`", "form-formula-name 7:11"),
    ("1. Cuenta `a` `calculo(1 * 2)`", "form-type-argument 7:15"),
    ("Solo palabras.", "form-without-questions -"),
    ("### Nivel\n\n1. Una `a` `texto`", "form-heading-level 7:1"),
    ("## Filas `filas`\n\n1. Una `a` `texto`", "form-rows 7:1"),
    ("## Filas `filas` `repetir(0..9)`\n\n1. Una `a` `texto`", "form-row-count 7:18"),
    ("1. Una `a` `texto`\n\nPalabras después.", "form-words-after 9:1"),
    ("1. Una `a` `texto`\n\n| a | b |\n|---|---|\n| 1 | 2 |", "form-block 9:1"),
  ])
  func `what is missing or wrong is told at its place`(_ body: String, _ expected: String) {
    let (_, findings) = Self.read(Self.form(body))
    #expect(findings == [expected])
  }

  @Test(arguments: [
    ("![x](x.png)\n\n1. Una `a` `texto`", "form-block 7:1"),
    ("- *Con ![x](x.png)*\n\n1. Una `a` `texto`", "form-block 7:8"),
    ("1. Una **![x](x.png)** `a` `texto`", "form-block 7:10"),
    ("1. Una `a` `texto`\n   > Vea ![x](x.png)", "form-block 8:10"),
  ])
  func `a picture is told wherever it stands`(_ body: String, _ expected: String) {
    let (_, findings) = Self.read(Self.form(body))
    #expect(findings.contains(expected), "\(findings)")
  }

  @Test(arguments: [
    ("titulo: Prueba\npapel: folio", "form-paper 6:8"),
    ("titulo: Prueba\nretencion: cinco", "bad-retention 6:12"),
    ("titulo: Prueba\nlistas: [uno]", "form-lists 6:9"),
    ("titulo: Prueba\nlistas: {a: {\"1\": Uno}}", "form-choices-few 6:10"),
    ("titulo: Prueba\naplica_a: [tallr]", "unknown-activity-type 6:12"),
    ("titulo: Prueba\nanonima: si", "unknown-key 6:1"),
  ])
  func `what is wrong with a form's data is told at its place`(_ more: String, _ expected: String) {
    let (_, findings) = Self.read(Self.form("1. Una `a` `texto`", more))
    #expect(findings == [expected])
  }

  @Test func `a form is called after its file, in small letters`() {
    let (_, capitals) = Self.read(
      Self.form("1. Una `a` `texto`").replacing("formato: prueba", with: "formato: Prueba"))
    #expect(capitals == ["form-id 2:10"])
    let (_, other) = Self.read(Self.form("1. Una `a` `texto`"), at: "formatos/otra.md")
    #expect(other == ["path-disagrees 2:10"])
  }

  @Test func `a list of a thousand choices and a form of a thousand questions are refused`() {
    let choices = (1...1_000).map { "   - Opción \($0) `o\($0)`" }.joined(separator: "\n")
    #expect(Self.read(Self.form("1. Mucho `a` `uno`\n" + choices)).1 == ["form-choices-many 7:14"])
    let questions = (1...1_000).map { "\($0). Pregunta `q\($0)` `texto`" }.joined(separator: "\n")
    #expect(Self.read(Self.form(questions)).1 == ["form-too-long -"])
  }

  @Test func `what a form leaves out comes from the procedure and the site`() throws {
    var files = SmallOffice.files(changing: ["formatos/prueba.md": Self.form("1. Una `a` `texto`", "")])
    files["procedimiento.md"] = files["procedimiento.md"]?.replacing(
      "version: \"10.0\"",
      with:
        "version: \"10.0\"\nformatos: [{id: prueba, nombre: \"De la lista\", codigo: F-9, fecha: 2025-02-03}]"
    )
    files["sitio.yml"] = (files["sitio.yml"] ?? "") + "papel: a4\n"
    let form = try #require(ContentLoader(files: InMemoryFiles(files)).load().value?.forms.first)
    #expect(form.title == "De la lista" && form.code == "F-9" && form.paper == Paper(.a4))
    #expect(form.date?.description == "2025-02-03")
  }
}
