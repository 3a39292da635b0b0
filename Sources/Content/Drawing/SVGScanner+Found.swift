extension SVGScanner {
  /// One thing that a drawing may not hold.
  struct Found: Hashable {
    /// What is wrong with it; as it is called in messages.
    enum Fault: String {
      /// On no list.
      case notPlain = "svg-not-plain"
      /// An address elsewhere.
      case outside = "svg-outside"
      case link = "svg-link"
      /// No XML, or no style sheet.
      case malformed = "svg-malformed"
      case unclosed = "svg-unclosed"
      case tooDeep = "svg-too-deep"
      case encoding = "svg-encoding"
      /// Another kind of page.
      case notSVG = "svg-not-svg"

      /// The way out.
      var hint: String {
        switch self {
        case .link: "svg-link"
        case .encoding: "svg-encoding"
        case .notPlain, .outside, .malformed, .unclosed, .tooDeep, .notSVG: "svg-plain"
        }
      }
    }

    let fault: Fault
    /// What was found, in the drawing's own words: `<script>`, `onload`, `@import`.
    let what: String
    /// Its first byte.
    let offset: Int

    init(_ fault: Fault, _ what: String, _ offset: Int) {
      self.fault = fault
      self.what = String(what.prefix(SVGAddress.shown))
      self.offset = offset
    }
  }
}
