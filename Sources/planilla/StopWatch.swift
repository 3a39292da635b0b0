/// Time since it was made.
struct StopWatch {
  private let start = ContinuousClock.now

  var milliseconds: Int {
    let elapsed = (ContinuousClock.now - start).components
    return Int(elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000)
  }
}
