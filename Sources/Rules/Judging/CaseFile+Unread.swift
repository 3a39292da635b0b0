import Model

/// What a file with a mistake of its own may hold: it is not missing, only unknown.
extension CaseFile {
  /// Whether the file of the procedure has a mistake, so that its lists may lack something.
  var procedureIsUnread: Bool { unread.contains(procedure.places.file) }

  /// Whether the aide-mémoire of `session` may be a file that could not be read.
  func mayBeUnread(aideMemoireOf session: Session) -> Bool {
    let year = session.id.rawValue.prefix(4)
    return ["sesiones", "sessions"].contains { unread.contains("\($0)/\(year)/\(session.id).md") }
  }

  /// Whether the report on `period` by the team of `theme` may be a file that could not be read.
  func mayBeUnread(reportOf theme: ID<Theme>, on period: ReportPeriod) -> Bool {
    ["informes", "reports"].contains { folder in
      period.fileNames.contains { unread.contains("\(folder)/\(period.year)/\(theme)-\($0).md") }
    }
  }

  /// Whether the totals of `year` may stand in a file that could not be read.
  func mayBeUnread(figuresOf year: FiscalYear) -> Bool {
    ["cifras", "figures"].contains { unread.contains("\($0)/\(year).json") }
  }
}
