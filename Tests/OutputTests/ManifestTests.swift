import Hashing
import Foundation
import Testing

@testable import Output

@Suite struct ManifestTests {
  let digest = SHA256.digest(of: [])

  @Test func `a manifest is read from what it writes`() throws {
    let manifest = Manifest(entries: [("a.html", digest), ("b/c.html", SHA256.digest(of: [1]))])
    let read = try #require(Manifest(manifest.bytes))
    #expect(read.entries.map(\.path) == ["a.html", "b/c.html"])
    #expect(read.entries.map(\.digest) == manifest.entries.map(\.digest))
    #expect(Manifest([])?.entries.isEmpty == true)
  }

  @Test func `what only resembles a manifest is none`() {
    let hex = digest.hex
    let others = [
      "\(hex)  a.html", "\(hex) *a.html\n", "\(hex)  ../a\n", "\(hex)  \n", "x\n", "\(hex)  b\n\(hex)  a\n",
      "\(hex)  a\n\(hex)  a\n", "\(hex)  a\n\n", "global-include *.txt\n", "\(hex.uppercased())  a\n", "\n",
    ]
    for text in others { #expect(Manifest(Array(text.utf8)) == nil, "\(text)") }
  }

  @Test func `sha256sum agrees`() throws {
    let ground = Playground()
    try ground.write(["index.html": "hola", "planes/pot.html": "Plan é\n", "v.txt": ""])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum", "--check", "--strict", "--quiet", "MANIFEST"]
    process.currentDirectoryURL = URL(filePath: ground.site)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
