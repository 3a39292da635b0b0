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
      bytes +=
        "\(fact.subject.canonicalName) \(fact.field.rawValue) \(fact.index) \(fact.value.utf8.count)\n".utf8
      bytes += fact.value.utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}

extension PlanFact.Subject {
  fileprivate var canonicalName: String {
    switch self {
    case .plan: "plan"
    case .member(let index): "team.\(index)"
    case .goal(let id): "goals.\(id)"
    case .answer(let id): "answers.\(id)"
    case .session(let id): "sessions.\(id)"
    case .section(let title):
      "text.\(CanonicalText.composed(title).utf8.count).\(CanonicalText.composed(title))"
    }
  }
}
