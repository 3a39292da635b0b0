import Diagnostics
import Model

/// The aide-mémoire of a session held lists what was promised, each with who and by when, or says: nothing.
///
/// Why: a promise that nobody owes, or that is never due, is not kept; silence does not say that there was none.
/// Speaks of: sessions held, the office's own meetings too. What a mark that cannot be read was to say is not
/// missing.
/// Needs: nothing else.
/// Reports: `commitments-missing` at the aide-mémoire's state; `commitment-without-responsible` and
/// `commitment-without-date` at the commitment; of the reader's findings `commitments-unclear`,
/// `commitments-level` and `commitment-without-words` are its own.
enum CommitmentsAreToldInFull: Rule {
  static let id: ID<RuleEntry> = ID("R-AYM-2")
  static let readerCodes: [Diagnostic.Code] = [
    "commitments-unclear", "commitments-level", "commitment-without-words",
  ]

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.agency.sessions {
      guard session.state == .held, let aide = session.aideMemoire else { continue }
      let isUnread = file.unread.contains(aide.places.file)
      switch aide.commitments {
      case .none: tell(session, isUnread, &verdicts)
      case .notTold where isUnread: verdicts.untold(.session(session), .unreadFile)
      case .notTold:
        verdicts.fails(
          .session(session), "commitments-missing", at: aide.places.place(.state),
          ["id": session.id.rawValue], hints: [Message("commitments-missing")])
      case .listed(let commitments):
        let lacking = commitments.flatMap(lacks)
        guard !lacking.isEmpty else {
          tell(session, isUnread, &verdicts)
          break
        }
        for (code, place) in lacking {
          verdicts.fails(
            .session(session), code, at: place.firstLine, hints: [Message("commitment-shape")])
        }
      }
    }
  }

  /// Nothing lacks in what was read; whether that is all is another question.
  private static func tell(_ session: Session, _ isUnread: Bool, _ verdicts: inout Verdicts) {
    if isUnread {
      verdicts.untold(.session(session), .unreadFile)
    } else {
      verdicts.holds(.session(session))
    }
  }

  private static func lacks(_ commitment: Commitment) -> [(code: Diagnostic.Code, place: SourcePlace)] {
    guard !commitment.hasUnreadMark else { return [] }
    let responsible: Diagnostic.Code? =
      commitment.responsible == nil ? "commitment-without-responsible" : nil
    let date: Diagnostic.Code? = commitment.due == nil ? "commitment-without-date" : nil
    return [responsible, date].compactMap { $0 }.map { ($0, commitment.place) }
  }
}
