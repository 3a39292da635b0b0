import Diagnostics
import Model

/// The files that every agency has, and the files that front matter names.
enum MissingFileCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    [
      missing(.site, .error, "sitio.yml", in: index),
      missing(.procedure, .error, "procedimiento.md", in: index),
      missing(.holidays, .warning, "datos/festivos.csv", in: index),
      missing(.municipalities, .warning, "datos/divipola.csv", in: index),
    ].compactMap { $0 } + index.files.flatMap { missingTargets(of: $0, in: index) }
  }

  /// Files that front matter names and that are not there.
  private static func missingTargets(of file: ParsedFile, in index: ContentIndex) -> [Diagnostic] {
    file.references.filter {
      $0.kind == .path && index.fileNumber[$0.name] == nil && !index.isToldElsewhere($0.name)
    }.map { reference in
      Diagnostic(
        "missing-target", file: file.path, range: reference.range, ["path": reference.name],
        hints: NearestPath.hints(for: reference.name, in: index))
    }
  }

  private static func missing(
    _ kind: ContentKind, _ severity: Diagnostic.Severity, _ path: String, in index: ContentIndex
  ) -> Diagnostic? {
    guard !index.files.contains(where: { $0.kind == kind }), !index.unread.covers(path) else { return nil }
    return Diagnostic("missing-file", severity, file: path, ["path": path], hints: [Message("missing-file")])
  }
}
