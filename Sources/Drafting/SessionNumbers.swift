import Content
package import Model

/// The ids of a plan's sessions that were ever used, and the next free one.
package enum SessionNumbers {
  private static let greatest = 99

  /// The lowest number above every used one, with the plan's name before it; nil where 99 is used.
  ///
  /// Used are those of the plan, of aide-mémoires, of files in the sessions' folder that could not be read, and of
  /// what was published before: a cancelled session keeps its id, and one that left its plan too.
  package static func next(of plan: ID<Plan>, _ materials: DraftMaterials) -> ID<Session>? {
    let prefix = "\(plan)-"
    let planned = materials.agency[plan].map { $0.sessions.map(\.id.rawValue) } ?? []
    let told = materials.agency.sessions(of: plan).map(\.id.rawValue)
    let files = materials.paths.compactMap(Self.sessionName)
    let used = (planned + told + files + materials.takenIDs).compactMap { number(of: $0, after: prefix) }
    let next = (used.max() ?? 0) + 1
    guard next <= greatest else { return nil }
    return ID("\(prefix)\(next < 10 ? "0" : "")\(next)")
  }

  /// `2026-POT-04` of `sesiones/2026/2026-POT-04.md`.
  private static func sessionName(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, Vocabulary.folder(named: String(parts[0])) == .sessions,
      parts[2].hasSuffix(".md")
    else { return nil }
    return String(parts[2].dropLast(3))
  }

  private static func number(of id: String, after prefix: String) -> Int? {
    guard id.lowercased().hasPrefix(prefix.lowercased()) else { return nil }
    let digits = id.dropFirst(prefix.count)
    return digits.count <= 2 && digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
  }
}
