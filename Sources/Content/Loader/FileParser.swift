import Bytes
import Diagnostics
import Files
import Markup
import Model

/// Reads one file of the content and decodes it by its kind.
struct FileParser: Sendable {
  /// The most that a file may weigh.
  static let sizeLimit = 1 << 20
  /// The most that a drawing may weigh.
  private static let drawingLimit = 16 << 20

  private let files: any FileTree
  private let markdown = MarkdownParser(dialect: .planilla)

  init(files: any FileTree) { self.files = files }

  /// The file at `entry`, with all that is wrong with it alone.
  func parse(_ entry: FileEntry) -> ParsedFile {
    let (kind, language) = ContentKind.of(entry.path)
    var file = ParsedFile(path: entry.path, kind: kind, language: language)
    switch entry.kind {
    // Told once a folder.
    case .regular where UnreadFolders.misnamed(entry.path) != nil: break
    case .regular where kind == .unexpected: file.diagnostics = [unexpected(entry.path)]
    case .regular where kind == .asset || kind == .look: inspect(&file)
    case .regular where kind == .readElsewhere: break
    case .regular: read(into: &file)
    case .symbolicLink: file.diagnostics = [problem("symbolic-link", entry.path)]
    case .special: file.diagnostics = [problem("special-file", entry.path)]
    case .misnamed: file.diagnostics = [problem("name-not-utf8", entry.path)]
    case .unreadableFolder: file.diagnostics = [problem("unreadable-folder", entry.path)]
    }
    return file
  }

  private func read(into file: inout ParsedFile) {
    let bytes: [UInt8]
    do throws(FileTreeError) {
      bytes = try files.read(file.path, limit: Self.sizeLimit)
    } catch {
      file.diagnostics.append(Self.problem(error))
      return
    }
    let checked = SourceText.check(bytes, file: file.path)
    file.diagnostics += checked.diagnostics
    guard let text = checked.value else { return }
    switch file.kind {
    case .site, .actionPlan, .figures, .changes, .draws, .formLock: readYAML(text, into: &file)
    case .holidays, .municipalities: readTable(text, into: &file)
    default: readMarkdown(text, into: &file)
    }
  }

  /// Files that are copied as they are: what nobody may publish, and drawings, which may hold what a page may not.
  private func inspect(_ file: inout ParsedFile) {
    if file.kind == .look, let fault = LookFile.fault(of: file.path) {
      file.diagnostics.append(fault)
      return
    }
    guard file.path.lowercased().hasSuffix(".svg") else { return }
    let bytes: [UInt8]
    do throws(FileTreeError) {
      bytes = try files.read(file.path, limit: Self.drawingLimit)
    } catch {
      file.diagnostics.append(Self.problem(error))
      return
    }
    let found = SVGScanner.scan(bytes)
    guard !found.isEmpty else { return }
    let lines = LineTable(bytes[...])
    file.diagnostics += found.map { thing in
      let line = lines.line(at: thing.offset)
      let range = SourceRange(line: line + 1, column: thing.offset - lines.start(line) + 1)
      return Diagnostic(
        Diagnostic.Code(thing.fault.rawValue), file: file.path, range: range, ["found": thing.what],
        hints: [Message(thing.fault.hint)])
    }
  }

  private func readYAML(_ text: ArraySlice<UInt8>, into file: inout ParsedFile) {
    let document = YAMLReader.read(text, file: file.path)
    file.diagnostics += document.diagnostics
    guard let node = document.value else {
      if document.diagnostics.isEmpty { file.diagnostics.append(problem("empty-file", file.path)) }
      return
    }
    // JSON has one language, whatever the author's: messages name its keys as they are written.
    let language = file.kind == .figures ? .english : file.language
    var decoder = FieldDecoder(file: file.path, language: language)
    switch file.kind {
    case .site:
      if let settings = SiteDecoder.settings(node, &decoder) { file.content = .settings(settings) }
    case .changes: file.content = .changes(ChangesDecoder.changes(node, &decoder))
    case .draws: file.content = .draws(DrawsDecoder.draws(node, &decoder))
    case .formLock: file.content = .formLock(FormLockDecoder.lock(node, &decoder))
    case .figures:
      if let figures = FiguresDecoder.figures(node, &decoder) { file.content = .figures(figures) }
    default:
      if let (plan, places) = ActionPlanDecoder.actionPlan(node, &decoder) {
        file.content = .actionPlan(plan, places)
      }
    }
    file.take(decoder)
  }

  private func readTable(_ text: ArraySlice<UInt8>, into file: inout ParsedFile) {
    file.diagnostics += ForbiddenCharacters.findings(in: text, file: file.path)
    var decoder = FieldDecoder(file: file.path, language: file.language)
    file.content =
      file.kind == .holidays
      ? .holidays(HolidayTable.holidays(text, &decoder))
      : .municipalities(MunicipalityTable.municipalities(text, &decoder))
    file.take(decoder)
  }

