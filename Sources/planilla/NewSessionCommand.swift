import ArgumentParser
import Content
import Diagnostics
import Drafting
import Model

/// Adds a session to a plan, or begins the aide-mémoire of one that a plan has.
struct NewSessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Agrega una sesión a un plan o, si la sesión ya está en el plan, empieza su ayuda de memoria.",
    discussion: """
      Con un plan, como 2026-POT, agrega al final de su lista una sesión con el siguiente identificador libre y una \
      fecha hábil en la que el equipo no tiene otra. Con una sesión, como 2026-POT-06, empieza el archivo en que se \
      cuenta lo que pasó.

      Ejemplo: planilla new session 2026-POT --type taller --place 54498

      Ejemplo: planilla new session 2026-POT-06
      """)

  @Argument(help: "Un plan, como 2026-POT, o una sesión que ya está en un plan, como 2026-POT-06.")
  var target: PlanArgument

  @Option(help: "El día de la sesión que se agrega, como 2026-11-18. Si no se dice, se propone uno.")
  var date: String?

  @Option(help: "Su tipo de actividad, como taller. Si no se dice, el de la última sesión del tema.")
  var type: String?

  @Option(help: "Su municipio, por el código o por el nombre, como 54498 u Ocaña.")
  var place: String?

  @OptionGroup var options: NewOptions

  func run() async throws {
    // Nobody else changes the plan between reading it and adding to it.
    if options.dryRun {
      try await add()
    } else {
      try await options.folders.holdingContent { try await add() }
    }
  }

  private func add() async throws {
    let reading = try await Reading(options.folders)
    let materials = try reading.materials()
    let wanted = target.text.lowercased()
    if let session = materials.agency.sessions.first(where: { $0.id.rawValue.lowercased() == wanted }) {
      return try beginAideMemoire(of: session, materials, reading)
    }
    guard let plan = target.match(in: materials.agency, at: reading.contentFolder) else {
      throw try unknown(materials, reading)
    }
    try NewSession(plan, reading).add(wish(for: plan, materials), dryRun: options.dryRun)
  }

  private func beginAideMemoire(
    of session: Session, _ materials: DraftMaterials, _ reading: Reading
  ) throws {
    guard date == nil, type == nil, place == nil else {
      throw ValidationError(
        materials.catalogue.say("new.options-of-plan", ["session": session.id.rawValue]))
    }
    let aide = AideMemoireDraft(materials, of: session)
    let file = NewFile(aide.draft, reading)
    try file.refuse(where: session.aideMemoire?.places.file)
    try file.write(dryRun: options.dryRun)
    guard !options.dryRun else { return }
    if aide.isToCome { file.say("new.to-come", ["date": materials.full(session.date)]) }
    file.say("new.fill-in")
  }

  // MARK: - What was asked for

  private func wish(for plan: Plan, _ materials: DraftMaterials) throws -> SessionWish {
    var wish = SessionWish()
    wish.date = try day(in: plan.year, materials.catalogue)
    if let type {
      let types = materials.procedure.activityTypes
      guard let found = types.first(where: { $0.id.rawValue == type.lowercased() }) else {
        let names = types.map(\.id.rawValue)
        let sentence = materials.catalogue.say("diagnostics.unknown-activity-type", ["name": type])
        throw mistake("--type: " + sentence, type, among: names, materials.catalogue)
      }
      wish.type = found.id
    }
    wish.municipality = try municipality(materials)
    return wish
  }

  private func day(in year: FiscalYear, _ catalogue: Catalogue) throws -> CalendarDate? {
    guard let date else { return nil }
    guard let day = CalendarDate(iso: date) else {
      throw ValidationError("--date: " + catalogue.say("diagnostics.bad-date", ["value": date]))
    }
    guard day.year == year.number else {
      throw ValidationError(
        "--date: " + catalogue.say("diagnostics.date-outside-year", ["date": date, "year": "\(year)"]))
    }
    return day
  }

  /// By its code or, where no other has it, by its name.
  private func municipality(_ materials: DraftMaterials) throws -> Municipality? {
    guard let place else { return nil }
    let gazetteer = materials.agency.gazetteer
    if let found = gazetteer[ID(place)] { return found }
    let alike = gazetteer.municipalities.filter { $0.name.lowercased() == place.lowercased() }
    if alike.count == 1 { return alike[0] }
    let catalogue = materials.catalogue
    guard alike.isEmpty else {
      let names = alike.map { "\($0.code) (\($0.departmentName))" }.joined(separator: ", ")
      throw ValidationError("--place: " + catalogue.say("new.many-places", ["place": place, "known": names]))
    }
    let names = gazetteer.municipalities.map(\.name)
    let sentence = catalogue.say("new.no-such-place", ["place": place])
    throw mistake("--place: " + sentence, place, among: names, catalogue)
  }

  /// `sentence` with the nearest of `words` or, where none is near and they are few, all of them.
  private func mistake(
    _ sentence: String, _ word: String, among words: [String], _ catalogue: Catalogue
  ) -> ValidationError {
    let way: String? =
      if let nearest = NearestWord.to(word, among: words) {
        catalogue.say("hints.did-you-mean", ["word": nearest])
      } else if words.count <= 20 {
        catalogue.say("hints.known-words", ["words": words.map { "«\($0)»" }.joined(separator: ", ")])
      } else {
        nil
      }
    return ValidationError(sentence + (way.map { "; \($0)" } ?? ""))
  }

  /// What is said of a name that is neither a plan's nor a session's.
  private func unknown(_ materials: DraftMaterials, _ reading: Reading) throws -> any Error {
    let agency = materials.agency
    let name = target.text.uppercased()
    if let plan = agency.plans.first(where: { name.hasPrefix("\($0.id)-".uppercased()) }) {
      return ValidationError(
        materials.catalogue.say("new.no-such-session", ["session": target.text, "plan": plan.id.rawValue]))
    }
    let words = agency.plans.map(\.id.rawValue) + agency.sessions.map(\.id.rawValue)
    let nearest = NearestWord.to(name, among: words)
    if nearest == nil, PlanArgument.mayBeBroken(reading) { return PlanArgument.refuse(reading) }
    let sentence = materials.catalogue.say("new.no-such-target", ["name": target.text])
    let way = nearest.map { "; " + materials.catalogue.say("hints.did-you-mean", ["word": $0]) }
    return ValidationError(sentence + (way ?? ""))
  }
}
