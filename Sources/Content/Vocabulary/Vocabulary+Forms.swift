import Model

extension Vocabulary {
  static let formKinds: [Entry<FormTemplate.Kind>] = [
    Entry(.attendance, "asistencia", "attendance"), Entry(.evaluation, "evaluacion", "evaluation"),
    Entry(.aideMemoire, "ayuda-memoria", "aide-memoire"), Entry(.consultation, "consulta", "consultation"),
    Entry(.characterization, "caracterizacion", "characterization"), Entry(.free, "libre", "free"),
  ]

  static let privacyClasses: [Entry<PrivacyClass>] = [
    Entry(.open, "publico", "open public"), Entry(.personal, "personal", "personal"),
    Entry(.sensitive, "sensible", "sensitive"),
  ]

  /// The long side lies.
  static let landscapeWords: [Entry<Bool>] = [
    Entry(true, "horizontal", "landscape"), Entry(false, "vertical", "portrait"),
  ]

  /// What a question's code spans may call its type, before any parentheses.
  enum AnswerWord: Hashable, Sendable {
    case text, paragraph, integer, decimal, date, time, one, several, yesNo, scale, email, telephone
    case document, signature, calculation
  }

  static let answerWords: [Entry<AnswerWord>] = [
    Entry(.text, "texto", "text"), Entry(.paragraph, "parrafo", "paragraph"),
    Entry(.integer, "entero", "integer"), Entry(.decimal, "decimal", "decimal"),
    Entry(.date, "fecha", "date"), Entry(.time, "hora", "time"), Entry(.one, "uno", "one"),
    Entry(.several, "varios", "several"), Entry(.yesNo, "si-no", "yes-no"),
    Entry(.scale, "escala", "scale"), Entry(.email, "correo", "email"),
    Entry(.telephone, "telefono", "telephone"), Entry(.document, "documento", "document"),
    Entry(.signature, "firma", "signature"), Entry(.calculation, "calculo", "calculation"),
  ]

  /// What a question's code spans may say besides its type, as first word.
  enum QuestionWord: Hashable, Sendable {
    case required, indicator, paperOnly, webOnly, condition, retention
    case privacy(PrivacyClass)
  }

  static let questionWords: [Entry<QuestionWord>] =
    [
      Entry(.required, "obligatoria obligatorio", "required"),
      Entry(.indicator, "indicador", "indicator"),
      Entry(.paperOnly, "solo-papel", "paper-only"), Entry(.webOnly, "solo-web", "web-only"),
      Entry(.condition, "si", "if"), Entry(.retention, "retencion", "retention"),
    ]
    + privacyClasses.map { entry in
      Entry(
        .privacy(entry.meaning), entry.words(in: .spanish).joined(separator: " "),
        entry.words(in: .english).joined(separator: " "))
    }

  /// Marks a heading whose questions are asked in rows: `repetir(14..200)`.
  static let repetitionWords: [Entry<Bool>] = [Entry(true, "repetir", "repeat")]

  /// What a calculation may count: `filas(asistentes)`, `afirmativas(autoriza)`.
  enum CountWord: Hashable, Sendable { case rows, yes }

  static let countWords: [Entry<CountWord>] = [
    Entry(.rows, "filas", "rows"), Entry(.yes, "afirmativas", "yes"),
  ]
}
