import Testing

struct SwiftLiteralsTests {
  @Test func `a literal is found with what stands before it, on its line or the line before`() {
    let literals = SwiftLiterals(
      """
      report("one-code", at: range)  
      return Diagnostic(
        "other-code", file: file)
      // report("not-this")
      """)
    #expect(literals.all.map(\.text) == ["one-code", "other-code"])
    #expect(literals.all.map(\.before) == ["report(", "returnDiagnostic("])
  }

  @Test func `an interpolation becomes a star, quotes inside it too`() {
    let literals = SwiftLiterals(#"let key = "words.title.\(manner)\(place == nil ? "-nowhere" : "")""#)
    #expect(literals.all.map(\.text) == ["words.title.**"])
  }

  @Test(arguments: [
    ("words.quarter-*", "words.quarter-1", true), ("words.quarter-*", "words.view.year", false),
    ("words.*.name", "words.a.b.name", true), ("words.year", "words.year-title", false),
    ("words.title.**", "words.title.virtual-nowhere", true), ("a*b", "ab", true), ("ab*b", "ab", false),
  ])
  func `a pattern stands for the keys that it may become`(_ pattern: String, _ key: String, _ expected: Bool)
  {
    #expect(SwiftLiterals.matches(pattern, key) == expected)
  }
}
