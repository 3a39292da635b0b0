/// The look and the behaviour of web forms: the files of a theme's `forms/` folder.
package struct WebFormTheme: Sendable {
  /// A part of the script, which is one function; in the order in which they follow each other.
  package enum Part: String, Sendable, CaseIterable {
    case form
    /// For forms that ask in rows.
    case rows
    /// For rows of many columns.
    case paste
    /// For offices that receive responses.
    case send
    case start
  }

  /// `form.css`.
  package let style: [UInt8]
  /// `form.js` and the others, by part.
  private let scripts: [Part: [UInt8]]

  package init(style: [UInt8], scripts: [Part: [UInt8]]) {
    self.style = style
    self.scripts = scripts
  }

  /// The script of a form that has these parts, as short as it gets.
  func script(_ parts: Set<Part>) -> [UInt8] { ScriptShortening.shorten(source(parts)) }

  /// The parts as one function.
  func source(_ parts: Set<Part>) -> [UInt8] {
    var script = Array("(() => {\n'use strict'\n".utf8)
    for part in Part.allCases where parts.contains(part) { script += scripts[part] ?? [] }
    return script + Array("\n})()".utf8)
  }
}
