package import Diagnostics
package import Files

/// Reads the sentences of one language, `strings/es.yml`, to a `Catalogue`.
package struct StringsLoader: Sendable {
  private static let sizeLimit = 1 << 20

  private let files: any FileTree
  private let folder: String

  /// `folder` is where the languages' files stand within `files`, a theme's folder.
  package init(files: any FileTree, folder: String = "strings") {
    self.files = files
    self.folder = folder
  }

  /// The sentences of `language` by dotted key; empty, with a report, where the file cannot be used.
  package func load(language: String) -> Checked<Catalogue> {
    let reading = read(language)
    return Checked(Catalogue(language: language, sentences: reading.sentences), reading.diagnostics)
  }

  /// Where each sentence of `language` stands, in the file's order.
  package func places(language: String) -> [(key: String, range: SourceRange)] { read(language).places }

  private func read(_ language: String) -> SentenceReading {
    let path = folder.isEmpty ? "\(language).yml" : "\(folder)/\(language).yml"
    var reading = SentenceReading(file: path)
    let bytes: [UInt8]
    do throws(FileTreeError) {
      bytes = try files.read(path, limit: Self.sizeLimit)
    } catch {
      reading.diagnostics = [Self.unreadable(path, language, error.reason)]
      return reading
    }
    let text = SourceText.check(bytes, file: path)
    reading.diagnostics = text.diagnostics
    guard let source = text.value else { return reading }
    let document = YAMLReader.read(source, file: path)
    reading.diagnostics += document.diagnostics
    if let node = document.value { reading.take(node, under: "") }
    return reading
  }

  private static func unreadable(
    _ path: String, _ language: String, _ reason: FileTreeError.Reason
  ) -> Diagnostic {
    let hint = Message("strings-unreadable")
    switch reason {
    case .missing:
      return Diagnostic(
        "strings-missing", file: path, ["language": language], hints: [Message("strings-missing")])
    case .tooLarge(let limit): return Diagnostic("file-too-large", file: path, ["limit": String(limit)])
    case .notRegular, .closedFolder: return Diagnostic("special-file", file: path, hints: [hint])
    case .system(let words):
      return Diagnostic("strings-unreadable", file: path, ["reason": words], hints: [hint])
    }
  }
}

/// Flattens nested mappings to dotted keys.
private struct SentenceReading {
  let file: String
  var sentences: [String: String] = [:]
  var places: [(key: String, range: SourceRange)] = []
  var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func take(_ node: YAMLNode, under key: String) {
    switch node.content {
    case .scalar(let scalar): take(scalar.text, at: node.range, under: key)
    case .mapping(let members):
      for member in members { take(member.value, under: key.isEmpty ? member.key : "\(key).\(member.key)") }
    case .sequence: report("sentence-expected", at: node.headRange, key)
    case .refused: break
    }
  }

  private mutating func take(_ sentence: String, at range: SourceRange, under key: String) {
    guard !key.isEmpty else { return report("sentence-expected", at: range, key) }
    places.append((key, range))
    if !hasBalancedBraces(sentence) { report("sentence-brace", at: range, key) }
    if sentences.updateValue(sentence, forKey: key) != nil { report("duplicate-key", at: range, key) }
  }

  /// Every `{` is closed before the next opens.
  private func hasBalancedBraces(_ sentence: String) -> Bool {
    var isOpen = false
    for byte in sentence.utf8 where byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
      guard isOpen == (byte == UInt8(ascii: "}")) else { return false }
      isOpen.toggle()
    }
    return !isOpen
  }

  private mutating func report(_ code: Diagnostic.Code, at range: SourceRange, _ key: String) {
    diagnostics.append(Diagnostic(code, file: file, range: range, ["key": key]))
  }
}
