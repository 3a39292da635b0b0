package import Diagnostics
package import Model

extension SampleAgency {
  /// What became of a session made by `session(_:on:)`.
  package enum Fate: Hashable, Sendable {
    case planned
    case held
    case cancelled(String)
    /// Moved to a day, and not yet held.
    case rescheduled(to: String)
    /// Moved, to no day yet.
    case postponed
    /// Moved to a day and held then.
    case heldLater(on: String)
  }

  /// A session of the plan that its id names: `2026-POT-04` is the fourth of `2026-POT`, of the theme `pot`.
  ///
  /// `venue` and `objective` may hold anything; `time` nil makes a session without hours, `municipality` nil one
  /// without a place. `isListed` false makes it extraordinary: outside its plan's list.
  package static func session(
    _ id: String, on day: String, _ fate: Fate = .planned, time: String? = "08:00-12:00",
    in municipality: String? = "05045", venue: String? = "Casa de la Cultura", type: String = "taller",
    modality: String = "presencial", objective: String? = "Incorporar la gestión del riesgo",
    isListed: Bool = true, commitments: AideMemoire.Commitments = .notTold
  ) -> Session {
    let parts = id.split(separator: "-")
    let theme = parts[1].lowercased()
    let file = isListed ? "planes/\(parts[0])/\(theme).md" : "sesiones/\(parts[0])/\(id).md"
    var schedule = PlannedSession(
      id: ID(id), date: date(day), type: ID(type), modality: ID(modality), strategy: ID("directa"),
      places: places(file))
    schedule.time = time.flatMap { TimeRange($0) }
    schedule.municipality = municipality.map { ID($0) }
    schedule.venue = venue
    schedule.objective = objective
    schedule.territory = ID(municipality == nil ? "nacional" : "municipio")
    schedule.lead = ID("ministerio")
    schedule.goal = isListed ? ID("M1") : nil
    let plan = ID<Plan>("\(parts[0])-\(parts[1])")
    var memoire = aideMemoire(of: schedule, fate)
    memoire?.commitments = commitments
    if !isListed, memoire != nil {
      memoire?.extraordinary = AideMemoire.Extraordinary(
        plan: plan, reason: "Solicitada por el municipio", schedule: schedule)
    }
    return Session(
      plan: plan, theme: ID(theme), year: year(Int(parts[0]) ?? 2000), schedule: schedule,
      aideMemoire: memoire,
      ordinal: isListed ? Int(parts[2]) : nil)
  }

  private static func aideMemoire(of schedule: PlannedSession, _ fate: Fate) -> AideMemoire? {
    let outcome: AideMemoire.Outcome
    switch fate {
    case .planned: return nil
    case .held, .heldLater: outcome = .held
    case .cancelled: outcome = .cancelled
    case .rescheduled, .postponed: outcome = .rescheduled
    }
    let file = "sesiones/\(schedule.id.rawValue.prefix(4))/\(schedule.id).md"
    var memoire = AideMemoire(session: schedule.id, outcome: outcome, places: places(file))
    memoire.preparedBy = ID("lider")
    switch fate {
    case .cancelled(let reason): memoire.reason = reason
    case .rescheduled(let day), .heldLater(let day):
      memoire.date = date(day)
      memoire.movedFrom = schedule.date
      memoire.reason = "Festivo en el municipio"
    case .postponed: memoire.reason = "Lluvias"
    case .planned, .held: break
    }
    if outcome == .held { memoire.headCount = 33 }
    memoire.body = SampleProse.text(
      [.heading(2, "Desarrollo"), .paragraph("Se revisaron los mapas con el equipo municipal.")], file: file)
    return memoire
  }

  /// A commitment of the session called `session`: `number`, text, who, by when and when it was done.
  package static func commitment(
    _ number: Int, _ text: String, by responsible: String = "equipo-pot", due: String?, done: String? = nil,
    of session: String
  ) -> Commitment {
    Commitment(
      number: number, text: text, responsible: ID(responsible), due: due.map { date($0) },
      done: done.map { date($0) },
      place: place("sesiones/\(session.prefix(4))/\(session).md", line: 10 + number))
  }

