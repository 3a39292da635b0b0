private import Glibc

extension [UInt8] {
  /// Where `byte` stands next; the C library looks at many bytes at once.
  package func first(_ byte: UInt8, from start: Int = 0) -> Int? {
    self[...].first(byte, from: start)
  }

  /// Whether `byte` stands anywhere.
  package func holds(_ byte: UInt8) -> Bool { first(byte) != nil }
}

extension ArraySlice<UInt8> {
  /// Where `byte` stands next, from `start` on or from the slice's own start.
  package func first(_ byte: UInt8, from start: Int? = nil) -> Int? {
    let start = start ?? startIndex
    precondition(start >= startIndex, "looked for within the slice")
    return unsafe withUnsafeBytes { buffer in
      guard start < endIndex, let origin = buffer.baseAddress else { return nil }
      let found = unsafe memchr(origin + (start - startIndex), Int32(byte), endIndex - start)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - origin + startIndex }
    }
  }

  /// Whether `byte` stands anywhere.
  package func holds(_ byte: UInt8) -> Bool { first(byte) != nil }
}
