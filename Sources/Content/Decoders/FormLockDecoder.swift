import Diagnostics
import Model

/// Reads `formatos.lock`: the versions of forms that were published.
enum FormLockDecoder {
  private static let shape = Shape(required: [.formats])
  private static let versionShape = Shape(required: [.format, .version, .fingerprint, .questions])
  private static let questionShape = Shape(required: [.id, .type], optional: [.choices])

  static func lock(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> FormLock {
    guard let fields = decoder.fields(node, shape) else { return .empty }
    return FormLock(versions: decoder.list(fields[.formats], version))
  }

  private static func version(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> FormLock.Version? {
    guard let fields = decoder.fields(node, versionShape) else { return nil }
    let form = decoder.id(fields[.format], of: FormTemplate.self)
    let number = decoder.integer(fields[.version], in: 1...9_999)
    let fingerprint = decoder.text(fields[.fingerprint])
    let questions = decoder.list(fields[.questions], question)
    guard let form, let number, let fingerprint else { return nil }
    return FormLock.Version(
      form: form, number: number, digest: fingerprint, questions: questions,
      place: SourcePlace(file: decoder.file, range: fields.range))
  }

  private static func question(_ decoder: inout FieldDecoder, _ node: YAMLNode) -> FormLock.LockedQuestion? {
    guard let fields = decoder.fields(node, questionShape) else { return nil }
    let id = decoder.id(fields[.id], of: Question.self)
    let type = decoder.text(fields[.type])
    let choices = decoder.texts(fields[.choices])
    guard let id, let type else { return nil }
    return FormLock.LockedQuestion(id: id, type: type, choices: choices)
  }
}
