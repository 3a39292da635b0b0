import JSON
import Model

/// Reads where the answers came from.
enum ProvenanceReader {
  private static let textLimit = 200
  private static let numberLimit = 1_000_000
  private static let names: Set<String> = [
    "source", "source_sha256", "page", "serial", "reader", "confidence", "verified_by",
  ]

  /// Nil where it is no object; a member that cannot be read is refused, and the others are there.
  static func provenance(
    _ value: JSONValue, _ log: inout RefusalLog
  ) -> ResponseDocument.Provenance? {
    guard value.kind == .object else {
      log.refuse(.type, "provenance", at: value, "object")
      return nil
    }
    var result = ResponseDocument.Provenance()
    for (name, member) in value.members {
      guard names.contains(name) else {
        log.refuse(.unknownField, name, at: member)
        continue
      }
      // What is not known may be left out or be null.
      guard member.kind != .null else { continue }
      let isRead: Bool
      switch name {
      case "source": isRead = take(text(member), into: &result.source)
      case "reader": isRead = take(text(member), into: &result.reader)
      case "source_sha256": isRead = take(digest(member), into: &result.sourceSHA256)
      case "page": isRead = take(number(member), into: &result.page)
      case "serial": isRead = take(number(member), into: &result.serial)
      case "verified_by": isRead = take(role(member), into: &result.verifiedBy)
      default: isRead = take(confidence(member), into: &result.confidence)
      }
      if !isRead { log.refuse(.provenance, name, at: member) }
    }
    return result
  }

  private static func take<Value>(_ value: Value?, into place: inout Value?) -> Bool {
    place = value
    return value != nil
  }

  private static func take<Value>(_ value: Value?, into place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static func text(_ value: JSONValue) -> String? {
    value.text.flatMap { TextRules.flaw(in: $0, limit: textLimit, hasLines: false) == nil ? $0 : nil }
  }

  private static func digest(_ value: JSONValue) -> String? {
    value.text.flatMap { EnvelopeReader.isDigest($0) ? $0 : nil }
  }

  private static func number(_ value: JSONValue) -> Int? {
    value.whole.flatMap { (1...numberLimit).contains($0) ? $0 : nil }
  }

  private static func role(_ value: JSONValue) -> String? {
    value.text.flatMap { ID<Question>.isValid($0) ? $0 : nil }
  }

  private static func confidence(_ value: JSONValue) -> [ResponseDocument.Confidence]? {
    guard value.kind == .object else { return nil }
    var result: [ResponseDocument.Confidence] = []
    for (name, member) in value.members {
      guard let number = member.number, (0...1).contains(number), isPath(name) else { return nil }
      result.append(ResponseDocument.Confidence(name: name, value: number))
    }
    return result.sorted { $0.name < $1.name }
  }

  /// A question's id, or `group.row.question` for one of a row.
  private static func isPath(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 1 || parts.count == 3, let first = parts.first, let last = parts.last else {
      return false
    }
    let digits = parts[parts.count / 2].utf8
    let isNumber =
      (1...4).contains(digits.count)
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return ID<Question>.isValid(first) && ID<Question>.isValid(last) && (parts.count == 1 || isNumber)
  }
}
