import Bytes
import Content
import Diagnostics
import Files
import Model
import Site
import TestSupport
import Testing

/// What authors may link to, file to file, and where a reader then comes.
struct AuthorLinksTests {
  private static let procedure = """
    ---
    codigo: PR-01
    titulo: "Asistencia"
    proceso: "Gestión"
    version: "1"
    temas: [{id: agua, sigla: AGUA, nombre: "Agua"}]
    tipos_actividad: [{id: taller, nombre: "Taller"}]
    modalidades: [{id: presencial, nombre: "Presencial"}]
    estrategias: [{id: directa, nombre: "Directa"}]
    responsables: [{id: equipo, nombre: "Equipo"}]
    ---
    ## Objetivo

    Vea las [políticas](#politicas-de-operacion) y qué es una [cuenca](#cuenca).

    ## Definiciones

    ### Cuenca

    Lo que el [objetivo](#objetivo) dice; no es una [ladera](#ladera).

    ### Ladera

    Lo que cae a la cuenca.

    ## Políticas de operación

    1. `5.1` Como en el [objetivo](#objetivo).

    """

  private static let session = """
    ---
    sesion: 2026-AGUA-01
    estado: realizada
    ---
    ## Desarrollo

    Se anduvo.

    ### Por la mañana

    Se anduvo más. [Abajo](#compromisos).

    ## Compromisos

    1. Enviar el mapa. `equipo` `2026-05-15`

    """

  private static let plan = """
    ---
    tema: agua
    vigencia: 2026
    motivo_sin_evaluacion: "Primer año"
    sesiones:
      - {id: 2026-AGUA-01, fecha: 2026-04-15, tipo: taller, modalidad: presencial, estrategia: directa}
    ---
    # Presentación

    ## Objetivo

    Andar.

    """

  private static let files = [
    "sitio.yml": "titulo: \"Ensayo\"\nentidad: {nombre: \"Alcaldía\"}\n",
    "procedimiento.md": procedure,
    "planes/2026/agua.md": plan,
    "sesiones/2026/2026-AGUA-01.md": session,
    "datos/festivos.csv": "fecha,nombre\n2026-05-01,Día\n",
    "datos/divipola.csv": "codigo,municipio,codigo_departamento,departamento\n05045,Apartadó,05,Antioquia\n",
    "recursos/mapa-uno.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
  ]

  /// A site whose home page links to every address of `addresses`, with what the loader says of it.
  private func site(linkingTo addresses: [String]) throws -> (site: BuiltSite, findings: [Diagnostic.Code]) {
    let list = addresses.map { "- [enlace](<\($0)>)\n" }.joined()
    var files = Self.files
    files["paginas/inicio.md"] = "---\ntitulo: \"Inicio\"\n---\n## Arriba\n\n\(list)"
    let tree = InMemoryFiles(files)
    let loaded = ContentLoader(files: tree).load()
    return (try BuiltSite(try #require(loaded.value), content: tree), loaded.diagnostics.map(\.code))
  }

  @Test func `every heading that a link may name is an anchor of the site`() throws {
    let addresses = [
      "#arriba", "../procedimiento.md", "../procedimiento.md#objetivo", "../procedimiento.md#definiciones",
      "../procedimiento.md#cuenca", "../procedimiento.md#politicas-de-operacion", "../planes/2026/agua.md",
      "../planes/2026/agua.md#objetivo", "../planes/2026/agua.md#presentacion",
      "../sesiones/2026/2026-AGUA-01.md#desarrollo", "../sesiones/2026/2026-AGUA-01.md#por-la-manana",
      "../sesiones/2026/2026-AGUA-01.md#compromisos", "../recursos/mapa-uno.svg",
    ]
    let (site, findings) = try site(linkingTo: addresses)
    #expect(findings == [])
    #expect(SiteLinks(site).broken() == [])
    let home = try #require(site.first("home"))
    for target in [
      "procedimiento.html#objetivo", "glosario.html#cuenca", "procedimiento.html#politica-5-1",
      "sesiones/2026/2026-AGUA-01.html#compromiso-1", "planes/2026/agua.html#presentacion",
    ] {
      #expect(home.contains("href=\"\(target)\""), "\(target)")
    }
  }

  @Test func `what has no page is not linked to in silence`() throws {
    for address in ["../sitio.yml", "../datos/festivos.csv"] {
      let (site, findings) = try site(linkingTo: [address])
      #expect(findings != [] || SiteLinks(site).broken() == [], "\(address)")
    }
  }
}
