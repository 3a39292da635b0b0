package import Content
import Diagnostics
package import Model

/// A session to be added to a plan's list: what can be told of it, and what its author has to say.
package struct SessionDraft: Sendable {
  /// The plan that it is added to, which need not be written yet.
  package struct Frame: Sendable {
    package let plan: ID<Plan>
    package let theme: ID<Theme>
    package let year: FiscalYear
    package let goal: ID<Plan.Goal>?
    /// What comes before the session.
    let base: Milestone
    package let language: Language
  }

  /// The session's day, and where it comes from.
  package enum Day: Hashable, Sendable {
    case proposed(DateProposal)
    case asked(CalendarDate)

    package var date: CalendarDate {
      switch self {
      case .proposed(let proposal): proposal.date
      case .asked(let date): date
      }
    }
  }

  /// Why there is nothing to add.
  package enum Refusal: Error, Hashable {
    /// The plan has used every number.
    case noID
    /// No day is left in the plan's year.
    case noDay
  }

  package let id: ID<Session>
  package let day: Day
  /// What speaks against a day that was asked for.
  package let obstacle: TeamCalendar.Obstacle?
  let frame: Frame
  let materials: DraftMaterials
  let calendar: TeamCalendar
  let type: ActivityType?
  let municipality: Municipality?
  /// The newest session of the same type, whose ways are taken over.
  let precedent: Session?

  package init(_ materials: DraftMaterials, _ frame: Frame, _ wish: SessionWish) throws(Refusal) {
    guard let id = SessionNumbers.next(of: frame.plan, materials) else { throw .noID }
    calendar = TeamCalendar(of: frame.theme, in: materials.agency)
    if let date = wish.date {
      day = .asked(date)
      obstacle = calendar.obstacle(on: date)
    } else {
      guard let proposal = DateProposal(in: calendar, year: frame.year, after: frame.base.date) else {
        throw .noDay
      }
      day = .proposed(proposal)
      obstacle = nil
    }
    self.id = id
    self.frame = frame
    self.materials = materials
    type = Self.type(wish.type, frame.theme, materials)
    municipality = wish.municipality
    precedent = Self.precedent(of: type?.id, frame.theme, materials.agency)
  }

  /// The asked one, else that of the team's newest session, else the procedure's first; never one of its own meetings.
  private static func type(
    _ asked: ID<ActivityType>?, _ theme: ID<Theme>, _ materials: DraftMaterials
  ) -> ActivityType? {
    let procedure = materials.procedure
    if let asked, let type = procedure[asked] { return type }
    let last = materials.agency.sessions.last { $0.theme == theme && !materials.agency.isInternal($0) }
    return last.flatMap { procedure[$0.schedule.type] }
      ?? procedure.activityTypes.first { !$0.isInternal } ?? procedure.activityTypes.first
  }

  private static func precedent(
    of type: ID<ActivityType>?, _ theme: ID<Theme>, _ agency: Agency
  ) -> Session? {
    let alike = agency.sessions.filter { $0.schedule.type == type }
    return alike.last { $0.theme == theme } ?? alike.last
  }
}

extension SessionDraft.Frame {
  /// The frame of `plan`: what comes before is the day that the site is told of, the approval and the last session.
  package init(of plan: Plan, _ materials: DraftMaterials) {
    let sessions = materials.agency.sessions(of: plan.id).filter { $0.state != .cancelled }
    let today = Milestone(date: materials.today, kind: .siteDay)
    let earlier =
      sessions.map { Milestone(date: $0.date, kind: .lastSession) }
      + [plan.approval.map { Milestone(date: $0.date, kind: .approval) }].compactMap(\.self)
    self.init(
      plan: plan.id, theme: plan.theme, year: plan.year, goal: plan.goals.first?.id,
      base: Milestone.latest(of: earlier + [today]) ?? today,
      language: plan.places.file.hasPrefix("plans/") ? .english : .spanish)
  }

  /// The frame of a plan that is yet to be written: its year has to begin, and the day that the site is told of to pass.
  init(
    newPlanOf theme: Theme, _ year: FiscalYear, goal: ID<Plan.Goal>?, _ materials: DraftMaterials,
    _ language: Language
  ) {
    let today = Milestone(date: materials.today, kind: .siteDay)
    let eve = Milestone(date: .lastDay(ofMonth: 12, in: year.number - 1), kind: .lastYear)
    self.init(
      plan: DraftMaterials.planID(theme, year), theme: theme.id, year: year, goal: goal,
      base: Milestone.latest(of: [today, eve]) ?? today, language: language)
  }
}
