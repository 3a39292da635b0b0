import ArgumentParser
import Diagnostics
import Files

/// What was found in one reading, ready to be said.
struct FindingsReport {
  private let reading: Reading
  /// What stands before a content file's path.
  private let folder: String

  init(_ reading: Reading) {
    self.reading = reading
    folder = reading.contentFolder + "/"
  }

  /// Writes every finding to standard output.
  func write(_ format: CheckCommand.Format) {
    let catalogue = reading.catalogue
    var sources = sources
    switch format {
    case .text:
      Console.write(text(reading.findings, folder) + text(reading.themeFindings, reading.themeFolder + "/"))
    case .json:
      Console.write(JSONFace.render(reading.all, catalogue, sources: &sources))
    case .sarif:
      let version = Planilla.version
      let groups = [
        SARIFFace.Group(reading.findings, folder: folder),
        SARIFFace.Group(reading.themeFindings, folder: reading.themeFolder + "/"),
      ]
      Console.write(SARIFFace.render(groups, catalogue, version: version, sources: &sources))
    case .github:
      Console.write(
        GitHubFace.render(reading.findings, catalogue, folder: folder, sources: &sources)
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
      let count = reading.count(severity)
      guard count > 0 else { return nil }
      let key = "summary.\(severity.key)\(count == 1 ? "" : "s")"
      return reading.catalogue.say(key, ["count": String(count)])
    }
    return parts.isEmpty ? reading.catalogue.say("summary.clean") : parts.joined(separator: ", ")
  }

  /// What the shell is told where `fails`: a folder or a language that cannot be read is no mistake in a text.
  var status: ExitCode {
    let isMachines = reading.all.contains { ["content-unreadable", "strings-unreadable"].contains($0.code) }
    return isMachines ? .environment : .findings
  }

  /// Whether what was found should stop a build.
  func fails(strict: Bool) -> Bool {
    reading.agency == nil || reading.count(.error) > 0 || strict && reading.count(.warning) > 0
  }
}
