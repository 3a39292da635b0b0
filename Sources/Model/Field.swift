/// The English name of everything that front matter may say: what JSON and code call it.
///
/// The words that authors write, Spanish or English, are the vocabulary's business.
package enum Field: String, Hashable, Sendable, CaseIterable {
  // Site
  case title, summary, language, timeZone, asOf, baseURL, repository, entity, dataController, paper, colors
  case demonstration, name, unit, abbreviation, taxID, logo, country, address, telephone, email, purposes
  case policy, version, primary, accent, editURL
  // Procedure
  case code, aliases, process, date, themes, activityTypes, modalities, strategies, leads, territories, roles
  case units, responsibleParties, steps, formats, parameters, changes, findings
  case id, evaluable, attendance, byTelephone, `internal`, origin, number, description, responsible, evidence
  case rules, rule, severity, quote, off, acknowledged, subject, dates, prepared, reviewed, approved, sections
  case directStrategies, evaluatedLeads, competences, approvers, finalReportSigners, evaluationFormat
  case remarks, minimumEvaluation, evaluationScale, reportWorkingDays, from, to, reason, text, reading
  // Plan
  case theme, year, team, role, actionPlan, previousEvaluation, noEvaluationReason, answers, recommendation
  case decision, action, goals, measure, value, budget, amount, source, item, audience, sessions, approval
  case fingerprint, session, first
  // Session
  case time, municipality, venue, territory, type, modality, strategy, lead, goal, objective, contract, kind
  case object, criteria, languages, documents, endorsed, instruments, owner, holiday
  case resources, costs, concept, concertation, supplies, available, areas, group, bond
  // Aide-mémoire
  case state, movedFrom, headCount, preparedBy, consultation, post, topic, minutes, plan, extraordinary
  // Action plan, reports, pages
  case signatures, figures, planned, held, cancelled, participations, evaluations
  // Figures, as JSON names them
  case schema, cut, provisional, plans, distinct, sheets, mean
  case file, lines, indicator, target, report, period, recommendations, order, menu
  // Draws
  case draws, rows, seed, sample
  // Forms
  case format, appliesTo, anonymous, choiceLists, privacy, retention, series, intake, questions, choices
}
