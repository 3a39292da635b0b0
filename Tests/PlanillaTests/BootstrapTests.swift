import Foundation
import TestSupport
import Testing

/// `script/bootstrap test` on a machine without apt: what only the browser tests need may be missing.
struct BootstrapTests {
  /// What the script calls, as programs that always agree; `missing` are not there.
  private func machine(without missing: Set<String>) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "planilla-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let stubs = [
      "swift": "echo Swift version 6.3", "pkg-config": "exit 0", "python3": "exit 0", "git": "exit 0",
      "ssh-keygen": "exit 0", "java": "exit 0",
      "pdftotext": "exit 0", "chromium": "exit 0", "ldconfig": "echo libzbar.so.0",
      "dirname": "echo script/..", "head": "cat",
      "grep": "exec /usr/bin/grep \"$@\"", "cat": "exec /bin/cat",
    ]
    for (name, does) in stubs where !missing.contains(name) {
      let path = folder.appendingPathComponent(name).path
      try Data("#!/bin/sh\n\(does)\n".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    return folder
  }

  private func bootstrap(without missing: Set<String>, isCI: Bool) throws -> (status: Int32, said: String) {
    let folder = try machine(without: missing)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["script/bootstrap", "test"]
    process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
    process.environment = ["PATH": folder.path, "PLANILLA_FONT": folder.path + "/swift"].merging(
      isCI ? ["CI": "true"] : [:]
    ) { $1 }
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  @Test func `with everything there it says nothing`() throws {
    let outcome = try bootstrap(without: [], isCI: true)
    #expect(outcome.status == 0 && outcome.said == "", "\(outcome.said)")
  }

  @Test(arguments: [["chromium"], ["java", "pdftotext", "chromium"]] as [Set<String>])
  func `what only the browser tests need is named and left out, but not in CI`(_ missing: Set<String>) throws
  {
    let packages = ["chromium": "chromium", "java": "default-jre-headless", "pdftotext": "poppler-utils"]
    for isCI in [false, true] {
      let outcome = try bootstrap(without: missing, isCI: isCI)
      #expect(outcome.status == (isCI ? 69 : 0), "\(outcome.said)")
      for name in missing { #expect(outcome.said.contains(packages[name] ?? name), "\(outcome.said)") }
      #expect(outcome.said.contains("se omiten") == !isCI, "\(outcome.said)")
    }
  }

  @Test(arguments: ["pkg-config", "python3", "swift"])
  func `what all tests need must be there`(_ name: String) throws {
    #expect(try bootstrap(without: [name], isCI: false).status == 69)
  }
}
