import Model
import Site
import TestSupport
import Testing

@Suite struct AgendaTests {
  private let agenda = Agenda(SampleAgency().agency, asOf: SampleAgency.today)

  @Test func `what is next is what is yet to be held`() {
    #expect(agenda.upcoming.map(\.id.rawValue) == ["2026-POT-03", "2026-PP-02"])
    #expect(agenda.today.map(\.id.rawValue) == ["2026-PP-03"])
    #expect(agenda.untold.isEmpty)
  }

  @Test func `a planned session of today is next, and tomorrow untold`() {
    let agency = SampleAgency().agency
    let day = SampleAgency.date("2026-10-28")
    #expect(Agenda(agency, asOf: day).upcoming.map(\.id.rawValue) == ["2026-PP-02"])
    #expect(Agenda(agency, asOf: day).untold.map(\.id.rawValue) == ["2026-POT-03"])
    let later = Agenda(agency, asOf: day.adding(days: 1))
    #expect(later.upcoming.isEmpty)
    #expect(later.untold.map(\.id.rawValue) == ["2026-POT-03", "2026-PP-02"])
  }

  @Test func `a cancelled session and an internal meeting are not next`() {
    let early = Agenda(SampleAgency().agency, asOf: SampleAgency.date("2026-01-01"))
    let ids = early.upcoming.map(\.id.rawValue)
    #expect(!ids.contains("2026-PP-01") && !ids.contains("2026-POT-00"))
    let day = Agenda(SampleAgency().agency, asOf: SampleAgency.date("2026-08-20"))
    #expect(day.today.isEmpty)
  }

  @Test func `a session put off to no day yet is neither next nor untold`() {
    for day in ["2026-10-06", "2026-09-30", "2026-09-08"] {
      var sample = SampleAgency()
      sample.replace(SampleAgency.session("2026-POT-07", on: day, .postponed))
      let agenda = Agenda(sample.agency, asOf: SampleAgency.today)
      #expect(agenda.undated.map(\.id.rawValue) == ["2026-POT-07"])
      let others = agenda.upcoming + agenda.untold + agenda.today
      #expect(!others.contains { $0.id.rawValue == "2026-POT-07" })
    }
    #expect(agenda.undated.isEmpty)
  }

  @Test func `commitments stand by what they need`() {
    #expect(agenda.overdue.map(\.commitment.number) == [2])
    #expect(agenda.overdue.first?.daysLeft == -15)
    #expect(agenda.overdue.first?.session.id.rawValue == "2026-POT-02")
    #expect(agenda.pending.map(\.session.id.rawValue) == ["2026-POT-02", "2026-PP-03"])
    #expect(agenda.pending.map(\.daysLeft) == [15, nil])
    #expect(
      agenda.kept.map(\.commitment.text) == [
        "Entregar el modelo de acuerdo.", "Remitir el expediente municipal.", "Enviar la cartilla.",
      ])
    #expect(agenda.kept.map(\.state) == [.kept, .keptLate, .kept])
    #expect(agenda.commitments.count == 6)
  }

  @Test(arguments: [(14, 0), (15, 1), (365, 1)])
  func `what is due soon has a day`(days: Int, count: Int) {
    #expect(agenda.due(within: days).count == count)
  }

  @Test func `a commitment due today is not overdue yet`() {
    let onTheDay = Agenda(SampleAgency().agency, asOf: SampleAgency.date("2026-09-15"))
    #expect(onTheDay.overdue.isEmpty)
    #expect(onTheDay.pending.first?.daysLeft == 0)
  }

  @Test func `a promise of an internal meeting is listed too`() {
    var sample = SampleAgency()
    let promise = SampleAgency.commitment(1, "Ajustar el plan.", due: "2026-02-20", of: "2026-POT-00")
    sample.replace(
      SampleAgency.session(
        "2026-POT-00", on: "2026-02-06", .held, type: "reunion", isListed: false,
        commitments: .listed([promise])))
    #expect(
      Agenda(sample.agency, asOf: SampleAgency.today).overdue.first?.session.id.rawValue == "2026-POT-00")
  }
}
