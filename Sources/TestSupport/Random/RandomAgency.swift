package import Model

/// A whole agency made from a seed, every text of it hostile: the same seed is the same agency everywhere.
package struct RandomAgency {
  private var generator: SeededGenerator
  private var sample = SampleAgency()

  /// The agency that `seed` stands for.
  package static func make(seed: UInt64) -> Agency {
    var random = RandomAgency(generator: SeededGenerator(seed: seed))
    random.changeSettings()
    random.changeProcedure()
    random.changePlans()
    random.changeSessions()
    random.changeReports()
    random.changePages()
    return random.sample.agency
  }

  private init(generator: SeededGenerator) { self.generator = generator }

  private mutating func text() -> String { HostileText.make(&generator) }

  /// A text, or what the sample had, one time in three.
  private mutating func text(orKeep kept: String?) -> String? { generator.once(in: 3) ? kept : text() }

  /// Headings and paragraphs; no two headings alike.
  private mutating func prose(_ file: String) -> Prose {
    var blocks: [SampleProse.Block] = []
    for number in 0..<Int.random(in: 0...4, using: &generator) {
      if generator.once(in: 2) {
        blocks.append(.heading(Int.random(in: 1...4, using: &generator), "\(text()) \(number)"))
      }
      blocks.append(.paragraph(text()))
    }
    return SampleProse.text(blocks, file: file)
  }
}

extension RandomAgency {
  private mutating func changeSettings() {
    sample.settings.title = text()
    sample.settings.summary = text()
    sample.settings.entity.name = text()
    sample.settings.entity.unit = text(orKeep: nil)
    sample.settings.entity.abbreviation = text(orKeep: nil)
    sample.settings.isDemonstration = generator.once(in: 2)
    sample.holidays = sample.holidays.map { Holiday(date: $0.date, name: text(), place: $0.place) }
    sample.municipalities = sample.municipalities.map {
      Municipality(code: $0.code, name: text(), departmentCode: $0.departmentCode, departmentName: text())
    }
  }

  private mutating func changeProcedure() {
    let file = sample.procedure.places.file
    sample.procedure.title = text()
    sample.procedure.code = text()
    sample.procedure.aliases = [text()]
    sample.procedure.process = text()
    sample.procedure.version = text()
    for number in 0..<Int.random(in: 0...9, using: &generator) {
      sample.procedure.themes.append(
        Theme(id: ID("t\(number)"), abbreviation: text(), name: text(), summary: text(orKeep: "") ?? ""))
    }
    sample.procedure.modalities = sample.procedure.modalities.map { Term(id: $0.id, name: text()) }
    sample.procedure.roles = sample.procedure.roles.map { Term(id: $0.id, name: text()) }
    sample.procedure.responsibleParties = sample.procedure.responsibleParties.map {
      Term(id: $0.id, name: text())
    }
    sample.procedure.steps = (1...3).map { number in
      Step(
        number: number, name: text(), description: text(), responsible: text(), evidence: [text(), text()],
        remarks: text())
    }
    sample.procedure.formats = [FormatEntry(id: "f", name: text(), code: text())]
    sample.procedure.changes = [
      VersionChange(date: SampleAgency.today, from: text(), to: text(), reason: text())
    ]
    sample.procedure.findings = [Finding(id: "H1", text: text(), reading: text())]
    sample.procedure.definitions = (1...3).map { number in
      let body = SampleProse.text([.paragraph(text())], file: file)
      return Definition(
        term: "\(number)\(text())", anchor: "termino-\(number)", text: body.whole,
        place: SampleAgency.place(file))
    }
    sample.procedure.body = prose(file)
  }

  private mutating func changeReports() {
    for index in sample.reports.indices {
      let path = sample.reports[index].path
      sample.reports[index].body = prose(path)
      sample.reports[index].recommendations = sample.reports[index].recommendations.map {
        Recommendation(id: $0.id, text: text(), place: $0.place)
      }
    }
  }

  private mutating func changePages() {
    for number in 0..<Int.random(in: 0...5, using: &generator) {
      let slug = number == 0 ? "inicio" : "p\(number)"
      var page = FreePage(slug: slug, title: text(), path: "paginas/\(slug).md")
      page.role = number == 0 ? .home : .ordinary
      page.summary = text(orKeep: "") ?? ""
      page.isInMenu = generator.once(in: 2)
      page.body = prose(page.path)
      sample.pages.append(page)
    }
  }
}

extension RandomAgency {
  private mutating func changePlans() {
    for index in sample.plans.indices {
      sample.plans[index].title = text(orKeep: nil)
      sample.plans[index].audience = [text(), text()]
      sample.plans[index].goals = [
        Plan.Goal(
          id: ID("M1"), text: text(), unit: text(), value: Int.random(in: 0...99, using: &generator),
          actionPlanLine: ID("PAI-01"))
      ]
      sample.plans[index].budget = Plan.Budget(amount: 84_600_000, source: text(), item: text())
      sample.plans[index].body = prose(sample.plans[index].places.file)
    }
    sample.actionPlans = sample.actionPlans.map { plan in
      ActionPlan(
        year: plan.year,
        lines: plan.lines.map {
          ActionPlanLine(
            id: $0.id, theme: $0.theme, indicator: text(), unit: text(), target: $0.target,
            responsible: $0.responsible, place: $0.place)
        })
    }
  }

  /// The sample's sessions with other words, and more on random days in random states.
  private mutating func changeSessions() {
    let types = sample.procedure.activityTypes.map(\.id.rawValue)
    for number in 10..<10 + Int.random(in: 0...20, using: &generator) {
      let (year, theme) = (generator.pick(["2025", "2026"]), generator.pick(["POT", "PP"]))
      let id = "\(year)-\(theme)-\(number)"
      let count = Int.random(in: 0...3, using: &generator)
      let promises = (0..<count).map { promise($0 + 1, of: id) }
      sample.sessions.append(
        SampleAgency.session(
          id, on: day(in: year), fate(in: year), time: generator.once(in: 3) ? nil : "09:00-11:30",
          in: generator.once(in: 4) ? nil : generator.pick(sample.municipalities).code.rawValue,
          venue: text(orKeep: nil), type: generator.pick(types),
          modality: generator.pick(["presencial", "virtual", "telefonica"]), objective: text(orKeep: nil),
          isListed: !generator.once(in: 5), commitments: count == 0 ? .none : .listed(promises)))
    }
  }

  private mutating func promise(_ number: Int, of id: String) -> Commitment {
    let due = generator.once(in: 4) ? nil : day(in: "2026")
    let done = generator.once(in: 2) ? nil : day(in: "2026")
    return SampleAgency.commitment(number, text(), by: "municipio", due: due, done: done, of: id)
  }

  private mutating func fate(in year: String) -> SampleAgency.Fate {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: .planned
    case 1: .cancelled(text())
    case 2: .rescheduled(to: day(in: year))
    case 3: .heldLater(on: day(in: year))
    default: .held
    }
  }

  private mutating func day(in year: String) -> String {
    let start = SampleAgency.date("\(year)-01-01")
    return start.adding(days: Int.random(in: 0..<365, using: &generator)).description
  }
}
