/// What the draft of each class of form asks.
extension FormClass {
  var sections: [FormSection] {
    switch self {
    case .attendance: [Self.attendants]
    case .evaluation: [Self.contents, Self.overall]
    case .aideMemoire: [Self.course, Self.commitments]
    case .consultation: [Self.caller, Self.call, Self.commitments]
    case .characterization: [Self.aboutYou]
    case .free: [Self.example]
    }
  }

  /// The list of marks that several questions of an evaluation share: its name, and each mark with its words' name.
  static let quality = FormWord("calidad", "quality")
  static let qualityMarks = [5, 4, 3, 2, 1]

  private static let attendants = FormSection(
    name: "attendants", rows: (FormWord("asistentes", "attendants"), 14...200),
    questions: [
      FormQuestion(
        name: "name", id: FormWord("nombre", "name"), answer: .text(80), marks: [.required]),
      FormQuestion(name: "document", id: FormWord("documento", "document"), answer: .document),
      FormQuestion(
        name: "entity", id: FormWord("entidad", "entity"), answer: .text(80), marks: [.required, .open]),
      FormQuestion(name: "post", id: FormWord("cargo", "post"), answer: .text(60), marks: [.open]),
      FormQuestion(name: "email", id: FormWord("correo", "email"), answer: .email),
      FormQuestion(
        name: "consent", id: FormWord("autoriza", "consent"), answer: .yesNo, marks: [.required, .open]),
      FormQuestion(name: "signature", id: FormWord("firma", "signature"), answer: .signature),
    ])

  private static let contents = FormSection(
    name: "contents", hasWords: true,
    questions: [
      ("objective", FormWord("objetivo", "objective")), ("relevance", FormWord("pertinencia", "relevance")),
      ("clarity", FormWord("claridad", "clarity")), ("materials", FormWord("materiales", "materials")),
    ].map { name, id in
      FormQuestion(name: name, id: id, answer: .one(list: quality), marks: [.indicator])
    })

  private static let overall = FormSection(
    name: "overall",
    questions: [
      FormQuestion(
        name: "overall", id: FormWord("general", "overall"), answer: .one(list: quality),
        marks: [.required, .indicator]),
      FormQuestion(name: "improve", id: FormWord("mejorar", "improve"), answer: .paragraph(600)),
    ])

  private static let course = FormSection(
    name: "course",
    questions: [
      FormQuestion(
        name: "course", id: FormWord("desarrollo", "course"), answer: .paragraph(2000), marks: [.required]),
      FormQuestion(name: "conclusions", id: FormWord("conclusiones", "conclusions"), answer: .paragraph(800)),
    ])

  /// Published in the aide-mémoire: entities and posts, never people.
  private static let commitments = FormSection(
    name: "commitments", rows: (FormWord("compromisos", "commitments"), 6...30),
    questions: [
      FormQuestion(
        name: "commitment", id: FormWord("compromiso", "commitment"), answer: .text(160),
        marks: [.required, .open]),
      FormQuestion(
        name: "responsible", id: FormWord("responsable", "responsible"), answer: .text(60),
        marks: [.required, .open]),
      FormQuestion(
        name: "due", id: FormWord("fecha-limite", "due"), answer: .date, marks: [.required, .open]),
    ])

  private static let caller = FormSection(
    name: "caller",
    questions: [
      FormQuestion(
        name: "name", id: FormWord("nombre", "name"), answer: .text(80), marks: [.required]),
      FormQuestion(
        name: "post", id: FormWord("cargo", "post"), answer: .text(60), marks: [.required, .open]),
      FormQuestion(
        name: "entity", id: FormWord("entidad", "entity"), answer: .text(80), marks: [.required, .open]),
      FormQuestion(
        name: "telephone", id: FormWord("telefono", "telephone"), answer: .telephone, marks: [.required]),
      FormQuestion(name: "email", id: FormWord("correo", "email"), answer: .email, marks: [.required]),
      FormQuestion(
        name: "consent", id: FormWord("autoriza", "consent"), answer: .yesNo, marks: [.required, .open]),
    ])

  private static let call = FormSection(
    name: "call",
    questions: [
      FormQuestion(
        name: "topic", id: FormWord("tema", "topic"), answer: .text(160), marks: [.required, .open]),
      FormQuestion(
        name: "minutes", id: FormWord("minutos", "minutes"), answer: .integer(1...600),
        marks: [.required, .open]),
      FormQuestion(
        name: "answer", id: FormWord("respuesta", "answer"), answer: .paragraph(1200),
        marks: [.required, .open]),
    ])

  private static let aboutYou = FormSection(
    name: "about-you", hasWords: true,
    questions: [
      FormQuestion(
        name: "age", id: FormWord("edad", "age"), answer: .one(list: nil),
        choices: [
          FormQuestion.Choice(name: "age-1", code: FormWord("1", "1")),
          FormQuestion.Choice(name: "age-2", code: FormWord("2", "2")),
          FormQuestion.Choice(name: "age-3", code: FormWord("3", "3")), noAnswer,
        ]),
      FormQuestion(
        name: "zone", id: FormWord("zona", "zone"), answer: .one(list: nil),
        choices: [
          FormQuestion.Choice(name: "urban", code: FormWord("urbana", "urban")),
          FormQuestion.Choice(name: "rural", code: FormWord("rural", "rural")), noAnswer,
        ]),
    ])

  private static let noAnswer = FormQuestion.Choice(
    name: "no-answer", code: FormWord("no-responde", "no-answer"))

  private static let example = FormSection(
    name: "example",
    questions: [
      FormQuestion(
        name: "example-text", id: FormWord("pregunta", "question"), answer: .text(80), marks: [.required]),
      FormQuestion(
        name: "example-choice", id: FormWord("opciones", "choices"), answer: .one(list: nil),
        choices: [
          FormQuestion.Choice(name: "first", code: FormWord("primera", "first")),
          FormQuestion.Choice(name: "second", code: FormWord("segunda", "second")),
          FormQuestion.Choice(name: "other", code: FormWord("otra", "other"), opensText: true),
        ]),
    ])
}
