import ArgumentParser

/// What the shell is told: 0 is clean.
extension ExitCode {
  /// The author's files have errors.
  static let findings = ExitCode(1)
  /// Something about the call itself is wrong (`EX_USAGE`).
  static let usage = ExitCode(64)
  /// The machine said no: a full disk, a folder that may not be written (`EX_IOERR`).
  static let environment = ExitCode(74)
}
