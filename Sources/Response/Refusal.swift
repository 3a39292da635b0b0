package import Diagnostics
import JSON

/// One reason why a document is no response: a field, and what is wrong with it.
package struct Refusal: Hashable, Sendable {
  /// The names by which people quote a refusal and tools sort it; they never change.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    case type = "response-type"
    case unknownField = "response-unknown-field"
    case missingField = "response-field-missing"
    case schema = "response-schema"
    case id = "response-id"
    case revision = "response-revision"
    case unknownForm = "response-form-unknown"
    case unknownVersion = "response-version-unknown"
    case otherDigest = "response-digest-unknown"
    case session = "response-session"
    case capturedAt = "response-captured-at"
    case channel = "response-channel"
    case provenance = "response-provenance"
    case unknownQuestion = "answer-unknown-question"
    case required = "answer-required"
    case notAsked = "answer-not-asked"
    case otherMedium = "answer-other-medium"
    case applies = "answer-applies"
    case absence = "answer-absence"
    case answerType = "answer-type"
    case empty = "answer-empty"
    case tooLong = "answer-too-long"
    case characters = "answer-characters"
    case notComposed = "answer-not-composed"
    case outOfRange = "answer-out-of-range"
    case unknownChoice = "answer-unknown-choice"
    case repeatedChoice = "answer-repeated-choice"
    case choiceOrder = "answer-choice-order"
    case date = "answer-no-such-date"
    case time = "answer-no-such-time"
    case email = "answer-bad-email"
    case telephone = "answer-bad-telephone"
    case document = "answer-bad-document"
    case calculation = "answer-calculation"
    case unexpectedRows = "row-unexpected"
    case unknownGroup = "row-group-unknown"
    case rowNumber = "row-number"
    case repeatedRow = "row-repeated"
  }

  /// A mistake of JSON's own (`json-…`) or one of `Code`.
  package let code: Diagnostic.Code
  /// The question's id, or the name of the document's field; empty for the document as a whole.
  package let field: String
  /// Where it stands, as a JSON Pointer: `/rows/3/answers/nombre`.
  package let path: String
  /// The column counts bytes.
  package let location: SourceLocation
  /// What its sentence names: the field, and a limit or what was expected.
  package let arguments: Arguments

  init(_ code: Code, _ field: String, path: String, at location: SourceLocation, value: String) {
    self.code = Diagnostic.Code(code.rawValue)
    self.field = field
    self.path = path
    self.location = location
    arguments = ["field": field, "value": value]
  }

  init(_ mistake: JSONMistake) {
    code = Diagnostic.Code(mistake.code.rawValue)
    field = mistake.path.split(separator: "/").last.map(String.init) ?? ""
    path = mistake.path
    location = mistake.location
    arguments = mistake.arguments
  }

  /// The refusal as a finding about the file that holds the document.
  package func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(
      code, file: file,
      range: SourceRange(line: location.line, column: location.column), arguments)
  }
}

/// The refusals of one document so far.
struct RefusalLog {
  /// So many are enough to see that a document is another thing.
  private static let limit = 100
  private(set) var refusals: [Refusal] = []

  /// Adds a refusal of `value`, which stands under the name `field`.
  mutating func refuse(_ code: Refusal.Code, _ field: String, at value: JSONValue, _ detail: String = "") {
    guard refusals.count < Self.limit else { return }
    refusals.append(Refusal(code, field, path: value.path, at: value.location, value: detail))
  }

  /// Adds a refusal of what `object` does not have.
  mutating func refuse(
    _ code: Refusal.Code, missing field: String, in object: JSONValue, _ detail: String = ""
  ) {
    guard refusals.count < Self.limit else { return }
    let path = JSONPointer.path(object.path, field)
    refusals.append(Refusal(code, field, path: path, at: object.location, value: detail))
  }
}
