/// The paths of a site about to be written, checked and in order.
struct SitePlan: Sendable {
  /// As the caller gave them.
  let paths: [String]
  /// Places in `paths`, by the bytes of the path.
  let order: [Int]
  /// Every folder that a path lies in, outer ones first, without the site's own.
  let folders: [String]

  /// - Throws: at the first path that no site may have, and at two that are one.
  init(_ paths: [String]) throws(OutputError) {
    for path in paths {
      if let fault = SitePath.fault(of: path) { throw .invalidPath(path: path, reason: fault) }
    }
    self.paths = paths
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0 < $1 }
    // Of ASCII, the order of strings is the order of their bytes.
    let order = isSorted ? Array(paths.indices) : paths.indices.sorted { paths[$0] < paths[$1] }
    self.order = order
    folders = Self.folders(of: order.lazy.map { paths[$0] })
    try checkClashes()
  }

  /// The path at place `position` of the order.
  func path(_ position: Int) -> String { paths[order[position]] }

  private func checkClashes() throws(OutputError) {
    for (first, second) in zip(order, order.dropFirst()) where paths[first] == paths[second] {
      throw .pathClash(paths[first], paths[second])
    }
    // A file where another one's folder stands, and names that a file system without case takes for one.
    var taken: [String: String] = [:]
    taken.reserveCapacity(paths.count + folders.count)
    for folder in folders { try Self.take(folder, in: &taken) }
    for position in order { try Self.take(paths[position], in: &taken) }
  }

  private static func take(_ path: String, in taken: inout [String: String]) throws(OutputError) {
    let hasUpper = path.utf8.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    if let earlier = taken.updateValue(path, forKey: hasUpper ? path.lowercased() : path) {
      throw .pathClash(earlier, path)
    }
  }

  private static func folders(of paths: some Sequence<String>) -> [String] {
    var folders: Set<String> = []
    var last: Substring.UTF8View = ""[...].utf8
    for path in paths {
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      var folder = path.utf8[..<slash]
      if folder.elementsEqual(last) { continue }
      last = folder
      while folders.insert(String(Substring(folder))).inserted,
        let slash = folder.lastIndex(of: UInt8(ascii: "/"))
      {
        folder = folder[..<slash]
      }
    }
    return folders.sorted()
  }
}
