import Diagnostics
import Model

/// Every document that a session puts into practice was endorsed by its owner unit on that day at the latest.
///
/// Why: what is taught is policy only once those who are charged with it have reviewed it.
/// Speaks of: sessions that list documents, those that were cancelled and the office's own meetings left out.
/// An endorsement that is not there yet is missing from the day of the session on.
/// Needs: nothing but the schedules.
/// Reports: `document-not-endorsed` and `document-endorsed-late` at the session's documents, one a document.
enum DocumentsAreEndorsed: Rule {
  static let id: ID<RuleEntry> = ID("R-AVA-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.sessions where session.state != .cancelled {
      guard !session.schedule.documents.isEmpty else { continue }
      judge(session, file, &verdicts)
    }
  }

  private static func judge(_ session: Session, _ file: CaseFile, _ verdicts: inout Verdicts) {
    let subject = Subject.session(session)
    let documents = session.schedule.documents
    let late = documents.filter { $0.endorsed.map { $0 > session.date } == true }
    let unendorsed = documents.filter { $0.endorsed == nil }
    let isYetToCome = session.isUndated || session.date > file.asOf
    if late.isEmpty, unendorsed.isEmpty {
      verdicts.holds(subject)
    } else if late.isEmpty, isYetToCome {
      verdicts.untold(subject, Message("session-to-come"))
    }
    let place = session.place(.documents)
    for document in late {
      let endorsed = document.endorsed.map { "\($0)" } ?? ""
      verdicts.fails(
        subject, "document-endorsed-late", at: place,
        [
          "id": session.id.rawValue, "title": document.title, "endorsed": endorsed, "date": "\(session.date)",
        ])
    }
    for document in unendorsed where !isYetToCome {
      verdicts.misses(
        subject, "document-not-endorsed", at: place, in: file,
        ["id": session.id.rawValue, "title": document.title], hints: [.init("document-not-endorsed")])
    }
  }
}
