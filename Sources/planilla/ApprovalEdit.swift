import Approvals
import ArgumentParser
import Content
import Diagnostics
import Model

/// A plan's file that an approval is put into: the very text that was read, and that is approved.
struct ApprovalEdit {
  /// As the file says it now, places and all.
  private let plan: Plan
  private let edit: ContentEdit
  private let reading: Reading

  /// Refuses where the file no longer says what was read as `plan`.
  init(_ plan: Plan, _ reading: Reading) throws {
    let edit = try ContentEdit(plan.places.file, in: reading)
    guard let now = SinglePlan.read(edit.before, at: edit.path).value, Self.isSame(now, plan) else {
      throw edit.changedMeanwhile
    }
    self.plan = now
    self.edit = edit
    self.reading = reading
  }

  private static func isSame(_ one: Plan, _ other: Plan) -> Bool {
    let isApprovalSame =
      switch (one.approval, other.approval) {
      case (let left?, let right?): left.says(right)
      case (nil, nil): true
      default: false
      }
    return isApprovalSame && one.fingerprint == other.fingerprint
  }

  /// Writes `approval` in the place of the one before; what is written reads as what was meant, and the plan still
  /// says what it said.
  func write(_ approval: Plan.Approval) throws {
    let text = ApprovalWriter.text(edit.before, of: plan, approved: approval)
    guard let text, let written = SinglePlan.read(text, at: edit.path).value,
      written.approval?.says(approval) == true, written.fingerprint == plan.fingerprint
    else {
      Console.complain(reading.catalogue.say("approve.no-place", ["file": edit.path]) + "\n")
      throw ExitCode.findings
    }
    try edit.replace(with: text)
  }

  /// Puts back what stood there before.
  func undo() throws { try edit.restore() }
}
