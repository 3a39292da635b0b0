import Bytes

/// Findings for programs, one JSON document: English keys, sentences in the site's language.
package enum JSONFace {
  /// `{"schema": "planilla/diagnostics/1", "diagnostics": […]}`; lines and columns from 1, in code points.
  package static func render(
    _ findings: [Diagnostic], _ catalogue: Catalogue, sources: inout SourceTexts
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.text("schema", "planilla/diagnostics/1")
      json.array("diagnostics") { json in
        for finding in findings { json.object { render(finding, catalogue, &sources, into: &$0) } }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func render(
    _ finding: Diagnostic, _ catalogue: Catalogue, _ sources: inout SourceTexts, into json: inout JSONWriter
  ) {
    let words = finding.words(in: catalogue)
    json.text("code", finding.code.rawValue)
    if let rule = finding.rule { json.text("rule", rule) }
    json.text("severity", finding.severity.key)
    json.text("file", finding.file)
    if let range = finding.range { region(range, sources[finding.file], into: &json) }
    json.text("message", words.sentence)
    if !words.hints.isEmpty {
      json.array("hints") { json in for hint in words.hints { json.text(nil, hint) } }
    }
    guard !words.notes.isEmpty else { return }
    json.array("notes") { json in
      for note in words.notes {
        json.object { json in
          json.text("message", note.sentence)
          guard let place = note.place else { return }
          json.text("file", place.file)
          region(place.range, sources[place.file], into: &json)
        }
      }
    }
  }

  private static func region(_ range: SourceRange, _ source: SourceText, into json: inout JSONWriter) {
    json.number("line", range.start.line)
    json.number("column", source.editorColumn(range.start))
    json.number("endLine", range.end.line)
    json.number("endColumn", source.editorColumn(range.end))
  }
}
