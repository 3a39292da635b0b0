import Diagnostics
import Output

/// What a command could not do, said in the site's language, with the way out.
enum Complaint {
  /// Why a site was not written, ending in a line break; where the system said no, the way out has its own line.
  static func words(_ error: OutputError, _ catalogue: Catalogue) -> String {
    let sentence = sentence(error.message, catalogue)
    guard case .system(_, _, let reason) = error else { return sentence }
    let way = catalogue["ways.\(Catalogue.key(of: reason))"] ?? catalogue.say("ways.other")
    return sentence + "\(catalogue.say("severity.hint")): \(way)\n"
  }

  /// Why a site could not be compared with its manifest, ending in a line break.
  static func words(verifying error: OutputError, _ catalogue: Catalogue) -> String {
    guard case .system(let path, _, let reason) = error else { return sentence(error.message, catalogue) }
    return sentence(Message("verify-unreadable", ["path": path, "reason": reason]), catalogue)
  }

  /// Why a file of the content was not changed, ending in a line break.
  static func words(writingContent error: OutputError, _ catalogue: Catalogue) -> String {
    guard case .notKept(let path, let reason) = error else { return words(error, catalogue) }
    return sentence(Message("content-not-written", ["path": path, "reason": reason]), catalogue)
  }

  private static func sentence(_ message: Message, _ catalogue: Catalogue) -> String {
    "planilla: \(catalogue.say("notes.\(message.key)", catalogue.withReason(message.arguments)))\n"
  }
}
