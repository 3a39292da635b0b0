import Approvals
import ArgumentParser
import Content
import Diagnostics
import Files
import Glibc
import Model
import Output

/// Puts an approval into a plan, with the fingerprint of what it says.
struct ApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Muestra qué cambió desde la última aprobación y escribe en el plan la nueva.",
    discussion: """
      La aprobación guarda una huella de lo que el plan dice. Si después cambia una fecha, una meta o una palabra, \
      planilla check y la página del plan lo avisan; si solo cambia la forma de escribirlo, no.

      Termina con 0 si quedó escrita o no hacía falta, 1 si el plan tiene errores o el rol no puede aprobarlo, 64 si \
      la orden está mal escrita, 74 si no se pudo escribir.

      Ejemplo: planilla approve 2026-POT --role subdirector --session 2026-POT-00
      """)

  @Argument(help: "El plan, como 2026-POT, o su archivo.")
  var plan: PlanArgument

  @Option(help: "El rol que aprueba, como subdirector.")
  var role: String

  @Option(help: "La reunión en la que se aprobó, como 2026-POT-00.")
  var session: String?

  @Option(help: "El día de la aprobación, como 2026-02-06. Si no se dice, hoy.")
  var date: String?

  @Option(help: "Firmar con esta llave privada de SSH: la firma queda en «aprobaciones».")
  var sign: String?

  @Flag(help: "Mostrar qué cambió, y no escribir nada.")
  var dryRun = false

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    let reading = try await Reading(folders)
    guard let agency = reading.agency else { throw PlanArgument.refuse(reading) }
    let catalogue = reading.catalogue
    let plan = try plan.find(in: agency, reading)
    // A signature that does not hold is what a new approval puts right.
    let mistakes = reading.findings.filter {
      $0.file == plan.places.file && $0.severity == .error && $0.code != "signature-not-valid"
    }
    guard mistakes.isEmpty else { throw PlanArgument.refuse(reading) }
    let approval = try approval(of: plan, in: agency, catalogue)
    tell(plan, reading)
    guard !dryRun else { return }
    let signature = try await signature(of: plan, approval, catalogue)
    if case .approved = reading.approvals[plan.id]?.standing, plan.approval?.says(approval) == true,
      signature == nil
    {
      return
    }
    try write(approval, into: plan, reading)
    if let signature { try keep(signature, of: plan, reading) }
    Console.write(
      catalogue.say("approve.written", ["plan": plan.id.rawValue, "file": plan.places.file]) + "\n")
  }

  /// The approval that is asked for; a post that may not approve and a meeting that nobody knows are refused.
  private func approval(of plan: Plan, in agency: Agency, _ catalogue: Catalogue) throws -> Plan.Approval {
    let procedure = agency.procedure
    let id = ID<Role>(role)
    guard procedure.roles.contains(where: { $0.id == id }) else {
      let known = procedure.roles.map { "«\($0.id)»" }.joined(separator: ", ")
      throw ValidationError(catalogue.say("approve.no-such-role", ["role": role, "known": known]))
    }
    let approvers = procedure.parameters.approvers
    guard approvers.isEmpty || approvers.contains(id) else {
      let names = approvers.map { procedure.roles.name(of: $0) }.joined(separator: ", ")
      Console.complain(
        catalogue.say("approve.wrong-role", ["role": procedure.roles.name(of: id), "approvers": names]) + "\n"
      )
      throw ExitCode.findings
    }
    let meeting = session.map { ID<Session>($0) } ?? plan.approval?.session
    if let meeting, agency[meeting].map({ $0.plan == plan.id && agency.isInternal($0) }) != true {
      throw ValidationError(catalogue.say("approve.no-such-session", ["session": meeting.rawValue]))
    }
    let today = try Today.ofSigning(option: date, settings: agency.settings)
    if today > (try Today.ofSigning(option: nil, settings: agency.settings)) {
      throw ValidationError(catalogue.say("approve.future", ["date": "\(today)"]))
    }
    if let last = plan.approval?.date, today < last {
      throw ValidationError(catalogue.say("approve.before-last", ["date": "\(today)", "last": "\(last)"]))
    }
    let earlier = plan.approval.map { min($0.inForceSince, today) }
    return Plan.Approval(
      role: id, date: today, first: earlier == today ? nil : earlier, fingerprint: plan.fingerprint,
      session: meeting)
  }

  /// Made before anything is written: a key that cannot sign leaves the plan as it was.
  private func signature(
    of plan: Plan, _ approval: Plan.Approval, _ catalogue: Catalogue
  ) async throws -> [UInt8]? {
    guard let sign else { return nil }
    do throws(ApprovalSignature.Failure) {
      return try await ApprovalSignature.sign(ApprovalSignature.message(plan.id, approval), with: sign)
    } catch {
      switch error {
      case .noProgram: Console.complain(catalogue.say("approve.no-ssh") + "\n")
      case .refused(let words):
        Console.complain(catalogue.say("approve.not-signed", ["key": sign, "words": words]) + "\n")
      }
      throw ExitCode.environment
    }
  }

  private func keep(_ signature: [UInt8], of plan: Plan, _ reading: Reading) throws {
    let names = SignatureNames.used(in: reading.contentFolder)
    let chosen = names ?? .spanish
    let folder = "\(reading.contentFolder)/\(chosen.folder)"
    if names == nil { unsafe mkdir(folder, 0o755) }
    do throws(OutputError) {
      try FileReplacement.write(signature, to: "\(reading.contentFolder)/\(chosen.signature(of: plan.id))")
    } catch {
      Console.complain(Complaint.words(error, reading.catalogue))
      throw ExitCode.environment
    }
    Console.write(
      reading.catalogue.say("approve.signed", ["file": chosen.signature(of: plan.id)]) + "\n")
  }

  /// How the plan stands by its last approval, change by change.
  private func tell(_ plan: Plan, _ reading: Reading) {
    let catalogue = reading.catalogue
    guard let state = reading.approvals[plan.id] else { return }
    Console.write(catalogue.say("approve.\(state.key)", ["plan": plan.id.rawValue]) + "\n")
    guard case .modified(let difference) = state.standing else { return }
    guard let difference else {
      let reason = reading.historyTrouble?.reason(reading.contentFolder, catalogue)
      let words = reason.map { catalogue.say("approve.not-told", ["reason": $0]) }
      Console.write("  " + (words ?? catalogue.say("approve.text-not-found")) + "\n")
      return
    }
    for change in difference.changes {
      let note = ChangeWords(change, catalogue).note
      Console.write("  " + catalogue.say("notes.\(note.key)", note.arguments) + "\n")
    }
  }

  private func write(_ approval: Plan.Approval, into plan: Plan, _ reading: Reading) throws {
    let path = plan.places.file
    let bytes = try reading.content.read(path, limit: 1 << 20)
    let text = ApprovalWriter.text(bytes, of: plan, approved: approval)
    // What is written must read as what was meant, and the plan must still say what it said.
    guard let text, let written = SinglePlan.read(text, at: path).value,
      written.approval?.fingerprint == approval.fingerprint, written.approval?.date == approval.date,
      written.fingerprint == plan.fingerprint
    else {
      Console.complain(reading.catalogue.say("approve.no-place", ["file": path]) + "\n")
      throw ExitCode.findings
    }
    do throws(OutputError) {
      try FileReplacement.write(text, to: "\(reading.contentFolder)/\(path)")
    } catch {
      Console.complain(Complaint.words(error, reading.catalogue))
      throw ExitCode.environment
    }
  }
}
