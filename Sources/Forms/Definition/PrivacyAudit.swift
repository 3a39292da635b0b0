import Diagnostics
import Model

/// A form asks for a person's data as the law lets it: told why, told by whom, never more than it must.
///
/// Source: Ley 1581 de 2012, arts. 5, 6 and 12; Decreto 1074 de 2015, art. 2.2.2.25.3.2.
enum PrivacyAudit {
  static func findings(in form: FormTemplate, of settings: SiteSettings) -> [Diagnostic] {
    form.sections.flatMap { section in section.questions.flatMap { findings($0, section, form) } }
      + notice(form, settings) + retention(form)
  }

  private static func findings(
    _ question: Question, _ section: FormTemplate.Section, _ form: FormTemplate
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func report(_ code: Diagnostic.Code) {
      found.append(
        Diagnostic(code, at: question.place, ["id": question.id.rawValue], hints: [Message(code.rawValue)]))
    }
    if question.privacy == .sensitive {
      if question.isRequired { report("sensitive-required") }
      if section.group != nil || form.kind == .attendance { report("sensitive-on-shared-sheet") }
    }
    if form.isAnonymous, question.type.namesPerson { report("anonymous-names-person") }
    if question.privacy == .open, question.type.namesPerson, question.type != .signature {
      report("personal-left-open")
    }
    return found
  }

  /// The notice says who answers for the data, where, why, and with which policy; without one nothing is asked.
  private static func notice(_ form: FormTemplate, _ settings: SiteSettings) -> [Diagnostic] {
    guard form.needsNotice else { return [] }
    return missing(of: settings.dataController).map { hint in
      Diagnostic(
        "notice-incomplete", at: form.places.place(.format), ["form": form.id.rawValue], hints: [hint])
    }
  }

  /// What a notice lacks, each with its way out.
  private static func missing(of controller: SiteSettings.DataController?) -> [Message] {
    guard let controller else { return [Message("notice-incomplete-controller")] }
    var missing: [Message] = []
    if controller.purposes.isEmpty { missing.append(Message("notice-incomplete-purposes")) }
    if controller.policy == nil { missing.append(Message("notice-incomplete-policy")) }
    return missing
  }

  private static func retention(_ form: FormTemplate) -> [Diagnostic] {
    guard form.asksPersonalData, form.retention == nil else { return [] }
    let lasting = form.questions.contains { $0.privacy != .open && $0.retention == nil }
    guard lasting else { return [] }
    return [
      Diagnostic(
        "retention-missing", at: form.places.place(.format), ["form": form.id.rawValue],
        hints: [Message("retention-missing")])
    ]
  }
}

extension FormTemplate {
  /// Whether a notice of privacy stands on it: it asks for a person's data, anonymously or not.
  package var needsNotice: Bool { asksPersonalData }
}

extension AnswerType {
  /// Whether such an answer leads to a person whatever the question.
  var namesPerson: Bool {
    switch self {
    case .email, .telephone, .document, .signature: true
    default: false
    }
  }
}

extension Diagnostic {
  /// A finding at a place.
  init(
    _ code: Code, _ severity: Severity = .error, at place: SourcePlace, _ arguments: Arguments = [:],
    hints: [Message] = [], notes: [Note] = []
  ) {
    self.init(
      code, severity, file: place.file, range: place.range, arguments, hints: hints, notes: notes)
  }
}
