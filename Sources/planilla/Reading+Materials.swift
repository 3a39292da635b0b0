import ArgumentParser
import Diagnostics
import Drafting
import Files
import Site

extension Reading {
  /// What a draft is made from; where the content has no agency, what is wrong with it is told.
  func materials(knowing ids: [String] = []) throws -> DraftMaterials {
    guard let agency, let asOf else { throw PlanArgument.refuse(self) }
    do throws(FileTreeError) {
      let paths = try content.entries().map(\.path)
      return DraftMaterials(
        agency: agency, today: asOf, catalogue: catalogue, paths: paths, takenIDs: ids + publishedSessions)
    } catch {
      throw FileFailure(error, in: contentFolder, catalogue)
    }
  }

  /// Ids that calendars were published with: a session that left its plan keeps its own.
  private var publishedSessions: [String] {
    ["calendario.lock", "calendar.lock"].flatMap { name -> [String] in
      guard let bytes = try? content.read(name, limit: 16 << 20) else { return [] }
      var mistakes: [Diagnostic] = []
      return Array(CalendarLock(bytes, file: name, diagnostics: &mistakes).entries.keys)
    }
  }
}
