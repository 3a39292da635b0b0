import Bytes
private import CQRencode

/// A QR code (ISO/IEC 18004), level Q: its dark modules as an SVG path.
///
/// Source: [libqrencode](https://fukuchi.org/works/qrencode/manual/), which owns the matrix until the symbol is made.
struct QRSymbol: Sendable {
  /// Modules on a side.
  let side: Int
  /// A line of width 1 through each run of dark modules, in modules from the symbol's top-left corner.
  let path: [UInt8]

  /// The symbol of `text`, of the smallest of `versions` that holds it; nil where none does.
  init?(_ text: String, versions: ClosedRange<Int>) {
    guard
      let code = unsafe QRcode_encodeString(
        text, Int32(versions.lowerBound), QR_ECLEVEL_Q, QR_MODE_8, 1)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    guard unsafe versions.contains(Int(code.pointee.version)) else { return nil }
    let side = unsafe Int(code.pointee.width)
    self.side = side
    path = unsafe Self.path(UnsafeBufferPointer(start: code.pointee.data, count: side * side), side)
  }

  private static func path(_ modules: UnsafeBufferPointer<UInt8>, _ side: Int) -> [UInt8] {
    var path: [UInt8] = []
    path.reserveCapacity(side * side)
    for row in 0..<side {
      var column = 0
      var pen: Int?
      while column < side {
        var end = column
        while end < side, unsafe modules[row * side + end] & 1 == 1 { end += 1 }
        guard end > column else {
          column += 1
          continue
        }
        if let pen {
          path.append("m" as StaticString)
          path.append(decimal: column - pen)
          path.append(" 0h" as StaticString)
        } else {
          path.append("M" as StaticString)
          path.append(decimal: column)
          path.append(" " as StaticString)
          path.append(decimal: row)
          path.append(".5h" as StaticString)
        }
        path.append(decimal: end - column)
        pen = end
        column = end
      }
    }
    return path
  }
}
