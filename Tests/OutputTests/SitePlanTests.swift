import Testing

@testable import Output

@Suite struct SitePlanTests {
  @Test(arguments: [
    "index.html", "a/b/c.html", "A-b_c.d@2x+1.png", ".nojekyll", ".well-known/security.txt", "a..b",
    "manifest/x",
    "a/MANIFEST",
  ])
  func `a path of plain letters is fine`(path: String) {
    #expect(SitePath.fault(of: path) == nil)
  }

  @Test(arguments: [
    ("", SitePath.Fault.empty), ("/etc/passwd", .absolute), ("a//b", .emptyPart), ("a/", .emptyPart),
    ("..", .upwards),
    ("a/../../b", .upwards), (".", .upwards), ("a/./b", .upwards), (".git/config", .hidden),
    ("a/.b", .hidden),
    ("...", .hidden), ("a b", .character), ("a\\b", .character), ("a\u{0}b", .character), ("añb", .character),
    ("a:b", .character), ("a\nb", .character), ("a%2e", .character), ("a.", .trailingDot),
    ("a./b", .trailingDot),
    ("MANIFEST", .reserved), ("Manifest", .reserved), (String(repeating: "a", count: 201), .tooLong),
    (String(repeating: "a/", count: 501) + "a", .tooLong),
  ])
  func `a path that no site may have says why`(path: String, fault: SitePath.Fault) {
    #expect(SitePath.fault(of: path) == fault)
    #expect(throws: OutputError.invalidPath(path: path, reason: fault)) { try SitePlan([path]) }
  }

  @Test func `pages are put in order and every folder is named once`() throws {
    let plan = try SitePlan(["b/c/d.html", "a.html", "b/a.html", "b/c/a.html"])
    #expect((0..<4).map(plan.path) == ["a.html", "b/a.html", "b/c/a.html", "b/c/d.html"])
    #expect(plan.order == [1, 2, 3, 0])
    #expect(plan.folders == ["b", "b/c"])
  }

  @Test(arguments: [
    (["a.html", "a.html"], "a.html", "a.html"), (["a.html", "b", "A.html"], "A.html", "a.html"),
    (["a", "a/b"], "a", "a"), (["x/Y/1", "x/y/2"], "x/Y", "x/y"),
    (["Planes", "planes/pot.html"], "planes", "Planes"),
  ])
  func `two paths that are one on some file system are refused`(
    paths: [String], first: String, second: String
  ) {
    #expect(throws: OutputError.pathClash(first, second)) { try SitePlan(paths) }
  }
}
