package import Diagnostics
package import Files

/// Every file and every sentence of an office's own look takes the place of one of the theme, or is used by one
/// that does: a misspelt name would change nothing, and nobody would know why.
package struct OverrideCheck {
  /// The office's own files, paths as in a theme.
  private let own: any FileTree
  private let base: any FileTree
  /// Where each sentence of the office's own strings stands.
  private let sentences: [(key: String, range: SourceRange)]
  private let catalogue: Catalogue

  /// - Parameter catalogue: the theme's own sentences.
  package init(
    own: any FileTree, over base: any FileTree, sentences: [(key: String, range: SourceRange)],
    catalogue: Catalogue
  ) {
    self.own = own
    self.base = base
    self.sentences = sentences
    self.catalogue = catalogue
  }

  /// What changes nothing, by file; `folder` stands before each path, such as `tema/`.
  ///
  /// - Throws: when one of the two folders cannot be read.
  package func diagnostics(folder: String) throws(FileTreeError) -> [Diagnostic] {
    let strings = "strings/\(catalogue.language).yml"
    let known = try base.entries().map(\.path).filter { !$0.hasPrefix("strings/") } + [strings]
    let names = Set(known)
    let entries = try own.entries().filter { $0.kind == .regular }
    let texts = try texts(of: entries)
    let files = entries.filter { !names.contains($0.path) && !isUsed($0.path, by: texts) }.map { entry in
      let near = NearestWord.to(entry.path, among: known)
      let hint = near.map { Message("did-you-mean", ["word": $0]) } ?? Message("override-unused")
      return Diagnostic(
        "override-unused", .warning, file: folder + entry.path, ["path": entry.path], hints: [hint])
    }
    return files + unknownSentences(in: texts, file: folder + strings)
  }

  private func unknownSentences(in texts: [String], file: String) -> [Diagnostic] {
    sentences.filter { sentence in
      catalogue[sentence.key] == nil && !texts.contains { $0.contains("strings.\(sentence.key)") }
    }.map { sentence in
      let near = NearestWord.to(sentence.key, among: catalogue.keys)
      return Diagnostic(
        "override-unknown-sentence", .warning, file: file, range: sentence.range, ["key": sentence.key],
        hints: near.map { [Message("did-you-mean", ["word": $0])] } ?? [])
    }
  }

  /// The office's templates and style sheets, which may use files of their own.
  private func texts(of entries: [FileEntry]) throws(FileTreeError) -> [String] {
    var texts: [String] = []
    for entry in entries where entry.path.hasSuffix(".mustache") || entry.path.hasSuffix(".css") {
      texts.append(String(decoding: try own.read(entry.path, limit: 1 << 20), as: UTF8.self))
    }
    return texts
  }

  /// Whether a template calls the template at `path`, or a text names the asset there.
  private func isUsed(_ path: String, by texts: [String]) -> Bool {
    let parts = path.split(separator: "/")
    guard let folder = parts.first, let name = parts.last else { return false }
    // One that is not published at all was told already.
    if folder == "assets" { return LookFile.fault(of: path) != nil || texts.contains { $0.contains(name) } }
    guard folder == "templates", parts.count == 2, name.hasSuffix(".mustache") else { return false }
    let call = name.dropLast(".mustache".count)
    return texts.contains { $0.contains("{{> \(call)}}") || $0.contains("{{>\(call)}}") }
  }
}
