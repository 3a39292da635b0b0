import Diagnostics

/// What the procedure's lists would declare once their broken entries are put right.
///
/// The entry has its own report; that its name is missing elsewhere is no news.
struct BrokenLists: Sendable {
  private var names: [Reference.Kind: Set<String>] = [:]
  /// Lists with an entry whose name cannot be told, or that cannot be read at all.
  private var unreadable: Set<Reference.Kind> = []

  /// Notes an entry that cannot be used, by its name where it has one.
  mutating func note(_ name: String?, in kind: Reference.Kind) {
    if let name { names[kind, default: []].insert(name) } else { unreadable.insert(kind) }
  }

  /// Whether the list of `kind` may declare `name`.
  func mayDeclare(_ name: String, _ kind: Reference.Kind) -> Bool {
    unreadable.contains(kind) || names[kind]?.contains(name) == true
  }

  /// Whether the list of `kind` has a broken entry.
  func isBroken(_ kind: Reference.Kind) -> Bool { unreadable.contains(kind) || names[kind] != nil }
}
