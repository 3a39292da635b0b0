import Bytes
import Diagnostics
import Model

/// The JSON Schema (2020-12) of a response to one version of a form.
///
/// What it cannot say, such as the order of marks or a sum, `Response` judges alone.
struct ResponseSchema {
  let form: FormTemplate
  /// Where the schema will stand, or a name where no address is known.
  let id: String
  let catalogue: Catalogue
  let single: SchemaScope
  let groups: [SchemaScope]

  init(_ form: FormTemplate, id: String, _ catalogue: Catalogue) {
    self.form = form
    self.id = id
    self.catalogue = catalogue
    single = SchemaScope(form.singleQuestions, in: nil, of: form)
    groups = form.rowSections.compactMap { section in
      section.group.map { SchemaScope(section.questions, in: $0, of: form) }
    }
  }

  /// The schema, the same for the same form.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { root in
      root.text("$schema", "https://json-schema.org/draft/2020-12/schema")
      root.text("$id", id)
      root.text("title", words("response", ["title": form.title, "version": String(form.version)]))
      root.text("type", "object")
      root.flag("additionalProperties", false)
      let session = form.activityTypes.isEmpty ? [] : ["session"]
      root.texts(
        "required", ["schema", "id", "revision", "form"] + session + ["captured_at", "channel", "answers"])
      root.object("properties", properties)
      root.array("allOf", rules)
      root.object("$defs", definitions)
    }
    return writer.bytes + [0x0A]
  }

  func words(_ key: String, _ arguments: Arguments = [:]) -> String {
    catalogue.say("schema.\(key)", arguments)
  }

  private func properties(_ object: inout JSONWriter) {
    object.object("schema") { $0.text("const", "planilla/response/1") }
    object.pattern("id", AnswerPattern.uuid, limit: 36, title: words("id"))
    object.whole("revision", 1...9_999, title: words("revision"))
    object.object("replaces") {
      $0.text("title", words("replaces"))
      $0.texts("type", ["integer", "null"])
      $0.number("minimum", 1)
    }
    object.object("form", reference)
    object.object("session") {
      $0.text("title", words("session"))
      $0.texts("type", form.activityTypes.isEmpty ? ["string", "null"] : ["string"])
      $0.pattern(AnswerPattern.name, limit: 64)
    }
    object.pattern(
      "captured_at", AnswerPattern.capturedAt, limit: 35, format: "date-time", title: words("captured-at"))
    object.object("channel") {
      $0.text("title", words("channel"))
      $0.texts("enum", ["web-file", "web-post", "scan", "keyed", "csv", "xlsx"])
    }
    object.object("provenance") {
      $0.text("title", words("provenance"))
      $0.anyOf([{ $0.text("type", "null") }, { $0.reference("provenance") }])
    }
    object.object("answers") {
      $0.text("title", words("answers"))
      $0.reference("answers")
    }
    object.object("rows", rows)
  }

  private func reference(_ object: inout JSONWriter) {
    let digest = form.digest.split(separator: ":").last.map(String.init) ?? ""
    object.text("title", words("form"))
    object.closed(required: ["id", "version", "sha256"])
    object.object("properties") {
      $0.object("id") { $0.text("const", form.id.rawValue) }
      $0.object("version") { $0.number("const", form.version) }
      $0.object("sha256") { $0.text("const", digest) }
    }
  }

  private func rows(_ object: inout JSONWriter) {
    object.text("title", words("rows"))
    object.text("type", "array")
    let limits = groups.compactMap { $0.group?.rows.upperBound }
    object.number("maxItems", limits.reduce(0, +))
    guard !groups.isEmpty else { return }
    object.object("items") { items in
      if groups.count == 1 {
        items.reference("row.\(groups[0].name)")
      } else {
        items.array("oneOf") { list in
          for group in groups { list.object { $0.reference("row.\(group.name)") } }
        }
      }
    }
    guard groups.count > 1 else { return }
    object.array("allOf") { list in
      for group in groups {
        list.object {
          $0.object("contains") { $0.require("group", const: group.name) }
          $0.number("minContains", 0)
          $0.number("maxContains", group.group?.rows.upperBound ?? 0)
        }
      }
    }
  }
}

/// The words of JSON Schema that are written again and again.
extension JSONWriter {
  mutating func reference(_ name: String) { text("$ref", "#/$defs/\(name)") }

  mutating func closed(required: [String]) {
    text("type", "object")
    flag("additionalProperties", false)
    if !required.isEmpty { texts("required", required) }
  }

  mutating func pattern(
    _ key: String, _ pattern: String, limit: Int, format: String? = nil, title: String? = nil
  ) {
    object(key) {
      if let title { $0.text("title", title) }
      $0.text("type", "string")
      if let format { $0.text("format", format) }
      $0.pattern(pattern, limit: limit)
    }
  }

  /// A pattern that no line feed slips through: to some programs `$` stands before one.
  mutating func pattern(_ pattern: String, limit: Int) {
    text("pattern", pattern)
    number("maxLength", limit)
    // `null`, where it may stand, matches every pattern.
    object("not") {
      $0.text("type", "string")
      $0.text("pattern", "\\n")
    }
  }

  mutating func whole(_ key: String, _ range: ClosedRange<Int>, title: String? = nil) {
    object(key) {
      if let title { $0.text("title", title) }
      $0.whole(range)
    }
  }

  mutating func whole(_ range: ClosedRange<Int>) {
    text("type", "integer")
    number("minimum", range.lowerBound)
    number("maximum", range.upperBound)
  }

  mutating func anyOf(_ alternatives: [(inout JSONWriter) -> Void]) {
    array("anyOf") { list in for alternative in alternatives { list.object(nil, alternative) } }
  }

  /// An object whose member `name` is there and is `const`.
  mutating func require(_ name: String, const: String) {
    texts("required", [name])
    object("properties") { $0.object(name) { $0.text("const", const) } }
  }
}
