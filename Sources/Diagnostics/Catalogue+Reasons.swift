extension Catalogue {
  /// What the system said, such as «Permission denied», in this language; as it is where it has no words for it.
  package func reason(_ system: String) -> String {
    self["reasons.\(Self.key(of: system))"] ?? system
  }

  /// The arguments with the one called `reason`, which the system said, in this language.
  package func withReason(_ arguments: Arguments) -> Arguments {
    guard let system = arguments["reason"] else { return arguments }
    return arguments.replacing("reason", with: reason(system))
  }

  /// «Input/output error» as a key: `input-output-error`.
  package static func key(of system: String) -> String {
    system.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
