import Diagnostics
import Model

/// A consultation by telephone is on record: for which entity, by what post, on what topic, for how many minutes.
///
/// Why: there is no register of a call; without the record it leaves no trace, and its time counts nowhere.
/// Speaks of: sessions held whose type is by telephone. The procedure asks for more: the caller's name,
/// telephone and address of mail are private, are kept in the office's archive and are refused here. That none
/// of the four is blank, and that the minutes are one or more, is the reader's to see.
/// Needs: nothing else.
/// Reports: `consultation-missing` at the aide-mémoire's state.
enum ConsultationsAreRecorded: Rule {
  static let id: ID<RuleEntry> = ID("R-AYM-3")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for session in file.heldSessions where file.type(of: session)?.isByTelephone == true {
      guard let aide = session.aideMemoire else { continue }
      let subject = Subject.session(session)
      if aide.consultation != nil {
        verdicts.holds(subject)
      } else if file.unread.contains(aide.places.file) {
        verdicts.untold(subject, .unreadFile)
      } else {
        verdicts.fails(
          subject, "consultation-missing", at: aide.places.place(.state), ["id": session.id.rawValue],
          hints: [Message("consultation-missing")])
      }
    }
  }
}
