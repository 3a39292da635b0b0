package import Diagnostics

/// Reads the subset of YAML that front matter may be written in, with the place of every key and value.
///
/// The subset: block and flow mappings and sequences, plain and quoted scalars. No anchors, aliases, tags,
/// merge keys, directives, repeated keys, keys that are not text, further documents, or tabs in indentation.
package enum YAMLReader {
  /// Keys and values in one text.
  package static let nodeLimit = 10_000
  /// Mappings and sequences inside each other.
  package static let depthLimit = 32

  /// The document in `bytes`, which must be UTF-8; nil where there is none or its shape cannot be told.
  ///
  /// `firstLine` is the file's line on which `bytes` begins.
  package static func read(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1
  ) -> Checked<YAMLNode?> {
    let areClean = !YAMLCharacters.areForbidden(in: bytes)
    if areClean, let document = EverydayYAML.read(bytes, firstLine: firstLine) { return Checked(document) }
    return readEvents(bytes, file: file, firstLine: firstLine)
  }

  /// Reads any text, by libyaml's events.
  static func readEvents(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int
  ) -> Checked<YAMLNode?> {
    let source = YAMLSource(bytes, file: file, firstLine: firstLine)
    if let problem = YAMLCharacters.problem(in: source) { return Checked(nil, [problem]) }
    var composer = YAMLComposer(source)
    let document = composer.document()
    return Checked(document, composer.diagnostics)
  }
}
