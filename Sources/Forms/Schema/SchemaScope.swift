import Model

/// The names that stand in one object of answers, as the schema tells them.
struct SchemaScope {
  /// What was filled in, where it decides what has to be answered.
  enum Source: String, CaseIterable {
    case web, paper

    var channels: [String] {
      switch self {
      case .web: ["web-file", "web-post"]
      case .paper: ["scan", "keyed"]
      }
    }

    var medium: Question.Medium { self == .web ? .web : .paper }
  }

  /// Nil for what is asked once.
  let group: FormTemplate.RowGroup?
  let fields: [AnswerField]
  /// The questions that conditions of this scope look at, by name.
  private let controllers: [ID<Question>: Question]
  private let own: Set<ID<Question>>

  init(_ questions: [Question], in group: FormTemplate.RowGroup?, of form: FormTemplate) {
    self.group = group
    fields = questions.flatMap(\.answerFields)
    own = Set(questions.map(\.id))
    controllers = Dictionary(
      (form.singleQuestions + questions).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var name: String { group?.id.rawValue ?? "" }

  /// `answers`, or `answers.group`.
  var definition: String { group == nil ? "answers" : "answers.\(name)" }

  /// The question that decides whether `field` is asked.
  func controller(of field: AnswerField) -> Question? {
    field.condition.flatMap { controllers[$0.question] }
  }

  /// Whether the question that decides stands among those asked once, and these in rows.
  func isDecidedOutside(_ field: AnswerField) -> Bool {
    field.condition.map { !own.contains($0.question) } ?? false
  }

  /// Whether a field may be told not to apply: a condition or its medium may keep it from being asked.
  func mayNotApply(_ field: AnswerField) -> Bool {
    field.condition != nil || field.question.medium != .everywhere
  }
}
