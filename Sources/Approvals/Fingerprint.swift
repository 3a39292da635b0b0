import Hashing
package import Model

extension Plan {
  /// `sha256:` and 64 hexadecimal digits over what the plan says: two texts that mean the same have one.
  ///
  /// The canonical text is one line a fact: what it is about, its field in English, its place in a list and its
  /// length in bytes, then the value; docs/reference/fingerprint.md has it with an example.
  package var fingerprint: String { Self.fingerprint(of: facts) }

  /// The fingerprint of what `facts` say together.
  package static func fingerprint(of facts: [PlanFact]) -> String {
    "sha256:" + SHA256.digest(of: canonicalText(of: facts)).hex
  }

  /// The text that the fingerprint is made of, in UTF-8.
  package static func canonicalText(of facts: [PlanFact]) -> [UInt8] {
    var bytes = Array("planilla-plan/1\n".utf8)
    for fact in facts {
      // Piece by piece: a plan has some two hundred facts, and a line of its own for each would be made and let go.
      fact.subject.appendName(to: &bytes)
      for piece in [fact.field.rawValue, String(fact.index), String(fact.value.utf8.count)] {
        bytes.append(UInt8(ascii: " "))
        bytes += piece.utf8
      }
      bytes.append(0x0A)
      bytes += fact.value.utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}

extension PlanFact.Subject {
  /// Appends what a canonical text calls it: `sessions.2026-POT-04`.
  fileprivate func appendName(to bytes: inout [UInt8]) {
    switch self {
    case .plan: bytes += "plan".utf8
    case .member(let index): bytes += "team.\(index)".utf8
    case .goal(let id): append("goals.", id.rawValue, to: &bytes)
    case .answer(let id): append("answers.", id.rawValue, to: &bytes)
    case .session(let id): append("sessions.", id.rawValue, to: &bytes)
    case .section(let title):
      let title = CanonicalText.composed(title)
      append("text.", String(title.utf8.count), to: &bytes)
      append(".", title, to: &bytes)
    }
  }

  private func append(_ head: String, _ tail: String, to bytes: inout [UInt8]) {
    bytes += head.utf8
    bytes += tail.utf8
  }
}
