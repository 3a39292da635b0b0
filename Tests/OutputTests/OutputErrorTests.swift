import Diagnostics
import Testing

@testable import Output

@Suite struct OutputErrorTests {
  @Test(arguments: [
    (OutputError.notOurs(folder: "f"), "output-not-ours", "f"),
    (.notAFolder(path: "p"), "output-not-a-folder", "p"),
    (.noParent(path: "p"), "output-no-parent", "p"),
    (.forbidden(folder: "f", holds: "h"), "output-forbidden", "f h"),
    (.inside(folder: "f", of: "h"), "output-inside", "f h"),
    (.invalidPath(path: "..", reason: .upwards), "output-path-upwards", ".."),
    (.invalidPath(path: "a.", reason: .trailingDot), "output-path-trailing-dot", "a."),
    (.pathClash("a", "A"), "output-path-clash", "a A"),
    (.strayInTheWay(path: "p"), "output-stray-in-the-way", "p"),
    (.unreadableManifest(path: "p"), "output-unreadable-manifest", "p"),
    (.system(path: "p", doing: "look-at", message: "No"), "output-cannot-look-at", "p No"),
    (.halfWritten(path: "p", message: "No"), "output-half-written", "p No"),
    (.notKept(path: "p", message: "No"), "output-not-kept", "p No"),
  ])
  func `an error names its sentence and its values`(error: OutputError, key: String, values: String) {
    #expect(error.message.key == key)
    #expect(error.message.arguments.list.map(\.value).joined(separator: " ") == values)
  }

  @Test func `a failure in the midst of one by one is told apart`() throws {
    let ground = Playground(inMemory: true)
    try ground.write(["a": "1", "b": "1"])
    let disk = Disk { call in
      if call == .exchange { return 22 }
      return call == .rename && ground.exists("site/.planilla-new") ? 28 : nil
    }
    #expect(throws: OutputError.halfWritten(path: "\(ground.site)/a", message: "No space left on device")) {
      try ground.write(["a": "2", "b": "2"], disk: disk)
    }
    #expect(try ground.write(["a": "2", "b": "2"]).written == 2)
    #expect(try ground.snapshot() == Playground.whole(["a": "2", "b": "2"]))
  }
}
