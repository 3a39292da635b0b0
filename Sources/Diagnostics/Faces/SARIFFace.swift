import Bytes

/// Findings in SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the line.
package enum SARIFFace {
  /// Findings about the files of one folder.
  package struct Group {
    package let findings: [Diagnostic]
    /// What stands before each file's path, so that it is found from the repository's root.
    package let folder: String

    package init(_ findings: [Diagnostic], folder: String) {
      self.findings = findings
      self.folder = folder
    }
  }

  /// - Parameters:
  ///   - version: the program's own.
  package static func render(
    _ groups: [Group], _ catalogue: Catalogue, version: String, sources: inout SourceTexts
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.text("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          tool(groups.flatMap(\.findings), version, into: &json)
          json.text("columnKind", "unicodeCodePoints")
          json.array("results") { json in
            for group in groups {
              for finding in group.findings {
                json.object { result(finding, catalogue, group.folder, &sources, into: &$0) }
              }
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func tool(_ findings: [Diagnostic], _ version: String, into json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.text("name", "planilla")
        json.text("version", version)
        json.array("rules") { json in
          for code in Set(findings.map(\.code.rawValue)).sorted() {
            json.object { $0.text("id", code) }
          }
        }
      }
    }
  }

  private static func result(
    _ finding: Diagnostic, _ catalogue: Catalogue, _ folder: String, _ sources: inout SourceTexts,
    into json: inout JSONWriter
  ) {
    let words = finding.words(in: catalogue)
    json.text("ruleId", finding.code.rawValue)
    json.text("level", finding.severity.key)
    json.object("message") { $0.text("text", ([words.sentence] + words.hints).joined(separator: "\n")) }
    json.array("locations") { json in
      json.object { json in
        location(folder + finding.file, finding.range, sources[finding.file], into: &json)
      }
    }
    let places = words.notes.compactMap { note in note.place.map { (note.sentence, $0) } }
    guard !places.isEmpty else { return }
    json.array("relatedLocations") { json in
      for (sentence, place) in places {
        json.object { json in
          location(folder + place.file, place.range, sources[place.file], into: &json)
          json.object("message") { $0.text("text", sentence) }
        }
      }
    }
  }

  private static func location(
    _ path: String, _ range: SourceRange?, _ source: SourceText, into json: inout JSONWriter
  ) {
    json.object("physicalLocation") { json in
      json.object("artifactLocation") { $0.text("uri", percentEncoded(path)) }
      guard let range else { return }
      json.object("region") { json in
        json.number("startLine", range.start.line)
        json.number("startColumn", source.editorColumn(range.start))
        json.number("endLine", range.end.line)
        json.number("endColumn", source.editorColumn(range.end))
      }
    }
  }

  /// RFC 3986: everything but unreserved characters and `/` as `%XX`.
  private static func percentEncoded(_ path: String) -> String {
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.append(byte)
      default:
        result.append("%" as StaticString)
        result.append((byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true))
      }
    }
    return result.text
  }
}
