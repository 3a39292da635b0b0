import Diagnostics
import Model

extension Plan {
  /// Where its approval says `field`, or where the approval stands.
  func approvalPlace(_ field: Field) -> SourcePlace {
    guard let places = approval?.places, places.has(field) else {
      return self.places.place(.approval).firstLine
    }
    return places.place(field)
  }
}
