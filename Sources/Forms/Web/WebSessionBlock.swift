import Bytes
import Diagnostics
import Model

/// The session that a form is filled at, as the list of facts above its questions.
struct WebSessionBlock: Sendable {
  private let labels: [String: String]
  private static let names = [
    "id", "date", "time", "theme", "type", "modality", "municipality", "venue", "lead", "team", "objective",
  ]

  init(_ catalogue: Catalogue) {
    labels = Dictionary(
      Self.names.map { ($0, catalogue.say("webform.session.\($0)")) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Nothing for a blank form.
  func write(_ session: SessionFacts?, into bytes: inout [UInt8]) {
    guard let session else { return }
    bytes.append("<dl>" as StaticString)
    add("id", session.id.rawValue, &bytes)
    add("date", session.date, &bytes)
    add("time", session.time, &bytes)
    add("theme", session.theme, &bytes)
    add("type", session.type, &bytes)
    add("modality", session.modality, &bytes)
    add("municipality", session.municipality, &bytes)
    add("venue", session.venue, &bytes)
    add("lead", session.lead, &bytes)
    add("team", session.team, &bytes)
    add("objective", session.objective, &bytes)
    bytes.append("</dl>\n" as StaticString)
  }

  private func add(_ name: String, _ value: String?, _ bytes: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    bytes.append(name == "objective" ? "<div class=all><dt>" as StaticString : "<div><dt>")
    bytes.append(escaping: labels[name] ?? name)
    bytes.append("</dt><dd>" as StaticString)
    bytes.append(words: value)
    bytes.append("</dd></div>" as StaticString)
  }
}
