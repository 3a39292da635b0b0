import Content
import Diagnostics
import Drafting
import Files
import Model
import TestSupport
import Testing

/// A draft says the same in both languages.
struct LanguagesTests {
  /// The demo with English words for the site, and English folders where `areFolders`.
  private func english(_ office: Office, areFolders: Bool) throws -> Office {
    var files = office.files
    let site = String(decoding: try #require(files["sitio.yml"]), as: UTF8.self)
    files["sitio.yml"] = Array(site.replacing("idioma: es", with: "idioma: en").utf8)
    if areFolders {
      for (spanish, english) in [
        ("planes/", "plans/"), ("sesiones/", "sessions/"), ("informes/", "reports/"),
      ] {
        for entry in try files.entries() where entry.path.hasPrefix(spanish) {
          files[english + entry.path.dropFirst(spanish.count)] = files[entry.path]
          files[entry.path] = nil
        }
      }
    }
    return Office(files: files, today: office.today, catalogue: try Office.words("en"))
  }

  private func plan(_ office: Office) throws -> (path: String, plan: Plan) {
    let draft = PlanDraft(
      try office.materials(), theme: try office.theme("pot"), year: SampleAgency.year(2026)
    ).draft
    let text = Author.switchingOn("presupuesto", in: String(decoding: draft.bytes, as: UTF8.self))
    let read = SinglePlan.read(Array(Author.switchingOn("budget", in: text).utf8), at: draft.path)
    #expect(read.diagnostics.map(\.code) == ["empty-value", "empty-value"])
    return (draft.path, try #require(read.value))
  }

  @Test func `a plan drafted in English reads as the one drafted in Spanish`() throws {
    let office = try Office.beforePlans()
    let (path, spanish) = try plan(office)
    let (englishPath, english) = try plan(try english(office, areFolders: true))
    #expect(path == "planes/2026/pot.md" && englishPath == "plans/2026/pot.md")
    #expect(spanish.team == english.team && spanish.audience == english.audience)
    #expect(spanish.goals == english.goals && spanish.budget == english.budget)
    #expect(spanish.title == english.title && spanish.actionPlanLines == english.actionPlanLines)
    let (left, right) = (try #require(spanish.sessions.first), try #require(english.sessions.first))
    #expect(left.id == right.id && left.date == right.date && left.type == right.type)
    #expect(left.time == right.time && left.modality == right.modality && left.lead == right.lead)
    #expect(left.goal == right.goal && left.strategy == right.strategy)
    if case .report(let report) = english.previousEvaluation {
      #expect(report == "reports/2025/pot-final.md")
    }
  }

  @Test func `an English site with Spanish folders has Spanish keys and English explanations`() throws {
    let office = try english(Office.beforePlans(), areFolders: false)
    let draft = PlanDraft(
      try office.materials(), theme: try office.theme("pot"), year: SampleAgency.year(2026)
    ).draft
    let text = String(decoding: draft.bytes, as: UTF8.self)
    #expect(draft.path == "planes/2026/pot.md" && text.contains("\nvigencia: 2026\n"))
    #expect(text.contains("# The theme and the year") && text.contains("acogida or no-acogida"))
  }

  @Test func `a site without content begins in its own language`() throws {
    for (language, name) in [("es", "planes"), ("en", "plans"), ("pt", "planes")] {
      #expect(FolderName.of(.plans, among: ["sitio.yml"], language: language).name == name)
    }
    #expect(FolderName.of(.plans, among: ["plans/2026/a.md"], language: "es").name == "plans")
    #expect(
      FolderName.of(.plans, among: ["plans/2026/a.md", "planes/2026/b.md"], language: "es").name == "planes")
    #expect(FolderName.of(.actionPlans, among: [], language: "en").name == "action-plan")
  }

  @Test func `an aide-mémoire and a report drafted in English read as those in Spanish`() throws {
    let spanish = try Office.demo(on: "2026-12-31")
    let english = try english(spanish, areFolders: true)
    for var office in [spanish, english] {
      let materials = try office.materials()
      let session = try #require(materials.agency[ID<Session>("2026-POT-06")])
      let plan = try #require(materials.plan(of: ID("pot"), 2026))
      let aide = AideMemoireDraft(materials, of: session).draft
      office.take(aide) { text in
        let text = Author.filling("asistentes_conteo", "9", in: text)
        return Author.filling("head_count", "9", in: text)
      }
      let report = ReportDraft(
        materials, theme: try office.theme("pot"), plan: plan,
        period: ReportPeriod(year: plan.year, kind: .halfYear, number: 2)
      ).draft
      office.take(report)
      let isEnglish = office.catalogue.language == "en"
      #expect(aide.path == "\(isEnglish ? "sessions" : "sesiones")/2026/2026-POT-06.md")
      #expect(
        report.path == "\(isEnglish ? "reports" : "informes")/2026/\(isEnglish ? "pot-h2" : "pot-s2").md")
      let agency = try office.agency()
      let told = try #require(agency[ID<Session>("2026-POT-06")]?.aideMemoire)
      #expect(told.outcome == .held && told.headCount == 9 && told.preparedBy == ID("lider"))
      let read = try #require(agency.reports.first { $0.path == report.path })
      #expect(read.kind == .halfYear && read.period == 2 && read.citesEvaluation)
      #expect(read.statedFigures.map(\.value).prefix(3) == [3, 2, 0])
    }
  }

  @Test(arguments: ["es", "en"])
  func `no sentence of a draft is missing, and no gap of one is left`(_ language: String) throws {
    let spanish = try Office.demo(on: "2026-09-30")
    let office = language == "en" ? try english(spanish, areFolders: true) : spanish
    let materials = try office.materials()
    let pot = try office.theme("pot")
    let plan = try #require(materials.plan(of: pot.id, 2026))
    var drafts = [PlanDraft(materials, theme: pot, year: SampleAgency.year(2027)).draft]
    drafts += ["2026-POT-06", "2026-PP-05"].compactMap { materials.agency[ID<Session>($0)] }
      .map { AideMemoireDraft(materials, of: $0).draft }
    drafts += ReportPeriod.named(in: plan.year).map {
      ReportDraft(materials, theme: pot, plan: plan, period: $0.period).draft
    }
    drafts += FormClass.allCases.map { FormDraft(materials, id: "x-\($0.rawValue)", kind: $0).draft }
    for draft in drafts {
      let text = String(decoding: draft.bytes, as: UTF8.self)
      #expect(!text.contains("draft.") && !text.contains("untold."), "\(draft.path)")
      for gap in ["{year}", "{names}", "{path}", "{date}", "{key}"] {
        #expect(!text.contains(gap), "\(draft.path)")
      }
      let comments = text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("# ") }
      #expect(comments.allSatisfy { $0.count <= 100 }, "\(draft.path)")
    }
  }
}
