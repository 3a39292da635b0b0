import Model

/// What may be wrong with the answers of one object.
struct AnswerMutations {
  struct Mutation {
    let name: String
    let field: String
    let code: String
    let answers: JSONTree
    let isSeenBySchema: Bool
  }

  private let questions: [Question]
  private let channel: String
  private let answers: JSONTree
  private let single: JSONTree?
  private let document: JSONTree
  private let form: FormTemplate

  init(
    _ questions: [Question], _ channel: String, _ answers: JSONTree, besides single: JSONTree?,
    _ document: JSONTree, _ form: FormTemplate
  ) {
    self.questions = questions
    self.channel = channel
    self.answers = answers
    self.single = single
    self.document = document
    self.form = form
  }

  var all: [Mutation] {
    var found = [mutation("no such question", "no-such-question", "answer-unknown-question", .text("x"))]
    for field in questions.flatMap(\.answerFields) {
      let rule = FieldRule(field, channel: channel, among: answers, besides: single)
      found += rule.isAsked ? ofAsked(field, rule) : [ofHidden(field)]
    }
    return found
  }

  private func mutation(
    _ name: String, _ field: String, _ code: String, _ value: JSONTree?, isSeenBySchema: Bool = true
  ) -> Mutation {
    var changed = answers
    changed[field] = value
    return Mutation(
      name: name, field: field, code: code, answers: changed, isSeenBySchema: isSeenBySchema)
  }

  /// An answer to what was not asked.
  private func ofHidden(_ field: AnswerField) -> Mutation {
    var generator = SeededGenerator(seed: 1)
    let isElsewhere = !FieldRule(
      AnswerField(field.question.askedAlways), channel: channel, among: answers, besides: single
    ).isAsked
    return mutation(
      "answer to a hidden question", field.id.rawValue,
      isElsewhere ? "answer-other-medium" : "answer-not-asked",
      RandomAnswer().value(field.type, &generator))
  }

  private func ofAsked(_ field: AnswerField, _ rule: FieldRule) -> [Mutation] {
    let id = field.id.rawValue
    // What only our own validator sees is not tried where other questions hang on the answer: a schema sees those.
    let decides = form.questions.flatMap(\.answerFields).contains { $0.condition?.question == field.id }
    var found = WrongAnswer.all(to: field.type).filter { $0.isSeenBySchema || !decides }.map {
      mutation($0.name, id, $0.code, $0.value, isSeenBySchema: $0.isSeenBySchema)
    }
    found += [
      mutation("null", id, "answer-type", .null),
      mutation("unclear", id, "answer-absence", .absent("unclear")),
      mutation("no reason", id, "answer-absence", .object([])),
      mutation(
        "two reasons", id, "response-unknown-field", .object([("na", .text("missing")), ("x", .null)])),
    ]
    let isTable = channel == "csv" || channel == "xlsx"
    if field.question.medium == .everywhere || !isTable {
      found.append(mutation("not-applicable", id, "answer-applies", .absent("not-applicable")))
    }
    if rule.isOwed { found.append(mutation("required is missing", id, "answer-required", nil)) }
    if rule.insists {
      found.append(mutation("required is refused", id, "answer-required", .absent("refused")))
      if field.type == .signature { found.append(mutation("unsigned", id, "answer-required", .flag(false))) }
    }
    if case .calculation(let formula) = field.type {
      let sum = RandomResponse.sum(formula, document, form)
      found.append(
        mutation("wrong sum", id, "answer-calculation", .number("\(sum + 1)"), isSeenBySchema: false))
    }
    return found
  }
}

extension Question {
  fileprivate var askedAlways: Question {
    var question = self
    question.condition = nil
    return question
  }
}
