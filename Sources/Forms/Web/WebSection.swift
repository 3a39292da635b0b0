import Bytes
import Diagnostics
import Model

/// Writes a section of a form: its heading, its words and its questions, or the rows that they are asked in.
struct WebSection {
  private let section: FormTemplate.Section
  private let form: FormTemplate
  private let kit: WebFormKit

  init(_ section: FormTemplate.Section, of form: FormTemplate, _ kit: WebFormKit) {
    self.section = section
    self.form = form
    self.kit = kit
  }

  func write(into bytes: inout [UInt8]) {
    if let title = section.title {
      bytes.append("<section><h2>" as StaticString)
      bytes.append(words: title)
      bytes.append("</h2>\n" as StaticString)
    } else {
      bytes.append("<section>\n" as StaticString)
    }
    for block in section.introduction.blocks { write(block, into: &bytes) }
    if let group = section.group {
      write(group, into: &bytes)
    } else {
      for question in section.questions {
        WebQuestion(question, key: "a.\(question.id)", isInRow: false, form, kit).write(into: &bytes)
      }
    }
    bytes.append("</section>\n" as StaticString)
  }

  private func write(_ block: ProseNode, into bytes: inout [UInt8]) {
    guard block.kind == .bulletList else {
      bytes.append("<p>" as StaticString)
      bytes.append(words: block.plainText)
      bytes.append("</p>\n" as StaticString)
      return
    }
    bytes.append("<ul>" as StaticString)
    for item in block.children {
      bytes.append("<li>" as StaticString)
      bytes.append(words: item.plainText)
    }
    bytes.append("</ul>\n" as StaticString)
  }

  /// One row: where JavaScript runs there are as many as are needed.
  private func write(_ group: FormTemplate.RowGroup, into bytes: inout [UInt8]) {
    bytes.append("<p class=soft id=\"g.\(group.id):n\">")
    bytes.append(escaping: kit.say("rows-at-most", ["most": String(group.rows.upperBound)]))
    bytes.append("</p>\n<div id=\"g.\(group.id):r\">")
    bytes.append("<fieldset class=row data-g=\(group.id) data-row=1><legend class=n>")
    bytes.append(escaping: kit.say("rows.row", ["row": "1"]))
    bytes.append("</legend>" as StaticString)
    for question in section.questions {
      let key = "r.\(group.id).1.\(question.id)"
      WebQuestion(question, key: key, isInRow: true, form, kit).write(into: &bytes)
    }
    bytes.append("</fieldset>" as StaticString)
    bytes.append("</div>\n" as StaticString)
  }
}
