package import Diagnostics
package import Files
package import Forms
package import Template

/// What a site looks like: its compiled templates and the files that pages link to.
package struct Look: Sendable {
  package let templates: TemplateSet
  /// Style sheets, icons: path from the site's top, and bytes.
  package let assets: [(path: String, bytes: [UInt8])]
  /// How forms are filled on screen.
  package let webForms: WebFormTheme

  /// A template or an asset may be so long, in bytes.
  private static let limit = 1 << 20

  /// Reads `templates/*.mustache` and `assets/` of a theme; nil where a template is wrong or missing.
  ///
  /// - Parameter shown: how a diagnostic names the file at a path of the theme, such as `theme/` before it.
  /// - Throws: when a file of the theme cannot be read.
  package static func load(
    _ files: any FileTree, catalogue: Catalogue, shown: (String) -> String
  ) throws(FileTreeError) -> Checked<Look?> {
    var sources: [TemplateSource] = []
    var assets: [(path: String, bytes: [UInt8])] = []
    var diagnostics: [Diagnostic] = []
    for entry in try files.entries() where isLook(entry.path) {
      // What stands in a file's place, or hides some, would be a file that is missing, or a page without its style.
      switch entry.kind {
      case .regular: break
      case .unreadableFolder: throw FileTreeError(path: entry.path, reason: .closedFolder)
      case .symbolicLink, .special, .misnamed: throw FileTreeError(path: entry.path, reason: .notRegular)
      }
      if let name = name(of: entry.path, in: "templates/", ending: ".mustache") {
        let bytes = try files.read(entry.path, limit: limit)
        sources.append(TemplateSource(name: name, file: shown(entry.path), bytes: bytes))
      } else if entry.path.hasPrefix("assets/") {
        if let fault = LookFile.fault(of: shown(entry.path)) {
          diagnostics.append(fault)
          continue
        }
        let name = String(entry.path.dropFirst("assets/".count))
        assets.append((SitePaths.asset(name), try files.read(entry.path, limit: limit)))
      }
    }
    let webForms = try webForms(files, shown: shown)
    diagnostics += webForms.diagnostics
    let compiled = TemplateSet.compile(
      sources, names: .views, strings: { catalogue[$0] }, knownStrings: catalogue.keys)
    diagnostics += compiled.diagnostics
    let present = Set(sources.map(\.name))
    for name in SiteBuilder.templateNames where !present.contains(name) {
      diagnostics.append(
        Diagnostic(
          "template-missing", file: shown("templates/\(name).mustache"), ["name": name],
          hints: [Message("template-missing")]))
    }
    guard let templates = compiled.value, let forms = webForms.value, diagnostics.isEmpty else {
      return Checked(nil, diagnostics)
    }
    return Checked(Look(templates: templates, assets: assets, webForms: forms))
  }

  /// The files of `forms/`; nil where one is missing.
  private static func webForms(
    _ files: any FileTree, shown: (String) -> String
  ) throws(FileTreeError) -> Checked<WebFormTheme?> {
    var diagnostics: [Diagnostic] = []
    func read(_ name: String) throws(FileTreeError) -> [UInt8] {
      let path = "forms/\(name)"
      do throws(FileTreeError) {
        return try files.read(path, limit: limit)
      } catch {
        guard error.reason == .missing else { throw error }
        diagnostics.append(
          Diagnostic(
            "look-form-missing", file: shown(path), ["name": path], hints: [Message("look-form-missing")]))
        return []
      }
    }
    let style = try read("form.css")
    var scripts: [WebFormTheme.Part: [UInt8]] = [:]
    for part in WebFormTheme.Part.allCases { scripts[part] = try read("\(part.rawValue).js") }
    return Checked(diagnostics.isEmpty ? WebFormTheme(style: style, scripts: scripts) : nil, diagnostics)
  }

  /// Whether what stands at `path` is of the templates or the assets.
  private static func isLook(_ path: String) -> Bool {
    ["templates", "assets"].contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  private static func name(of path: String, in folder: String, ending: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
    let name = path.dropFirst(folder.count).dropLast(ending.count)
    return name.contains("/") ? nil : String(name)
  }
}
