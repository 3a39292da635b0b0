import Approvals
import ArgumentParser
import Diagnostics
import History
import Model
import Site

/// Tells a plan's change as an office memo.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Cuenta qué cambió en un plan, como en un memorando: qué sesión, qué meta, qué valor, y por qué.",
    discussion: """
      Compara el plan como está ahora con el texto que se aprobó o, si se nombra una revisión de git, con el de esa \
      revisión. No escribe nada.

      Termina con 0 si nada cambió o el cambio se pudo contar, 1 si el plan tiene errores o no hay con qué \
      compararlo, 64 si la orden está mal escrita.

      Ejemplo: planilla diff 2026-MIB
      """)

  @Argument(help: "El plan, como 2026-POT, o su archivo.")
  var plan: PlanArgument

  @Argument(help: "Una revisión de git, como HEAD~3. Si no se dice, el texto aprobado.")
  var revision: String?

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    if let revision, revision.isEmpty || revision.hasPrefix(":") || revision.contains(where: \.isNewline) {
      throw ValidationError("falta la revisión de git, como HEAD~1 (a revision is missing)")
    }
    let reading = try await Reading(folders)
    guard let agency = reading.agency else { throw PlanArgument.refuse(reading) }
    let plan = try plan.find(in: agency, reading)
    let reasons = await reasons(plan, reading)
    guard let difference = try await difference(of: plan, reading) else {
      // What the office wrote down itself needs no git.
      if !reasons.isEmpty {
        Console.write(PlanMemo(plan, agency, reasons: reasons, reading.catalogue).textWithoutDifference)
      }
      throw ExitCode.findings
    }
    let memo = PlanMemo(plan, agency, reasons: reasons, reading.catalogue)
    Console.write(memo.text(difference, against: revision))
  }

  /// What changed since the revision or, without one, since the approval; nil where that is not known, and was said.
  private func difference(of plan: Plan, _ reading: Reading) async throws -> PlanDifference? {
    if let revision {
      let earlier = try await earlier(plan.places.file, in: revision, reading)
      return PlanDifference(from: earlier.facts, to: plan.facts)
    }
    switch reading.approvals[plan.id]?.standing {
    case .approved: return PlanDifference(from: [], to: [])
    case .modified(let difference?): return difference
    case .modified(nil):
      let key = reading.historyTrouble == nil ? "diff.text-not-found" : "diff.not-told"
      say(key, reading, because: reading.historyTrouble)
      return nil
    case .pending, .onPaper, nil: return try fail("diff.never-approved", reading)
    }
  }

  private func earlier(_ path: String, in revision: String, _ reading: Reading) async throws -> Plan {
    let earlier: PlanHistory.Earlier
    do throws(Repository.Trouble) {
      earlier = try await PlanHistory.plan(at: path, in: revision, folder: reading.contentFolder)
    } catch {
      return try fail("diff.not-told", reading, because: error)
    }
    switch earlier {
    case .plan(let plan): return plan
    case .noPlan: return try fail("diff.not-in-revision", reading)
    case .noSuchRevision: return try fail("diff.no-such-revision", reading)
    }
  }

  private func fail<Value>(
    _ key: String, _ reading: Reading, because trouble: Repository.Trouble? = nil
  ) throws -> Value {
    say(key, reading, because: trouble)
    throw ExitCode.findings
  }

  private func say(_ key: String, _ reading: Reading, because trouble: Repository.Trouble?) {
    let catalogue = reading.catalogue
    Console.complain(
      catalogue.say(
        key,
        [
          "plan": plan.text, "revision": revision ?? "",
          "reason": trouble?.reason(reading.contentFolder, catalogue) ?? "",
        ]) + "\n")
  }

  /// Why it was changed since the revision or, without one, since its approval, by its change control; all of it where
  /// it was never approved.
  private func reasons(_ plan: Plan, _ reading: Reading) async -> [ChangeRow] {
    let file = plan.places.file
    let rows = reading.changes(of: file).dropFirst()
    guard let revision else {
      guard let date = plan.approval?.date else { return Array(rows) }
      return rows.filter { $0.date > date }
    }
    // What it cannot be told of is told with the difference.
    let repository = Repository(folder: reading.contentFolder)
    guard let position = try? await repository.position(of: revision) else { return [] }
    // The office's own book has days; git's rows are commits.
    if reading.agency?.recordedChanges[file] != nil { return rows.filter { $0.date > position.date } }
    return zip(rows, reading.history[file].dropFirst()).filter { position.later.contains($1.commit) }.map(\.0)
  }
}
