import Content

/// A word of the notation of forms, or a name that a draft gives, in both languages.
struct FormWord: Hashable, Sendable {
  private let spanish: String
  private let english: String

  init(_ spanish: String, _ english: String) {
    self.spanish = spanish
    self.english = english
  }

  func text(in language: Language) -> String { language == .english ? english : spanish }

  static let folder = FormWord("formatos", "forms")

  // Keys of front matter that no other file has.
  static let form = FormWord("formato", "form")
  static let appliesTo = FormWord("aplica_a", "applies_to")
  static let anonymous = FormWord("anonimo", "anonymous")
  static let lists = FormWord("listas", "lists")
  static let privacy = FormWord("privacidad", "privacy")
  static let retention = FormWord("retencion", "retention")
  static let yes = FormWord("si", "yes")
  static let landscape = FormWord("horizontal", "landscape")

  // What may be said of a question, and of a heading.
  static let required = FormWord("obligatoria", "required")
  static let indicator = FormWord("indicador", "indicator")
  static let open = FormWord("publico", "open")
  static let personal = FormWord("personal", "personal")
  static let sensitive = FormWord("sensible", "sensitive")
  static let rows = FormWord("repetir", "repeat")
}
