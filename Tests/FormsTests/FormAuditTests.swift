import Content
import Diagnostics
import Forms
import Model
import TestSupport
import Testing

/// What the law forbids a form, and what the lock remembers of it.
struct FormAuditTests {
  private func findings(
    _ body: String, _ data: String = "", site: String = FormOffice.site
  ) throws -> [String] {
    let agency = try FormOffice.agency(form: FormOffice.form(body, data), ["sitio.yml": site])
    return FormAudit.findings(in: agency).map { finding in
      "\(finding.code) \(finding.range?.start.line ?? 0)"
    }
  }

  @Test func `a form that asks for nothing of a person needs nothing`() throws {
    #expect(try findings("1. ¿Qué? `a` `texto`", site: "titulo: T\nentidad: {nombre: N}\n").isEmpty)
  }

  @Test(arguments: [
    ("1. Etnia `a` `texto` `sensible` `obligatoria`", "retencion: P1Y\n", ["sensitive-required 8"]),
    ("1. Etnia `a` `texto` `sensible`", "retencion: P1Y\n", []),
    (
      "## Filas `f` `repetir(2..9)`\n\n1. Etnia `a` `texto` `sensible`", "retencion: P1Y\n",
      ["sensitive-on-shared-sheet 10"]
    ),
    ("1. Correo `a` `correo`", "", ["personal-left-open 7"]),
    ("1. Correo `a` `correo` `personal`", "", ["retention-missing 2"]),
    ("1. Correo `a` `correo` `personal` `retencion P30D`", "", []),
    (
      "1. Correo `a` `correo` `personal`", "anonimo: si\nretencion: P1Y\n", ["anonymous-names-person 9"]
    ),
    ("1. Firma `a` `firma`", "anonimo: si\n", ["anonymous-names-person 8"]),
    ("1. Firma `a` `firma`", "", []),
  ])
  func `a person's data are asked for as the law lets them`(
    _ body: String, _ data: String, _ expected: [String]
  ) throws {
    #expect(try findings(body, data) == expected)
  }

  @Test(arguments: [
    ("finalidades: [\"Contar\"], ", "finalidades: [], ", "notice-incomplete 2"),
    (", politica: paginas/privacidad.md", "", "notice-incomplete 2"),
  ])
  func `a notice that lacks something is told`(_ old: String, _ new: String, _ expected: String) throws {
    let site = FormOffice.site.replacing(old, with: new)
    #expect(site != FormOffice.site)
    #expect(try findings("1. Nombre `a` `texto` `personal`", "retencion: P1Y\n", site: site) == [expected])
  }

  @Test func `without a controller no personal data are asked for`() throws {
    let site = "titulo: T\nentidad: {nombre: N}\n"
    #expect(
      try findings("1. Nombre `a` `texto` `personal`", "retencion: P1Y\n", site: site)
        == ["notice-incomplete 2"])
  }
}

/// The lock of published versions.
struct FormLockTests {
  private static let body = """
    1. ¿Cómo estuvo? `general` `uno`
       - Mal `1`
       - Bien `2`
    2. ¿Por qué? `porque` `texto(80)`
    """

  /// The codes found in a form that now says `text`, where version 1 of `body` was published.
  private func findings(_ text: String, kept: String? = nil) throws -> [String] {
    let first = FormOffice.form(Self.body)
    let published = try #require(try FormOffice.agency(form: first).forms.first)
    let path = "formatos/formatos.lock"
    let lock = FormLockWriter.text(
      FormLock(versions: [published.locked(in: path)]), at: path, comment: "Memoria")
    let agency = try FormOffice.agency(
      form: text,
      [
        path: String(decoding: lock, as: UTF8.self),
        FormLockWriter.path(ofPublished: published): kept ?? first,
      ])
    #expect(agency.formLock.versions.first?.questions == published.locked(in: path).questions)
    return FormAudit.findings(in: agency).map(\.code.rawValue)
  }

  @Test func `a published form that says the same is left alone`() throws {
    #expect(try findings(FormOffice.form(Self.body)).isEmpty)
  }

  @Test(arguments: [
    ("¿Por qué?", "¿Por qué no?"), ("texto(80)", "texto(81)"), ("Mal", "Muy mal"),
    ("`texto(80)`", "`texto(80)` `obligatoria`"),
    ("version: 1", "version: 1\nanonimo: si"), ("titulo: Prueba", "titulo: Otra"),
    ("   - Bien `2`", "   - Bien `2`\n   - Otro `3`"),
  ])
  func `a published form that says something else is refused`(_ old: String, _ new: String) throws {
    let text = FormOffice.form(Self.body).replacing(old, with: new)
    #expect(try findings(text) == ["form-changed"])
  }

  @Test func `line ends, accents typed otherwise and English words change nothing`() throws {
    let form = FormOffice.form(Self.body)
    #expect(try findings(form.replacing("\n", with: "\r\n")).isEmpty)
    #expect(try findings(form.replacing("é", with: "e\u{301}")).isEmpty)
    let english = form.replacing("formato:", with: "form:").replacing("clase: libre", with: "kind: free")
      .replacing("titulo:", with: "title:").replacing("`uno`", with: "`one`")
      .replacing("texto(", with: "text(")
    #expect(try findings(english).isEmpty)
  }

  @Test(arguments: [
    ("`texto(80)`", "`parrafo(80)`", "question-type-changed"),
    ("   - Bien `2`", "   - Bien `3`", "choice-vanished"),
  ])
  func `a later version keeps types and choices`(_ old: String, _ new: String, _ code: String) throws {
    let next = FormOffice.form(Self.body).replacing("version: 1", with: "version: 2")
    #expect(try findings(next).isEmpty)
    #expect(try findings(next.replacing(old, with: new)) == [code])
  }

  @Test func `a question may go and another one come`() throws {
    let next = FormOffice.form(Self.body).replacing("version: 1", with: "version: 2")
      .replacing("`porque` `texto(80)`", with: "`porque-no` `parrafo(80)`")
    #expect(try findings(next).isEmpty)
  }

  @Test func `a copy that changed is told`() throws {
    let form = FormOffice.form(Self.body)
    #expect(try findings(form, kept: form.replacing("Mal", with: "Peor")) == ["published-changed"])
  }

  @Test func `a version behind the last one is told`() throws {
    let second = FormOffice.form(Self.body).replacing("version: 1", with: "version: 2")
    let published = try #require(try FormOffice.agency(form: second).forms.first)
    let path = "formatos/formatos.lock"
    let lock = FormLockWriter.text(
      FormLock(versions: [published.locked(in: path)]), at: path, comment: "Memoria")
    let agency = try FormOffice.agency(
      form: FormOffice.form(Self.body), [path: String(decoding: lock, as: UTF8.self)])
    #expect(
      FormAudit.findings(in: agency).map(\.code.rawValue) == ["form-version-behind", "published-missing"])
  }

  @Test func `what the procedure gives a form does not change its digest`() throws {
    let form = FormOffice.form(Self.body).replacing("titulo: Prueba\n", with: "")
    func digest(_ name: String) throws -> String {
      let procedure = FormOffice.procedure.replacing(
        "version: \"1.0\"", with: "version: \"1.0\"\nformatos: [{id: prueba, nombre: \"\(name)\", codigo: X}]"
      )
      return try #require(
        try FormOffice.agency(form: form, ["procedimiento.md": procedure]).forms.first
      ).digest
    }
    #expect(try digest("Uno") == digest("Dos"))
  }
}
