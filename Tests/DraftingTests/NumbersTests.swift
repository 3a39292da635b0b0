import Drafting
import Model
import TestSupport
import Testing

/// Ids that are given to what is new.
struct NumbersTests {
  private func materials(
    _ agency: Agency, paths: [String] = [], taken: [String] = []
  ) throws -> DraftMaterials {
    DraftMaterials(
      agency: agency, today: SampleAgency.today, catalogue: try Office.words("es"), paths: paths,
      takenIDs: taken)
  }

  private func next(
    of plan: String, _ agency: Agency, paths: [String] = [], taken: [String] = []
  ) throws -> String? {
    SessionNumbers.next(of: ID(plan), try materials(agency, paths: paths, taken: taken))?.rawValue
  }

  @Test func `the next number is above the plan's, those outside its list, and cancelled ones`() throws {
    let agency = SampleAgency().agency
    #expect(try next(of: "2026-POT", agency) == "2026-POT-04")
    #expect(try next(of: "2026-PP", agency) == "2026-PP-04")
    #expect(try next(of: "2027-POT", agency) == "2027-POT-01")
  }

  @Test func `a file that could not be read, and what was published before, keep their numbers`() throws {
    let agency = SampleAgency().agency
    #expect(try next(of: "2026-POT", agency, paths: ["sesiones/2026/2026-POT-07.md"]) == "2026-POT-08")
    #expect(try next(of: "2026-POT", agency, paths: ["sessions/2026/2026-pot-08.md"]) == "2026-POT-09")
    #expect(try next(of: "2026-POT", agency, taken: ["2026-POT-11", "2026-POT-99x"]) == "2026-POT-12")
    let others = ["planes/2026/2026-POT-50.md", "sesiones/2026-POT-51.md", "sesiones/2026/2026-POT-52.txt"]
    #expect(try next(of: "2026-POT", agency, paths: others, taken: ["2026-POTO-44"]) == "2026-POT-04")
    #expect(try next(of: "2026-POT", agency, taken: ["2026-POT-99"]) == nil)
  }

  @Test(arguments: 0..<60)
  func `in any agency the next id is nobody's, and no gap below it is filled`(_ seed: Int) throws {
    let agency = RandomAgency.make(seed: UInt64(seed))
    for plan in agency.plans {
      let id = try #require(try next(of: plan.id.rawValue, agency))
      #expect(agency[ID<Session>(id)] == nil && id.hasPrefix("\(plan.id)-"))
      let numbers = agency.sessions(of: plan.id).compactMap { Int($0.id.rawValue.suffix(2)) }
      let number = try #require(Int(id.suffix(2)))
      #expect(number == (numbers.max() ?? 0) + 1)
    }
  }

  @Test func `recommendations are numbered above those given and those answered`() {
    let agency = SampleAgency().agency
    let next = RecommendationNumbers.next(2, of: ID("2025-POT"), agency)
    #expect(next == [ID("2025-POT-R3"), ID("2025-POT-R4")])
    #expect(RecommendationNumbers.next(1, of: ID("2026-POT"), agency) == [ID("2026-POT-R1")])
  }
}
