import Bytes
import Diagnostics
import Model

/// A form as a Questionnaire of FHIR R5.
///
/// Source: [Questionnaire](https://hl7.org/fhir/R5/questionnaire.html) and the extensions of Structured Data Capture.
struct FHIRQuestionnaire {
  let form: FormTemplate
  let address: String
  /// Who publishes it.
  let entity: String
  let notice: String?
  let catalogue: Catalogue

  init(
    _ form: FormTemplate, address: String, entity: String, notice: String?, _ catalogue: Catalogue
  ) {
    self.form = form
    self.address = address
    self.entity = entity
    self.notice = notice
    self.catalogue = catalogue
  }

  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { root in
      root.text("resourceType", "Questionnaire")
      root.text("id", "\(form.id)-\(form.version)")
      root.text("language", catalogue.language)
      root.text("url", address)
      root.text("version", String(form.version))
      root.text("name", name)
      root.text("title", form.title)
      root.text("status", "active")
      if let date = form.date { root.text("date", date.description) }
      root.text("publisher", entity)
      root.array("item", items)
    }
    return writer.bytes + [0x0A]
  }

  /// The id as a name that programs can use: `ayuda-memoria` is `AyudaMemoria`.
  private var name: String {
    let words = form.id.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let text = words.joined()
    return text.first?.isLetter ?? false ? text : "F" + text
  }

  private func items(_ list: inout JSONWriter) {
    if let notice { display("_notice", notice, &list) }
    for (index, part) in form.electronicSections.enumerated() {
      let words = part.section.introduction.blocks.map(\.plainText).filter { !$0.isEmpty }
      guard !part.fields.isEmpty || !words.isEmpty else { continue }
      guard part.section.title != nil || part.section.group != nil else {
        content(part.fields, words, index + 1, &list)
        continue
      }
      list.object { item in
        if let group = part.section.group {
          item.array("extension") {
            $0.extensionValue("questionnaire-maxOccurs") { $0.number("valueInteger", group.rows.upperBound) }
          }
        }
        item.text("linkId", part.section.group?.id.rawValue ?? "_section_\(index + 1)")
        item.text("text", part.section.title ?? part.section.group?.id.rawValue ?? "")
        item.text("type", "group")
        if part.section.group != nil { item.flag("repeats", true) }
        item.array("item") { content(part.fields, words, index + 1, &$0) }
      }
    }
  }

  private func content(
    _ fields: [AnswerField], _ words: [String], _ section: Int, _ list: inout JSONWriter
  ) {
    for (number, text) in words.enumerated() {
      display("_words_\(section)_\(number + 1)", text, &list)
    }
    for field in fields { list.object { FHIRItem(field, form).write(to: &$0) } }
  }

  private func display(_ linkID: String, _ text: String, _ list: inout JSONWriter) {
    list.object {
      $0.text("linkId", linkID)
      $0.text("text", text)
      $0.text("type", "display")
    }
  }
}

extension JSONWriter {
  /// An extension that HL7 defines, with its value.
  mutating func extensionValue(_ name: String, isSDC: Bool = false, _ value: (inout JSONWriter) -> Void) {
    let base =
      isSDC ? "http://hl7.org/fhir/uv/sdc/StructureDefinition/" : "http://hl7.org/fhir/StructureDefinition/"
    object {
      $0.text("url", base + name)
      value(&$0)
    }
  }
}
