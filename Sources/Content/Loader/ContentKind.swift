import Files

/// What a file of the content tree is, by its path alone.
enum ContentKind: Hashable, Sendable {
  case site, procedure, changes, draws, plan, aideMemoire, report, actionPlan, figures, holidays,
    municipalities, page
  case form
  /// A form as a version of it was published.
  case publishedForm
  case formLock
  case asset
  /// A file of the office's own look that is copied to the site: `tema/assets/…`.
  case look
  /// Left to another reader: the office's own templates and sentences, the calendar's lock file.
  case readElsewhere
  /// Nothing that this program reads.
  case unexpected

  /// The kind of the file at `path`, and the language of the words that its path is made of.
  static func of(_ path: String) -> (kind: ContentKind, language: Language) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard let first = parts.first else { return (.unexpected, .spanish) }
    if parts.count == 1 { return rootFile(first) }
    guard let folder = Vocabulary.meaning(of: first, in: Vocabulary.folders) else {
      return (.unexpected, .spanish)
    }
    return (kind(in: folder, parts), language(of: first, in: Vocabulary.folders))
  }

  private static func rootFile(_ name: String) -> (kind: ContentKind, language: Language) {
    let language = language(of: name, in: Vocabulary.files)
    switch Vocabulary.meaning(of: name, in: Vocabulary.files) {
    case .site: return (.site, language)
    case .procedure: return (.procedure, language)
    case .changes: return (.changes, language)
    case .draws: return (.draws, language)
    case .calendarLock: return (.readElsewhere, language)
    case .formLock: return (.unexpected, language)
    case .holidays, .municipalities, nil: return (.unexpected, language)
    }
  }

  private static func kind(in folder: Vocabulary.Folder, _ parts: [String]) -> ContentKind {
    let name = parts[parts.count - 1]
    let isMarkdown = name.hasSuffix(".md")
    switch folder {
    case .plans: return parts.count == 3 && isMarkdown ? .plan : .unexpected
    case .sessions: return parts.count == 3 && isMarkdown ? .aideMemoire : .unexpected
    case .reports: return parts.count == 3 && isMarkdown ? .report : .unexpected
    case .actionPlans: return parts.count == 2 && name.hasSuffix(".yml") ? .actionPlan : .unexpected
    case .figures: return parts.count == 2 && name.hasSuffix(".json") ? .figures : .unexpected
    case .forms: return form(parts)
    case .pages: return parts.count == 2 && isMarkdown ? .page : .unexpected
    // Signatures, and the keys that they are held against.
    case .approvals: return parts.count == 2 ? .readElsewhere : .unexpected
    case .theme: return parts.count > 2 && parts[1] == "assets" ? .look : .readElsewhere
    case .assets:
      let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() }
      return ending.map { Vocabulary.assetEndings.contains($0) } == true ? .asset : .unexpected
    case .data:
      guard parts.count == 2 else { return .unexpected }
      switch Vocabulary.meaning(of: name, in: Vocabulary.files) {
      case .holidays: return .holidays
      case .municipalities: return .municipalities
      case .site, .procedure, .changes, .draws, .calendarLock, .formLock, nil: return .unexpected
      }
    }
  }

  /// What stands in the folder of forms, whose first part is known.
  private static func form(_ parts: [String]) -> ContentKind {
    let name = parts[parts.count - 1]
    if parts.count == 2, Vocabulary.meaning(of: name, in: Vocabulary.files) == .formLock { return .formLock }
    guard name.hasSuffix(".md") else { return .unexpected }
    if parts.count == 2 { return .form }
    let isPublished = Vocabulary.meaning(of: parts[1], in: Vocabulary.publishedWords) == true
    return parts.count == 3 && isPublished ? .publishedForm : .unexpected
  }

  private static func language<Meaning>(of word: String, in list: [Vocabulary.Entry<Meaning>]) -> Language {
    let isSpanish = list.contains { $0.words(in: .spanish).contains(word) }
    let isEnglish = list.contains { $0.words(in: .english).contains(word) }
    return isEnglish && !isSpanish ? .english : .spanish
  }

  /// The nearest name that would be read, for a file or folder that is not.
  static func suggestion(for path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard let first = parts.first else { return nil }
    if parts.count == 1 {
      return NearestName.to(
        first, in: Vocabulary.files.filter { $0.meaning == .site || $0.meaning == .procedure })
    }
    guard let folder = Vocabulary.meaning(of: first, in: Vocabulary.folders) else {
      return NearestName.to(first, in: Vocabulary.folders).map { $0 + "/" }
    }
    guard folder == .data, parts.count == 2 else { return nil }
    return NearestName.to(
      parts[1], in: Vocabulary.files.filter { $0.meaning == .holidays || $0.meaning == .municipalities })
  }
}
