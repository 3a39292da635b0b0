import Approvals
import ArgumentParser
import Content
import Diagnostics
import Drafting
import Files
import Forms
import History
import Model
import Rules
import Sampling
import Site

/// A content folder read whole, with the words of its language and everything that is wrong with it.
struct Reading {
  let contentFolder: String
  let themeFolder: String
  let content: any FileTree
  let theme: any FileTree
  let agency: Agency?
  let catalogue: Catalogue
  /// The day as of which all is looked at; nil without an agency.
  let asOf: CalendarDate?
  /// How each plan stands by its approval.
  let approvals: [ID<Plan>: ApprovalState]
  /// How each approval stands by its signature; empty where the office signs nothing.
  let signatures: [ID<Plan>: SignatureState]
  /// The change control of plans and of the procedure, by file.
  let history: History
  /// Why git remembers nothing; nil where it could be asked.
  let historyTrouble: Repository.Trouble?
  /// How the agency stands by its procedure; nil without one.
  let conformity: Conformity?
  /// About content files, the office's own look among them; paths from the content folder.
  var findings: [Diagnostic]
  /// About the theme's own files; paths from the theme folder.
  var themeFindings: [Diagnostic]
  /// The folder of the content that holds the office's own look; nil without one.
  private let ownFolder: String?
  private let ownPaths: Set<String>

  /// Folders of the content in which an office keeps its own version of single theme files.
  private static let overrides = ["tema", "theme"]

  /// - Parameters:
  ///   - baseURL: stands in for the settings' own.
  ///   - date: as an option gave it; see `Today`.
  init(_ options: FolderOptions, baseURL: String? = nil, date: String? = nil) async throws {
    let contentFolder = try options.content()
    let themeFolder = try options.theme(besides: contentFolder)
    let content = DiskFiles(root: contentFolder)
    // A link in its place is reported with the content, and not followed.
    let ownFolder = Self.overrides.first { FolderOptions.isRealFolder("\(contentFolder)/\($0)") }
    let own = ownFolder.map { DiskFiles(root: "\(contentFolder)/\($0)") }
    let base: any FileTree = DiskFiles(root: themeFolder)
    let theme: any FileTree = own.map { OverlayFiles($0, over: base) } ?? base
    // git looks while the files are read.
    async let git = PlanHistory(folder: contentFolder)
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
    asOf = try agency.map { try Today.resolve(option: date, settings: $0.settings) }
    let plans = await git
    history = plans.history
    historyTrouble = plans.trouble
    let approvals = if let agency { await plans.approvals(of: agency) } else { [ID<Plan>: ApprovalState]() }
    self.approvals = approvals
    if let agency, let asOf {
      let unread = Set(loaded.diagnostics.lazy.filter { $0.severity == .error }.map(\.file))
      conformity = Self.conformity(of: agency, asOf, loaded.diagnostics, approvals, strings.value)
      let checked = await SignatureCheck(folder: contentFolder, agency).check(unread: unread)
      signatures = checked.states
      findings += checked.findings
      findings += DaysToComeCheck.diagnostics(
        in: agency, today: max(asOf, try Today.ofSigning(option: date, settings: agency.settings)))
      findings += DrawAudit(agency).findings(in: agency.draws)
      findings += PromptCheck.findings(in: agency, strings.value)
      findings += FormAudit.findings(in: agency)
      findings = Conformity.cited(findings, by: agency.procedure).sorted(by: Diagnostic.inReadingOrder)
    } else {
      conformity = nil
      signatures = [:]
    }
    catalogue = strings.value
    self.findings = findings
    themeFindings = strings.diagnostics
    self.ownFolder = ownFolder
    ownPaths = Set((own.flatMap { try? $0.entries() } ?? []).map(\.path))
  }

  private static func conformity(
    of agency: Agency, _ asOf: CalendarDate, _ mistakes: [Diagnostic],
    _ approvals: [ID<Plan>: ApprovalState], _ catalogue: Catalogue
  ) -> Conformity {
    let changes = approvals.compactMapValues { state -> [Diagnostic.Note]? in
      guard case .modified(let difference?) = state.standing else { return nil }
      return difference.changes.map { Diagnostic.Note(ChangeWords($0, catalogue).note) }
    }
    return Conformity(
      judging: CaseFile(
        agency: agency, asOf: asOf, fingerprints: approvals.compactMapValues(\.fingerprint),
        changesSinceApproval: changes, mistakes: mistakes))
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

  /// The change control that git gives, by file; empty without git.
  var changes: [String: [ChangeRow]] { history.changes.mapValues(rows) }

  /// The change control of the file at `path`: the office's own book where it keeps one, else git's.
  func changes(of path: String) -> [ChangeRow] {
    agency?.recordedChanges[path] ?? rows(history[path])
  }

  /// A message names whom it likes: only the id of one of the procedure's roles is a post.
  private func rows(_ changes: [FileChange]) -> [ChangeRow] {
    let roles = Set((agency?.procedure.roles ?? []).map(\.id.rawValue))
    return changes.enumerated().map { number, change in
      let role = change.role.flatMap { roles.contains($0) ? $0 : nil }
      return ChangeRow(version: number + 1, date: change.date, reason: change.reason, role: role)
    }
  }

  /// What is wrong with the files themselves.
  var mistakes: [Diagnostic] { findings + themeFindings }

  /// What goes against the procedure, in files that are right.
  var failures: [Diagnostic] { conformity?.diagnostics ?? [] }

  /// What is wrong with the content's files and what in them goes against the procedure, in reading order.
  var contentFindings: [Diagnostic] {
    failures.isEmpty ? findings : (findings + failures).sorted(by: Diagnostic.inReadingOrder)
  }
}
