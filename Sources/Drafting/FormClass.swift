package import Content

/// What a form is for, which decides what a draft of one asks.
package enum FormClass: String, Hashable, Sendable, CaseIterable {
  case attendance, evaluation
  case aideMemoire = "aide-memoire"
  /// The aide-mémoire of a consultation by telephone.
  case consultation
  case characterization, free

  /// The class that `word` names in either language; nil where there is none.
  package init?(named word: String) {
    let found = Self.allCases.first { kind in
      Language.allCases.contains { kind.word(in: $0) == word.lowercased() }
    }
    guard let found else { return nil }
    self = found
  }

  /// By the word that a form's front matter has for it.
  package func word(in language: Language) -> String {
    switch self {
    case .attendance: FormWord("asistencia", "attendance").text(in: language)
    case .evaluation: FormWord("evaluacion", "evaluation").text(in: language)
    case .aideMemoire: FormWord("ayuda-memoria", "aide-memoire").text(in: language)
    case .consultation: FormWord("consulta", "consultation").text(in: language)
    case .characterization: FormWord("caracterizacion", "characterization").text(in: language)
    case .free: FormWord("libre", "free").text(in: language)
    }
  }
}
