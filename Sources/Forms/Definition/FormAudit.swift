package import Diagnostics
package import Model

/// What the law and the memory of published versions forbid a form.
package enum FormAudit {
  /// Every finding about the agency's forms, in no particular order.
  package static func findings(in agency: Agency) -> [Diagnostic] {
    let lock = LockAudit(agency)
    return agency.forms.flatMap { PrivacyAudit.findings(in: $0, of: agency.settings) + lock.findings(in: $0) }
      + lock.findings
  }
}
