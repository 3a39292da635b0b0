import Foundation
import Testing

@testable import Output

@Suite struct SiteVerifierTests {
  let ground = Playground()

  @Test func `what is missing, changed or extra is named in order`() throws {
    try ground.write(["a": "1", "b/c": "2", "d": "3", "e": ""])
    try ground.remove("site/d")
    try ground.edit("dos", at: "site/b/c")
    try ground.put("x", at: "site/b/extra")
    try ground.put("x", at: "site/.gitignore")
    try ground.put("", at: "site/.gitkeep")
    try ground.remove("site/a")
    try FileManager.default.createSymbolicLink(atPath: "\(ground.site)/a", withDestinationPath: "e")
    #expect(
      try SiteVerifier.verify(ground.site) == [
        .init(path: "a", kind: .missing), .init(path: "b/c", kind: .changed),
        .init(path: "b/extra", kind: .extra), .init(path: "d", kind: .missing),
      ])
  }

  @Test func `a folder without a manifest of ours cannot be verified`() throws {
    try ground.put("x", at: "site/MANIFEST")
    #expect(throws: OutputError.unreadableManifest(path: "\(ground.site)/MANIFEST")) {
      try SiteVerifier.verify(ground.site)
    }
    #expect(throws: OutputError.self) { try SiteVerifier.verify("\(ground.path)/nada") }
  }
}
