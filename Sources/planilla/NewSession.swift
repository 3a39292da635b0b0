import ArgumentParser
import Content
import Diagnostics
import Drafting
import Model

/// A session on its way into a plan's list.
struct NewSession {
  private let plan: Plan
  private let reading: Reading
  private let catalogue: Catalogue

  init(_ plan: Plan, _ reading: Reading) {
    self.plan = plan
    self.reading = reading
    catalogue = reading.catalogue
  }

  private var path: String { "\(reading.contentFolder)/\(plan.places.file)" }

  /// Adds the session that is wished for and says so; with `dryRun` shows it instead.
  func add(_ wish: SessionWish, dryRun: Bool) throws {
    let edit = try ContentEdit(plan.places.file, in: reading)
    // An entry with a mistake is no session of the agency, and has its id all the same.
    let materials = try reading.materials(knowing: SessionListWriter.names(edit.before, at: plan.places.file))
    let session = try drafted(wish, materials)
    let text = try text(edit.before, with: session)
    guard !dryRun else {
      Console.write(session.entry.map { $0 + "\n" }.joined())
      if plan.approval != nil { complain("new.approve-again", ["plan": plan.id.rawValue]) }
      return
    }
    try edit.replace(with: text)
    tell(session, materials)
  }

  private func drafted(_ wish: SessionWish, _ materials: DraftMaterials) throws -> SessionDraft {
    do throws(SessionDraft.Refusal) {
      return try SessionDraft(materials, SessionDraft.Frame(of: plan, materials), wish)
    } catch {
      switch error {
      case .noID: complain("new.no-id", ["plan": plan.id.rawValue])
      case .noDay: complain("new.no-day", ["plan": plan.id.rawValue, "year": "\(plan.year)"])
      }
      throw ExitCode.findings
    }
  }

  private func text(_ bytes: [UInt8], with session: SessionDraft) throws -> [UInt8] {
    do throws(SessionListWriter.Refusal) {
      return try SessionListWriter.text(
        bytes, at: plan.places.file, adding: session.entry, id: session.id)
    } catch {
      switch error {
      case .flowList:
        complain("new.flow-list", ["file": path])
        Console.complain("\n  \(session.inlineEntry)\n")
      case .unreadable:
        complain("new.no-place", ["file": path])
        Console.complain("\n" + session.entry.map { "  \($0)\n" }.joined())
      }
      throw ExitCode.findings
    }
  }

  private func tell(_ session: SessionDraft, _ materials: DraftMaterials) {
    say(
      "new.session-added",
      [
        "file": path, "session": session.id.rawValue, "date": materials.full(session.day.date),
      ])
    if let obstacle = session.obstacle {
      Console.write(DayWords(materials).sentence(obstacle, on: session.day.date) + "\n")
    }
    if plan.approval != nil { say("new.approve-again", ["plan": plan.id.rawValue]) }
    say("new.session-next", ["session": session.id.rawValue])
  }

  private func say(_ key: String, _ arguments: Arguments) {
    Console.write(catalogue.say(key, arguments) + "\n")
  }

  private func complain(_ key: String, _ arguments: Arguments) {
    Console.complain("planilla: \(catalogue.say(key, arguments))\n")
  }
}
