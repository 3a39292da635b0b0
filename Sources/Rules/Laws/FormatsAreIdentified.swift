import Diagnostics
import Model

/// A format that has a code has its version and its date too.
///
/// Why: a sheet without them may be an old one, and nobody can tell.
/// Speaks of: formats of the procedure's list. One whose code is yet to be given, «por asignar» or “to be
/// assigned”, owes neither; that each has a name and a code, and the procedure its process, is the reader's to
/// see.
/// Needs: `formatos`.
/// Reports: `format-without-version`, `format-without-date` or `format-without-version-and-date` at the
/// format's id.
enum FormatsAreIdentified: Rule {
  static let id: ID<RuleEntry> = ID("R-DOC-1")

  static func judge(_ file: CaseFile, _ verdicts: inout Verdicts) {
    for format in file.procedure.formats {
      let subject = Subject(plan: nil, name: format.id)
      let code: Diagnostic.Code? =
        switch (format.version, format.date) {
        case _ where format.isUnassigned: nil
        case (nil, nil): "format-without-version-and-date"
        case (nil, _): "format-without-version"
        case (_, nil): "format-without-date"
        default: nil
        }
      guard let code else {
        verdicts.holds(subject)
        continue
      }
      guard !file.procedureIsUnread else {
        verdicts.untold(subject, .unreadFile)
        continue
      }
      verdicts.fails(
        subject, code, at: format.place ?? file.procedure.places.place(.formats).firstLine,
        ["id": format.id, "code": format.code], hints: [Message("format-incomplete")])
    }
  }
}
