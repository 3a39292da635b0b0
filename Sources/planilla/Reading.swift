import ArgumentParser
import Content
import Diagnostics
import Files
import Model

/// A content folder read whole, with the words of its language and everything that is wrong with it.
struct Reading {
  let contentFolder: String
  let themeFolder: String
  let content: any FileTree
  let theme: any FileTree
  let agency: Agency?
  let catalogue: Catalogue
  /// About content files; paths from the content folder.
  var findings: [Diagnostic]
  /// About the theme's own files; paths from here.
  var themeFindings: [Diagnostic]

  /// Folders of the content in which an office keeps its own version of single theme files.
  private static let overrides = ["tema", "theme"]

  /// `baseURL` stands in for the settings' own.
  init(_ options: FolderOptions, baseURL: String? = nil) throws {
    let contentFolder = try options.content()
    let themeFolder = try options.theme(besides: contentFolder)
    let content = DiskFiles(root: contentFolder)
    let own = Self.overrides.map { "\(contentFolder)/\($0)" }.first(where: FolderOptions.isFolder)
    let base: any FileTree = DiskFiles(root: themeFolder)
    let theme = own.map { OverlayFiles(DiskFiles(root: $0), over: base) } ?? base
    let loaded = ContentLoader(files: content).load()
    let language = loaded.value?.settings.language ?? "es"
    var strings = StringsLoader(files: base).load(language: language)
    if strings.value.keys.isEmpty, language != "es" {
      // What is wrong with the language must be said in some language.
      strings.value = StringsLoader(files: base).load(language: "es").value.overlaid(by: strings.value)
    }
    if let own, FolderOptions.isFile("\(own)/strings/\(language).yml") {
      let office = StringsLoader(files: DiskFiles(root: own)).load(language: language)
      strings = Checked(strings.value.overlaid(by: office.value), strings.diagnostics + office.diagnostics)
    }
    self.contentFolder = contentFolder
    self.themeFolder = themeFolder
    self.content = content
    self.theme = theme
    var agency = loaded.value
    if let baseURL { agency = agency?.moved(to: baseURL) }
    self.agency = agency
    catalogue = strings.value
    findings = loaded.diagnostics
    themeFindings = strings.diagnostics
  }

  /// The settings' file, for what is wrong with the site as a whole.
  var settingsFile: String {
    (try? content.read("site.yml", limit: 1 << 20)) == nil ? "sitio.yml" : "site.yml"
  }

  var all: [Diagnostic] { findings + themeFindings }

  func count(_ severity: Diagnostic.Severity) -> Int { all.count { $0.severity == severity } }
}
