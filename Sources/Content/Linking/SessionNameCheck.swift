import Diagnostics
import Model

/// Sessions are called YEAR-THEME-NN after their plan, and what became of one is told of one that is planned.
enum SessionNameCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    let promised = PromisedNames(index.files, index.procedure, unread: index.unread)
    return index.plans.flatMap { plan in
      plan.sessions.compactMap { pattern($0.id, of: plan, at: $0.places.place(.id), in: index) }
    }
      + index.aideMemoires.filter { !promised.isOfBrokenPlan($0.session) }
      .compactMap { aideMemoire($0, in: index) }
  }

  private static func aideMemoire(_ aide: AideMemoire, in index: ContentIndex) -> Diagnostic? {
    let planned = index.planned(aide.session)
    let place = aide.places.place(.session)
    guard let extraordinary = aide.extraordinary else {
      guard planned == nil, !aide.places.has(.plan), !aide.places.has(.extraordinary) else { return nil }
      let nearest = NearestWord.to(
        aide.session.rawValue, among: index.plannedIDs.map(\.rawValue).sorted())
      let hints = nearest.map { [Message("did-you-mean", ["word": $0])] } ?? []
      return Diagnostic(
        "session-without-plan", at: place, ["id": aide.session.rawValue],
        hints: hints + [Message("session-without-plan")])
    }
    if let planned {
      return Diagnostic(
        "extraordinary-in-plan", at: aide.places.place(.extraordinary), ["id": aide.session.rawValue],
        notes: [.init(Message("planned-here"), at: planned.session.places.place(.id))])
    }
    return index.plan(extraordinary.plan).flatMap { pattern(aide.session, of: $0, at: place, in: index) }
  }

  private static func pattern(
    _ id: ID<Session>, of plan: Plan, at place: SourcePlace, in index: ContentIndex
  ) -> Diagnostic? {
    guard index.procedure?[plan.theme] != nil, !follows(id.rawValue, plan),
      !index.isAbbreviationDoubtful(plan)
    else { return nil }
    // An id that differs from another by its capitals alone has its own report.
    let capitals = ID<Session>(id.rawValue.uppercased())
    if capitals != id, index.isPlanned(capitals) { return nil }
    let taken = plan.sessions.compactMap {
      follows($0.id.rawValue, plan) ? Int($0.id.rawValue.suffix(2)) : nil
    }
    let next = (taken.max() ?? 0) + 1
    let free = "\(plan.id)-\(next < 10 ? "0" : "")\(next)"
    return Diagnostic(
      "session-id-pattern", at: place, ["id": id.rawValue, "plan": plan.id.rawValue],
      hints: [Message("next-free-id", ["id": free])])
  }

  private static func follows(_ id: String, _ plan: Plan) -> Bool {
    let prefix = plan.id.rawValue + "-"
    let number = id.utf8.dropFirst(prefix.utf8.count)
    return id.hasPrefix(prefix) && number.count == 2
      && number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
