import Diagnostics
import Model

/// Reads a form's definition: its front matter here, its questions through `FormBody`.
enum FormDecoder {
  private static let shape = Shape(
    required: [.format, .kind, .version],
    optional: [
      .title, .code, .date, .appliesTo, .paper, .anonymous, .choiceLists, .privacy, .retention, .series,
    ])
  /// Versions are printed in a sheet's code with four digits at most.
  private static let versionLimit = 9_999

  /// The form, or nil where nothing could be asked under its name.
  ///
  /// What it leaves to the procedure and to the site is filled in once those are read.
  static func form(
    _ node: YAMLNode, _ body: Prose, _ decoder: inout FieldDecoder, whole: SourceRange
  ) -> FormTemplate? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    let id = formID(fields[.format], &decoder)
    let kind = decoder.word(fields[.kind], of: Vocabulary.formKinds)
    let version = decoder.integer(fields[.version], in: 1...versionLimit)
    var form = FormTemplate(
      id: id ?? ID(""), kind: kind ?? .free, title: decoder.text(fields[.title]) ?? "",
      code: decoder.text(fields[.code]) ?? "", version: version ?? 1,
      paper: decoder.paper(fields[.paper]) ?? Paper(.carta),
      places: fields.places(in: decoder.file, whole: whole))
    form.date = decoder.date(fields[.date])
    form.activityTypes = decoder.list(fields[.appliesTo]) {
      $0.reference($1, .activityType, of: ActivityType.self)
    }
    form.isAnonymous = decoder.flag(fields[.anonymous]) ?? false
    form.privacy = decoder.word(fields[.privacy], of: Vocabulary.privacyClasses) ?? .open
    form.retention = decoder.retention(fields[.retention])
    form.series = decoder.text(fields[.series])
    form.body = body
    let lists = ChoiceListDecoder.lists(fields[.choiceLists], &decoder)
    form.sections = FormBody.sections(of: body, privacy: form.privacy, lists: lists, &decoder)
    return id == nil || kind == nil || version == nil ? nil : form
  }

  /// Sheets carry the id in capitals, so that two ids may not differ by case.
  private static func formID(
    _ node: YAMLNode?, _ decoder: inout FieldDecoder
  ) -> ID<FormTemplate>? {
    guard let node, let id = decoder.id(node, of: FormTemplate.self) else { return nil }
    let isPlain = id.rawValue.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, id.rawValue.utf8.count <= FormTemplate.idLimit else {
      decoder.report(
        "form-id", at: node.range, ["id": id.rawValue, "limit": "\(FormTemplate.idLimit)"],
        hints: [Message("form-id")])
      return nil
    }
    return id
  }
}

extension FieldDecoder {
  /// Size and, where the long side lies, a second word: `carta horizontal`.
  fileprivate mutating func paper(_ node: YAMLNode?) -> Paper? {
    guard let node, let text = scalar(node)?.text else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let size = words.first.flatMap { Vocabulary.meaning(of: $0, in: Vocabulary.papers) }
      .flatMap(Paper.Size.init(rawValue:))
    let isLandscape =
      words.count < 2 ? false : Vocabulary.meaning(of: words[1], in: Vocabulary.landscapeWords)
    guard words.count <= 2, let size, let isLandscape else {
      report("form-paper", at: node.range, ["value": text], hints: [Message("form-paper")])
      return nil
    }
    return Paper(size, isLandscape: isLandscape)
  }

  /// A duration of one part: `P5Y`, `P18M`, `P30D`.
  mutating func retention(_ node: YAMLNode?) -> RetentionPeriod? {
    guard let node, let text = scalar(node)?.text else { return nil }
    if let period = RetentionPeriod(text) { return period }
    report("bad-retention", at: node.range, ["value": text], hints: [Message("bad-retention")])
    return nil
  }
}
