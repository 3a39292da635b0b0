import Diagnostics
package import Model

/// Says what speaks against a day.
package struct DayWords: Sendable {
  private let materials: DraftMaterials

  package init(_ materials: DraftMaterials) { self.materials = materials }

  /// «El lunes 13 de julio de 2026 es festivo: Virgen de Chiquinquirá.»
  package func sentence(_ obstacle: TeamCalendar.Obstacle, on date: CalendarDate) -> String {
    let day = materials.full(date)
    return switch obstacle {
    case .weekend: say("draft.day.weekend", ["date": day])
    case .holiday(let name): say("draft.day.holiday", ["date": day, "name": name])
    case .ownSession(let id): say("draft.day.own-session", ["date": day, "session": id.rawValue])
    case .otherSession(let id): say("draft.day.other-session", ["date": day, "session": id.rawValue])
    }
  }

  private func say(_ key: String, _ arguments: Arguments) -> String {
    materials.catalogue.say(key, arguments)
  }
}
