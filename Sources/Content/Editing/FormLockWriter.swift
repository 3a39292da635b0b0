package import Files
package import Model

/// Writes the lock of published forms anew: one version a block, one question a line.
package enum FormLockWriter {
  /// The lock in `files`, or where a site in `language` would keep it.
  package static func path(in files: any FileTree, language: String) -> String {
    let folders = words(of: .forms, in: Vocabulary.folders, language)
    let names = words(of: .formLock, in: Vocabulary.files, language)
    let candidates = folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
    return candidates.first { (try? files.read($0, limit: 1 << 20)) != nil } ?? candidates.first ?? ""
  }

  /// Where the text of a published version is kept, beside the form's own file.
  package static func path(ofPublished form: FormTemplate) -> String {
    let folder = form.places.file.split(separator: "/").first.map(String.init) ?? ""
    let language = ContentKind.of(form.places.file).language
    let kept = Vocabulary.publishedWords.flatMap { $0.words(in: language) }.first ?? ""
    return "\(folder)/\(kept)/\(form.id)-\(form.version).md"
  }

  /// The lock's text; `comment` is its first line, for people.
  package static func text(_ lock: FormLock, at path: String, comment: String) -> [UInt8] {
    let language = ContentKind.of(path).language
    func word(_ field: Field) -> String { Vocabulary.word(for: field, in: language) }
    var text = "# \(comment)\n\(word(.formats)):\(lock.versions.isEmpty ? " []" : "")\n"
    for version in lock.versions {
      text += "  - \(word(.format)): \(version.form)\n    \(word(.version)): \(version.number)\n"
      text += "    \(word(.fingerprint)): \"\(version.digest)\"\n    \(word(.questions)):\n"
      for question in version.questions {
        let choices = question.choices.map { "\"\($0)\"" }.joined(separator: ", ")
        text += "      - {\(word(.id)): \(question.id), \(word(.type)): \(question.type)"
        text += choices.isEmpty ? "}\n" : ", \(word(.choices)): [\(choices)]}\n"
      }
    }
    return Array(text.utf8)
  }

  /// The words for `meaning`, those of the site's language first.
  private static func words<Meaning: Hashable>(
    of meaning: Meaning, in list: [Vocabulary.Entry<Meaning>], _ language: String
  ) -> [String] {
    let own: Language = language == "en" ? .english : .spanish
    let others = Language.allCases.filter { $0 != own }
    return list.filter { $0.meaning == meaning }
      .flatMap { entry in ([own] + others).flatMap { entry.words(in: $0) } }
  }
}
