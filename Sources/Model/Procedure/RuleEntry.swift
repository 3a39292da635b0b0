package import Diagnostics

/// A rule as the procedure puts it into force: which sentence it follows, and how much it weighs.
package struct RuleEntry: Sendable {
  /// Where the procedure says it.
  package enum Source: Hashable, Sendable {
    /// A numbered policy, such as `5.14`.
    case policy(String)
    /// A section, a step or a table, in words: «paso 3».
    case part(String)
  }

  package let id: ID<RuleEntry>
  package let source: Source
  /// The procedure's one sentence, as it stands there.
  package let quote: String
  /// Nil where the rule keeps the weight it has of itself.
  package let severity: Diagnostic.Severity?
  /// Why the office does not apply it; nil where it does.
  package let offReason: String?
  package let place: SourcePlace

  package init(
    id: ID<RuleEntry>, source: Source, quote: String, severity: Diagnostic.Severity?, offReason: String?,
    place: SourcePlace
  ) {
    self.id = id
    self.source = source
    self.quote = quote
    self.severity = severity
    self.offReason = offReason
    self.place = place
  }
}

/// A failure that the office knows of and answers for: it stays in sight, and weighs nothing.
package struct Acknowledgment: Sendable {
  package let rule: ID<RuleEntry>
  /// What fails it: a session's, a plan's or a format's id, the path of a report, be it missing, or the
  /// procedure's own code.
  package let subject: String
  package let reason: String
  package let role: ID<Role>
  package let date: CalendarDate?
  package let place: SourcePlace
  /// Nil where it has no date.
  package let datePlace: SourcePlace?

  package init(
    rule: ID<RuleEntry>, subject: String, reason: String, role: ID<Role>, date: CalendarDate?,
    place: SourcePlace, datePlace: SourcePlace?
  ) {
    self.rule = rule
    self.subject = subject
    self.reason = reason
    self.role = role
    self.date = date
    self.place = place
    self.datePlace = datePlace
  }
}

/// A post that signed something, and the day on which it did.
package struct Signature: Hashable, Sendable {
  package let role: ID<Role>
  package let date: CalendarDate?

  package init(role: ID<Role>, date: CalendarDate?) {
    self.role = role
    self.date = date
  }
}

/// The days on which the procedure was written, reviewed and approved.
package struct DocumentDates: Hashable, Sendable {
  package let prepared: CalendarDate?
  package let reviewed: CalendarDate?
  package let approved: CalendarDate?

  package init(prepared: CalendarDate?, reviewed: CalendarDate?, approved: CalendarDate?) {
    self.prepared = prepared
    self.reviewed = reviewed
    self.approved = approved
  }
}
