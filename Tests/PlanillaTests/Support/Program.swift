import Foundation
import Glibc
import TestSupport

/// The built `planilla`, run as a person runs it.
struct Program {
  /// How a run ended.
  struct Outcome {
    let status: Int32
    let output: String
    let complaint: String
  }

  /// A run may take so many seconds of the processor.
  static let processorSeconds = 2
  /// A run that does nothing for so many seconds hangs.
  static let patience = 30

  struct Missing: Error {}

  /// The program beside the test bundle.
  static func path() throws -> String {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let path = bundle.deletingLastPathComponent().appendingPathComponent("planilla").path
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing() }
    return path
  }

  /// Runs the program; one that takes too long is stopped by the system, and its status says so.
  ///
  /// - Parameters:
  ///   - rule: what the shell does before, such as `ulimit -f 8`.
  ///   - launcher: a command that runs the program, such as `nice`.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], under rule: String = "",
    through launcher: String = ""
  ) throws -> Outcome {
    try start(arguments, in: folder, environment: environment, under: rule, through: launcher).finish()
  }

  /// A run that goes on beside others.
  struct Running {
    fileprivate let process: Process
    fileprivate let output: URL
    fileprivate let complaint: URL

    /// Waits for its end.
    func finish() throws -> Outcome {
      process.waitUntilExit()
      defer { for file in [output, complaint] { try? FileManager.default.removeItem(at: file) } }
      let status =
        process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
      return Outcome(
        status: status, output: try String(contentsOf: output, encoding: .utf8),
        complaint: try String(contentsOf: complaint, encoding: .utf8))
    }
  }

  /// Starts the program as `run` does, and does not wait for it.
  static func start(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], under rule: String = "",
    through launcher: String = ""
  ) throws -> Running {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let limits =
      "\(rule)\nulimit -t \(processorSeconds); exec timeout -k 1 \(patience) \(launcher) \"$0\" \"$@\""
    process.arguments = ["-c", limits, try path()] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, complaint) = (try capture(), try capture())
    process.standardOutput = output.handle
    process.standardError = complaint.handle
    try process.run()
    return Running(process: process, output: output.url, complaint: complaint.url)
  }

  /// Runs the program with the repository's theme, as somebody whom the modes of files bind: root gives up the right
  /// to pass over them.
  static func runBound(_ arguments: [String], in office: OfficeFolder) throws -> Outcome {
    let rights = "-dac_override,-dac_read_search"
    let launcher = geteuid() == 0 ? "setpriv --bounding-set=\(rights) --inh-caps=\(rights)" : ""
    return try run(
      arguments + ["--theme", Repository.root + "/theme"], in: office.path, through: launcher)
  }

  /// Runs `command` in a shell; its status.
  static func shell(_ command: String, in folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Starts the program and ends it after so many milliseconds, as a failing machine would.
  static func kill(_ arguments: [String], in folder: String, after milliseconds: Int) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path())
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(milliseconds) * 1000)
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A file to write to: a pipe that nobody empties would make the program wait.
  private static func capture() throws -> (url: URL, handle: FileHandle) {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "planilla-\(UUID().uuidString).txt")
    try Data().write(to: url)
    return (url, try FileHandle(forWritingTo: url))
  }
}
