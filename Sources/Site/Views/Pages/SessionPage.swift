import Diagnostics
import Model
import Template

extension PageContext {
  /// A session's page: its plan data, what became of it and what was promised.
  func sessionRecord(_ session: Session) -> Record {
    let schedule = session.schedule
    let goal = schedule.goal.flatMap { id in agency[session.plan]?.goals.first { $0.id == id } }
    let day = session.isUndated ? [] : site.calendars[.entity]?.sessions(on: session.date) ?? []
    let forms = agency.forms(filledAt: session)
    let sameDay = day.filter { $0.id != session.id && !$0.isUndated }
    let sheets = sheetLinks(session)
    return narrativeRecord(session).setting([
      .session: .record(record(session)),
      .draw: .record(ifAny: site.draws[session.id].map { Record(DrawView(draw: $0)) }),
      .languages: .text(ifAny: schedule.languages.map(languageName).joined(separator: ", ")),
      .audience: .text(ifAny: schedule.audience.joined(separator: ", ")),
      .goalId: .text(ifAny: schedule.goal?.rawValue),
      .goalText: .text(ifAny: goal?.text),
      .documents: .list(schedule.documents.map(documentRecord)),
      .instruments: .list(schedule.instruments.map(instrumentRecord)),
      .commitments: .list(session.commitments.map { record($0, of: session) }),
      .hasCommitments: .flag(!session.commitments.isEmpty),
      .hasSheets: .flag(!sheets.isEmpty),
      .sheets: .list(sheets),
      .hasSameDay: .flag(!sameDay.isEmpty),
      .sameDay: .list(sameDay.map { record($0) }),
      .hasWebForms: .flag(!forms.isEmpty),
      .webForms: .list(forms.map { link($0.title, to: site.paths.webForm($0, at: session)) }),
    ]).merging(contractRecord(schedule.contract)).merging(
      consultationRecord(session.aideMemoire?.consultation))
  }

  private func narrativeRecord(_ session: Session) -> Record {
    guard let aideMemoire = session.aideMemoire else { return Record() }
    let own = aideMemoire.commitmentsHeading
    let saysNone = if case .none = aideMemoire.commitments { true } else { false }
    let role = aideMemoire.preparedBy.map { agency.procedure.roles.name(of: $0) }
    return bodyRecord(aideMemoire.body) { $0.heading.index == own }.setting([
      .preparedByRole: .text(ifAny: role), .hasNoCommitments: .flag(saysNone),
    ])
  }

  /// The session's packet and each of its forms on paper.
  private func sheetLinks(_ session: Session) -> [Record] {
    let forms = agency.forms(filledAt: session)
    guard !forms.isEmpty else { return [] }
    return [link(site.say("sheet.packet"), to: site.paths.packet(session))]
      + forms.map { link($0.title, to: site.paths.sheet($0, at: session)) }
  }

  private func contractRecord(_ contract: PlannedSession.Contract?) -> Record {
    guard let contract else { return Record() }
    return Record([
      .contractKind: .text(contract.kind),
      .contractNumber: .text(contract.number),
      .contractObject: .text(contract.object),
      .contractCriteria: .text(ifAny: contract.criteria.joined(separator: ", ")),
    ])
  }

  private func consultationRecord(_ consultation: AideMemoire.Consultation?) -> Record {
    guard let consultation else { return Record([.hasConsultation: .flag(false)]) }
    return Record([
      .hasConsultation: .flag(true),
      .consultationEntity: .text(consultation.entity),
      .consultationPost: .text(consultation.post),
      .consultationTopic: .text(consultation.topic),
      .consultationMinutes: .number(consultation.minutes),
    ])
  }

  private func documentRecord(_ document: PlannedSession.EndorsedDocument) -> Record {
    Record([
      .title: .text(document.title),
      .version: .text(ifAny: document.version),
      .endorsed: .text(ifAny: document.endorsed?.description),
      .endorsedLong: .text(ifAny: document.endorsed.map(site.dates.long)),
    ])
  }

  private func instrumentRecord(_ instrument: PlannedSession.Instrument) -> Record {
    Record([.title: .text(instrument.title), .ownerName: .text(ifAny: instrument.owner)])
  }

  /// «español», «wayuunaiki»; a tag that the catalogue has no word for stays a tag.
  private func languageName(_ tag: String) -> String { site.catalogue["words.language.\(tag)"] ?? tag }
}
