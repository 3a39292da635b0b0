import ArgumentParser
import Glibc

/// Standard output and standard error.
enum Console {
  /// Writes to standard output, whole.
  static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes to standard error, whole.
  static func complain(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Whether standard output understands colours: a terminal, and nobody asked for none.
  static var isColored: Bool {
    isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// How many columns the terminal has; nil where standard output is none, or does not say.
  static var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A variable of the environment; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Lets a program that is asked something end before it has read the question: that is its answer.
  ///
  /// A reader of the output that went away still ends this one, see below.
  static func outliveClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the program where what it has to say gets nowhere: nobody would know what was not said.
  private static func failed(_ descriptor: Int32) {
    guard descriptor == STDOUT_FILENO else { return }
    if errno == EPIPE {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    let reason = unsafe String(cString: strerror(errno))
    complain(
      "planilla: no se pudo escribir lo que había que decir: \(reason) (the output could not be written)\n")
    exit(ExitCode.environment.rawValue)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return failed(descriptor) }
      rest = rest.dropFirst(count)
    }
  }
}
