import Model
import Template

/// The *draw* record of `theme/templates/NAMES.md`: rows of a register, and nobody's name.
struct DrawView: View {
  let draw: Draw

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .rowCount: .number(draw.rows)
    case .drawnCount: .number(draw.sample.count)
    case .drawnRows: .text(draw.sample.map(String.init).joined(separator: ", "))
    case .minimumEvaluation: .number(draw.minimum)
    case .seed: .text(draw.seed)
    case .command: .text(draw.command)
    default: nil
    }
  }
}
