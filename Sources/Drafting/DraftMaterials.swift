package import Content
package import Diagnostics
package import Model
import Site

/// What skeletons are drafted from: the agency, the day, the words, and the names that are taken.
package struct DraftMaterials: Sendable {
  package let agency: Agency
  /// The day as of which the site is told.
  package let today: CalendarDate
  package let catalogue: Catalogue
  /// Every file of the content, by its path from the content folder.
  package let paths: [String]
  /// Ids of sessions that stand elsewhere than in the agency, such as in what was published before; any order.
  package let takenIDs: [String]
  private let dates: DateWords

  package init(
    agency: Agency, today: CalendarDate, catalogue: Catalogue, paths: [String], takenIDs: [String] = []
  ) {
    self.agency = agency
    self.today = today
    self.catalogue = catalogue
    dates = DateWords(catalogue)
    self.paths = paths
    self.takenIDs = takenIDs
  }

  package var procedure: Procedure { agency.procedure }

  /// «martes 14 de julio de 2026».
  package func full(_ date: CalendarDate) -> String { dates.full(date) }
  /// «14 de julio de 2026».
  func long(_ date: CalendarDate) -> String { dates.long(date) }
  /// «14 de julio».
  func dayAndMonth(_ date: CalendarDate) -> String { dates.dayAndMonth(date) }

  /// Where files of that kind stand, and in which language their keys are written.
  package func place(of folder: Vocabulary.Folder) -> FolderName {
    FolderName.of(folder, among: paths, language: agency.settings.language)
  }

  /// The plan of `theme` for `year`.
  package func plan(of theme: ID<Theme>, _ year: Int) -> Plan? {
    agency.plans.first { $0.theme == theme && $0.year.number == year }
  }

  /// The newest plan of `theme` that is for a year before `year`.
  func plan(of theme: ID<Theme>, before year: FiscalYear) -> Plan? {
    agency.plans.last { $0.theme == theme && $0.year < year }
  }

  /// The final report on the year `year` of `theme`.
  func finalReport(of theme: ID<Theme>, _ year: Int) -> Report? {
    agency.reports.first { $0.kind == .final && $0.theme == theme && $0.year.number == year }
  }

  /// `theme`'s plan for `year` as sessions are called after it: `2026-POT`.
  static func planID(_ theme: Theme, _ year: FiscalYear) -> ID<Plan> { ID("\(year)-\(theme.abbreviation)") }
}
