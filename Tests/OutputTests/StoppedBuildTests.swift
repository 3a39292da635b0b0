import Foundation
import Testing

@testable import Output

/// A build that ends anywhere: killed between two system calls, or refused one.
@Suite struct StoppedBuildTests {
  /// Two versions of a site, and what a person put beside them.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: [String: String]?
    var new: [String: String]
    var strays: [String: String] = [:]
  }

  static let changes: [Change] = [
    Change(testDescription: "first build", old: nil, new: ["index.html": "1", "a/b.html": "2"]),
    Change(testDescription: "no page changes", old: ["a": "1"], new: ["a": "1"]),
    Change(
      testDescription: "pages change, come and go", old: ["a": "1", "b/c": "22", "b/d": "3", "e/f": "4"],
      new: ["a": "uno", "b/c": "2", "b/d": "3", "g/h/i": "5"]),
    Change(
      testDescription: "pages and folders trade places", old: ["a": "1", "b/c": "2"],
      new: ["a/x": "1", "b": "2"]),
    Change(
      testDescription: "a person's files", old: ["a": "1", "b/c": "2"], new: ["a": "2"],
      strays: ["notas.txt": "n", "b/mías/x": "y"]),
  ]

  /// Brings the site to its old version, by two builds so that the hidden folder is in use.
  private func prepare(_ change: Change, _ ground: Playground) throws -> [String: String] {
    guard let old = change.old else { return [:] }
    try ground.write(["z/z": "antes", "a": "0"].filter { old[$0.key + "/x"] == nil })
    try ground.write(old)
    for (name, text) in change.strays { try ground.put(text, at: "site/\(name)") }
    return Playground.whole(old).merging(change.strays) { $1 }
  }

  @Test(arguments: changes)
  func `killed after any system call the site is the old one or the new one`(change: Change) throws {
    let whole = Playground.whole(change.new).merging(change.strays) { $1 }
    var outcomes: Set<Bool> = []
    for calls in 0... {
      let ground = Playground(inMemory: true)
      let old = try prepare(change, ground)
      let left = Countdown(calls)
      let isDone = (try? ground.write(change.new, disk: Disk { _ in left.next() ? nil : EIO })) != nil

      let found = try ground.snapshot()
      #expect(found == old || found == whole, "after \(calls) calls")
      outcomes.insert(found == whole)
      try ground.write(change.new)
      #expect(try ground.snapshot() == whole, "mended after \(calls) calls")
      let third = change.new.mapValues { $0 + "3" }
      try ground.write(third)
      #expect(try ground.snapshot() == Playground.whole(third).merging(change.strays) { $1 }, "\(calls)")
      if isDone { break }
      try #require(calls < 2000)
    }
    #expect(outcomes.contains(true))
  }

  @Test(arguments: changes)
  func `a disk that cannot swap is changed file by file and mended by the next build`(change: Change) throws {
    let whole = Playground.whole(change.new).merging(change.strays) { $1 }
    let texts = Set(Playground.whole(change.old ?? [:]).values).union(whole.values)
    for calls in 0... {
      let ground = Playground(inMemory: true)
      _ = try prepare(change, ground)
      let left = Countdown(calls)
      let disk = Disk { call in left.next() ? (call == .exchange ? EINVAL : nil) : EIO }
      let summary = try? ground.write(change.new, disk: disk)

      let found = try ground.snapshot().filter { $0.key != OneByOne.temporary && $0.value != "/" }
      for (path, text) in found { #expect(texts.contains(text), "\(path) after \(calls) calls") }
      for (path, text) in change.strays { #expect(found[path] == text) }
      let mended = try ground.write(change.new, disk: Disk { $0 == .exchange ? EXDEV : nil })
      #expect(try ground.snapshot() == whole, "mended after \(calls) calls")
      #expect(
        try ground.write(change.new) == WriteSummary(unchanged: change.new.count, strays: mended.strays))
      try ground.write(change.new.mapValues { $0 + "3" })
      #expect(try SiteVerifier.verify(ground.site).allSatisfy { change.strays[$0.path] != nil })
      if let summary {
        #expect(summary.isSwapped == (change.old == nil || change.old == change.new))
        break
      }
      try #require(calls < 2000)
    }
  }

  @Test(arguments: [Disk.Call.write, .open, .remove, .look, .list, .lock, .rename, .exchange, .makeFolder])
  func `a call that is refused is named with its path and the old site stays`(kind: Disk.Call) throws {
    let change = Self.changes[2]
    var refusals = 0
    for number in 0..<200 {
      let ground = Playground(inMemory: true)
      let old = try prepare(change, ground)
      let left = Countdown(number)
      let disk = Disk { call in call == kind && !left.next(once: true) ? ENOSPC : nil }
      do throws(OutputError) {
        try ground.write(change.new, disk: disk)
      } catch {
        refusals += 1
        guard case .system(let path, let doing, let message) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(path.hasPrefix(ground.path) && doing == kind.rawValue && message == "No space left on device")
        let found = try ground.snapshot()
        #expect(found == old || found == Playground.whole(change.new))
        #expect(try SiteVerifier.verify(ground.site).isEmpty)
      }
      try ground.write(change.new)
      #expect(try ground.snapshot() == Playground.whole(change.new))
      if left.isUnused { break }
    }
    #expect(refusals > 0)
  }
}

/// Lets a number of calls through, and then none; or all but one.
final class Countdown: Sendable {
  private let lock = NSLock()
  nonisolated(unsafe) private var left: Int

  init(_ count: Int) { unsafe left = count }

  func next(once: Bool = false) -> Bool {
    lock.withLock {
      unsafe left -= 1
      return once ? unsafe left != -1 : unsafe left >= 0
    }
  }

  /// Whether every call was let through.
  var isUnused: Bool { lock.withLock { unsafe left >= 0 } }
}
