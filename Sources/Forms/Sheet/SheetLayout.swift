import Bytes
import Hashing
import Model

/// `layout.json`: where a form's sheets may be marked, which is all that the reader of scans knows of them.
package struct SheetLayout: Sendable {
  /// One line a mark; the same form, site and words give the same bytes.
  package let bytes: [UInt8]
  /// The first 32 bits of the bytes' SHA-256: eight hexadecimal digits in capitals, printed in every code.
  package let hash: String

  init(_ form: FormTemplate, _ pages: [SheetPageMarks], rowsPerSheet: Int) {
    var json = MarkWriter()
    json.line("{\"schema\": \"planilla/layout/1\",")
    json.line("\"form\": \"\(form.id)\", \"version\": \(form.version),")
    json.length("\"page\": {\"width\": ", form.paper.width)
    json.length(", \"height\": ", form.paper.height)
    json.line("},")
    json.line("\"rows-per-sheet\": \(rowsPerSheet),")
    json.length("\"bubble-radius\": ", SheetMarks.bubbleRadius)
    json.line(",")
    json.points("\"fiducials\": ", SheetMarks.fiducials(on: form.paper))
    json.length(", \"fiducial-side\": ", SheetMarks.fiducialSide)
    json.line(",")
    json.points("\"orientation\": ", [SheetMarks.orientation])
    json.length(", \"orientation-side\": ", SheetMarks.orientationSide)
    json.line(",")
    json.boxes("\"codes\": ", SheetMarks.codes(on: form.paper))
    json.line(",")
    json.line("\"pages\": [")
    for (index, page) in pages.enumerated() {
      json.page(page, index + 1)
      json.line(index + 1 < pages.count ? "," : "")
    }
    json.line("]}")
    bytes = json.bytes
    hash = SHA256.digest(of: bytes).hex.prefix(8).uppercased()
  }
}

/// Marks as JSON, one a line. Every text is an id or a code: ASCII without quotation marks.
private struct MarkWriter {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ text: String) {
    bytes.append(text)
    bytes.append("\n" as StaticString)
  }

  mutating func length(_ label: String, _ length: Length) {
    bytes.append(label)
    number(length)
  }

  /// JSON wants a digit before the point.
  private mutating func number(_ length: Length) {
    if length.hundredths > 0, length.hundredths < 100 { bytes.append("0" as StaticString) }
    bytes.append(length)
  }

  mutating func points(_ label: String, _ points: [SheetPoint]) {
    list(label, points.map { [$0.x, $0.y] })
  }

  mutating func boxes(_ label: String, _ boxes: [SheetBox]) {
    list(label, boxes.map { [$0.x, $0.y, $0.width, $0.height] })
  }

  private mutating func list(_ label: String, _ items: [[Length]]) {
    bytes.append(label)
    bytes.append("[" as StaticString)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(", " as StaticString) }
      numbers(item)
    }
    bytes.append("]" as StaticString)
  }

  private mutating func numbers(_ lengths: [Length]) {
    bytes.append("[" as StaticString)
    for (index, length) in lengths.enumerated() {
      if index > 0 { bytes.append(", " as StaticString) }
      number(length)
    }
    bytes.append("]" as StaticString)
  }

  mutating func page(_ page: SheetPageMarks, _ number: Int) {
    bytes.append("{\"page\": \(number)")
    each("groups", page.groups) { json, group in
      json.bytes.append("{\"id\": \"\(group.id)\", \"kind\": \"\(group.isSingle ? "single" : "several")\"")
      json.bytes.append(", \"bubbles\": [" as StaticString)
      for (index, bubble) in group.bubbles.enumerated() {
        json.bytes.append("\(index > 0 ? ", " : ""){\"code\": \"\(bubble.code)\", \"at\": ")
        json.numbers([bubble.center.x, bubble.center.y])
        json.bytes.append("}" as StaticString)
      }
      json.bytes.append("]}" as StaticString)
    }
    each("fields", page.fields) { json, field in
      let row = field.row.map { ", \"row\": \($0)" } ?? ""
      json.bytes.append("{\"id\": \"\(field.id)\", \"kind\": \"\(field.kind.rawValue)\"\(row), \"box\": ")
      json.numbers([field.box.x, field.box.y, field.box.width, field.box.height])
      if !field.cells.isEmpty { json.boxes(", \"cells\": ", field.cells) }
      json.bytes.append("}" as StaticString)
    }
    each("rows", page.rows) { json, row in
      json.bytes.append("{\"group\": \"\(row.group)\", \"row\": \(row.number), \"box\": ")
      json.numbers([row.box.x, row.box.y, row.box.width, row.box.height])
      json.bytes.append("}" as StaticString)
    }
    bytes.append("}" as StaticString)
  }

  private mutating func each<Mark>(_ label: String, _ marks: [Mark], _ write: (inout Self, Mark) -> Void) {
    bytes.append(",\n\"\(label)\": [")
    for (index, mark) in marks.enumerated() {
      bytes.append(index > 0 ? ",\n" : "\n")
      write(&self, mark)
    }
    bytes.append("]" as StaticString)
  }
}
