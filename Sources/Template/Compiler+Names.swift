import Diagnostics

/// Names in tags: looked up once, here, so that rendering compares numbers.
extension Compiler {
  /// The path that a tag names; nil, and a diagnostic, when a part of it is unknown.
  mutating func path(of tag: Tag, in template: Int, reports: Bool) -> Program.Path? {
    guard tag.name != "." else { return Program.Path(start: 0, count: 0) }
    guard !tag.name.isEmpty else { return nil }
    if let path = path(tag.name) { return path }
    if reports { reportUnknown(tag, in: template) }
    return nil
  }

  /// The path spelt `name`, or nil when a part of it is unknown.
  mutating func path(_ name: String) -> Program.Path? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { names[String($0)] }
    let start = program.names.count
    let known = parts.compactMap { $0 }
    guard !parts.isEmpty, known.count == parts.count else { return nil }
    program.names += known
    return Program.Path(start: Int32(start), count: Int32(parts.count))
  }

  /// The catalogue's sentence that a `strings.` tag names; nil, and a diagnostic, when there is none.
  mutating func sentence(of tag: Tag, in template: Int, reports: Bool) -> String? {
    let key = String(tag.name.dropFirst("strings.".count))
    if let sentence = strings(key) { return sentence }
    guard reports else { return nil }
    report(
      "template-unknown-string", template: template, offset: tag.nameOffset, length: tag.name.utf8.count,
      ["key": key], hints: didYouMean(key, among: knownStrings))
    return nil
  }

  /// Says which part of a dotted name is unknown, where it stands.
  private mutating func reportUnknown(_ tag: Tag, in template: Int) {
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }), !tag.name.utf8.contains(where: { $0 <= 0x20 }) else {
      return report(
        "template-bad-name", template: template, offset: tag.nameOffset, length: tag.name.utf8.count,
        ["name": String(tag.name.prefix(40))])
    }
    guard !tag.name.hasPrefix("strings.") else {
      return report(
        "template-string-section", template: template, offset: tag.nameOffset, length: tag.name.utf8.count,
        ["name": tag.name])
    }
    var offset = tag.nameOffset
    for part in parts {
      if names[String(part)] == nil {
        report(
          "template-unknown-name", template: template, offset: offset, length: part.utf8.count,
          ["name": String(part)], hints: didYouMean(String(part), among: names.spellings))
        return
      }
      offset += part.utf8.count + 1
    }
  }
}
