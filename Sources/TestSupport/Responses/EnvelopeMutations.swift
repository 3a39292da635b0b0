import Model

/// What may be wrong with what a response says of itself.
enum EnvelopeMutations {
  static func all(of document: JSONTree, _ form: FormTemplate) -> [ResponseMutation] {
    var found: [ResponseMutation] = []
    func set(
      _ name: String, _ value: JSONTree?, _ code: String, field: String? = nil, isSeenBySchema: Bool = true
    ) {
      var changed = document
      changed[name] = value
      let title = "\(name): \(value.map { String(decoding: $0.bytes.prefix(40), as: UTF8.self) } ?? "none")"
      found.append(
        ResponseMutation(title, field ?? name, code, changed, isSeenBySchema: isSeenBySchema))
    }
    for name in ["schema", "id", "revision", "form", "captured_at", "channel", "answers"] {
      set(name, nil, "response-field-missing")
    }
    set("comment", .text("x"), "response-unknown-field")
    set("schema", .text("planilla/response/2"), "response-schema")
    let id = document["id"]?.text ?? ""
    for wrong in [id.uppercased() + "A", String(id.dropLast()), id + "\n", ""] {
      set("id", .text(wrong), "response-id")
    }
    for wrong in ["0", "-1", "10000"] { set("revision", .number(wrong), "response-revision") }
    let other = document["revision"]?.whole == 1 ? "2" : "1"
    set("revision", .number(other), "response-revision", field: "replaces")
    set("revision", .text("1"), "response-revision")
    set(
      "replaces", document["revision"], "response-revision", isSeenBySchema: document["revision"]?.whole == 1)
    set("replaces", .text("1"), "response-revision")
    for time in [
      "2026-07-15", "2026-02-30T09:10:00-05:00", "2026-07-15T24:10:00Z", "2026-07-15T09:10:00",
      "2026-07-15T09:10:00-05:00\n",
    ] {
      set("captured_at", .text(time), "response-captured-at")
    }
    set("channel", .text("fax"), "response-channel")
    set("session", .text("2026 POT 04"), "response-session")
    set("session", .number("4"), "response-session")
    set("session", .text(""), "response-session")
    if !form.activityTypes.isEmpty {
      set("session", nil, "response-field-missing")
      set("session", .null, "response-session")
    }
    set("answers", .array([]), "response-type")
    set("rows", .object([]), "response-type")
    set("provenance", .text("x"), "response-type")
    set("provenance", .object([("scanner", .text("x"))]), "response-unknown-field", field: "scanner")
    for (name, value) in wrongProvenance {
      set("provenance", .object([(name, value)]), "response-provenance", field: name)
    }
    if document["channel"]?.text == "scan" {
      set("provenance", nil, "response-provenance")
      set("provenance", .object([("page", .number("1"))]), "response-provenance")
    }
    return found + ofForm(document) + duplicates(document)
  }

  private static let wrongProvenance: [(String, JSONTree)] = [
    ("source", .text("")), ("source", .text("a\u{202E}b")), ("source_sha256", .text("00")),
    ("page", .number("0")),
    ("serial", .text("17")), ("verified_by", .text("Ana Pérez")),
    ("confidence", .object([("general", .number("1.5"))])), ("confidence", .object([("a b", .number("1"))])),
  ]

  private static func ofForm(_ document: JSONTree) -> [ResponseMutation] {
    let changes: [(String, JSONTree?, String)] = [
      ("id", .text("otro"), "response-form-unknown"), ("id", .null, "response-form-unknown"),
      ("version", .number("9999"), "response-version-unknown"),
      ("version", .text("1"), "response-version-unknown"),
      ("sha256", .text(String(repeating: "0", count: 64)), "response-digest-unknown"),
      ("sha256", .text("x"), "response-digest-unknown"), ("id", nil, "response-field-missing"),
      ("sha256", nil, "response-field-missing"), ("title", .text("x"), "response-unknown-field"),
    ]
    return changes.map { name, value, code in
      var (changed, form) = (document, document["form"] ?? .null)
      form[name] = value
      changed["form"] = form
      return ResponseMutation("form.\(name) \(code)", name, code, changed)
    }
  }

  /// A name twice, which a schema never gets to see.
  private static func duplicates(_ document: JSONTree) -> [ResponseMutation] {
    guard case .object(let members) = document, let answers = document["answers"] else { return [] }
    var found = [
      ResponseMutation(
        "twice: channel", "channel", "json-duplicate-key",
        JSONTree.object(members + [("channel", .text("keyed"))]), isSeenBySchema: false)
    ]
    if case .object(let inner) = answers, let first = inner.first {
      var changed = document
      changed["answers"] = .object(inner + [first])
      found.append(
        ResponseMutation(
          "twice: \(first.name)", first.name, "json-duplicate-key", changed, isSeenBySchema: false))
    }
    return found
  }
}
