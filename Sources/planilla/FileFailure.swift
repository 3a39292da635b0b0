import Diagnostics
import Files

/// A file or folder that could not be read, said in the site's language: the machine's no, and no mistake in a text.
struct FileFailure: Error {
  let sentence: String

  /// `folder` is what the error's path counts from.
  init(_ error: FileTreeError, in folder: String, _ catalogue: Catalogue) {
    let path = error.path == "." ? folder : "\(folder)/\(error.path)"
    let (key, arguments): (String, Arguments) =
      switch error.reason {
      case .missing: ("missing", ["path": path])
      case .notRegular: ("not-regular", ["path": path])
      case .closedFolder: ("closed-folder", ["path": path])
      case .tooLarge(let limit): ("too-large", ["path": path, "limit": String(limit)])
      case .system(let reason): ("system", ["path": path, "reason": reason])
      }
    sentence = catalogue.say("summary.file-\(key)", catalogue.withReason(arguments))
  }

  /// A theme none of whose sentences can be read: what is said of it cannot come from there.
  init(withoutWords theme: String) {
    sentence =
      "no se puede leer ningún archivo de textos en «\(theme)/strings»: revise los permisos de la carpeta, o copie "
      + "otra vez la carpeta «theme» del programa (no file of texts can be read: see who may read the folder)"
  }
}
