import Model
import Synchronization

/// What was filled into sheets lately: a session's packet has the sheets that its own pages have.
///
/// Writers that share one are of one site, and all that write sheets of a session have one root.
package final class SheetShelf: Sendable {
  /// A part of a filled page.
  struct Part: Hashable {
    let form: ID<FormTemplate>
    let session: ID<Session>?
    /// From 0.
    let page: Int
    /// Nil for what all sheets of the session have.
    let serial: Int?
  }

  private struct Store {
    var parts: [Part: [UInt8]] = [:]
    /// In the order in which they came, the oldest at `oldest` once there are as many as may be.
    var order: [Part] = []
    var oldest = 0

    mutating func add(_ bytes: [UInt8], as part: Part) {
      guard parts.updateValue(bytes, forKey: part) == nil else { return }
      guard order.count == SheetShelf.limit else { return order.append(part) }
      parts[order[oldest]] = nil
      order[oldest] = part
      oldest = (oldest + 1) % SheetShelf.limit
    }
  }

  /// More parts than the sessions that are written at once have; some 2 KB each.
  private static let limit = 1_024
  private let store = Mutex(Store())

  package init() {}

  /// The bytes of `part`: those that are kept, or those that `make` gives.
  func bytes(of part: Part, make: () -> [UInt8]) -> [UInt8] {
    if let kept = store.withLock({ $0.parts[part] }) { return kept }
    let made = make()
    store.withLock { $0.add(made, as: part) }
    return made
  }
}