  /// Places of an entity of `file` whose fields are all told to stand at its first line.
  package static func places(_ file: String) -> Places {
    Places(file: file, whole: SourceRange(line: 1, column: 1, length: 3))
  }

  /// The first byte of a line of `file`.
  package static func place(_ file: String, line: Int = 1) -> SourcePlace {
    SourcePlace(file: file, range: SourceRange(line: line, column: 1))
  }

  /// Four of the thirty-three rows of `2026-POT-02`.
  static let sampleDraw = Draw(
    session: ID("2026-POT-02"), rows: 33, minimum: 10, seed: "lotería 4821", sample: [6, 10, 16, 20],
    places: places("sorteos.yml"))

  static let sampleSessions: [Session] = [
    session(
      "2025-POT-01", on: "2025-03-31", .held, time: "08:00-16:00", in: "27001",
      objective: "Revisar el plan de ordenamiento vigente",
      commitments: .listed([
        commitment(1, "Enviar la cartilla.", due: "2025-04-15", done: "2025-04-10", of: "2025-POT-01"),
        commitment(
          2, "Remitir el expediente municipal.", by: "municipio", due: "2025-05-15", done: "2025-06-02",
          of: "2025-POT-01"),
      ])),
    consultation,
    session(
      "2026-POT-00", on: "2026-02-06", .held, time: "09:00-10:30", in: "11001", venue: "Sala de juntas",
      type: "reunion", objective: "Revisar y aprobar el plan", isListed: false),
    session(
      "2026-POT-01", on: "2026-05-20", .held, time: nil, in: nil, venue: "Sala virtual de la entidad",
      type: "foro", modality: "virtual",
      objective: "Abrir la vigencia; presentar el plan, sus metas y su agenda"
    ),
    session(
      "2026-POT-02", on: "2026-07-13", .heldLater(on: "2026-07-14"), type: "capacitacion",
      commitments: .listed([
        commitment(
          1, "Entregar el modelo de acuerdo.", due: "2026-08-15", done: "2026-08-10", of: "2026-POT-02"),
        commitment(
          2, "Entregar los mapas de amenaza.", by: "municipio", due: "2026-09-15", of: "2026-POT-02"),
        commitment(3, "Acompañar el concejo municipal.", due: "2026-10-15", of: "2026-POT-02"),
      ])),
    session(
      "2026-POT-03", on: "2026-09-16", .rescheduled(to: "2026-10-21"), in: "88001", type: "mesa-trabajo"),
    session(
      "2026-PP-01", on: "2026-08-20", .cancelled("Deslizamiento en la vía"), in: "63001", commitments: .none),
    session("2026-PP-02", on: "2026-10-28", time: "14:00-17:00", in: "52473"),
    session(
      "2026-PP-03", on: "2026-09-30", .held, in: "27001", isListed: false,
      commitments: .listed([
        commitment(1, "Definir la fecha de la próxima visita.", by: "municipio", due: nil, of: "2026-PP-03")
      ])),
  ]

  private static var consultation: Session {
    let call = session(
      "2025-PP-01", on: "2025-06-12", .held, time: "09:00-09:45", in: "52473", venue: nil,
      type: "consulta-telefonica", modality: "telefonica",
      objective: "Resolver dudas sobre cargas y beneficios",
      commitments: .none)
    var memoire = call.aideMemoire
    memoire?.headCount = nil
    memoire?.consultation = AideMemoire.Consultation(
      entity: "Alcaldía de Mosquera", post: "Profesional de planeación", topic: "Cargas y beneficios",
      minutes: 45)
    return Session(
      plan: call.plan, theme: call.theme, year: call.year, schedule: call.schedule, aideMemoire: memoire,
      ordinal: call.ordinal)
  }
}
