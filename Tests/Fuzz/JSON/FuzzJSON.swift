import Diagnostics
import JSON

/// No bytes stop the reader, a mistake lies within them, and what was read says UTF-8.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  do throws(JSONMistake) {
    let document = try JSONDocument(bytes)
    precondition(String(validating: bytes, as: UTF8.self) != nil, "what was read is no UTF-8")
    walk(document.root, depth: 1)
  } catch {
    let place = error.location
    precondition(
      place.line >= 1 && place.column >= 1 && place.column <= size + 1, "\(error.code) lies nowhere")
    // By bytes: a slash and a mark that a name begins with are one character of Swift's.
    precondition(
      error.path.isEmpty || error.path.utf8.first == UInt8(ascii: "/"), "\(error.code) has no path")
  }
  return 0
}

private func walk(_ value: JSONValue, depth: Int) {
  precondition(depth <= 17, "deeper than may be")
  var names: Set<[UInt8]> = []
  for member in value.members {
    precondition(names.insert(Array(member.name.utf8)).inserted, "a name stands twice")
    walk(member.value, depth: depth + 1)
  }
  for element in value.elements { walk(element, depth: depth + 1) }
  if let text = value.text { precondition(text.unicodeScalars.count <= 4_000, "longer than may be") }
  _ = (value.number, value.whole, value.path, value.location)
}
