import Model

extension SampleAgency {
  static let samplePlans: [Plan] = [
    plan("2025-POT", "pot", 2025) {
      $0.previousEvaluation = .none(reason: "Primera vigencia del procedimiento")
      $0.budget = Plan.Budget(amount: 78_400_000, source: "funcionamiento", item: "por-asignar")
      $0.approval = approval("2025-02-07")
    },
    plan("2025-PP", "pp", 2025) {
      $0.previousEvaluation = .none(reason: "Primera vigencia del procedimiento")
      $0.approval = approval("2025-02-07")
    },
    plan("2026-POT", "pot", 2026) {
      $0.title = "Plan de asistencia técnica en ordenamiento territorial"
      $0.previousEvaluation = .report(path: sampleReport.path)
      $0.answers = [
        Plan.Answer(
          recommendation: ID("2025-POT-R1"), decision: .accepted, text: "Cartilla previa al taller"),
        Plan.Answer(
          recommendation: ID("2025-POT-R2"), decision: .declined, text: "El costo aéreo supera el presupuesto"
        ),
      ]
      $0.budget = Plan.Budget(amount: 84_600_000, source: "funcionamiento", item: "por-asignar")
      $0.approval = Plan.Approval(
        role: ID("subdirector"), date: date("2026-02-06"), fingerprint: nil, session: ID("2026-POT-00"))
    },
    plan("2026-PP", "pp", 2026) { _ in },
  ]

  private static func approval(_ day: String) -> Plan.Approval {
    Plan.Approval(role: ID("subdirector"), date: date(day), fingerprint: nil, session: nil)
  }

  private static func plan(
    _ id: String, _ theme: String, _ number: Int, _ change: (inout Plan) -> Void
  ) -> Plan {
    let file = "planes/\(number)/\(theme).md"
    var plan = Plan(
      id: ID(id), theme: ID(theme), year: year(number), previousEvaluation: .missing, places: places(file))
    plan.team = [
      Plan.TeamMember(role: ID("lider"), unit: ID("SATOUI")),
      Plan.TeamMember(role: ID("profesional"), unit: ID("SATOUI")),
    ]
    plan.actionPlanLines = [ID("PAI-01")]
    plan.goals = [
      Plan.Goal(
        id: ID("M1"), text: "Municipios asistidos", unit: "municipio", value: 3, actionPlanLine: ID("PAI-01"))
    ]
    plan.audience = ["entidades territoriales"]
    plan.sessions = sampleSessions.filter { $0.plan == plan.id && !$0.isExtraordinary }.map(\.schedule)
    plan.body = SampleProse.text(
      [
        .heading(2, "Objetivo"), .paragraph("Acompañar a los municipios en la revisión de sus planes."),
        .heading(2, "Justificación"), .paragraph("Los municipios pidieron apoyo durante el año anterior."),
      ], file: file)
    change(&plan)
    return plan
  }

  static let sampleActionPlans: [ActionPlan] = [2025, 2026].map { number in
    ActionPlan(
      year: year(number),
      lines: [
        ActionPlanLine(
          id: ID("PAI-01"), theme: ID("pot"), indicator: "Municipios asistidos", unit: "municipio", target: 6,
          responsible: ID("SATOUI"), place: place("pai/\(number).yml", line: 3))
      ])
  }

  static let sampleReport: Report = {
    let path = "informes/2025/pot-final.md"
    var report = Report(kind: .final, theme: ID("pot"), year: year(2025), path: path, places: places(path))
    report.date = date("2026-01-23")
    report.recommendations = [
      Recommendation(
        id: ID("2025-POT-R1"), text: "Entregar los materiales antes del taller", place: place(path, line: 6)),
      Recommendation(
        id: ID("2025-POT-R2"), text: "Aumentar las visitas técnicas", place: place(path, line: 7)),
    ]
    report.body = SampleProse.text(
      [.heading(2, "Resumen"), .paragraph("La vigencia cerró con todas las sesiones realizadas.")], file: path
    )
    return report
  }()

  static let samplePage: FreePage = {
    var page = FreePage(slug: "ayuda", title: "Ayuda", path: "paginas/ayuda.md")
    page.isInMenu = true
    page.body = SampleProse.text([.paragraph("Cómo leer este sitio.")], file: page.path)
    return page
  }()
}
