import Dispatch
import Synchronization

/// Work on many things at once, a few dozen to a turn, with results in order.
package enum ParallelChunks {
  private struct Progress<Result: Sendable, Failure: Error>: Sendable {
    var results: [[Result]]
    var error: Failure?
  }

  /// Calls `work` for stretches of `0..<count` on all cores, until one fails.
  package static func run<Result: Sendable, Failure: Error>(
    _ count: Int, size: Int = 64, _ work: @Sendable (Range<Int>) throws(Failure) -> [Result]
  ) throws(Failure) -> [Result] {
    let chunks = (count + size - 1) / size
    let progress = Mutex(Progress<Result, Failure>(results: Array(repeating: [], count: chunks)))
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      guard progress.withLock({ $0.error == nil }) else { return }
      do throws(Failure) {
        let results = try work(chunk * size..<min(count, (chunk + 1) * size))
        progress.withLock { $0.results[chunk] = results }
      } catch {
        progress.withLock { $0.error = $0.error ?? error }
      }
    }
    return try progress.withLock { (progress) throws(Failure) in
      if let error = progress.error { throw error }
      return progress.results.flatMap { $0 }
    }
  }
}
