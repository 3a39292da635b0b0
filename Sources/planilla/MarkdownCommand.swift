import ArgumentParser
import Diagnostics
import Glibc
import Markup
import Model

/// Renders one Markdown text, for editors and for conformance suites.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Renders a Markdown text as HTML.",
    discussion: """
      Without --commonmark it renders as the site does, and what the site refuses is refused here.

      Example: planilla markdown --commonmark - < notes.md
      """)

  @Flag(help: "Plain CommonMark and tables: raw HTML passes, nothing of ours is added.")
  var commonmark = false

  @Option(help: "The language of what is said about the text.")
  var language = "es"

  @OptionGroup var folders: FolderOptions

  @Argument(help: "A file, or - for standard input.")
  var file: String = "-"

  func run() throws {
    guard let source = Self.read(file) else {
      Console.complain("planilla: \(file): \(unsafe String(cString: strerror(errno)))\n")
      throw ExitCode.environment
    }
    let catalogue = folders.catalogue(language)
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
