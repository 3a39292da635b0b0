import Bytes
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
    let isEmpty = bytes.split(separator: 0x0A).allSatisfy {
      $0.first { $0 != 0x20 && $0 != 0x0D }.map { $0 == UInt8(ascii: "#") } ?? true
    }
    let (head, tail) = isEmpty ? (bytes, []) : parts(bytes, at: path)
    var added = ""
    if let last = head.last, last != 0x0A { added += ending }
    if isEmpty { added += "\(Vocabulary.word(for: .draws, in: language)):\(ending)" }
    let indentation = indentation(of: head.split(separator: 0x0A)) ?? 2
    added += String(repeating: " ", count: indentation) + line(draw, in: language) + ending
    let text = head + Array(added.utf8) + tail
    guard let before = isEmpty ? [] : draws(bytes, at: path),
      !before.contains(where: { $0.session == draw.session }),
      let after = draws(text, at: path), after.count == before.count + 1,
      zip(before + [draw], after).allSatisfy({ $0.agrees(with: $1) })
    else { return nil }
    return text
  }

  /// What stands before the new draw and what stands behind it: of a book whose list is `[]`, the list is taken out
  /// and all other bytes stay; to any other, the draw is added at the end.
  private static func parts(_ bytes: [UInt8], at path: String) -> (head: [UInt8], tail: [UInt8]) {
    guard let text = SourceText.check(bytes, file: path).value,
      case .mapping(let members)? = YAMLReader.read(text, file: path).value?.content,
      let list = members.last?.value, case .sequence(let items) = list.content, items.isEmpty
    else { return (bytes, []) }
    let lines = LineTable(text)
    let start = lines.start(list.range.start.line - 1) + list.range.start.column - 1
    let end = lines.start(list.range.end.line - 1) + list.range.end.column - 1
    let next = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
    let behind = bytes[end..<next]
    let isBare = behind.allSatisfy { [0x20, 0x0D, 0x0A].contains($0) }
    let head = isBare ? bytes[..<start].dropLast(trailing: 0x20) : bytes[..<start]
    return (Array(head + behind), Array(bytes[next...]))
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

extension ArraySlice<UInt8> {
  /// Without the bytes equal to `byte` at its end.
  fileprivate func dropLast(trailing byte: UInt8) -> Self {
    var rest = self
    while rest.last == byte { rest.removeLast() }
    return rest
  }
}
