import Bytes
import Diagnostics
package import Model

/// Puts an approval into a plan's file, and leaves every other byte of it alone.
package enum ApprovalWriter {
  /// The file's text with `approval` as its only one, or nil where the plan's front matter has no end.
  ///
  /// Comments of the approval that it replaces are kept: the one on its first line there, the others above it.
  /// - Parameters:
  ///   - bytes: the plan's file as it stands, whose mistakes have been told.
  ///   - plan: what was read from those bytes.
  package static func text(_ bytes: [UInt8], of plan: Plan, approved approval: Plan.Approval) -> [UInt8]? {
    let language = ContentKind.of(plan.places.file).language
    let ending: [UInt8] = bytes.starts(with: "---\r\n".utf8) ? [0x0D, 0x0A] : [0x0A]
    let line = Array(Self.line(approval, in: language).utf8)
    var lines = Self.lines(bytes)
    if plan.approval != nil || plan.places.has(.approval) {
      guard let old = lineRange(of: plan.places[.approval], in: lines) else { return nil }
      let comments = YAMLComment.find(in: lines[old])
      let first: [UInt8] = comments[0].map { [0x20, 0x20] + $0 } ?? []
      let others: [[UInt8]] = comments.dropFirst().compactMap { comment in comment.map { $0 + ending } }
      lines.replaceSubrange(old, with: others + [line + first + ending])
    } else {
      guard let end = lines.dropFirst().firstIndex(where: isFence) else { return nil }
      lines.insert(line + ending, at: end)
    }
    return lines.flatMap { $0 }
  }

  /// `aprobacion: {rol: subdirector, fecha: 2026-02-06, huella: "sha256:…", sesion: 2026-POT-00}`.
  private static func line(_ approval: Plan.Approval, in language: Language) -> String {
    func word(_ field: Field) -> String { Vocabulary.word(for: field, in: language) }
    var parts = ["\(word(.role)): \(approval.role)", "\(word(.date)): \(approval.date)"]
    if let first = approval.first { parts.append("\(word(.first)): \(first)") }
    if let fingerprint = approval.fingerprint { parts.append("\(word(.fingerprint)): \"\(fingerprint)\"") }
    if let session = approval.session { parts.append("\(word(.session)): \(session)") }
    return "\(word(.approval)): {\(parts.joined(separator: ", "))}"
  }

  /// Every line with its end.
  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(Array(bytes[start...index]))
      start = index + 1
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }

  /// The lines of the key and of its value, which stands at `range`: on the key's line, or below it.
  private static func lineRange(of range: SourceRange, in lines: [[UInt8]]) -> ClosedRange<Int>? {
    var first = range.start.line - 1
    while first > 0, isIndentedOrBlank(lines[first]) { first -= 1 }
    var last = max(first, range.end.line - 1)
    // A block's range ends where the next key begins.
    if last > first, range.end.column == 1 || !isIndentedOrBlank(lines[last]) { last -= 1 }
    // What stands behind the last value is no part of it, whoever's comment it is.
    while last > first, isBlankOrComment(lines[last]) { last -= 1 }
    guard lines.indices.contains(first), lines.indices.contains(last) else { return nil }
    return first...last
  }

  private static func isIndentedOrBlank(_ line: [UInt8]) -> Bool {
    line.first.map { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "#") } ?? true
  }

  private static func isBlankOrComment(_ line: [UInt8]) -> Bool {
    line.first { $0 != 0x20 }.map { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "#") } ?? true
  }

  private static func isFence(_ line: [UInt8]) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { [0x20, 0x0A, 0x0D].contains($0) }
  }
}
