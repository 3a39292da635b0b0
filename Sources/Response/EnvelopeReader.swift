import JSON
import Model

/// Reads what a document says of itself: everything but its answers.
struct EnvelopeReader {
  private static let names: Set<String> = [
    "schema", "id", "revision", "replaces", "form", "session", "captured_at", "channel", "provenance",
    "answers", "rows",
  ]
  private static let required = [
    "schema", "id", "revision", "form", "captured_at", "channel", "answers",
  ]

  private let root: JSONValue
  private var id: String?
  private var revision: Int?
  private var replaces: Int?
  private(set) var form: ResponseDocument.FormReference?
  private var session: ID<Session>?
  private var capturedAt: CaptureTime?
  private(set) var channel: Channel?
  private var provenance: ResponseDocument.Provenance?

  init(_ root: JSONValue) { self.root = root }

  mutating func read(_ log: inout RefusalLog) {
    for member in root.members where !Self.names.contains(member.name) {
      log.refuse(.unknownField, member.name, at: member.value)
    }
    for name in Self.required where root[name] == nil {
      log.refuse(.missingField, missing: name, in: root)
    }
    if let value = root["schema"], value.text != ResponseDocument.schema {
      log.refuse(.schema, "schema", at: value, ResponseDocument.schema)
    }
    if let value = root["id"] {
      id = value.text.flatMap { Self.isUUID($0) ? $0 : nil }
      if id == nil { log.refuse(.id, "id", at: value) }
    }
    readRevision(&log)
    if let value = root["form"] { form = Self.form(value, &log) }
    if let value = root["session"], value.kind != .null {
      session = value.text.flatMap { ID<Session>.isValid($0) ? ID($0) : nil }
      if session == nil { log.refuse(.session, "session", at: value) }
    }
    if let value = root["captured_at"] {
      capturedAt = value.text.flatMap { CaptureTime($0) }
      if capturedAt == nil { log.refuse(.capturedAt, "captured_at", at: value) }
    }
    if let value = root["channel"] {
      channel = value.text.flatMap(Channel.init(rawValue:))
      if channel == nil {
        log.refuse(.channel, "channel", at: value, Channel.allCases.map(\.rawValue).joined(separator: ", "))
      }
    }
    if let value = root["provenance"], value.kind != .null {
      provenance = ProvenanceReader.provenance(value, &log)
    }
    // The same sheet again is the same response: a scan has to say which sheet it was.
    if channel == .scan, provenance?.sourceSHA256 == nil || provenance?.page == nil, log.refusals.isEmpty {
      log.refuse(.provenance, missing: "provenance", in: root)
    }
  }

  private mutating func readRevision(_ log: inout RefusalLog) {
    guard let value = root["revision"] else { return }
    guard let revision = value.whole, (1...9_999).contains(revision) else {
      return log.refuse(.revision, "revision", at: value)
    }
    self.revision = revision
    let earlier = root["replaces"].flatMap { $0.kind == .null ? nil : $0 }
    replaces = earlier?.whole
    // Each revision takes the place of the one before it.
    let isNext = revision == 1 ? earlier == nil : replaces == revision - 1
    if !isNext { log.refuse(.revision, "replaces", at: earlier ?? value) }
  }

  /// A form that is filled at sessions is of no use without one.
  func judgeSession(_ form: ResponseForm, _ log: inout RefusalLog) {
    guard form.belongsToSessions, session == nil else { return }
    if let value = root["session"] {
      if value.kind == .null { log.refuse(.session, "session", at: value) }
    } else {
      log.refuse(.missingField, missing: "session", in: root)
    }
  }

  private static func form(
    _ value: JSONValue, _ log: inout RefusalLog
  ) -> ResponseDocument.FormReference? {
    guard value.kind == .object else {
      log.refuse(.type, "form", at: value, "object")
      return nil
    }
    let names = ["id", "version", "sha256"]
    for member in value.members where !names.contains(member.name) {
      log.refuse(.unknownField, member.name, at: member.value)
    }
    for name in names where value[name] == nil { log.refuse(.missingField, missing: name, in: value) }
    guard let id = value["id"], let version = value["version"], let digest = value["sha256"] else {
      return nil
    }
    guard let name = id.text, ID<FormTemplate>.isValid(name) else {
      log.refuse(.unknownForm, "id", at: id, id.written)
      return nil
    }
    guard let number = version.whole else {
      log.refuse(.unknownVersion, "version", at: version, version.written)
      return nil
    }
    guard let hex = digest.text, isDigest(hex) else {
      log.refuse(.otherDigest, "sha256", at: digest)
      return nil
    }
    return ResponseDocument.FormReference(id: ID(name), version: number, sha256: hex)
  }

  /// The document, where all of it could be read.
  func document(
    answers: [ResponseDocument.Answer], rows: [ResponseDocument.Row]
  ) -> ResponseDocument? {
    guard let id, let revision, let form, let capturedAt, let channel else { return nil }
    return ResponseDocument(
      id: id, revision: revision, replaces: replaces, form: form, session: session, capturedAt: capturedAt,
      channel: channel, provenance: provenance, answers: answers, rows: rows)
  }
}

extension EnvelopeReader {
  /// Whether `text` is 64 hexadecimal digits in lower case.
  static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy(isHexadecimal)
  }

  /// Whether `text` is a UUID as RFC 9562 writes it, in lower case.
  private static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 36
      && bytes.indices.allSatisfy { index in
        [8, 13, 18, 23].contains(index) ? bytes[index] == UInt8(ascii: "-") : isHexadecimal(bytes[index])
      }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
