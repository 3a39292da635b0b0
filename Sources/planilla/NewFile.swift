import ArgumentParser
import Diagnostics
import Drafting

/// A drafted file on its way to the content folder, where it takes no other's place.
struct NewFile {
  private let draft: Draft
  private let reading: Reading

  init(_ draft: Draft, _ reading: Reading) {
    self.draft = draft
    self.reading = reading
  }

  private var path: String { "\(reading.contentFolder)/\(draft.path)" }

  /// Says the sentence of `key`.
  func say(_ key: String, _ arguments: Arguments = [:]) {
    Console.write(reading.catalogue.say(key, arguments) + "\n")
  }

  /// Ends the command where the content already has what was to be begun, in the file `other`.
  func refuse(where other: String?) throws {
    if let other { throw refusal("new.exists", "\(reading.contentFolder)/\(other)") }
    if FolderOptions.isThere(path) { throw refusal("new.exists", path) }
  }

  /// Ends the command where one of the files that the draft takes data from has a mistake in its data.
  func refuse(whereBroken sources: [DraftSource]) throws {
    let broken = reading.findings.first { finding in sources.contains { $0.isSpoilt(by: finding) } }
    if let broken { throw refusal("new.source-broken", "\(reading.contentFolder)/\(broken.file)") }
  }

  /// Writes the file and says where; with `dryRun` shows it instead.
  func write(dryRun: Bool) throws {
    try refuse(where: nil)
    guard !dryRun else { return Console.write(draft.bytes) }
    do throws(FileReplacement.CreationFailure) {
      try FileReplacement.create(draft.bytes, at: path)
    } catch {
      switch error {
      case .exists: throw refusal("new.exists", path)
      case .system(let place, let reason):
        let words: Arguments = ["path": place, "reason": reading.catalogue.reason(reason)]
        let sentence = reading.catalogue.say("new.not-written", words)
        Console.complain("planilla: \(sentence)\n")
        throw ExitCode.environment
      }
    }
    say("new.written", ["file": path])
  }

  private func refusal(_ key: String, _ file: String) -> ExitCode {
    Console.complain("planilla: \(reading.catalogue.say(key, ["file": file]))\n")
    return ExitCode.findings
  }
}
