import Files

/// Which paths a page may have: relative, of plain ASCII, the same on every file system.
package enum SitePath {
  /// What is wrong with a path.
  package enum Fault: String, Hashable, Sendable, CaseIterable {
    case empty, absolute, tooLong = "too-long", emptyPart = "empty-part", upwards, hidden
    case character, trailingDot = "trailing-dot", reserved
  }

  /// Names beginning with `.` that web servers ask for.
  static let knownHidden: Set<String> = [".well-known", ".nojekyll", ".htaccess"]

  /// The first fault of `path`, or nil.
  ///
  /// Letters, digits and `-_.@+` in parts of at most 200 bytes, 1,000 in all; `MANIFEST` is the writer's own.
  package static func fault(of path: String) -> Fault? {
    var path = path
    return path.withUTF8 { bytes in unsafe fault(bytes) }
  }

  private static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    guard let first = unsafe bytes.first else { return .empty }
    if first == UInt8(ascii: "/") { return .absolute }
    if bytes.count > 1000 { return .tooLong }
    var start = 0
    for index in 0...bytes.count {
      if index < bytes.count, unsafe bytes[index] != UInt8(ascii: "/") {
        guard unsafe AddressName.isAllowed(bytes[index]) else { return .character }
        continue
      }
      if let fault = unsafe partFault(UnsafeBufferPointer(rebasing: bytes[start..<index])) { return fault }
      start = index + 1
    }
    return unsafe bytes.count == 8 && lowercase(bytes) == "manifest" ? .reserved : nil
  }

  private static func partFault(_ part: UnsafeBufferPointer<UInt8>) -> Fault? {
    guard let first = unsafe part.first, let last = unsafe part.last else { return .emptyPart }
    if part.count > 200 { return .tooLong }
    if first == UInt8(ascii: ".") {
      if part.count <= 2, last == UInt8(ascii: ".") { return .upwards }
      if unsafe !knownHidden.contains(String(decoding: part, as: UTF8.self)) { return .hidden }
    }
    return last == UInt8(ascii: ".") ? .trailingDot : nil
  }

  private static func lowercase(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    unsafe String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
