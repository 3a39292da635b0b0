extension Draw {
  /// What a shell runs to repeat the draw, whatever signs the seed has.
  package var command: String {
    let quoted = seed.replacing("'", with: "'\\''")
    return "planilla draw \(session) --rows \(rows) --seed='\(quoted)'"
  }
}
