import Model

extension FormTemplate {
  /// The sections with what is asked on the web; those where nothing is left out.
  var webSections: [Section] {
    sections.compactMap { section in
      var section = section
      section.questions.removeAll { $0.medium == .paper }
      return section.questions.isEmpty && section.introduction.isEmpty ? nil : section
    }
  }
}

extension Question {
  /// Whether a person may say that they do not want to answer: what may be used against somebody is never owed, and a
  /// list that has no such choice gets one beside it.
  func offersRefusal(unless label: String) -> Bool {
    guard privacy == .sensitive else { return false }
    return type.choices?.choices.contains { $0.label == label } != true
  }
}
