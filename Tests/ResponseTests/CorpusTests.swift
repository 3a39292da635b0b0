import Content
import Diagnostics
import Forms
import Foundation
import Model
import Response
import TestSupport
import Testing

/// What the outside judges read: every form's faces, and responses of which we say what they are.
///
/// `PLANILLA_CORPUS=FOLDER swift test --filter CorpusTests` writes them there; `script/judges` does that.
struct CorpusTests {
  private struct Line: Encodable {
    let form: String
    let name: String
    /// What `Response` says: valid, or refused.
    let valid: Bool
    /// Whether a schema can tell.
    let schema: Bool
    let document: String
  }

  @Test func `the corpus is what our own validator says it is, and is written where it is asked for`() throws
  {
    let folder = ProcessInfo.processInfo.environment["PLANILLA_CORPUS"]
    let catalogue = StringsLoader(files: Repository.theme).load(language: "es").value
    var lines: [Line] = []
    for form in FormShelf.forms {
      let name = "\(form.id)-\(form.version)"
      var settings = SiteSettings(title: "Sitio", entity: .init(name: "Entidad"))
      settings.baseURL = "https://ejemplo.gov.co/planes/"
      var export = FormExport(form, settings, catalogue, folder: "formatos")
      if form.needsNotice { export.notice = "Aviso | de ${privacidad}." }
      for face in FormExport.Face.allCases {
        let bytes = export.bytes(face)
        #expect(bytes == export.bytes(face) && String(validating: bytes, as: UTF8.self) != nil)
        try folder.map {
          try Data(bytes).write(to: URL(filePath: "\($0)/\(FormExport.fileName(of: form, face))"))
        }
      }
      for seed in 0..<(form.id == ID("todo") ? 40 : 8) as Range<UInt64> {
        let tree = RandomResponse.make(form, digest: FormShelf.digest(form), seed: seed)
        lines.append(line(name, "seed \(seed)", tree.bytes, isValid: true, isSeen: true))
        guard FormShelf.mutatedSeeds(of: form).contains(seed) else { continue }
        for mutation in ResponseMutation.all(of: tree, form) {
          lines.append(
            line(
              name, "seed \(seed), \(mutation.field): \(mutation.name)", mutation.bytes, isValid: false,
              isSeen: mutation.isSeenBySchema))
        }
      }
    }
    #expect(lines.count > 3_000 && lines.contains { !$0.schema })
    guard let folder else { return }
    let encoder = JSONEncoder()
    let text = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/corpus.jsonl"))
  }

  private func line(_ form: String, _ name: String, _ bytes: [UInt8], isValid: Bool, isSeen: Bool) -> Line {
    let judged = FormShelf.validator.judge(bytes)
    let isAccepted = if case .valid = judged { true } else { false }
    #expect(isAccepted == isValid, "\(form), \(name)")
    return Line(
      form: form, name: name, valid: isValid, schema: isSeen,
      document: String(decoding: bytes, as: UTF8.self))
  }
}
