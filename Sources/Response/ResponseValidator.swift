package import JSON
import Model

/// Judges response documents by the versions of forms that it knows.
///
/// A pure function of the bytes and the forms: whether the session exists, whether the id was seen before, and what
/// becomes of the response is for others to say.
package struct ResponseValidator: Sendable {
  /// What a document is.
  package enum Judgement: Sendable {
    case valid(ResponseDocument)
    /// At least one reason.
    case refused([Refusal])
  }

  private let forms: [ID<FormTemplate>: [ResponseForm]]

  package init(_ forms: [ResponseForm]) {
    self.forms = Dictionary(grouping: forms, by: \.reference.id)
  }

  /// Judges a document from its bytes, whoever wrote them.
  package func judge(_ bytes: [UInt8]) -> Judgement {
    do throws(JSONMistake) {
      return judge(try JSONDocument(bytes))
    } catch {
      return .refused([Refusal(error)])
    }
  }

  /// Judges a document that was read.
  package func judge(_ document: JSONDocument) -> Judgement {
    var log = RefusalLog()
    let root = document.root
    guard root.kind == .object else {
      log.refuse(.type, "", at: root, "object")
      return .refused(log.refusals)
    }
    var envelope = EnvelopeReader(root)
    envelope.read(&log)
    // Without its form nobody can say what the answers are.
    guard let reference = envelope.form, let form = form(reference, at: root, &log) else {
      return .refused(log.refusals)
    }
    envelope.judgeSession(form, &log)
    guard let channel = envelope.channel else { return .refused(log.refusals) }
    var answers = DocumentAnswers(form, channel.source)
    answers.read(root, &log)
    guard log.refusals.isEmpty, let document = envelope.document(answers: answers.single, rows: answers.rows)
    else { return .refused(log.refusals) }
    return .valid(document)
  }

  /// The version that a document names; nil, refused, where there is none of that number or with that content.
  private func form(
    _ reference: ResponseDocument.FormReference, at root: JSONValue, _ log: inout RefusalLog
  ) -> ResponseForm? {
    let place = root["form"] ?? root
    guard let versions = forms[reference.id] else {
      log.refuse(.unknownForm, "id", at: place["id"] ?? place, reference.id.rawValue)
      return nil
    }
    guard let form = versions.first(where: { $0.reference.version == reference.version }) else {
      log.refuse(.unknownVersion, "version", at: place["version"] ?? place, String(reference.version))
      return nil
    }
    guard form.reference.sha256 == reference.sha256 else {
      log.refuse(.otherDigest, "sha256", at: place["sha256"] ?? place)
      return nil
    }
    return form
  }
}
