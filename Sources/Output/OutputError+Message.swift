package import Diagnostics

extension OutputError {
  /// What to say: a note of the catalogue, with the values that its sentence names.
  ///
  /// Keys: `code`; for `system`, `output-cannot-` and what was being done; for `invalidPath`, `output-path-`
  /// and the fault.
  package var message: Message {
    switch self {
    case .system(let path, let doing, let message):
      Message("output-cannot-\(doing)", ["path": path, "reason": message])
    case .halfWritten(let path, let message), .notKept(let path, let message):
      Message(code, ["path": path, "reason": message])
    case .notOurs(let folder): Message(code, ["folder": folder])
    case .notAFolder(let path), .noParent(let path), .strayInTheWay(let path), .unreadableManifest(let path):
      Message(code, ["path": path])
    case .forbidden(let folder, let holds): Message(code, ["folder": folder, "holds": holds])
    case .inside(let folder, let other): Message(code, ["folder": folder, "holds": other])
    case .invalidPath(let path, let reason): Message("output-path-\(reason.rawValue)", ["path": path])
    case .pathClash(let first, let second): Message(code, ["first": first, "second": second])
    }
  }
}
