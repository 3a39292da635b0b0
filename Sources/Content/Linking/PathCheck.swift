import Diagnostics
import Model

/// A file's path says what its front matter says: `planes/2026/pot.md` is the plan of `pot` for 2026.
enum PathCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    // A theme that nobody declares has its own report, and names no file.
    index.plans.filter { index.mayKnow($0.theme) }.compactMap { plan in
      disagreement(
        plan.places, [("\(plan.year)", .year), ("\(plan.theme).md", .theme)])
    }
      + index.aideMemoires.compactMap { aide in
        disagreement(
          aide.places,
          [(String(aide.session.rawValue.prefix(4)), .session), ("\(aide.session).md", .session)])
      }
      + index.reports.filter { index.mayKnow($0.theme) }.compactMap(report)
      + zip(index.actionPlans, index.actionPlanPlaces).compactMap { plan, places in
        disagreement(places, [("\(plan.year).yml", .year)])
      }
      + index.forms.compactMap { disagreement($0.places, [("\($0.id).md", .format)]) }
      + index.publishedForms.compactMap { form in
        let folder = form.places.file.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        return disagreement(
          form.places, [(folder, .format), ("\(form.id)-\(form.version).md", .version)])
      }
  }

  /// The first part of the path, after its folder, that is not what the front matter asks for.
  private static func disagreement(
    _ places: Places, _ expected: [(part: String, field: Field)]
  ) -> Diagnostic? {
    let parts = places.file.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let wrong = zip(parts.dropFirst(), expected).first { $0 != $1.part }
    guard let wrong else { return nil }
    return report(places, wrong.1.field, path: ([parts[0]] + expected.map(\.part)).joined(separator: "/"))
  }

  private static func report(_ places: Places, _ field: Field, path: String) -> Diagnostic {
    Diagnostic(
      "path-disagrees", at: places.place(field), ["path": places.file, "expected": path],
      hints: [Message("path-disagrees", ["expected": path])])
  }

  private static func report(_ report: Report) -> Diagnostic? {
    let parts = report.path.split(separator: "/").map(String.init)
    let names = names(of: report)
    if parts[1] == "\(report.year)", names.contains(parts[2]) { return nil }
    let field: Field = parts[1] == "\(report.year)" ? .report : .year
    return Self.report(report.places, field, path: "\(parts[0])/\(report.year)/\(names[0])")
  }

  /// The names that a report's file may have: `pot-t1.md`, or `pot-q1.md` in English.
  private static func names(of report: Report) -> [String] {
    let period = report.period.map(String.init) ?? ""
    let endings =
      switch report.kind {
      case .final: ["final"]
      case .quarterly: ["t" + period, "q" + period]
      case .halfYear: ["s" + period, "h" + period]
      }
    return endings.map { "\(report.theme)-\($0).md" }
  }
}
