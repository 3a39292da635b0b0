import Bytes
import Model

/// Definitions that are the same in every form's schema; those that the form does not use are left out.
extension ResponseSchema {
  func shapes(_ defs: inout JSONWriter) {
    let types = Set(form.questions.flatMap(\.answerFields).map(\.type.name))
    if types.contains("text") {
      defs.object("line") { words(without: AnswerPattern.notInLines, &$0) }
    }
    if types.contains("paragraph") {
      defs.object("paragraph") { words(without: AnswerPattern.notInParagraphs, &$0) }
    }
    if types.contains("decimal") {
      defs.object("decimal") {
        $0.text("type", "number")
        $0.number("minimum", -999_999_999_999_999)
        $0.number("maximum", 999_999_999_999_999)
      }
    }
    let patterns = [
      ("date", AnswerPattern.date, 10, "date"), ("time", AnswerPattern.time, 5, nil),
      ("email", AnswerPattern.email, AnswerPattern.emailLimit, "email"),
      ("telephone", AnswerPattern.telephone, AnswerPattern.telephoneLimit, nil),
      ("document", AnswerPattern.document, AnswerPattern.documentLimit, nil),
    ]
    for (name, pattern, limit, format) in patterns where types.contains(name) {
      defs.pattern(name, pattern, limit: limit, format: format)
    }
  }

  private func words(without forbidden: String, _ object: inout JSONWriter) {
    object.text("type", "string")
    object.text("pattern", AnswerPattern.notBlank)
    object.object("not") { $0.text("pattern", forbidden) }
  }

  /// Why there is no answer.
  func absences(_ defs: inout JSONWriter) {
    func define(_ name: String, _ reasons: [String]) {
      defs.object(name) {
        $0.text("title", words(name))
        $0.closed(required: ["na"])
        $0.object("properties") { $0.object("na") { $0.texts("enum", reasons) } }
      }
    }
    let reasons = ["missing", "refused", "illegible"]
    let scopes = [single] + groups
    let mayNotApply = scopes.contains { $0.fields.contains(where: $0.mayNotApply) }
    let mayStayOpen = scopes.contains { scope in
      scope.fields.contains {
        !scope.mayNotApply($0) || scope.refusedAbsence(of: $0, on: .web) == "unanswered"
      }
    }
    if mayStayOpen { define("unanswered", reasons) }
    guard mayNotApply else { return }
    define("not-applicable", ["not-applicable"])
    define("absent", reasons + ["not-applicable"])
  }

  func provenance(_ object: inout JSONWriter) {
    object.closed(required: [])
    object.object("properties") { properties in
      for name in ["source", "reader"] {
        properties.orNull(name) {
          $0.number("maxLength", 200)
          words(without: AnswerPattern.notInLines, &$0)
        }
      }
      properties.orNull("source_sha256") {
        $0.text("type", "string")
        $0.pattern(AnswerPattern.digest, limit: 64)
      }
      for name in ["page", "serial"] { properties.orNull(name) { $0.whole(1...1_000_000) } }
      properties.orNull("verified_by") {
        $0.text("type", "string")
        $0.pattern(AnswerPattern.name, limit: 64)
      }
      properties.orNull("confidence") {
        $0.text("type", "object")
        $0.object("propertyNames") { $0.text("pattern", AnswerPattern.confidence) }
        $0.object("additionalProperties") {
          $0.text("type", "number")
          $0.number("minimum", 0)
          $0.number("maximum", 1)
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func orNull(_ key: String, _ body: @escaping (inout JSONWriter) -> Void) {
    object(key) { $0.anyOf([{ $0.text("type", "null") }, body]) }
  }
}
