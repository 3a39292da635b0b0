import Diagnostics
import Model
import Rules
import TestSupport
import Testing

/// Every rule holds where it should and fails where it should, at its place, and nowhere else.
struct RuleFixturesTests {
  @Test(arguments: RuleFixture.names)
  func `a fixture gives the findings that it promises`(_ name: String) throws {
    let fixture = try RuleFixture(name)
    let outcome = try #require(try fixture.judge())
    #expect(outcome.promises(of: fixture.rule) == fixture.expected.sorted())
    let result = try #require(outcome.conformity.results.first { $0.entry.id == fixture.rule })
    #expect(result.total.fails == fixture.expected.count, "the reader's findings are counted too")
    let reasons = result.untoldReasons.map(\.key)
    #expect(fixture.untold.allSatisfy(reasons.contains), "\(reasons)")
    if name.hasSuffix(".holds") { #expect(result.total.holds > 0 && result.total.fails == 0) }
    if name.hasSuffix(".fails") { #expect(!fixture.expected.isEmpty) }
    if name.hasSuffix(".untold") { #expect(!fixture.untold.isEmpty && result.total.untold > 0) }
  }

  @Test func `the base office breaks no rule and has no mistake`() throws {
    let outcome = try #require(try RuleFixture("base").judge())
    #expect(outcome.findings.map { "\($0.file) \($0.code) \($0.arguments)" } == [])
  }

  @Test(arguments: Laws.all.map { $0.id })
  func `every rule is in force in the base office, and has a fixture that holds and one that fails`(
    _ rule: ID<RuleEntry>
  ) throws {
    let outcome = try #require(try RuleFixture("base").judge())
    #expect(outcome.conformity.results.contains { $0.entry.id == rule })
    #expect(RuleFixture.names.contains("\(rule).holds") && RuleFixture.names.contains("\(rule).fails"))
  }

  @Test func `no two rules have one name`() {
    #expect(Set(Laws.all.map { $0.id }).count == Laws.all.count)
  }
}
