import Subprocess

/// The git repository that a content folder lies in: asked once for its whole history, and for old texts.
package struct Repository: Sendable {
  /// Why there is no history to be had.
  package enum Trouble: Error, Hashable, Sendable {
    /// There is no program called git.
    case noGit
    /// The folder lies in no repository.
    case noRepository
    /// The repository belongs to somebody else, and git reads none such unless it is told to.
    case notTrusted
    /// Nothing was committed to the repository yet.
    case noCommits
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
  ///
  /// A merge counts where it left a text that none of its parents had (`-c`): what it took over is its parent's change.
  package func history(of paths: [String]) async throws(Trouble) -> History {
    let arguments =
      ["log", "--format=\(HistoryLog.format)", "--date=format:%Y-%m-%d", "-c", "--raw", "--no-abbrev", "-z"]
      + ["--no-renames", "--no-ext-diff", "--"] + paths
    let output = try await git(arguments, input: [])
    let place = try await place()
    if place.isShallow { throw .isShallow }
    return HistoryLog.history(output, below: place.folder)
  }

  /// The texts that `blobs` name, in their order; nil where git has none of that name.
  package func texts(_ blobs: [String]) async throws(Trouble) -> [[UInt8]?] {
    guard !blobs.isEmpty else { return [] }
    let output = try await git(["cat-file", "--batch"], input: Array(blobs.map { $0 + "\n" }.joined().utf8))
    return BlobBatch.texts(output)
  }

  /// What a revision has of a file.
  package enum Earlier: Hashable, Sendable {
    case text([UInt8])
    case noSuchFile
    case noSuchRevision
  }

  /// The text in `revision` of the first of `paths` that is a file there; no name holds a line end.
  package func text(of paths: [String], in revision: String) async throws(Trouble) -> Earlier {
    let names = ["\(revision)^{tree}"] + paths.map { "\(revision):./\($0)" }
    let output = try await git(["cat-file", "--batch"], input: Array(names.map { $0 + "\n" }.joined().utf8))
    let objects = BlobBatch.objects(output)
    guard let tree = objects.first, tree != nil else { return .noSuchRevision }
    let text = objects.dropFirst().lazy.compactMap { $0 }.first { $0.kind == "blob" }
    return text.map { .text($0.bytes) } ?? .noSuchFile
  }

  /// Whether the repository is a shallow clone, and the content folder's path in it: empty or with a `/` at its end.
  ///
  /// `git log -c` leaves the paths of merges whole, `--relative` or not.
  private func place() async throws(Trouble) -> (isShallow: Bool, folder: [UInt8]) {
    let output = try await git(["rev-parse", "--is-shallow-repository", "--show-prefix"], input: [])
    let lineEnd = output.firstIndex(of: 0x0A) ?? output.endIndex
    return (output.starts(with: "true".utf8), Array(output[lineEnd...].dropFirst().dropLast()))
  }

  /// What git prints; never a pager, a lock, a hook or a program of the repository's own choosing.
  func git(_ arguments: [String], input: [UInt8]) async throws(Trouble) -> [UInt8] {
    let safe = ["-C", folder, "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "--no-pager"]
    let environment = Environment.inherit.updating([
      "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C",
      // An object that is missing is not fetched: a repository may name any program for that.
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0",
    ])
    do {
      let result = try await run(
        .name("git"), arguments: Arguments(safe + arguments), environment: environment,
        input: .inputWriter, output: .bytes(limit: Self.outputLimit), error: .string(limit: 1 << 16)
      ) { execution in
        // A git that ends before it has read what it is asked has its reasons, and says them.
        _ = try? await execution.standardInputWriter.write(input)
        try await execution.standardInputWriter.finish()
      }
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
    if words.contains("not a git repository") { return .noRepository }
    if words.contains("dubious ownership") { return .notTrusted }
    if words.contains("does not have any commits") { return .noCommits }
    return .failed(words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
  }
}
