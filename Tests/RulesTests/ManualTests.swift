import Diagnostics
import Foundation
import Model
import Rules
import TestSupport
import Testing

/// The manual's page of rules is made from the doc comments of the laws.
struct ManualTests {
  private static let path = "docs/reference/rules.md"

  /// What a law's doc comment has after its first sentence, in this order; the last may be missing.
  private static let headings = ["Why:", "Speaks of:", "Needs:", "Reports:"]

  @Test func `the manual's page of rules is what the laws' comments say`() throws {
    let page = try Self.page()
    let file = URL(fileURLWithPath: "\(Repository.root)/\(Self.path)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(page.utf8).write(to: file)
      Issue.record(
        "\(Self.path) was written anew: look at it, then run the tests again without UPDATE_GOLDEN")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page, "UPDATE_GOLDEN=1 writes it anew")
  }

  @Test(arguments: Laws.all.map { $0.id })
  func `every law says why it is there, what it speaks of and what it reports`(_ id: ID<RuleEntry>) throws {
    let comment = try #require(Self.comments()[id.rawValue])
    let words = comment.split(separator: "\n").joined(separator: " ")
    let end = try #require(words.firstIndex(of: "."))
    #expect(words[...end].count <= 150, "\(words[...end])")
    for heading in Self.headings where heading != "Needs:" {
      #expect(comment.contains("\n\(heading)"), "\(id) lacks \(heading)")
    }
  }

  /// The page, in the order of the laws.
  private static func page() throws -> String {
    let comments = try comments()
    var page = """
      # Rules

      Each rule that the program can test, from the comment of its law in `Sources/Rules/Laws`. A rule is in force
      where the procedure's `reglas` list it; how much it weighs, and whether it is applied, is content too. This page
      is written by the tests: `UPDATE_GOLDEN=1 swift test --filter ManualTests`.

      """
    for law in Laws.all {
      let lines = (comments[law.id.rawValue] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      page += "\n## \(law.id): \(law.severity.key)\n\n"
      for line in lines {
        let heading = headings.first { line.hasPrefix($0) }
        page += heading.map { "\n**\($0.dropLast())**:" + line.dropFirst($0.count) + "\n" } ?? "\(line)\n"
      }
    }
    return page.split(separator: "\n\n\n").joined(separator: "\n\n").replacingOccurrences(
      of: "\n\n\n", with: "\n\n")
  }

  /// The doc comment of each law by its id.
  private static func comments() throws -> [String: String] {
    var comments: [String: String] = [:]
    for source in try Repository.sources("Sources/Rules/Laws") {
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
      guard let law = lines.firstIndex(where: { $0.hasPrefix("enum ") }),
        let id = source.text.firstMatch(of: /RuleEntry> = ID\("([^"]+)"\)/)
      else { continue }
      let comment = lines[..<law].reversed().prefix { $0.hasPrefix("///") }.reversed()
      comments[String(id.1)] = comment.map { $0.dropFirst(3).trimmingPrefix(" ") }.joined(separator: "\n")
    }
    return comments
  }
}
