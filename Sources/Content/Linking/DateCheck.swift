import Diagnostics
import Model

/// A plan's sessions fall within its fiscal year.
///
/// An internal meeting may lie before it: a plan can be approved in December.
enum DateCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    index.plans.flatMap { plan in
      plan.sessions.compactMap { outside($0.date, plan, at: $0.places.place(.date)) }
    } + index.aideMemoires.compactMap { aideMemoire($0, in: index) }
  }

  private static func aideMemoire(_ aide: AideMemoire, in index: ContentIndex) -> Diagnostic? {
    if let extraordinary = aide.extraordinary, let plan = index.plan(extraordinary.plan) {
      let isInternal = index.procedure?[extraordinary.schedule.type]?.isInternal ?? false
      return isInternal ? nil : outside(extraordinary.schedule.date, plan, at: aide.places.place(.date))
    }
    guard let date = aide.date, let plan = index.planned(aide.session)?.plan else { return nil }
    return outside(date, plan, at: aide.places.place(.date))
  }

  private static func outside(_ date: CalendarDate, _ plan: Plan, at place: SourcePlace) -> Diagnostic? {
    guard date.year != plan.year.number else { return nil }
    return Diagnostic(
      "date-outside-year", at: place, ["date": "\(date)", "year": "\(plan.year)"],
      notes: [.init(Message("year-here"), at: plan.places.place(.year))])
  }
}
