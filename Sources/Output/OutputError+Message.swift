package import Diagnostics

extension OutputError {
  /// What to say: the catalogue's `notes.<code>`, with the values that its sentence names.
  package var message: Message {
    switch self {
    case .system(let path, let doing, let message):
      Message(code, ["path": path, "doing": doing, "message": message])
    case .notOurs(let folder): Message(code, ["folder": folder])
    case .notAFolder(let path), .strayInTheWay(let path), .unreadableManifest(let path):
      Message(code, ["path": path])
    case .forbidden(let folder, let holds): Message(code, ["folder": folder, "holds": holds])
    case .invalidPath(let path, let reason): Message(code, ["path": path, "reason": reason.rawValue])
    case .pathClash(let first, let second): Message(code, ["first": first, "second": second])
    }
  }
}
