package import Model

/// What is printed on every sheet for the reader of its scan: each size and place, once, for printing and reading.
package enum SheetMarks {
  /// The side of the four filled squares in the corners.
  package static let fiducialSide = Length.mm(5)
  /// How far a fiducial's centre lies from both edges of the paper.
  package static let fiducialInset = Length.mm(12)
  /// Nothing else is dark so near to a fiducial or to the mark that tells which way is up.
  package static let fiducialQuiet = Length.mm(4)
  /// The side of the filled square beside the top-left fiducial, on the same height.
  package static let orientationSide = Length.mm(3)
  /// How far the centre of that square lies from the left edge.
  package static let orientationLeft = Length.mm(21)

  /// The side of a code's dark square, its quiet zone not counted.
  package static let codeSide = Length.mm(20)
  /// The quiet zone around a code, in modules.
  package static let codeQuietModules = 4
  /// The versions that a code may have; more data is refused.
  package static let codeVersions = 3...5
  /// How far a code lies from the edge of the paper above or below it.
  package static let codeInset = Length.mm(7)

  /// From the centre to the middle of the line.
  package static let bubbleRadius = Length.mm(2)
  package static let lineWidth = Length.mm(0.25)
  /// From one bubble's centre to the next one's, at least.
  package static let bubblePitch = Length.mm(7)
  /// What stays free inside a box, at its border.
  package static let boxFree = Length.mm(0.5)
  /// Half a mark's height or width, for a box that is ticked.
  package static let tickSide = Length.mm(4.5)

  /// The centres of the four fiducials: top left, top right, bottom left, bottom right.
  package static func fiducials(on paper: Paper) -> [SheetPoint] {
    let (right, bottom) = (paper.width - fiducialInset, paper.height - fiducialInset)
    return [
      SheetPoint(fiducialInset, fiducialInset), SheetPoint(right, fiducialInset),
      SheetPoint(fiducialInset, bottom), SheetPoint(right, bottom),
    ]
  }

  /// The centre of the mark that tells which way is up.
  package static let orientation = SheetPoint(orientationLeft, fiducialInset)

  /// The edge of the corner squares in which nothing but the fiducial is dark.
  package static var cornerEdge: Length { fiducialInset + fiducialSide / 2 + fiducialQuiet }

  /// The dark squares of the two codes: top right and bottom left, each off the fiducials' quiet zones.
  package static func codes(on paper: Paper) -> [SheetBox] {
    [
      SheetBox(paper.width - cornerEdge - codeSide, codeInset, codeSide, codeSide),
      SheetBox(cornerEdge, paper.height - codeInset - codeSide, codeSide, codeSide),
    ]
  }
}

/// A point on a sheet, from its top-left corner.
package struct SheetPoint: Hashable, Sendable {
  package var x, y: Length
  package init(_ x: Length, _ y: Length) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle on a sheet, from the sheet's top-left corner.
package struct SheetBox: Hashable, Sendable {
  package var x, y, width, height: Length

  package init(_ x: Length, _ y: Length, _ width: Length, _ height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Length { x + width }
  package var bottom: Length { y + height }

  /// The rectangle, so much smaller on each side.
  package func inset(_ by: Length) -> SheetBox {
    SheetBox(x + by, y + by, width - by * 2, height - by * 2)
  }

  /// Whether any area belongs to both.
  package func overlaps(_ other: SheetBox) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether all of `other` lies within.
  package func holds(_ other: SheetBox) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }
}
