import Glibc

/// A folder held open: names are looked up in it even when it is moved.
final class OpenFolder: Sendable {
  let descriptor: Int32
  /// How to name it in a message.
  let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// How to name something in it in a message.
  func path(of name: String) -> String {
    if name.isEmpty || name == "." { return path }
    if path == "." { return name }
    return path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }
}
