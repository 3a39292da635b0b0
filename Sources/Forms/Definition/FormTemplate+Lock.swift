import Diagnostics
package import Model

extension FormTemplate {
  /// The form as a version of the lock, which stands in the file at `path`.
  package func locked(in path: String) -> FormLock.Version {
    let questions = questions.map { question in
      FormLock.LockedQuestion(
        id: question.id, type: question.type.name,
        choices: question.type.choices?.choices.map(\.code) ?? [])
    }
    return FormLock.Version(
      form: id, number: version, digest: digest, questions: questions,
      place: SourcePlace(file: path, range: SourceRange(line: 1, column: 1)))
  }
}
