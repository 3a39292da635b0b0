import Diagnostics
package import Files
package import Model

/// Adds a draw to the book of draws, and leaves every other byte of it alone.
package enum DrawWriter {
  /// The book in `files`, or the one that a site in `language` would begin.
  package static func path(in files: any FileTree, language: String) -> String {
    let names = Vocabulary.files.filter { $0.meaning == .draws }
      .flatMap {
        $0.words(in: language == "en" ? .english : .spanish) + $0.words(in: .spanish) + $0.words(in: .english)
      }
    return names.first { (try? files.read($0, limit: 1 << 20)) != nil } ?? names.first ?? "sorteos.yml"
  }

  /// The book's text with `draw` at its end; nil where it would not read as what was meant.
  ///
  /// - Parameters:
  ///   - bytes: the book as it stands; empty where there is none.
  package static func text(_ bytes: [UInt8], at path: String, adding draw: Draw) -> [UInt8]? {
    let language = ContentKind.of(path).language
    let ending = bytes.contains(0x0D) ? "\r\n" : "\n"
    var added = ""
    if let last = bytes.last, last != 0x0A { added += ending }
    let lines = bytes.split(separator: 0x0A)
    let isEmpty = lines.allSatisfy {
      $0.first { $0 != 0x20 && $0 != 0x0D }.map { $0 == UInt8(ascii: "#") } ?? true
    }
    if isEmpty { added += "\(Vocabulary.word(for: .draws, in: language)):\(ending)" }
    added += String(repeating: " ", count: indentation(of: lines) ?? 2) + line(draw, in: language) + ending
    let text = bytes + Array(added.utf8)
    guard let before = isEmpty ? [] : draws(bytes, at: path), let after = draws(text, at: path),
      after.count == before.count + 1, zip(before + [draw], after).allSatisfy({ $0.agrees(with: $1) })
    else { return nil }
    return text
  }

  /// `- {sesion: 2026-POT-01, filas: 37, evaluacion_minima: 10, semilla: "4321", muestra: [4, 9, 17, 22]}`.
  package static func line(_ draw: Draw, at path: String) -> String {
    line(draw, in: ContentKind.of(path).language)
  }

  private static func line(_ draw: Draw, in language: Language) -> String {
    func word(_ field: Field) -> String { Vocabulary.word(for: field, in: language) }
    let seed = draw.seed.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let sample = draw.sample.map(String.init).joined(separator: ", ")
    return "- {\(word(.session)): \(draw.session), \(word(.rows)): \(draw.rows), "
      + "\(word(.minimumEvaluation)): \(draw.minimum), \(word(.seed)): \"\(seed)\", "
      + "\(word(.sample)): [\(sample)]}"
  }

  /// How far in the first item of the list stands.
  private static func indentation(of lines: [ArraySlice<UInt8>]) -> Int? {
    lines.lazy.compactMap { line -> Int? in
      let spaces = line.prefix { $0 == 0x20 }.count
      return line.dropFirst(spaces).starts(with: "- ".utf8) ? spaces : nil
    }.first
  }

  /// What the book says; nil where anything in it is wrong.
  private static func draws(_ bytes: [UInt8], at path: String) -> [Draw]? {
    let text = SourceText.check(bytes, file: path)
    guard let source = text.value, text.diagnostics.isEmpty else { return nil }
    let document = YAMLReader.read(source, file: path)
    guard let node = document.value, document.diagnostics.isEmpty else { return nil }
    var decoder = FieldDecoder(file: path, language: ContentKind.of(path).language)
    let draws = DrawsDecoder.draws(node, &decoder)
    return decoder.diagnostics.isEmpty ? draws : nil
  }
}
