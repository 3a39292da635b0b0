import ArgumentParser
import Content
import Diagnostics
import Files
import Glibc

/// Where the content, the theme and the site are.
struct FolderOptions: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: "La carpeta del contenido. Si no se dice, se busca aquí y hacia arriba.")
  var contentFolder: String?

  @Option(
    name: .customLong("theme"), help: "La carpeta del tema. Si no se dice, se busca junto al contenido.")
  var themeFolder: String?

  /// The content folder's path, without a `/` at its end.
  func content() throws -> String {
    if let contentFolder { return try Self.existing(contentFolder, "--content") }
    let found = Self.upwards { folder in
      let content = "\(folder)/content"
      return ["sitio.yml", "site.yml"].contains { Self.mayHold("\(content)/\($0)", content) } ? content : nil
    }
    guard let found else {
      throw ValidationError(
        "no hay una carpeta «content» con un «sitio.yml», aquí ni más arriba; indíquela con --content "
          + "(no content folder with a sitio.yml or site.yml here or above: name it with --content)")
    }
    return found
  }

  /// Does `work` while no other run changes the content.
  func holdingContent<Result>(_ work: () async throws -> Result) async throws -> Result {
    try await ContentLock.hold(
      content(),
      waiting: {
        Console.complain(
          "planilla: otra orden está escribiendo en el contenido; se espera a que termine "
            + "(another command is writing there: waiting)\n")
      }, work)
  }

  /// The theme folder's path, without a `/` at its end.
  func theme(besides content: String) throws -> String {
    if let themeFolder { return try Self.existing(themeFolder, "--theme") }
    let beside =
      content == "content"
      ? "theme"
      : content.hasSuffix("/content")
        ? content.dropLast("content".count) + "theme" : content + "/../theme"
    let candidates = [beside] + Self.installed()
    if let found = candidates.first(where: Self.isTheme) { return found }
    if let found = Self.upwards({ Self.isTheme("\($0)/theme") ? "\($0)/theme" : nil }) { return found }
    throw ValidationError(
      "no hay una carpeta «theme» junto al contenido; indíquela con --theme "
        + "(no theme folder beside the content: name it with --theme)")
  }

  /// The words of the theme that is nearest; without one, findings show their codes.
  func catalogue(_ language: String) -> Catalogue {
    let content = (try? content()) ?? "content"
    guard let theme = try? theme(besides: content) else {
      return Catalogue(language: language, sentences: [:])
    }
    return Reading.sentences(of: DiskFiles(root: theme), language).value
  }

  /// Where an installed program keeps its theme: beside it, or in `share/planilla`.
  private static func installed() -> [String] {
    guard let program = realPath("/proc/self/exe"), let slash = program.lastIndex(of: "/") else { return [] }
    let folder = program[..<slash]
    return ["\(folder)/theme", "\(folder)/../share/planilla/theme"]
  }

  private static func isTheme(_ folder: String) -> Bool {
    mayHold("\(folder)/templates/layout-top.mustache", folder)
  }

  /// Whether there is a file at `path`, or nobody may look whether there is one in `folder`.
  private static func mayHold(_ path: String, _ folder: String) -> Bool {
    isFile(path) || errno == EACCES && isFolder(folder)
  }

  private static func upwards(_ match: (String) -> String?) -> String? {
    var folder = "."
    for _ in 0..<64 {
      if let found = match(folder) { return found.hasPrefix("./") ? String(found.dropFirst(2)) : found }
      if realPath(folder) == "/" { return nil }
      folder = folder == "." ? ".." : folder + "/.."
    }
    return nil
  }

  private static func existing(_ folder: String, _ option: String) throws -> String {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard isFolder(trimmed) else {
      throw ValidationError("\(option): «\(folder)» no es una carpeta (is not a folder)")
    }
    return trimmed
  }

  static func isFile(_ path: String) -> Bool { mode(path).map { $0 & S_IFMT == S_IFREG } ?? false }
  static func isFolder(_ path: String) -> Bool { mode(path).map { $0 & S_IFMT == S_IFDIR } ?? false }

  /// Whether anything stands at `path`, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Whether `path` is a folder itself, and no link to one.
  static func isRealFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode : nil
  }

  /// The path with every link and `..` resolved; nil where there is no such file.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