  private func readMarkdown(_ text: ArraySlice<UInt8>, into file: inout ParsedFile) {
    let split = FrontMatter.split(text, file: file.path)
    file.diagnostics += split.diagnostics
    guard let parts = split.value else { return }
    let body = markdown.parse(parts.body, file: file.path, firstLine: parts.bodyFirstLine)
    file.diagnostics += body.diagnostics
    file.body = body.value
    file.diagnostics += ForbiddenCharacters.findings(
      in: parts.body, file: file.path, firstLine: parts.bodyFirstLine)
    let marks = HeadingMarks.findings(in: parts.body, firstLine: parts.bodyFirstLine, body.value)
    file.diagnostics += marks.map(\.diagnostic)
    let document = YAMLReader.read(parts.data, file: file.path, firstLine: 2)
    file.diagnostics += document.diagnostics
    guard let node = document.value else {
      if document.diagnostics.isEmpty {
        file.diagnostics.append(problem("empty-front-matter", file.path))
      }
      return
    }
    var decoder = FieldDecoder(file: file.path, language: file.language)
    file.content = Self.content(file.kind, node, body.value, &decoder)
    if marks.contains(where: \.isOfCommitments) {
      decoder.diagnostics.removeAll { $0.code == "commitments-missing" }
    }
    file.take(decoder)
  }

  private static func content(
    _ kind: ContentKind, _ node: YAMLNode, _ body: Prose, _ decoder: inout FieldDecoder
  ) -> ParsedFile.Content {
    let firstLine = SourceRange(line: 1, column: 1, length: 3)
    switch kind {
    case .procedure:
      guard var procedure = ProcedureDecoder.procedure(node, &decoder, whole: firstLine) else {
        return .nothing
      }
      procedure.body = body
      procedure.definitions = ProcedureBody.definitions(in: body)
      procedure.policies = ProcedureBody.policies(in: body, &decoder)
      return .procedure(procedure)
    case .plan:
      guard var plan = PlanDecoder.plan(node, &decoder, whole: firstLine) else { return .nothing }
      plan.body = body
      return .plan(plan)
    case .aideMemoire:
      let commitments = CommitmentDecoder.commitments(in: body, &decoder)
      guard var aide = AideMemoireDecoder.aideMemoire(node, &decoder, whole: firstLine) else {
        return .nothing
      }
      aide.body = body
      aide.commitments = commitments
      aide.commitmentsHeading = CommitmentDecoder.heading(in: body)
      return .aideMemoire(aide)
    case .report:
      guard var report = ReportDecoder.report(node, &decoder, whole: firstLine) else { return .nothing }
      report.citesEvaluation = ReportDecoder.citesEvaluation(body)
      report.body = body
      return .report(report)
    case .form:
      return FormDecoder.form(node, body, &decoder, whole: firstLine).map { .form($0) } ?? .nothing
    case .publishedForm:
      return FormDecoder.form(node, body, &decoder, whole: firstLine).map { .publishedForm($0) } ?? .nothing
    case .page:
      guard var page = PageDecoder.page(node, &decoder) else { return .nothing }
      page.body = body
      return .page(page)
    default: return .nothing
    }
  }

  private func problem(_ code: Diagnostic.Code, _ path: String) -> Diagnostic {
    Diagnostic(code, file: path, hints: [Message(code.rawValue)])
  }

  private func unexpected(_ path: String) -> Diagnostic {
    let hint =
      ContentKind.suggestion(for: path).map { Message("did-you-mean", ["word": $0]) }
      ?? Message("unexpected-file")
    return Diagnostic("unexpected-file", .warning, file: path, ["path": path], hints: [hint])
  }

  private static func problem(_ error: FileTreeError) -> Diagnostic {
    switch error.reason {
    case .missing: Diagnostic("file-vanished", file: error.path)
    case .closedFolder:
      Diagnostic("unreadable-folder", file: error.path, hints: [Message("unreadable-folder")])
    case .notRegular: Diagnostic("special-file", file: error.path, hints: [Message("special-file")])
    case .tooLarge(let limit):
      Diagnostic(
        "file-too-large", file: error.path, ["limit": String(limit)], hints: [Message("file-too-large")])
    case .system(let reason):
      Diagnostic("unreadable-file", file: error.path, ["reason": reason], hints: [Message("unreadable-file")])
    }
  }
}

extension ParsedFile {
  /// Takes over what `decoder` collected.
  fileprivate mutating func take(_ decoder: FieldDecoder) {
    diagnostics += decoder.diagnostics
    references = decoder.references
    goals = decoder.goals
    brokenLists = decoder.brokenLists
  }
}
