package import Diagnostics

/// What was published of the office's forms: `formatos.lock`, written by a command and never by hand.
package struct FormLock: Sendable {
  /// A version of a form as it was published.
  package struct Version: Hashable, Sendable {
    package let form: ID<FormTemplate>
    package let number: Int
    /// `sha256:` and 64 hexadecimal digits over what the form asks.
    package let digest: String
    /// Each question's type by its id, in the form's order; a row group's questions among them.
    package let questions: [LockedQuestion]
    /// Where the version stands in the lock.
    package let place: SourcePlace

    package init(
      form: ID<FormTemplate>, number: Int, digest: String, questions: [LockedQuestion], place: SourcePlace
    ) {
      self.form = form
      self.number = number
      self.digest = digest
      self.questions = questions
      self.place = place
    }
  }

  /// A question as responses to a published version know it.
  package struct LockedQuestion: Hashable, Sendable {
    package let id: ID<Question>
    /// `AnswerType.name`.
    package let type: String
    /// The codes of its choices; empty for a question that has none.
    package let choices: [String]

    package init(id: ID<Question>, type: String, choices: [String]) {
      self.id = id
      self.type = type
      self.choices = choices
    }
  }

  /// By form, then number.
  package let versions: [Version]

  package init(versions: [Version]) {
    self.versions = versions.sorted { ($0.form, $0.number) < ($1.form, $1.number) }
  }

  package static let empty = FormLock(versions: [])
}
