import ArgumentParser
import Content
import Diagnostics
import Files
import Model
import Site

/// A content folder read whole, with the words of its language and everything that is wrong with it.
struct Reading {
  let contentFolder: String
  let themeFolder: String
  let content: any FileTree
  let theme: any FileTree
  let agency: Agency?
  let catalogue: Catalogue
  /// About content files, the office's own look among them; paths from the content folder.
  var findings: [Diagnostic]
  /// About the theme's own files; paths from the theme folder.
  var themeFindings: [Diagnostic]
  /// The folder of the content that holds the office's own look; nil without one.
  private let ownFolder: String?
  private let ownPaths: Set<String>

  /// Folders of the content in which an office keeps its own version of single theme files.
  private static let overrides = ["tema", "theme"]

  /// `baseURL` stands in for the settings' own.
  init(_ options: FolderOptions, baseURL: String? = nil) throws {
    let contentFolder = try options.content()
    let themeFolder = try options.theme(besides: contentFolder)
    let content = DiskFiles(root: contentFolder)
    // A link in its place is reported with the content, and not followed.
    let ownFolder = Self.overrides.first { FolderOptions.isRealFolder("\(contentFolder)/\($0)") }
    let own = ownFolder.map { DiskFiles(root: "\(contentFolder)/\($0)") }
    let base: any FileTree = DiskFiles(root: themeFolder)
    let theme: any FileTree = own.map { OverlayFiles($0, over: base) } ?? base
    let loaded = ContentLoader(files: content).load()
    let language = loaded.value?.settings.language ?? "es"
    var strings = Self.sentences(of: base, language)
    guard !strings.value.keys.isEmpty else { throw FileFailure(withoutWords: themeFolder) }
    var findings = loaded.diagnostics
    if let own, let ownFolder {
      let office = Self.look(own, in: ownFolder, of: content, over: base, strings.value)
      strings.value = strings.value.overlaid(by: office.value)
      findings += office.diagnostics
    }
    self.contentFolder = contentFolder
    self.themeFolder = themeFolder
    self.content = content
    self.theme = theme
    var agency = loaded.value
    if let baseURL { agency = agency?.moved(to: baseURL) }
    self.agency = agency
    catalogue = strings.value
    self.findings = findings
    themeFindings = strings.diagnostics
    self.ownFolder = ownFolder
    ownPaths = Set((own.flatMap { try? $0.entries() } ?? []).map(\.path))
  }

  /// The theme's sentences in `language`; where it has none, with what is wrong, those of another.
  static func sentences(of theme: any FileTree, _ language: String) -> Checked<Catalogue> {
    let loader = StringsLoader(files: theme)
    var strings = loader.load(language: language)
    // What is wrong with the language must be said in some language.
    for other in ["es", "en"] where strings.value.keys.isEmpty {
      strings.value = loader.load(language: other).value
    }
    return strings
  }

  /// The office's own sentences, and what of its look changes nothing.
  private static func look(
    _ own: DiskFiles, in folder: String, of content: DiskFiles, over base: any FileTree,
    _ catalogue: Catalogue
  ) -> Checked<Catalogue> {
    let language = catalogue.language
    var sentences = Checked(Catalogue(language: language, sentences: [:]))
    var places: [(key: String, range: SourceRange)] = []
    if FolderOptions.isFile("\(content.root)/\(folder)/strings/\(language).yml") {
      let loader = StringsLoader(files: content, folder: "\(folder)/strings")
      sentences = loader.load(language: language)
      places = loader.places(language: language)
    }
    let check = OverrideCheck(own: own, over: base, sentences: places, catalogue: catalogue)
    // A folder that cannot be read was reported with the content.
    sentences.diagnostics += (try? check.diagnostics(folder: folder + "/")) ?? []
    return sentences
  }

  /// How a finding names the file at `path` of the look: in the content folder where the office has its own.
  func shown(_ path: String) -> String {
    ownFolder.flatMap { ownPaths.contains(path) ? "\($0)/\(path)" : nil } ?? path
  }

  /// What is said where a file of the look cannot be read.
  func failure(ofTheme error: FileTreeError) -> FileFailure {
    let folder = shown(error.path) == error.path ? themeFolder : "\(contentFolder)/\(ownFolder ?? "")"
    return FileFailure(error, in: folder, catalogue)
  }

  /// Adds a finding about a file that `shown` named.
  mutating func add(aboutTheme finding: Diagnostic) {
    if let ownFolder, finding.file.hasPrefix(ownFolder + "/") {
      // The content's reader may have said it.
      if !findings.contains(finding) { findings.append(finding) }
    } else {
      themeFindings.append(finding)
    }
  }

  /// The settings' file, for what is wrong with the site as a whole.
  var settingsFile: String {
    (try? content.read("site.yml", limit: 1 << 20)) == nil ? "sitio.yml" : "site.yml"
  }

  var all: [Diagnostic] { findings + themeFindings }

  func count(_ severity: Diagnostic.Severity) -> Int { all.count { $0.severity == severity } }
}
