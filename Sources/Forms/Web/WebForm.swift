import Bytes
package import Model

/// A form as one HTML file that a browser fills without a server; made once a version, its session put in at the end.
package struct WebForm: Sendable {
  /// What a session's form says of its session, among what is the same in all of them.
  enum Slot: Sendable {
    /// After the form's title, in the window's.
    case title
    /// The block above the questions.
    case facts
    /// A JSON value, in the page's data.
    case id
    /// An attribute's value, where a form is posted.
    case posted
  }

  enum Piece: Sendable {
    case bytes([UInt8])
    case slot(Slot)
  }

  package let id: ID<FormTemplate>
  private let pieces: [Piece]
  private let facts: WebSessionBlock
  private let size: Int

  init(id: ID<FormTemplate>, pieces: [Piece], facts: WebSessionBlock) {
    self.id = id
    self.pieces = pieces
    self.facts = facts
    size = pieces.reduce(1_024) { $0 + $1.count }
  }

  /// The file for `session`, or the blank one.
  package func html(for session: SessionFacts?) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for piece in pieces {
      switch piece {
      case .bytes(let text): bytes += text
      case .slot(.facts): facts.write(session, into: &bytes)
      case .slot(.title):
        guard let session else { continue }
        bytes.append(" · " as StaticString)
        bytes.append(escaping: session.id.rawValue)
      case .slot(.id): bytes.append(json: session?.id.rawValue)
      case .slot(.posted): bytes.append(escaping: session?.id.rawValue ?? "")
      }
    }
    return bytes
  }
}

extension WebForm.Piece {
  fileprivate var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .slot: 0
    }
  }
}
