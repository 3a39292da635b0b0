import Content
import Diagnostics
import Drafting
import Markup
import Model
import TestSupport
import Testing

/// The form that `planilla new form` begins, held against the notation of forms.
struct FormDraftTests {
  private static let types = [
    "texto", "parrafo", "entero", "uno", "si-no", "fecha", "correo", "telefono", "documento", "firma", "text",
    "paragraph", "integer", "one", "yes-no", "date", "email", "telephone", "document", "signature",
  ]
  private static let marks = [
    "obligatoria", "indicador", "publico", "personal", "sensible", "required", "indicator", "open",
    "sensitive",
  ]

  private func materials(_ language: String) throws -> DraftMaterials {
    var sample = SampleAgency()
    sample.settings.language = language
    return DraftMaterials(
      agency: sample.agency, today: SampleAgency.today, catalogue: try Office.words(language), paths: [])
  }

  /// Data and text of a draft.
  private func parts(_ draft: Draft) throws -> (data: YAMLNode, body: Prose) {
    let lines = String(decoding: draft.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let end = try #require(lines.dropFirst().firstIndex(of: "---"))
    let data = YAMLReader.read(
      Array(lines[1..<end].joined(separator: "\n").utf8)[...], file: draft.path, firstLine: 2)
    let body = MarkdownParser(dialect: .planilla).parse(
      Array(lines[(end + 1)...].joined(separator: "\n").utf8)[...], file: draft.path, firstLine: end + 2)
    #expect(data.diagnostics == [] && body.diagnostics == [])
    return (try #require(data.value), body.value)
  }

  private func value(_ key: String, _ data: YAMLNode) -> String? {
    guard case .mapping(let members) = data.content,
      case .scalar(let scalar) = members.first(where: { $0.key == key })?.value.content
    else { return nil }
    return scalar.text
  }

  @Test(arguments: FormClass.allCases, ["es", "en"])
  func `each class is words, then code: an id of its own, a type, marks; choices have codes`(
    _ kind: FormClass, _ language: String
  ) throws {
    let draft = FormDraft(try materials(language), id: "nuevo", kind: kind).draft
    #expect(draft.path == (language == "en" ? "forms/nuevo.md" : "formatos/nuevo.md"))
    let (data, body) = try parts(draft)
    let isEnglish = language == "en"
    #expect(value(isEnglish ? "form" : "formato", data) == "nuevo")
    #expect(value(isEnglish ? "kind" : "clase", data) == kind.word(in: isEnglish ? .english : .spanish))
    #expect(value("version", data) == "1" && value(isEnglish ? "date" : "fecha", data) == "2026-09-30")
    var ids: Set<String> = []
    var questions = 0
    for section in body.whole.sections(level: 2) {
      #expect(!section.title.isEmpty)
      for block in section.content.blocks where block.kind == .orderedList {
        for item in block.children {
          questions += 1
          let (words, spans) = try self.spans(item)
          #expect(!words.isEmpty && spans.count >= 2)
          #expect(ID<Plan>.isValid(spans[0]) && ids.insert(spans[0]).inserted, "\(spans)")
          let type = spans[1].split(separator: "(").first.map(String.init) ?? ""
          #expect(Self.types.contains(type), "\(spans)")
          #expect(spans.dropFirst(2).allSatisfy { Self.marks.contains($0) }, "\(spans)")
          try inspectChoices(of: item, type: spans[1])
        }
      }
    }
    #expect(questions >= 2)
  }

  /// The words of an item's paragraph and its code spans.
  private func spans(_ item: ProseNode) throws -> (words: String, spans: [String]) {
    let paragraph = try #require(item.children.first { $0.kind == .paragraph })
    let inlines = Array(paragraph.children)
    let words = inlines.prefix { $0.kind != .code }.map(\.plainText).joined()
    return (words, inlines.filter { $0.kind == .code }.map(\.text))
  }

  private func inspectChoices(of item: ProseNode, type: String) throws {
    let lists = item.children.filter { $0.kind == .bulletList }
    // One of choices below it, or of a list that is named.
    #expect(lists.isEmpty == !["uno", "one"].contains(type), "\(type)")
    var codes: Set<String> = []
    for choice in lists.flatMap({ Array($0.children) }) {
      let (label, spans) = try spans(choice)
      #expect(!label.isEmpty && (1...2).contains(spans.count) && codes.insert(spans[0]).inserted)
      #expect(ID<Plan>.isValid(spans[0]) && (spans.count == 1 || ["texto", "text"].contains(spans[1])))
    }
    #expect(codes.isEmpty || codes.count >= 2)
  }

  @Test func `a form of the procedure's list has its title and code from there, and a class from its name`()
    throws
  {
    let materials = try materials("es")
    let form = FormDraft(materials, id: "asistencia", kind: nil)
    let (data, _) = try parts(form.draft)
    #expect(form.isListed && value("titulo", data) == "Registro de asistencia")
    #expect(value("codigo", data) == "por asignar" && value("clase", data) == "asistencia")
    #expect(value("papel", data) == "carta horizontal" && value("privacidad", data) == "personal")
    let other = FormDraft(materials, id: "encuesta-de-barrio", kind: nil)
    let (own, _) = try parts(other.draft)
    #expect(!other.isListed && value("titulo", own) == "Encuesta de barrio" && value("clase", own) == "libre")
  }

  @Test(arguments: [
    ("evaluacion", true), ("encuesta-2", true), ("Encuesta", false), ("año", false), ("con espacio", false),
    ("-x", false), ("", false), ("a/b", false), ("a_b", false),
  ])
  func `a form's name is small letters, digits and dashes`(_ name: String, _ isName: Bool) {
    #expect(FormDraft.isName(name) == isName)
  }
}
