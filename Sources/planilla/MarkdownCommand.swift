import ArgumentParser
import Diagnostics
import Glibc
import Markup
import Model

/// Renders one Markdown text, for editors and for conformance suites.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Convierte un texto de Markdown en HTML.",
    discussion: """
      Sin --commonmark lo hace como en el sitio, y lo que el sitio no acepta tampoco se acepta aquí.

      Termina con 0 si lo hizo, 1 si el texto tiene errores, 64 si la orden está mal escrita, 74 si el archivo no se \
      puede leer.

      Ejemplo: planilla markdown --commonmark - < notas.md
      """)

  @Flag(help: "CommonMark con tablas y nada más: el HTML pasa como está.")
  var commonmark = false

  @Option(help: "La lengua en que se habla del texto: es o en.")
  var language = "es"

  @OptionGroup var folders: FolderOptions

  @Argument(help: "Un archivo, o - para la entrada estándar.")
  var file: String = "-"

  func run() throws {
    let catalogue = folders.catalogue(language)
    guard let source = Self.read(file) else {
      let reason = catalogue.reason(unsafe String(cString: strerror(errno)))
      Console.complain(
        "planilla: \(catalogue.say("summary.file-system", ["path": file, "reason": reason]))\n")
      throw ExitCode.environment
    }
    var options = HTMLRenderer.Options()
    options.calloutTitle = { catalogue.say("words.callout.\($0.rawValue)") }
    options.taskLabels = (catalogue.say("words.task.open"), catalogue.say("words.task.done"))
    let html = MarkdownRendering.html(
      source, dialect: commonmark ? .commonMark : .planilla, file: file, options: options)
    Console.write(html.value)
    guard !html.diagnostics.isEmpty else { return }
    let sources = SourceTexts { _ in source }
    var face = TextFace(catalogue, folder: "", isColored: false, sources: sources)
    for finding in html.diagnostics { Console.complain(face.render(finding)) }
    if html.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
  }

  /// The whole of a file or of standard input; nil with `errno` set where it cannot be read.
  private static func read(_ file: String) -> [UInt8]? {
    let descriptor = file == "-" ? STDIN_FILENO : unsafe open(file, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { if file != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }
}
