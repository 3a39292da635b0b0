import Bytes
import Hashing

/// A page's own policy: its one style and its one script by their hashes, and where it may send to; nothing else.
///
/// Source: [CSP Level 3](https://www.w3.org/TR/CSP3/), sections 2.3 and 6.
enum WebPolicy {
  /// The policy's text. `intake` is where the form may send, and nothing where there is none.
  static func text(style: [UInt8], script: [UInt8], intake: String?) -> String {
    let place = intake ?? "'none'"
    return [
      "default-src 'none'", "style-src \(source(style))", "script-src \(source(script))", "img-src data:",
      "form-action \(place)", "connect-src \(place)", "base-uri 'none'",
    ].joined(separator: "; ")
  }

  /// `'sha256-…'` of what stands between a `<style>` or `<script>` and its end.
  static func source(_ content: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.append("'sha256-" as StaticString)
    bytes.append(base64: SHA256.digest(of: content).bytes)
    bytes.append("'" as StaticString)
    return bytes.text
  }
}
