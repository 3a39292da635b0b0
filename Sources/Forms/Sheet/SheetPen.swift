import Model

/// A page under the pen: what is drawn, what the reader of a scan is told, and what is filled in later.
struct SheetPen {
  var canvas = SheetCanvas()
  var marks = SheetPageMarks()
  var slots: [SheetSlot] = []
}

/// A place of a page whose words depend on the session or on the sheet.
struct SheetSlot: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case session(SessionField)
    case logo
    /// The words of the sheet's codes.
    case letters
    case serial
    /// The number of a row of the register, counted from 0 within a sheet.
    case rowNumber(Int)
    /// Both codes.
    case codes
  }

  let kind: Kind
  let box: SheetBox
}

/// A part of the session block.
package enum SessionField: String, Hashable, Sendable, CaseIterable {
  case session, date, time, modality, type, theme, place, objective, responsible
}

/// What may be read of a page: each mark by its question, in millimetres from the page's top-left corner.
package struct SheetPageMarks: Sendable {
  package struct Bubble: Hashable, Sendable {
    package let code: String
    package let center: SheetPoint
  }

  /// The bubbles of one answer.
  package struct Group: Hashable, Sendable {
    package let id: String
    /// Whether one of them at most is to be marked.
    package let isSingle: Bool
    package let bubbles: [Bubble]
  }

  /// What is written, ticked or signed in.
  package struct Field: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case yes, no, comb, line, area, signature, code }

    package let id: String
    package let kind: Kind
    /// From 1 within the sheet's rows of its group; nil where it is asked once.
    package let row: Int?
    package let box: SheetBox
    /// The boxes of one character each; empty but for a comb.
    package var cells: [SheetBox] = []
  }

  /// A printed row, whole.
  package struct Row: Hashable, Sendable {
    package let group: String
    /// From 1 within the sheet's rows of its group.
    package let number: Int
    package let box: SheetBox
  }

  package var groups: [Group] = []
  package var fields: [Field] = []
  package var rows: [Row] = []
}
