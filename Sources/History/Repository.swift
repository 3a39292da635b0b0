import Subprocess

/// The git repository that a content folder lies in: asked once for its whole history, and for old texts.
package struct Repository: Sendable {
  /// Why there is no history to be had.
  package enum Trouble: Error, Hashable, Sendable {
    /// There is no program called git.
    case noGit
    /// The folder lies in no repository, or in one that git does not trust.
    case noRepository
    /// The repository holds only its latest commits (a shallow clone): what it tells would be wrong.
    case isShallow
    /// git ended otherwise than well, with its own words.
    case failed(String)
  }

  /// The content folder.
  private let folder: String
  /// The most that git may say of a history, in bytes.
  private static let outputLimit = 256 << 20

  package init(folder: String) { self.folder = folder }

  /// The changes of what lies at `paths` below the folder, in one call of git.
  package func history(of paths: [String]) async throws(Trouble) -> History {
    let arguments =
      ["log", "--format=\(HistoryLog.format)", "--date=format:%Y-%m-%d", "--raw", "--no-abbrev", "-z"]
      + ["--no-renames", "--no-ext-diff", "--relative", "--"] + paths
    let output = try await git(arguments, input: [])
    if try await isShallow() { throw .isShallow }
    return HistoryLog.history(output)
  }

  /// The texts that `blobs` name, in their order; nil where git has none of that name.
  package func texts(_ blobs: [String]) async throws(Trouble) -> [[UInt8]?] {
    guard !blobs.isEmpty else { return [] }
    let output = try await git(["cat-file", "--batch"], input: Array(blobs.map { $0 + "\n" }.joined().utf8))
    return BlobBatch.texts(output)
  }

  /// The text of the file at `path` in `revision`, or nil where it has none.
  package func text(of path: String, in revision: String) async throws(Trouble) -> [UInt8]? {
    let output = try await git(["cat-file", "--batch"], input: Array("\(revision):./\(path)\n".utf8))
    return BlobBatch.texts(output).first ?? nil
  }

  private func isShallow() async throws(Trouble) -> Bool {
    try await git(["rev-parse", "--is-shallow-repository"], input: []).starts(with: "true".utf8)
  }

  /// What git prints; never a pager, a lock, a hook or a program of the repository's own choosing.
  private func git(_ arguments: [String], input: [UInt8]) async throws(Trouble) -> [UInt8] {
    let safe = ["-C", folder, "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "--no-pager"]
    let environment = Environment.inherit.updating([
      "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C",
      // An object that is missing is not fetched: a repository may name any program for that.
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0",
    ])
    do {
      let result = try await run(
        .name("git"), arguments: Arguments(safe + arguments), environment: environment,
        input: .array(input), output: .bytes(limit: Self.outputLimit), error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        throw Self.trouble(result.standardError)
      }
      return result.standardOutput
    } catch let trouble as Trouble {
      throw trouble
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .noGit
    } catch {
      throw .failed("\(error)")
    }
  }

  private static func trouble(_ words: String) -> Trouble {
    let isElsewhere = words.contains("not a git repository") || words.contains("dubious ownership")
    if isElsewhere || words.contains("does not have any commits") { return .noRepository }
    return .failed(words.split(separator: "\n").first.map(String.init) ?? "")
  }
}
