import ArgumentParser
import Diagnostics
import Files

/// What was found in one reading, ready to be said.
struct FindingsReport {
  private let reading: Reading
  /// Whether what goes against the procedure is told one by one; a build tells how much there is.
  private let withFailures: Bool
  /// What stands before a content file's path.
  private let folder: String

  init(_ reading: Reading, withFailures: Bool = true) {
    self.reading = reading
    self.withFailures = withFailures
    folder = reading.contentFolder + "/"
  }

  /// Writes every finding to standard output.
  func write(_ format: CheckCommand.Format) {
    let catalogue = reading.catalogue
    var sources = sources
    switch format {
    case .text:
      Console.write(text(content, folder) + text(reading.themeFindings, reading.themeFolder + "/"))
    case .json:
      Console.write(JSONFace.render(content + reading.themeFindings, catalogue, sources: &sources))
    case .sarif:
      let version = Planilla.version
      let groups = [
        SARIFFace.Group(content, folder: folder),
        SARIFFace.Group(reading.themeFindings, folder: reading.themeFolder + "/"),
      ]
      Console.write(SARIFFace.render(groups, catalogue, version: version, sources: &sources))
    case .github:
      Console.write(
        GitHubFace.render(content, catalogue, folder: folder, sources: &sources)
          + GitHubFace.render(
            reading.themeFindings, catalogue, folder: reading.themeFolder + "/", sources: &sources))
    }
  }

  /// The findings as text, a blank line between them.
  private func text(_ findings: [Diagnostic], _ folder: String) -> String {
    var face = TextFace(
      reading.catalogue, folder: folder, isColored: Console.isColored, sources: sources,
      columns: Console.columns)
    return findings.map { face.render($0) + "\n" }.joined()
  }

  private var content: [Diagnostic] { withFailures ? reading.contentFindings : reading.findings }

  private func count(_ severity: Diagnostic.Severity) -> Int {
    (content + reading.themeFindings).count { $0.severity == severity }
  }

  private var sources: SourceTexts {
    let (content, theme) = (reading.content, reading.theme)
    return SourceTexts { file in
      let limit = 16 << 20
      if let bytes = try? content.read(file, limit: limit) { return bytes }
      return try? theme.read(file, limit: limit)
    }
  }

  /// «2 errores, 1 aviso» or «sin hallazgos».
  var summary: String {
    let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = count(severity)
      guard count > 0 else { return nil }
      let key = "summary.\(severity.key)\(count == 1 ? "" : "s")"
      return reading.catalogue.say(key, ["count": String(count)])
    }
    return parts.isEmpty ? reading.catalogue.say("summary.clean") : parts.joined(separator: ", ")
  }

  /// What the shell is told where `fails`: a folder or a language that cannot be read is no mistake in a text.
  var status: ExitCode {
    let isMachines = reading.mistakes.contains {
      ["content-unreadable", "strings-unreadable"].contains($0.code)
    }
    return isMachines ? .environment : .findings
  }

  /// Whether what was found is too much: an error or, where `strict`, a warning.
  func fails(strict: Bool) -> Bool {
    reading.agency == nil || count(.error) > 0 || strict && count(.warning) > 0
  }
}
