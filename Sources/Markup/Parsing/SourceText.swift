internal import Diagnostics
private import Glibc

/// A text with its lines, ended by LF, CR or CRLF as CommonMark has it; lines are counted from 0 here.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// The file's line of line 0.
  let firstLine: Int
  /// Where each line begins; one more entry than lines, the last at the end of the text.
  private let starts: [Int32]

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    starts = Self.lineStarts(of: bytes)
  }

  var lineCount: Int { starts.count - 1 }

  func start(_ line: Int) -> Int { Int(starts[line]) }

  /// Where the line's text ends, before its line ending.
  func end(_ line: Int) -> Int {
    var end = Int(starts[line + 1])
    if end > start(line) && bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start(line) && bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// The line, counted from 0, of a line of the file; nil beyond the text.
  func line(ofFile line: Int) -> Int? {
    let index = line - firstLine
    return (0..<lineCount).contains(index) ? index : nil
  }

  func location(_ index: Int, line: Int) -> SourceLocation {
    SourceLocation(line: firstLine + line, column: index - start(line) + 1)
  }

  /// The index of `location`, kept within its line.
  func index(of location: SourceLocation) -> Int? {
    guard let line = line(ofFile: location.line) else { return nil }
    return min(start(line) + location.column - 1, end(line))
  }

  /// Where the text of a paragraph's later line begins: behind up to `quotes` markers `>` and all space.
  func contentStart(_ line: Int, quotes: Int) -> (index: Int, markers: Int) {
    let end = end(line)
    var index = skipSpace(start(line), end)
    var markers = 0
    while markers < quotes && index < end && bytes[index] == UInt8(ascii: ">") {
      markers += 1
      index = skipSpace(index + 1, end)
    }
    return (index, markers)
  }

  /// Whether `text` stands at `index`, which leaves room for it.
  func holds(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe text.withUnsafeBufferPointer { text in
        guard let first = text.baseAddress, let origin = source.baseAddress else { return true }
        return unsafe memcmp(origin + index, first, text.count) == 0
      }
    }
  }

  func skipSpace(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end && (bytes[index] == 0x20 || bytes[index] == 0x09) { index += 1 }
    return index
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count / 32 + 2)
    var next = 0
    unsafe bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D && index + 1 < bytes.count, unsafe bytes[index + 1] == 0x0A { continue }
        starts.append(Int32(next))
        next = index + 1
      }
    }
    if next < bytes.count { starts.append(Int32(next)) }
    starts.append(Int32(bytes.count))
    return starts
  }
}
