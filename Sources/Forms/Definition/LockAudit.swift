import Diagnostics
import Model

/// A version that people have filled never changes: what it asked is held against the lock.
struct LockAudit {
  private let lock: FormLock
  private let published: [FormTemplate]

  init(_ agency: Agency) {
    lock = agency.formLock
    published = agency.publishedForms
  }

  /// What is amiss with a form as it stands.
  func findings(in form: FormTemplate) -> [Diagnostic] {
    let versions = lock.versions.filter { $0.form == form.id }
    guard let last = versions.last else { return [] }
    let place = form.places.place(.version)
    if form.version < last.number {
      return [
        Diagnostic(
          "form-version-behind", at: place, ["version": "\(form.version)", "last": "\(last.number)"],
          hints: [Message("form-next-version", ["next": "\(last.number + 1)"])],
          notes: [.init(Message("published-here"), at: last.place)])
      ]
    }
    if let same = versions.first(where: { $0.number == form.version }) {
      guard same.digest != form.digest else { return [] }
      return [
        Diagnostic(
          "form-changed", at: place, ["form": form.id.rawValue, "version": "\(form.version)"],
          hints: [Message("form-next-version", ["next": "\(last.number + 1)"])],
          notes: [.init(Message("published-here"), at: same.place)])
      ]
    }
    return versions.flatMap { changes(from: $0, to: form) }.reduce(into: [Diagnostic]()) { found, finding in
      if !found.contains(where: { $0.code == finding.code && $0.range == finding.range }) {
        found.append(finding)
      }
    }
  }

  /// A question keeps its type and its choices for ever: older responses are counted beside newer ones.
  private func changes(from version: FormLock.Version, to form: FormTemplate) -> [Diagnostic] {
    version.questions.flatMap { locked -> [Diagnostic] in
      guard let question = form[locked.id] else { return [] }
      let notes = [Diagnostic.Note(Message("published-here"), at: version.place)]
      guard question.type.name == locked.type else {
        return [
          Diagnostic(
            "question-type-changed", at: question.place,
            ["id": locked.id.rawValue, "version": "\(version.number)"],
            hints: [Message("question-type-changed")], notes: notes)
        ]
      }
      let codes = Set(question.type.choices?.choices.map(\.code) ?? [])
      let gone = locked.choices.filter { !codes.contains($0) }
      guard !gone.isEmpty else { return [] }
      return [
        Diagnostic(
          "choice-vanished", at: question.place,
          [
            "id": locked.id.rawValue, "version": "\(version.number)",
            "codes": gone.map { "«\($0)»" }.joined(separator: ", "),
          ], hints: [Message("choice-vanished")], notes: notes)
      ]
    }
  }

  /// What is amiss with the lock and the versions that were kept.
  var findings: [Diagnostic] {
    published.compactMap { form in
      let locked = lock.versions.first { $0.form == form.id && $0.number == form.version }
      guard let locked else {
        return Diagnostic(
          "published-not-locked", at: form.places.place(.version),
          ["form": form.id.rawValue, "version": "\(form.version)"], hints: [Message("lock-forms")])
      }
      guard locked.digest != form.digest else { return nil }
      return Diagnostic(
        "published-changed", at: form.places.place(.version),
        ["form": form.id.rawValue, "version": "\(form.version)"], hints: [Message("published-changed")],
        notes: [.init(Message("published-here"), at: locked.place)])
    }
      + lock.versions.compactMap { version in
        let isKept = published.contains { $0.id == version.form && $0.version == version.number }
        guard !isKept else { return nil }
        return Diagnostic(
          "published-missing", .warning, at: version.place,
          ["form": version.form.rawValue, "version": "\(version.number)"],
          hints: [Message("published-missing")])
      }
  }
}
