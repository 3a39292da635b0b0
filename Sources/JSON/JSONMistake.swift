package import Diagnostics

/// The first thing that keeps bytes from being a JSON document, and where it stands.
package struct JSONMistake: Error, Hashable, Sendable {
  /// The names by which people quote a mistake and tools sort it; they never change.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    case notUTF8 = "json-not-utf8"
    case byteOrderMark = "json-byte-order-mark"
    case tooLong = "json-too-long"
    case tooDeep = "json-too-deep"
    case tooManyKeys = "json-too-many-keys"
    case longText = "json-long-text"
    case longNumber = "json-long-number"
    case duplicateKey = "json-duplicate-key"
    case loneSurrogate = "json-lone-surrogate"
    case controlCharacter = "json-control-character"
    case badEscape = "json-bad-escape"
    case badNumber = "json-bad-number"
    case trailingComma = "json-trailing-comma"
    case unexpected = "json-unexpected"
    case unfinished = "json-unfinished"
    case textAfterEnd = "json-text-after-end"
  }

  package let code: Code
  /// The column counts bytes.
  package let location: SourceLocation
  /// Of the value that was being read, as a JSON Pointer (RFC 6901): `/answers/general`; empty for the document.
  package let path: String
  /// What the sentence names: a limit, a character, a key.
  package let arguments: Arguments

  package init(
    _ code: Code, at location: SourceLocation, path: String = "", _ arguments: Arguments = [:]
  ) {
    self.code = code
    self.location = location
    self.path = path
    self.arguments = arguments
  }
}

/// Writes where a value stands in a document: RFC 6901.
package enum JSONPointer {
  /// `path` and one step further down; `~` and `/` of a name are written `~0` and `~1`.
  package static func path(_ path: String, _ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return "\(path)/\(name)"
    }
    var result = path + "/"
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
