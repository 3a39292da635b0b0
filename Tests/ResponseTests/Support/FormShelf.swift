import Content
import Diagnostics
import Files
import Forms
import Model
import Response
import TestSupport

/// The forms that responses are tried on: the office's own, and one that asks everything that can be asked.
enum FormShelf {
  /// Read once: the demo's forms, the master list's order, then ours.
  static let forms: [FormTemplate] = {
    let files = OverlayFiles(
      InMemoryFiles(["formatos/todo.md": everything, "formatos/una-fila.md": oneRow]),
      over: Repository.content)
    let loaded = ContentLoader(files: files).load()
    let ours = loaded.diagnostics.filter { $0.file.hasPrefix("formatos/") && $0.severity == .error }
    precondition(ours.isEmpty, "the forms of the tests have mistakes: \(ours.map(\.code))")
    return loaded.value?.forms ?? []
  }()

  static let ids = forms.map(\.id.rawValue)

  static func form(_ id: String) -> FormTemplate {
    guard let form = forms.first(where: { $0.id.rawValue == id }) else {
      preconditionFailure("there is no form \(id)")
    }
    return form
  }

  static func digest(_ form: FormTemplate) -> String { String(form.digest.dropFirst("sha256:".count)) }

  /// Judges by all forms.
  static let validator = ResponseValidator(forms.map { ResponseForm($0, digest: $0.digest) })

  /// The responses to a form that mutations are made of: more of the form that asks everything.
  static func mutatedSeeds(of form: FormTemplate) -> Range<UInt64> { form.id == ID("todo") ? 0..<6 : 0..<1 }

  /// A response that every test may change: seed 0 of a form.
  static func response(_ id: String, seed: UInt64 = 0) -> JSONTree {
    let form = form(id)
    return RandomResponse.make(form, digest: digest(form), seed: seed)
  }

  private static let oneRow = """
    ---
    formato: una-fila
    clase: libre
    version: 1
    papel: carta
    retencion: P1Y
    ---
    ## Filas `filas` `repetir(1..2)`

    1. ¿Sí? `si-o-no` `si-no` `obligatoria`
    2. ¿Por qué no? `por-que` `texto(20)` `si si-o-no = no` `obligatoria`

    """

  private static let everything = """
    ---
    formato: todo
    clase: libre
    version: 7
    papel: carta
    privacidad: personal
    retencion: P1Y
    listas: {nivel: {"1": Uno, "2": "Dos | «2»", "3": Tres}}
    ---
    Palabras | antes de todo.

    ## Datos

    1. =Texto | con ${barra} `texto-1` `texto(12)` `obligatoria`
       > Una ayuda, con "comillas".
    2. Párrafo `parrafo-1` `parrafo(40)`
    3. Edad `edad` `entero(-5..120)` `obligatoria`
    4. Nota `nota` `decimal`
    5. Día `dia` `fecha`
    6. Hora `hora-1` `hora`
    7. Gusto `gusto` `escala(0..10)` `obligatoria`
    8. Nivel `nivel` `uno(nivel)`
    9. Marcas `marcas` `varios`
       - A `a`
       - B `b`
       - Otra, ¿cuál? `otra` `texto`
    10. ¿Sí? `si-o-no` `si-no`
    11. Correo `correo` `correo`
    12. Teléfono `telefono` `telefono`
    13. Documento `documento` `documento`
    14. Firma `firma` `firma` `obligatoria`
    15. Uno con otro `uno-otro` `uno` `obligatoria`
        - Este `este`
        - Otro `9otro` `texto`

    ## Según lo anterior

    1. Mayor `mayor` `texto(20)` `si edad >= 18` `obligatoria`
    2. Poco gusto `poco` `texto(20)` `si gusto < 3`
    3. Edad exacta `exacta` `entero(0..9)` `si edad = 120` `obligatoria`
    4. Otra edad `otra-edad` `texto(20)` `si edad != 120`
    5. Con B `con-b` `texto(20)` `si marcas = b`
    6. Sin B `sin-b` `texto(20)` `si marcas != b` `obligatoria`
    7. Bajo `bajo` `uno(nivel)` `si nivel <= 2` `obligatoria`
    8. Encadenada `cadena` `texto(20)` `si bajo = 1` `obligatoria`
    9. No `no` `si-no` `si si-o-no != si`
    10. Papel `papel-1` `texto(20)` `obligatoria` `solo-papel`
    11. Web `web-1` `texto(20)` `obligatoria` `solo-web`
    12. Web y no `web-2` `texto(20)` `si si-o-no = no` `obligatoria` `solo-web`
    13. Papel y firma `papel-2` `firma` `si si-o-no = si` `obligatoria` `solo-papel`
    14. Papel sí o no `papel-3` `si-no` `solo-papel`
    15. Según el papel `segun-papel` `texto(20)` `si papel-3 = si`
    16. Suma `suma` `calculo(edad + gusto - 1)`

    ## Personas `personas` `repetir(2..6)`

    1. Nombre `meta` `texto(20)` `obligatoria`
    2. ¿Va? `va` `si-no` `obligatoria`
    3. ¿Por qué no? `por-que` `texto(20)` `si va = no` `obligatoria`
    4. Mayor de 60 `p-mayor` `entero(0..99)` `si edad > 60` `obligatoria`
    5. En la web `p-web` `varios(nivel)` `si si-o-no = si` `obligatoria` `solo-web`
    6. Firma `p-firma` `firma` `obligatoria`

    ## Cosas `cosas` `repetir(1..3)`

    1. Cosa `1cosa` `texto(20)` `obligatoria`
    2. En papel `c-papel` `texto(20)` `obligatoria` `solo-papel`
    3. Otra `c-otra` `uno` `si marcas = a`
       - Sí `si`
       - Otra `otra` `texto`

    ## Cierre

    1. Cuántas van `van` `calculo(filas(personas) + afirmativas(va) - filas(cosas))`

    """
}
