import Bytes

/// Findings as workflow commands, which GitHub's runners turn into marks on a change's lines.
package enum GitHubFace {
  /// One `::error file=…,line=…::sentence` a finding.
  package static func render(
    _ findings: [Diagnostic], _ catalogue: Catalogue, folder: String, sources: inout SourceTexts
  ) -> String {
    var text = ""
    for finding in findings {
      let words = finding.words(in: catalogue)
      var properties = ["file=\(escapedProperty((folder + finding.file).spellingControls))"]
      if let range = finding.range {
        properties.append("line=\(range.start.line)")
        properties.append("col=\(sources[finding.file].editorColumn(range.start))")
        properties.append("endLine=\(range.end.line)")
      }
      properties.append("title=\(escapedProperty(finding.code.rawValue))")
      let level = finding.severity == .note ? "notice" : finding.severity.key
      let sentences = ([words.sentence] + words.hints).joined(separator: "\n")
      text += "::\(level) \(properties.joined(separator: ","))::\(escaped(sentences))\n"
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func escapedProperty(_ text: String) -> String {
    var result = ""
    for character in escaped(text) {
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
    return result
  }
}
