import Model
import Sampling
import TestSupport
import Testing

/// The draw as anybody can repeat it, and as nobody can steer it.
struct FairDrawTests {
  private static let rowLimit = 400

  /// Draws of many sizes, shares and seeds, the same in every run.
  private static let draws: [(rows: Int, minimum: Int, seed: String)] = {
    var generator = SeededGenerator(seed: 7)
    return (0..<300).map { _ in
      (
        Int.random(in: 1...rowLimit, using: &generator), Int.random(in: 0...100, using: &generator),
        String(generator.next(), radix: 36)
      )
    }
  }()

  private func sample(
    _ rows: Int, _ minimum: Int = 10, _ seed: String, _ session: String = "2026-AGUA-01"
  ) -> [Int] {
    FairDraw.sample(rows: rows, minimum: minimum, seed: seed, session: ID(session))
  }

  /// Each was computed in a shell:
  /// `printf '%s\037%s\037%d' SEED SESSION ROW | sha256sum` for every row, sorted, the first k.
  @Test(arguments: [
    ("4821", "2026-POT-05", 37, [5, 10, 17, 32]), ("4821", "2026-AGUA-01", 12, [6, 10]),
    ("4821", "2026-AGUA-01", 100, [10, 13, 31, 36, 46, 70, 82, 83, 91, 99]),
    ("Lotería «5 30»", "2026-POT-05", 37, [2, 21, 29, 34]), ("Lotería «5 30»", "2026-AGUA-01", 12, [8, 11]),
    ("Lotería «5 30»", "2026-AGUA-01", 100, [11, 28, 53, 58, 61, 89, 90, 92, 93, 99]),
  ])
  func `the rows are those that sha256sum puts first`(
    _ seed: String, _ session: String, _ rows: Int, _ expected: [Int]
  ) {
    #expect(sample(rows, seed, session) == expected)
  }

  private func sample(_ rows: Int, _ seed: String, _ session: String) -> [Int] {
    sample(rows, 10, seed, session)
  }

  @Test(arguments: [
    (0, 10, 0), (1, 10, 1), (10, 10, 1), (11, 10, 2), (100, 10, 10), (101, 10, 11), (5, 0, 1), (7, 100, 7),
    (3, 34, 2), (10_000, 10, 1000),
  ])
  func `the share is rounded up, and somebody is always asked`(_ rows: Int, _ minimum: Int, _ size: Int) {
    #expect(FairDraw.size(rows: rows, minimum: minimum) == size)
    #expect(sample(rows, minimum, "x").count == size)
  }

  @Test func `a sample is so many different rows of the register, in order`() {
    for (rows, minimum, seed) in Self.draws {
      let sample = sample(rows, minimum, seed)
      #expect(sample.count == FairDraw.size(rows: rows, minimum: minimum))
      #expect(100 * sample.count >= minimum * rows && 100 * (sample.count - 1) <= max(0, minimum * rows))
      #expect(zip(sample, sample.dropFirst()).allSatisfy { $0 < $1 })
      #expect(sample.allSatisfy { (1...rows).contains($0) })
    }
  }

  @Test func `the same call gives the same rows, whatever was drawn before`() {
    let forwards = Self.draws.map { sample($0.rows, $0.minimum, $0.seed) }
    let backwards = Self.draws.reversed().map { sample($0.rows, $0.minimum, $0.seed) }
    #expect(forwards == backwards.reversed())
  }

  @Test func `a row's rank does not depend on how many rows there are`() {
    for (rows, minimum, seed) in Self.draws where rows < Self.rowLimit {
      let drawn = Set(sample(rows, minimum, seed))
      // All of a longer register but its new rows stand in the same order: the same size keeps the same rows.
      let longer = sample(rows + 1, 100 * drawn.count / (rows + 1), seed)
      #expect(Set(longer).subtracting([rows + 1]).isSubset(of: drawn))
    }
  }

  @Test func `other seeds and other sessions give other rows`() {
    let samples = Self.draws.map { sample(Self.rowLimit, 10, $0.seed) }
    #expect(Set(samples).count == Set(Self.draws.map(\.seed)).count)
    let sessions = (1...99).map { sample(Self.rowLimit, 10, "x", "2026-AGUA-\($0)") }
    #expect(Set(sessions).count == sessions.count)
    // What belongs to the seed and what to the session is never confused.
    #expect(sample(Self.rowLimit, 10, "a2026", "1") != sample(Self.rowLimit, 10, "a", "20261"))
  }

  @Test func `over two thousand seeds each row is drawn about equally often`() {
    let (rows, seeds) = (30, 2000)
    var times = [Int](repeating: 0, count: rows + 1)
    for seed in 0..<seeds { for row in sample(rows, 10, "\(seed)") { times[row] += 1 } }
    let share = Double(FairDraw.size(rows: rows, minimum: 10)) / Double(rows)
    let expected = Double(seeds) * share
    // Six standard deviations of a binomial count: a fair draw is out of it once in a hundred million.
    let bound = 6 * (expected * (1 - share)).squareRoot()
    #expect(times[0] == 0)
    for row in 1...rows { #expect(abs(Double(times[row]) - expected) < bound, "row \(row): \(times[row])") }
  }

  @Test(arguments: [
    ("4821", true), ("Lotería del 15 de abril: 5 30 12", true), ("🎲", true),
    (String(repeating: "a", count: 200), true), (String(repeating: "a", count: 201), false),
    (String(repeating: "ñ", count: 101), false), ("", false), (" ", false), ("\u{200B}", false),
    ("a\nb", false),
    ("a\tb", false), ("a\u{1F}b", false), ("a\u{7F}", false), ("a\u{202E}b", false), ("a\u{2028}b", false),
  ])
  func `a seed is a short text that can be seen and read aloud`(_ seed: String, _ isOne: Bool) {
    #expect(FairDraw.isSeed(seed) == isOne)
  }
}
