import Drafting
import Model
import TestSupport
import Testing

/// The day that is proposed for a new session.
struct DateProposalTests {
  private func day(_ text: String) -> CalendarDate { SampleAgency.date(text) }

  private func proposed(
    _ sample: SampleAgency = SampleAgency(), theme: String = "pot", year: Int = 2026, after base: String
  ) -> DateProposal? {
    DateProposal(
      in: TeamCalendar(of: ID(theme), in: sample.agency), year: SampleAgency.year(year), after: day(base))
  }

  @Test func `three weeks are left, and a free working day is taken as it is`() throws {
    let proposal = try #require(proposed(after: "2026-09-30"))
    // 21 October is the team's own.
    #expect(proposal.date == day("2026-10-22") && proposal.leavesGap)
    #expect(proposal.passed.map(\.obstacle) == [.ownSession(ID("2026-POT-03"))])
    #expect(proposal.passed.map(\.date) == [day("2026-10-21")])
  }

  @Test func `a holiday, a weekend and another team's day are passed over, each with its reason`() throws {
    var sample = SampleAgency()
    sample.sessions.append(SampleAgency.session("2026-PP-09", on: "2026-10-13"))
    let proposal = try #require(proposed(sample, after: "2026-09-19"))
    #expect(proposal.date == day("2026-10-14") && proposal.beside == nil)
    #expect(
      proposal.passed.map(\.obstacle) == [
        .weekend, .weekend, .holiday("Día de la Diversidad"), .otherSession(ID("2026-PP-09")),
      ])
  }

  @Test func `where every day is another team's, one is shared and says so`() throws {
    var sample = SampleAgency()
    for offset in 0..<80 {
      let date = day("2026-10-10").adding(days: offset).description
      sample.sessions.append(SampleAgency.session("2026-PP-\(10 + offset)", on: date))
    }
    let proposal = try #require(proposed(sample, after: "2026-09-19"))
    #expect(proposal.date == day("2026-10-13") && proposal.beside == ID("2026-PP-13"))
    #expect(proposal.passed.map(\.obstacle) == [.weekend, .weekend, .holiday("Día de la Diversidad")])
  }

  @Test func `at the year's end the wait shrinks, and after it nothing is left`() throws {
    let late = try #require(proposed(after: "2026-12-23"))
    #expect(late.date == day("2026-12-24") && !late.leavesGap)
    let last = try #require(proposed(after: "2026-12-28"))
    #expect(last.date == day("2026-12-29"))
    #expect(proposed(after: "2026-12-31") == nil)
    #expect(proposed(after: "2027-02-01") == nil)
    let next = try #require(proposed(year: 2027, after: "2026-12-31"))
    #expect(next.date == day("2027-01-21"))
  }

  @Test func `a cancelled session and one put off to no day leave their days free`() throws {
    var sample = SampleAgency()
    sample.replace(SampleAgency.session("2026-POT-03", on: "2026-10-21", .cancelled("Lluvias")))
    #expect(try #require(proposed(sample, after: "2026-09-30")).date == day("2026-10-21"))
    sample.replace(SampleAgency.session("2026-POT-03", on: "2026-10-21", .postponed))
    #expect(try #require(proposed(sample, after: "2026-09-30")).date == day("2026-10-21"))
  }

  @Test(arguments: 0..<60)
  func `in any agency the day is a working one of the year, and the team's own days are not taken`(
    _ seed: Int
  ) throws {
    let agency = RandomAgency.make(seed: UInt64(seed))
    for theme in ["pot", "pp"] {
      let calendar = TeamCalendar(of: ID(theme), in: agency)
      for (year, base) in [
        (2025, "2025-01-01"), (2026, "2026-03-11"), (2026, "2026-12-20"), (2027, "2026-09-30"),
      ] {
        let found = DateProposal(in: calendar, year: SampleAgency.year(year), after: day(base))
        let proposal = try #require(found, "\(seed) \(theme) \(base)")
        #expect(proposal.date > day(base) && proposal.date.year == year)
        #expect(agency.holidays.isWorkingDay(proposal.date), "\(seed) \(proposal.date)")
        let taken = agency.sessions.filter {
          $0.date == proposal.date && $0.state != .cancelled && !$0.isUndated
        }
        #expect(!taken.contains { $0.theme == ID(theme) }, "\(seed) \(proposal.date)")
        #expect(taken.isEmpty == (proposal.beside == nil))
        for passed in proposal.passed { #expect(calendar.obstacle(on: passed.date) == passed.obstacle) }
      }
    }
  }
}
