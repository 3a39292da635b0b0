import Diagnostics
import Model

extension CaseFile {
  /// Whether the entity's own people hold it.
  func isDirect(_ session: Session) -> Bool {
    parameters.directStrategies.contains(session.schedule.strategy)
  }

  /// Whether somebody else carries it out; a strategy that the procedure does not know is neither.
  func isContracted(_ session: Session) -> Bool {
    !isDirect(session) && procedure.strategies.contains { $0.id == session.schedule.strategy }
  }
}

extension Message {
  /// The procedure does not say which strategies are direct.
  static let noDirectStrategies = noParameter("estrategias_directas")
  /// The procedure does not say which competences are asked for.
  static let noCompetences = noParameter("competencias")
}
