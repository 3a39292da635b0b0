package import Model

/// A version of a form, made ready for judging responses: made once, used for all of them.
package struct ResponseForm: Sendable {
  package let reference: ResponseDocument.FormReference
  /// Whether it is filled at sessions, so that a response has to name one.
  let belongsToSessions: Bool
  let single: AnswerScope
  let groups: [Group]

  /// A row group and what is asked in each of its rows.
  struct Group: Sendable {
    let id: ID<Question>
    let limit: Int
    let scope: AnswerScope
  }

  /// - Parameter digest: the form's, as the lock has it: `sha256:` and 64 hexadecimal digits.
  package init(_ form: FormTemplate, digest: String) {
    let prefix = "sha256:"
    reference = ResponseDocument.FormReference(
      id: form.id, version: form.version,
      sha256: digest.hasPrefix(prefix) ? String(digest.dropFirst(prefix.count)) : digest)
    belongsToSessions = !form.activityTypes.isEmpty
    let single = AnswerScope(form.singleQuestions, besides: nil)
    self.single = single
    groups = form.rowSections.compactMap { section in
      section.group.map {
        Group(
          id: $0.id, limit: $0.rows.upperBound, scope: AnswerScope(section.questions, besides: single))
      }
    }
  }
}

/// The names that stand beside each other in one object of answers.
struct AnswerScope: Sendable {
  /// Where the answer stands that a condition looks at.
  enum Controller: Sendable {
    /// Among these names.
    case here(Int)
    /// Among the questions that are asked once.
    case single(Int)
  }

  let fields: [AnswerField]
  /// Of each field that has a condition.
  let controllers: [Controller?]
  private let indices: [String: Int]

  /// `single`: the questions that are asked once, where these are asked in rows.
  init(_ questions: [Question], besides single: AnswerScope?) {
    let fields = questions.flatMap(\.answerFields)
    let indices = Dictionary(
      fields.indices.map { (fields[$0].id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    self.fields = fields
    self.indices = indices
    controllers = fields.map { field in
      guard let name = field.condition?.question.rawValue else { return nil }
      return indices[name].map(Controller.here) ?? single?.index(of: name).map(Controller.single)
    }
  }

  func index(of name: String) -> Int? { indices[name] }
}
