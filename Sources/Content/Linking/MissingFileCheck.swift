import Diagnostics
import Model

/// The files that every agency has, and the files that the settings name.
enum MissingFileCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    var found = [
      missing(.site, .error, "sitio.yml", in: index), missing(.procedure, .error, "procedimiento.md", in: index),
      missing(.holidays, .warning, "datos/festivos.csv", in: index),
      missing(.municipalities, .warning, "datos/divipola.csv", in: index),
    ].compactMap { $0 }
    guard let settings = index.settings,
      let site = index.files.first(where: { $0.kind == .site })
    else { return found }
    for path in [settings.entity.logo, settings.dataController?.policy].compactMap({ $0 })
    where index.fileNumber[path] == nil {
      found.append(
        Diagnostic(
          "missing-target", file: site.path, ["path": path],
          hints: NearestPath.hints(for: path, in: index)))
    }
    return found
  }

  private static func missing(
    _ kind: ContentKind, _ severity: Diagnostic.Severity, _ path: String, in index: ContentIndex
  ) -> Diagnostic? {
    guard !index.files.contains(where: { $0.kind == kind }) else { return nil }
    return Diagnostic("missing-file", severity, file: path, ["path": path], hints: [Message("missing-file")])
  }
}
