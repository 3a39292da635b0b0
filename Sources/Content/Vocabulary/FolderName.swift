/// What a folder of one content tree is called, and in which language what is written there names its keys.
package struct FolderName: Hashable, Sendable {
  package let name: String
  package let language: Language

  package init(name: String, language: Language) {
    self.name = name
    self.language = language
  }

  /// The name that `folder` goes by among `paths`, else the one that a site in `language`, such as `en`, begins with.
  ///
  /// Where both are in use, the site's own language decides.
  package static func of(
    _ folder: Vocabulary.Folder, among paths: some Sequence<String>, language: String
  ) -> FolderName {
    let own: Language = language == "en" ? .english : .spanish
    let names = ([own] + Language.allCases.filter { $0 != own }).map { language in
      FolderName(
        name: Vocabulary.word(for: folder, of: Vocabulary.folders, in: language), language: language)
    }
    return names.first { name in paths.contains { $0.hasPrefix("\(name.name)/") } } ?? names[0]
  }
}
