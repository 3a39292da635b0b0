import Approvals
import ArgumentParser
import Content
import Diagnostics
import Model

/// Puts an approval into a plan, with the fingerprint of what it says.
struct ApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Muestra qué cambió desde la última aprobación y escribe en el plan la nueva.",
    discussion: """
      La aprobación guarda una huella de lo que el plan dice. Si después cambia una fecha, una meta o una palabra, \
      planilla check y la página del plan lo avisan; si solo cambia la forma de escribirlo, no.

      Termina con 0 si quedó escrita o no hacía falta, 1 si el plan tiene errores o cambió mientras tanto, o si el \
      rol o la llave no pueden aprobarlo, 64 si la orden está mal escrita, 74 si no se pudo escribir.

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
    // The plan and its signature are one: nobody else approves between reading the one and writing the other.
    try await folders.holdingContent { try await approve() }
  }

  private func approve() async throws {
    let reading = try await Reading(folders)
    guard let agency = reading.agency else { throw PlanArgument.refuse(reading) }
    try reading.refuseBrokenProcedure()
    let catalogue = reading.catalogue
    let plan = try plan.find(in: agency, reading)
    // A signature that does not hold is what a new approval puts right.
    let mistakes = reading.findings.filter {
      $0.file == plan.places.file && $0.severity == .error && !SignatureCheck.approvalCodes.contains($0.code)
    }
    guard mistakes.isEmpty else { throw PlanArgument.refuse(reading) }
    let approval = try approval(of: plan, in: agency, catalogue)
    tell(plan, reading)
    guard !dryRun else { return }
    let edit = try ApprovalEdit(plan, reading)
    let signature = try await signature(of: plan, approval, reading)
    if case .approved = reading.approvals[plan.id]?.standing, plan.approval?.says(approval) == true,
      signature == nil
    {
      return
    }
    try write(approval, edit, signature.map { try PreparedSignature($0, of: plan.id, reading) }, catalogue)
    Console.write(
      catalogue.say("approve.written", ["plan": plan.id.rawValue, "file": plan.places.file]) + "\n")
    if signature == nil { tellOfOldSignature(of: plan, reading) }
    if let old = plan.approval, !old.says(approval) {
      let name = agency.procedure.roles.name(of: old.role)
      Console.write("  " + catalogue.say("approve.replaced", ["role": name, "date": "\(old.date)"]) + "\n")
    }
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

  /// Made before anything is written: a key that cannot sign, or is not the post's, leaves the plan as it was.
  private func signature(
    of plan: Plan, _ approval: Plan.Approval, _ reading: Reading
  ) async throws -> [UInt8]? {
    guard let sign, let agency = reading.agency else { return nil }
    let catalogue = reading.catalogue
    let signature: [UInt8]
    do throws(ApprovalSignature.Failure) {
      signature = try await ApprovalSignature.sign(ApprovalSignature.message(plan.id, approval), with: sign)
    } catch {
      switch error {
      case .noProgram: Console.complain(catalogue.say("approve.no-ssh") + "\n")
      case .refused(let words):
        Console.complain(catalogue.say("approve.not-signed", ["key": sign, "words": words]) + "\n")
      }
      throw ExitCode.environment
    }
    let check = SignatureCheck(folder: reading.contentFolder, agency)
    if let signers = check.unentitling(await check.verdict(on: signature, of: plan.id, approval)) {
      let name = agency.procedure.roles.name(of: approval.role)
      Console.complain(
        catalogue.say("approve.key-not-entitled", ["key": sign, "role": name, "signers": signers]) + "\n")
      throw ExitCode.findings
    }
    return signature
  }

  /// Writes both or neither: where the one cannot be written, the other is as it was.
  private func write(
    _ approval: Plan.Approval, _ edit: ApprovalEdit, _ signature: PreparedSignature?, _ catalogue: Catalogue
  ) throws {
    do {
      try edit.write(approval)
    } catch {
      signature?.discard()
      throw error
    }
    guard let signature else { return }
    do {
      try signature.land()
    } catch {
      signature.discard()
      try edit.undo()
      throw error
    }
    Console.write(catalogue.say("approve.signed", ["file": signature.file]) + "\n")
  }

  /// A signature of the approval before does not hold any more.
  private func tellOfOldSignature(of plan: Plan, _ reading: Reading) {
    guard let file = SignatureNames.used(in: reading.contentFolder)?.signature(of: plan.id),
      FolderOptions.isFile("\(reading.contentFolder)/\(file)")
    else { return }
    Console.write("  " + reading.catalogue.say("approve.signature-left", ["file": file]) + "\n")
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
}
