import ArgumentParser
import Diagnostics
import Model

extension Reading {
  /// Ends a command that goes by the procedure where its file has a mistake: what it was meant to say is not known.
  func refuseBrokenProcedure() throws {
    guard let file = agency?.procedure.places.file else { throw PlanArgument.refuse(self) }
    if findings.contains(where: { $0.file == file && $0.severity == .error }) {
      throw PlanArgument.refuse(self)
    }
  }
}
