import Foundation
import Glibc
import TestSupport
import Testing

/// No content file makes the program crash, hang, read outside its folder or say nothing.
struct BadInputTests {
  @Test(arguments: BadInput.all)
  func `bad input is said in words, with its code and its status, within two seconds`(
    _ input: BadInput
  ) throws {
    try Self.check(input)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"), arguments: BadInput.forbidden)
  func `what may not be read is said`(_ input: BadInput) throws {
    try Self.check(input)
  }

  @Test func `there are at least forty kinds of bad input, no two of one name`() {
    #expect(BadInput.all.count { $0.status == 1 } >= 40)
    #expect(Set(BadInput.all.map { "\($0.name)\($0.codes)" }).count == BadInput.all.count)
  }

  /// One finding as `--format json` writes it.
  private struct Finding: Decodable {
    let code: String
    let severity: String
    let file: String
    let message: String
    let hints: [String]?
  }

  private struct Findings: Decodable {
    let diagnostics: [Finding]
  }

  private static func check(_ input: BadInput) throws {
    let office = try OfficeFolder(input.changes)
    let folders = ["--content", "content", "--theme", Repository.root + "/theme"]
    let outcome = try Program.run(["check", "--format", "json"] + folders, in: office.path)
    let findings = try JSONDecoder().decode(Findings.self, from: Data(outcome.output.utf8)).diagnostics
    #expect(Set(findings.map(\.code)).sorted() == input.codes)
    #expect(outcome.status == input.status, "\(outcome.complaint)")
    for finding in findings {
      let sentences = [finding.message] + (finding.hints ?? [])
      let isSaid = sentences.allSatisfy {
        !$0.isEmpty && !$0.contains("diagnostics.") && !$0.contains("hints.")
      }
      #expect(isSaid && !finding.file.hasPrefix("/") && finding.message.utf8.count < 600, "\(finding)")
      #expect(!outcome.output.contains("root:x:0"), "a file outside the folder was read")
    }
  }
}
