import Foundation
import History
import Model
import Testing

/// The history that a real git gives.
struct RepositoryTests {
  /// A repository in a folder of its own, gone with the test.
  private final class Office {
    let root: String

    init() throws {
      root = NSTemporaryDirectory() + "planilla-history-\(UUID().uuidString)"
      try FileManager.default.createDirectory(
        atPath: root + "/content/planes", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ path: String, _ text: String?) throws {
      let url = URL(fileURLWithPath: "\(root)/content/\(path)")
      if let text { try Data(text.utf8).write(to: url) } else { try FileManager.default.removeItem(at: url) }
    }

    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", root, "-c", "user.name=X", "-c", "user.email=x@example.org"] + arguments
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["GIT_AUTHOR_DATE": "2026-08-28T23:30:00-05:00"]) { _, new in new }
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }

    func commit(_ message: String) throws {
      try git("add", "-A")
      try git("commit", "-q", "--no-gpg-sign", "-m", message)
    }

    var repository: Repository { Repository(folder: root + "/content") }
  }

  @Test func `each file has its changes in order, with their day, reason and post`() async throws {
    let office = try Office()
    try office.git("init", "-q")
    try office.write("planes/pot.md", "uno\n")
    try office.write("procedimiento.md", "p\n")
    try office.commit("Primer plan")
    try office.write("planes/pot.md", "dos\n")
    try office.commit(
      "Ajusta la meta\n\nMás palabras.\n\nMotivo: lo pidió el municipio\n  de Apartadó\nRol: lider")
    try office.write("planes/pot.md", nil)
    try office.commit("Se retira")
    let history = try await office.repository.history(of: ["planes", "procedimiento.md"])
    let changes = history["planes/pot.md"]
    #expect(changes.map(\.reason) == ["Primer plan", "lo pidió el municipio de Apartadó", "Se retira"])
    #expect(changes.map(\.role) == [nil, "lider", nil])
    #expect(changes.map(\.date.description) == ["2026-08-28", "2026-08-28", "2026-08-28"])
    #expect(changes.last?.blob == nil)
    #expect(history["procedimiento.md"].count == 1 && history["otro.md"].isEmpty)
    let texts = try await office.repository.texts(
      changes.compactMap(\.blob) + ["0000000000000000000000000000000000000000"])
    #expect(texts == [Array("uno\n".utf8), Array("dos\n".utf8), nil])
    func text(_ paths: [String], in revision: String) async throws -> Repository.Earlier {
      try await office.repository.text(of: paths, in: revision)
    }
    #expect(try await text(["planes/pot.md"], in: "HEAD~2") == .text(Array("uno\n".utf8)))
    #expect(try await text(["plans/pot.md", "planes/pot.md"], in: "HEAD~1") == .text(Array("dos\n".utf8)))
    #expect(try await text(["planes/pot.md", "planes"], in: "HEAD") == .noSuchFile)
    #expect(try await text(["planes/pot.md"], in: "HEAD~9") == .noSuchRevision)
  }

  @Test func `no program that a repository names is run for what is missing`() async throws {
    let office = try Office()
    try office.git("init", "-q")
    try office.write("planes/pot.md", "uno\n")
    try office.commit("Uno")
    let program = "\(office.root)/evil.sh"
    try Data("#!/bin/sh\ntouch \(office.root)/ran\nexit 1\n".utf8).write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    try office.git("config", "remote.origin.url", office.root)
    try office.git("config", "remote.origin.promisor", "true")
    try office.git("config", "remote.origin.uploadpack", program)
    try office.git("config", "core.fsmonitor", program)
    try office.git("config", "core.pager", program)
    let missing = "0123456789012345678901234567890123456789"
    #expect(try await office.repository.texts([missing]) == [nil])
    _ = try? await office.repository.text(of: ["planes/pot.md"], in: missing)
    _ = try await office.repository.history(of: ["planes"])
    #expect(!FileManager.default.fileExists(atPath: "\(office.root)/ran"))
  }

  @Test func `names with spaces and accents, and messages with odd marks, come through`() async throws {
    let office = try Office()
    try office.git("init", "-q")
    try office.write("planes/año nuevo.md", "x")
    try office.commit("Un \"motivo\": con :dos puntos\tcolón — y ñ")
    let changes = try await office.repository.history(of: ["planes"])["planes/año nuevo.md"]
    #expect(changes.map(\.reason) == ["Un \"motivo\": con :dos puntos\tcolón — y ñ"])
  }

  @Test func `a message with any byte that git keeps loses no version`() async throws {
    let office = try Office()
    try office.git("init", "-q")
    try office.write("planes/pot.md", "uno\n")
    try office.commit("Uno")
    try office.write("planes/pot.md", "dos\n")
    try office.commit("Cambio\u{2}raro\u{1}y\u{1F}más\n\nRol: lider")
    try office.write("planes/pot.md", "tres\n")
    try office.commit("Tres")
    let changes = try await office.repository.history(of: ["planes"])["planes/pot.md"]
    #expect(changes.map(\.reason) == ["Uno", "Cambio\u{2}raro\u{1}y\u{1F}más", "Tres"])
    #expect(changes.map(\.role) == [nil, "lider", nil])
  }

  @Test func `a text that a merge made is a version, one that it took over is none`() async throws {
    let office = try Office()
    try office.git("init", "-q", "-b", "main")
    try office.write("planes/pot.md", "uno\n")
    try office.write("planes/agua.md", "a\n")
    try office.commit("Uno")
    try office.git("checkout", "-q", "-b", "rama")
    try office.write("planes/agua.md", "b\n")
    try office.commit("Agua")
    try office.git("checkout", "-q", "main")
    try office.write("planes/pot.md", "dos\n")
    try office.commit("Dos")
    try office.git("merge", "-q", "--no-ff", "--no-commit", "rama")
    try office.write("planes/pot.md", "tres\n")
    try office.commit("Se aprueba\n\nRol: lider")
    try office.write("planes/mib.md", "m\n")
    try office.commit("Otro")
    let history = try await office.repository.history(of: ["planes"])
    let changes = history["planes/pot.md"]
    #expect(changes.map(\.reason) == ["Uno", "Dos", "Se aprueba"])
    #expect(changes.last?.role == "lider")
    let texts = try await office.repository.texts(changes.compactMap(\.blob))
    #expect(texts == ["uno\n", "dos\n", "tres\n"].map { Array($0.utf8) })
    #expect(history["planes/agua.md"].map(\.reason) == ["Uno", "Agua"])
    #expect(history["planes/mib.md"].map(\.reason) == ["Otro"])
    #expect(history.changes.keys.sorted() == ["planes/agua.md", "planes/mib.md", "planes/pot.md"])
  }

  @Test func `a folder without git, one without commits and a shallow clone are told apart`() async throws {
    let office = try Office()
    await #expect(throws: Repository.Trouble.noRepository) {
      try await office.repository.history(of: ["planes"])
    }
    try office.git("init", "-q")
    await #expect(throws: Repository.Trouble.noCommits) {
      try await office.repository.history(of: ["planes"])
    }
    try office.write("planes/pot.md", "uno\n")
    try office.commit("Uno")
    try office.write("planes/pot.md", "dos\n")
    try office.commit("Dos")
    try office.git("clone", "-q", "--depth", "1", "file://\(office.root)", office.root + "/clone")
    await #expect(throws: Repository.Trouble.isShallow) {
      try await Repository(folder: office.root + "/clone/content").history(of: ["planes"])
    }
  }
}
