import Content
import Diagnostics
package import Model

/// The aide-mémoire of a session that a plan has: what its author is to tell of it.
package struct AideMemoireDraft: Sendable {
  /// A commitment of the example is due so many days after its session.
  private static let term = 30

  private let materials: DraftMaterials
  private let session: Session
  private let place: FolderName

  package init(_ materials: DraftMaterials, of session: Session) {
    self.materials = materials
    self.session = session
    place = materials.place(of: .sessions)
  }

  package var path: String { "\(place.name)/\(session.id.rawValue.prefix(4))/\(session.id).md" }

  /// Whether the session's day is yet to come, so that nobody can tell what became of it.
  package var isToCome: Bool { session.date > materials.today }

  package var draft: Draft {
    let prompts = Prompts(materials.catalogue)
    var skeleton = Skeleton(place.language, materials.catalogue)
    skeleton.open("draft.aide.intro", ["session": session.id.rawValue])
    skeleton.blank()
    skeleton.explain("draft.aide.session")
    skeleton.set(.session, session.id.rawValue)
    skeleton.blank()
    writeState(in: &skeleton)
    writeMove(in: &skeleton)
    if isByTelephone { writeConsultation(in: &skeleton) } else { writeHeadCount(in: &skeleton) }
    writeAuthor(in: &skeleton)
    skeleton.close()
    skeleton.section(prompts.development.title, prompt: prompts.development.prompt)
    skeleton.heading(prompts.commitmentsTitle)
    skeleton.note(commitments)
    return Draft(path: path, bytes: skeleton.bytes)
  }

  private var isByTelephone: Bool { materials.procedure[session.schedule.type]?.isByTelephone ?? false }

  // MARK: - Data

  private func writeState(in skeleton: inout Skeleton) {
    func word(_ outcome: AideMemoire.Outcome) -> String {
      Vocabulary.word(for: outcome, of: Vocabulary.outcomes, in: skeleton.language)
    }
    let words: Arguments = [
      "date": materials.full(session.date), "key": skeleton.word(.state), "held": word(.held),
      "moved": word(.rescheduled), "cancelled": word(.cancelled),
    ]
    skeleton.explain(isToCome ? "draft.aide.state-to-come" : "draft.aide.state", words)
    skeleton.set(.state, isToCome ? "" : word(.held))
    skeleton.blank()
  }

  private func writeMove(in skeleton: inout Skeleton) {
    skeleton.explain(
      "draft.aide.moved",
      [
        "date": materials.full(session.schedule.date), "key": skeleton.word(.date),
        "reason": skeleton.word(.reason),
      ])
    skeleton.offer(.date, "\(session.schedule.date)")
    skeleton.offer(.movedFrom, "\(session.schedule.date)")
    skeleton.offer(.reason, "\"\"")
    skeleton.blank()
  }

  private func writeHeadCount(in skeleton: inout Skeleton) {
    skeleton.explain(isToCome ? "draft.aide.head-count-to-come" : "draft.aide.head-count")
    set(.headCount, in: &skeleton)
    skeleton.blank()
  }

  /// A key that waits for a value: of a session to come it is switched off, for it may never be held.
  private func set(_ field: Field, indent: Int = 0, in skeleton: inout Skeleton) {
    if isToCome { skeleton.offer(field, indent: indent) } else { skeleton.set(field, indent: indent) }
  }

  /// Whoever called is kept elsewhere: an entity and a post are all that is published.
  private func writeConsultation(in skeleton: inout Skeleton) {
    skeleton.explain(isToCome ? "draft.aide.consultation-to-come" : "draft.aide.consultation")
    set(.consultation, in: &skeleton)
    skeleton.explain("draft.aide.entity", indent: 2)
    set(.entity, indent: 2, in: &skeleton)
    skeleton.explain("draft.aide.post", indent: 2)
    set(.post, indent: 2, in: &skeleton)
    skeleton.explain("draft.aide.topic", indent: 2)
    set(.topic, indent: 2, in: &skeleton)
    skeleton.explain("draft.aide.minutes", indent: 2)
    set(.minutes, indent: 2, in: &skeleton)
    skeleton.blank()
  }

  private func writeAuthor(in skeleton: inout Skeleton) {
    skeleton.explain("draft.aide.author")
    let role = materials.agency[session.plan]?.team.first?.role
    let value = YAMLText.mapping([skeleton.member(.role, role?.rawValue ?? "")])
    if role == nil { skeleton.offer(.preparedBy, value) } else { skeleton.set(.preparedBy, value) }
  }

  // MARK: - Text

  /// How commitments are written, with one that fits: who may owe one here, and a day after the session's.
  private var commitments: [String] {
    let catalogue = materials.catalogue
    let parties = materials.procedure.responsibleParties.map(\.id.rawValue)
    let suffix = "-\(session.theme)"
    let party = parties.first { $0.hasSuffix(suffix) } ?? parties.first
    let due = materials.agency.holidays.nextWorkingDay(after: session.date.adding(days: Self.term - 1))
    let example =
      [catalogue.say("draft.commitments.example")] + [party, "\(due)"].compactMap { $0.map { "`\($0)`" } }
    return [
      catalogue.say("draft.commitments.how"), "1. " + example.joined(separator: " "),
      catalogue.say("draft.commitments.none"),
    ]
  }
}
