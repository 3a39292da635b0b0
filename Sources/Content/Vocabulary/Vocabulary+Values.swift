import Diagnostics
package import Model

extension Vocabulary {
  /// What became of a session.
  package static let outcomes: [Entry<AideMemoire.Outcome>] = [
    Entry(.held, "realizada", "held"), Entry(.cancelled, "cancelada", "cancelled canceled"),
    Entry(.rescheduled, "reprogramada", "rescheduled"),
  ]

  /// What an author may say of a session that is yet to come, which has no outcome.
  static let plannedWords: [Entry<Bool>] = [
    Entry(true, "programada planeada planificada prevista pendiente", "scheduled planned pending")
  ]

  /// What a plan makes of a recommendation.
  package static let decisions: [Entry<Plan.Answer.Decision>] = [
    Entry(.accepted, "acogida", "accepted"), Entry(.declined, "no-acogida", "declined"),
  ]

  package static let reportKinds: [Entry<Report.Kind>] = [
    Entry(.quarterly, "trimestral", "quarterly"), Entry(.halfYear, "semestral", "half-year"),
    Entry(.final, "final", "final"),
  ]

  static let origins: [Entry<ActivityType.Origin>] = [
    Entry(.procedure, "procedimiento", "procedure"), Entry(.own, "propia", "own"),
  ]

  static let severities: [Entry<Diagnostic.Severity>] = [
    Entry(.error, "error", "error"), Entry(.warning, "aviso", "warning"), Entry(.note, "nota", "note"),
  ]

  package static let bonds: [Entry<Plan.TeamMember.Bond>] = [
    Entry(.servant, "servidor", "servant"), Entry(.contractor, "contratista", "contractor"),
  ]

  static let booleans: [Entry<Bool>] = [Entry(true, "si", "yes true"), Entry(false, "no", "no false")]

  /// `festivo: aceptado`: the author knows of the holiday.
  package static let holidayWords: [Entry<Bool>] = [Entry(true, "aceptado", "accepted")]

  /// Sheet sizes by the name that the model keeps.
  static let papers: [Entry<String>] = [
    Entry("carta", "carta", "letter"), Entry("oficio", "oficio", "legal"), Entry("a4", "a4 A4", "a4 A4"),
  ]

  /// Kinds of contract; the model keeps the author's word.
  static let contractKinds: [Entry<String>] = [
    Entry("convenio", "convenio", "agreement"), Entry("consultoria", "consultoria", "consultancy"),
    Entry("alianza", "alianza", "alliance"),
  ]

  /// What terms of reference weigh; the model keeps the Spanish word.
  package static let criteria: [Entry<String>] = [
    Entry("tecnica", "tecnica", "technical"), Entry("tematica", "tematica", "thematic"),
  ]

  /// The code spans that say that a commitment was kept: `cumplido 2026-08-10`.
  static let doneWords: [Entry<Bool>] = [Entry(true, "cumplido cumplida", "done")]

  /// Headings that a decoder looks for, as their words without accents, in lower case and joined by `-`.
  package enum Heading: Hashable, Sendable { case definitions, policies, commitments, evaluation }

  private static let headings: [Entry<Heading>] = [
    Entry(.definitions, "definiciones glosario", "definitions glossary"),
    Entry(.policies, "politicas-de-operacion politicas", "operating-policies policies"),
    Entry(.commitments, "compromisos compromiso", "commitments commitment"),
    Entry(
      .evaluation, "evaluacion evaluaciones resultados-de-la-evaluacion",
      "evaluation evaluations evaluation-results"),
  ]

  /// The heading that `title` is; capitals, accents and a colon or period at the end are forgiven.
  package static func heading(titled title: String) -> Heading? {
    let end = title.lastIndex { !" :.".contains($0) }
    guard let end else { return nil }
    return meaning(of: joined(title[...end]), in: headings)
  }

  /// Whether the code of a format says that it has none yet: «por asignar», “to be assigned”.
  static func saysUnassigned(_ code: String) -> Bool {
    meaning(of: joined(code), in: unassignedWords) ?? false
  }

  private static let unassignedWords: [Entry<Bool>] = [Entry(true, "por-asignar", "to-be-assigned")]

  /// Words without accents, in lower case and joined by `-`.
  private static func joined(_ text: some StringProtocol) -> String {
    Accents.dropped(from: text.lowercased()).split(separator: " ").joined(separator: "-")
  }

  /// Whether `text` says that nothing was promised: «Sin compromisos.», “No commitments.”
  static func saysNoCommitments(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words == ["sin", "compromisos"] || words == ["no", "commitments"]
  }
}
