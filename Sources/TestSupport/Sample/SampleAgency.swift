import Diagnostics
package import Model

/// A small but whole agency in Swift values, for the tests of whatever is made from an `Agency`.
///
/// Two themes (`pot`, `pp`), the years 2025 and 2026, four plans and nine sessions in every state, told as of
/// `SampleAgency.today` (Wednesday 2026-09-30):
///
/// | id | day | what it shows |
/// |---|---|---|
/// | `2025-POT-01` | 2025-03-31 | held on a quarter's last day; a commitment kept, one kept late |
/// | `2025-PP-01` | 2025-06-12 | held: a telephone consultation; says that nothing was promised |
/// | `2026-POT-00` | 2026-02-06 | internal meeting outside the plan's list: counts and calendars leave it out |
/// | `2026-POT-01` | 2026-05-20 | held, virtual, without hours and without a municipality |
/// | `2026-POT-02` | 2026-07-14 | held a day later than planned (a holiday); commitments kept, pending, overdue; a draw |
/// | `2026-POT-03` | 2026-10-21 | rescheduled from 2026-09-16, not yet held |
/// | `2026-PP-01` | 2026-08-20 | cancelled |
/// | `2026-PP-02` | 2026-10-28 | planned; in a municipality that has a namesake; its plan is not approved |
/// | `2026-PP-03` | 2026-09-30 | extraordinary, held today on a quarter's last day |
///
/// Every part is a `var`: change what the test is about, then ask for `agency`.
/// ```swift
/// var sample = SampleAgency()
/// sample.settings.baseURL = "https://ejemplo.gov.co/planes"
/// sample.sessions.append(SampleAgency.session("2026-POT-09", on: "2026-11-04"))
/// let agency = sample.agency
/// ```
package struct SampleAgency: Sendable {
  package var settings: SiteSettings
  package var procedure: Procedure
  package var plans: [Plan]
  package var sessions: [Session]
  package var actionPlans: [ActionPlan]
  package var reports: [Report]
  package var holidays: [Holiday]
  package var municipalities: [Municipality]
  package var pages: [FreePage]
  package var draws: [Draw]
  /// None but those that a test puts in.
  package var forms: [FormTemplate] = []
  package var publishedForms: [FormTemplate] = []
  package var recordedChanges: [String: [ChangeRow]] = [:]

  package init() {
    var settings = SiteSettings(
      title: "Planes de asistencia técnica", entity: SiteSettings.Entity(name: "Ministerio de Ejemplo"))
    settings.entity.unit = "Subdirección de Asistencia Técnica"
    settings.entity.abbreviation = "MinEjemplo"
    settings.summary = "Planes, sesiones y compromisos"
    settings.asOf = Self.today
    settings.isDemonstration = true
    self.settings = settings
    procedure = Self.sampleProcedure
    plans = Self.samplePlans
    sessions = Self.sampleSessions
    actionPlans = Self.sampleActionPlans
    reports = [Self.sampleReport]
    holidays = Self.sampleHolidays
    municipalities = Self.sampleMunicipalities
    pages = [Self.samplePage]
    draws = [Self.sampleDraw]
  }

  /// The agency made of the parts as they now are.
  package var agency: Agency {
    Agency(
      settings: settings, procedure: procedure, plans: plans, sessions: sessions, actionPlans: actionPlans,
      reports: reports, recordedChanges: recordedChanges, draws: draws, holidays: HolidayCalendar(holidays),
      gazetteer: Gazetteer(municipalities), pages: pages, forms: forms, publishedForms: publishedForms)
  }

  /// The day as of which the sample is told.
  package static let today = date("2026-09-30")

  /// The day written as `2026-07-14`; a test that writes another thing stops.
  package static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(iso: text) else { preconditionFailure("no such day: \(text)") }
    return date
  }

  /// The year as a `FiscalYear`.
  package static func year(_ number: Int) -> FiscalYear {
    guard let year = FiscalYear(number) else { preconditionFailure("no such fiscal year: \(number)") }
    return year
  }

  /// Puts `session` in the place of the one with its id, or adds it.
  package mutating func replace(_ session: Session) {
    sessions.removeAll { $0.id == session.id }
    sessions.append(session)
  }

  /// Takes the session called `id` out.
  package mutating func remove(_ id: String) { sessions.removeAll { $0.id.rawValue == id } }
}
