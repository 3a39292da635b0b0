import Content
import Diagnostics
import Model

/// The session as an entry of a plan's list.
extension SessionDraft {
  /// Its lines as they stand at the left margin, what each key means above it.
  package var entry: [String] {
    var skeleton = Skeleton(frame.language, materials.catalogue, margin: 2)
    skeleton.write("- \(skeleton.word(.id)): \(id)")
    explainDay(in: &skeleton)
    skeleton.set(.date, "\(day.date)", indent: 2)
    offerHoliday(in: &skeleton)
    set(.time, time?.description, or: "08:00-12:00", "draft.session.time", in: &skeleton)
    writePlace(in: &skeleton)
    let procedure = materials.procedure
    set(
      .type, type?.id.rawValue, names: procedure.activityTypes.map(\.id), "draft.session.type", in: &skeleton)
    set(
      .modality, modality?.rawValue, names: procedure.modalities.map(\.id), "draft.session.modality",
      in: &skeleton)
    set(
      .strategy, strategy?.rawValue, names: procedure.strategies.map(\.id), "draft.session.strategy",
      in: &skeleton)
    if !procedure.leads.isEmpty {
      set(.lead, lead?.rawValue, names: procedure.leads.map(\.id), "draft.session.lead", in: &skeleton)
    }
    if let goal = frame.goal {
      skeleton.explain("draft.session.goal", indent: 2)
      skeleton.set(.goal, goal.rawValue, indent: 2)
    }
    skeleton.explain("draft.session.objective", indent: 2)
    skeleton.offer(.objective, "\"\"", indent: 2)
    skeleton.explain("draft.session.audience", indent: 2)
    skeleton.offer(.audience, "[]", indent: 2)
    skeleton.explain("draft.session.more", more(skeleton), indent: 2)
    return skeleton.lines
  }

  /// The same between braces, for a list that is written between brackets; without words.
  package var inlineEntry: String {
    let skeleton = Skeleton(frame.language, materials.catalogue)
    var members = [
      skeleton.member(.id, id.rawValue), skeleton.member(.date, "\(day.date)"),
      skeleton.member(.type, type?.id.rawValue ?? ""), skeleton.member(.modality, modality?.rawValue ?? ""),
      skeleton.member(.strategy, strategy?.rawValue ?? ""),
    ]
    if let time { members.insert(skeleton.member(.time, time.description), at: 2) }
    if let municipality {
      members.append(skeleton.member(.municipality, YAMLText.quoted(municipality.code.rawValue)))
    }
    if let territory { members.append(skeleton.member(.territory, territory.rawValue)) }
    if let lead { members.append(skeleton.member(.lead, lead.rawValue)) }
    if let goal = frame.goal { members.append(skeleton.member(.goal, goal.rawValue)) }
    return YAMLText.mapping(members)
  }

  private func set(
    _ field: Field, _ value: String?, or example: String = "", _ key: String, in skeleton: inout Skeleton
  ) {
    skeleton.explain(key, indent: 2)
    if let value { skeleton.set(field, value, indent: 2) } else { skeleton.offer(field, example, indent: 2) }
  }

  private func set<Owner>(
    _ field: Field, _ value: String?, names: [ID<Owner>], _ key: String, in skeleton: inout Skeleton
  ) {
    skeleton.explain(key, ["names": names.map(\.rawValue).joined(separator: ", ")], indent: 2)
    skeleton.set(field, value ?? "", indent: 2)
  }

  private func more(_ skeleton: Skeleton) -> Arguments {
    [
      "documents": skeleton.word(.documents), "instruments": skeleton.word(.instruments),
      "resources": skeleton.word(.resources), "contract": skeleton.word(.contract),
      "languages": skeleton.word(.languages),
    ]
  }

  // MARK: - Day and place

  private func explainDay(in skeleton: inout Skeleton) {
    switch day {
    case .asked(let date):
      skeleton.explain("draft.session.date-asked", ["date": materials.full(date)], indent: 2)
      if let obstacle { skeleton.remark(DayWords(materials).sentence(obstacle, on: date), indent: 2) }
    case .proposed(let proposal):
      let words: Arguments = [
        "date": materials.full(proposal.date), "base": materials.long(proposal.base),
        "milestone": materials.catalogue.say("draft.milestone.\(frame.base.kind.rawValue)"),
        "days": "\(DateProposal.gap)",
      ]
      let key = proposal.leavesGap ? "draft.session.date-proposed" : "draft.session.date-squeezed"
      skeleton.explain(key, words, indent: 2)
      for passed in proposal.passed {
        skeleton.remark(DayWords(materials).sentence(passed.obstacle, on: passed.date), indent: 2)
      }
      if let beside = proposal.beside {
        skeleton.explain("draft.session.date-shared", ["session": beside.rawValue], indent: 2)
      }
    }
    guard !calendar.knowsHolidays(of: frame.year) else { return }
    skeleton.explain("draft.session.no-holidays", ["year": "\(frame.year)"], indent: 2)
  }

  /// A day that is no working day may be meant.
  private func offerHoliday(in skeleton: inout Skeleton) {
    switch obstacle {
    case .holiday, .weekend:
      skeleton.explain("draft.session.holiday", indent: 2)
      let word = Vocabulary.word(for: true, of: Vocabulary.holidayWords, in: frame.language)
      skeleton.offer(.holiday, word, indent: 2)
    case .ownSession, .otherSession, nil: break
    }
  }

  private func writePlace(in skeleton: inout Skeleton) {
    let territories = materials.procedure.territories.map(\.id.rawValue).joined(separator: ", ")
    if let municipality {
      skeleton.explain("draft.session.place-known", ["place": municipality.fullName], indent: 2)
      skeleton.set(.municipality, YAMLText.quoted(municipality.code.rawValue), indent: 2)
    } else {
      skeleton.explain("draft.session.place", indent: 2)
      skeleton.offer(.municipality, "\"\"", indent: 2)
    }
    skeleton.explain("draft.session.venue", indent: 2)
    skeleton.offer(.venue, "\"\"", indent: 2)
    guard !territories.isEmpty else { return }
    skeleton.explain("draft.session.territory", ["names": territories], indent: 2)
    if let territory {
      skeleton.set(.territory, territory.rawValue, indent: 2)
    } else {
      skeleton.offer(.territory, indent: 2)
    }
  }
}
