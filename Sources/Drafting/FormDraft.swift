import Content
package import Diagnostics
import Model

/// The definition of a form, drafted by its class: what it is called, whom it is for, and a first set of questions.
package struct FormDraft: Sendable {
  private let materials: DraftMaterials
  private let id: String
  private let kind: FormClass
  /// The procedure's entry of that id.
  private let entry: FormatEntry?
  private let folder: String
  private let language: Language

  /// Without a class, a form that is called like one is of that class, and any other is free.
  package init(_ materials: DraftMaterials, id: String, kind: FormClass?) {
    self.materials = materials
    self.id = id
    self.kind = kind ?? FormClass(named: id) ?? .free
    entry = materials.procedure.formats.first { $0.id == id }
    let languages = Language.allCases.filter { language in
      let folder = FormWord.folder.text(in: language)
      return materials.paths.contains { $0.hasPrefix("\(folder)/") }
    }
    let own: Language = materials.agency.settings.language == "en" ? .english : .spanish
    language = languages.contains(own) ? own : languages.first ?? own
    folder = FormWord.folder.text(in: language)
  }

  /// Whether `id` may be the name of a form: small ASCII letters, digits and `-`.
  package static func isName(_ id: String) -> Bool {
    ID<FormDraft>.isValid(id)
      && id.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  package var path: String { "\(folder)/\(id).md" }

  /// Whether the procedure's list of formats has it.
  package var isListed: Bool { entry != nil }

  /// The procedure's file and the key of its list of formats, as a sentence names them.
  package var list: Arguments {
    let file = materials.procedure.places.file
    return [
      "file": file, "list": Vocabulary.word(for: .formats, in: file == "procedure.md" ? .english : .spanish),
    ]
  }

  package var draft: Draft {
    var skeleton = Skeleton(language, materials.catalogue)
    skeleton.open("draft.form.intro", ["id": id])
    skeleton.explain(
      "draft.form.notation",
      ["required": FormWord.required.text(in: language), "texts": "\(word("texto", "text"))(80)"])
    skeleton.blank()
    writeIdentity(in: &skeleton)
    writeUse(in: &skeleton)
    writeLists(in: &skeleton)
    skeleton.close()
    for (number, section) in kind.sections.enumerated() {
      if number > 0 { skeleton.blank() }
      for line in section.lines(in: language, materials.catalogue) { skeleton.write(line) }
    }
    return Draft(path: path, bytes: skeleton.bytes)
  }

  private func word(_ spanish: String, _ english: String) -> String {
    FormWord(spanish, english).text(in: language)
  }

  private func set(_ key: FormWord, _ value: String, in skeleton: inout Skeleton) {
    skeleton.write("\(key.text(in: language)): \(value)")
  }

  private func writeIdentity(in skeleton: inout Skeleton) {
    skeleton.explain("draft.form.identity")
    set(.form, id, in: &skeleton)
    let classes = FormClass.allCases.map { $0.word(in: language) }.joined(separator: ", ")
    skeleton.explain("draft.form.class", ["names": classes])
    skeleton.set(.kind, kind.word(in: language))
    skeleton.blank()
    skeleton.explain(entry == nil ? "draft.form.unlisted" : "draft.form.listed", list)
    skeleton.set(.title, YAMLText.quoted(entry?.name ?? title))
    let unassigned = materials.catalogue.say("draft.form.unassigned")
    skeleton.set(.code, YAMLText.plain(entry?.code ?? unassigned))
    skeleton.blank()
    skeleton.explain("draft.form.version")
    skeleton.set(.version, "1")
    skeleton.set(.date, "\(materials.today)")
    skeleton.blank()
  }

  /// `encuesta-de-barrio` as «Encuesta de barrio».
  private var title: String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func writeUse(in skeleton: inout Skeleton) {
    let types = activityTypes.map(\.id.rawValue)
    skeleton.explain("draft.form.applies-to")
    let key = FormWord.appliesTo.text(in: language)
    skeleton.write(types.isEmpty ? "#\(key): []" : "\(key): \(YAMLText.list(types))")
    skeleton.blank()
    skeleton.explain("draft.form.paper")
    let paper = word("carta", "letter")
    let isWide = kind == .attendance
    skeleton.set(.paper, isWide ? "\(paper) \(FormWord.landscape.text(in: language))" : paper)
    if kind == .evaluation || kind == .characterization {
      skeleton.blank()
      skeleton.explain("draft.form.anonymous")
      set(.anonymous, FormWord.yes.text(in: language), in: &skeleton)
    }
    skeleton.blank()
    skeleton.explain(
      "draft.form.privacy",
      [
        "open": FormWord.open.text(in: language), "personal": FormWord.personal.text(in: language),
        "sensitive": FormWord.sensitive.text(in: language),
      ])
    set(.privacy, privacy.text(in: language), in: &skeleton)
    skeleton.explain("draft.form.retention")
    skeleton.write("#\(FormWord.retention.text(in: language)): P5Y")
  }

  private var privacy: FormWord {
    switch kind {
    case .attendance, .consultation: .personal
    case .characterization: .sensitive
    case .evaluation, .aideMemoire, .free: .open
    }
  }

  /// The procedure's types of activity at whose sessions it is filled in.
  private var activityTypes: [ActivityType] {
    materials.procedure.activityTypes.filter { type in
      switch kind {
      case .attendance: type.takesAttendance && !type.isByTelephone
      case .evaluation: type.isEvaluable
      case .aideMemoire: !type.isByTelephone
      case .consultation: type.isByTelephone
      case .characterization: type.takesAttendance && !type.isByTelephone && !type.isInternal
      case .free: false
      }
    }
  }

  private func writeLists(in skeleton: inout Skeleton) {
    guard kind == .evaluation else { return }
    skeleton.blank()
    skeleton.explain("draft.form.lists")
    skeleton.write("\(FormWord.lists.text(in: language)):")
    let marks = FormClass.qualityMarks.map { mark in
      (key: "\"\(mark)\"", value: YAMLText.plain(materials.catalogue.say("draft.form.quality-\(mark)")))
    }
    skeleton.write("\(FormClass.quality.text(in: language)): \(YAMLText.mapping(marks))", indent: 2)
  }
}
