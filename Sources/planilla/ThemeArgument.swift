import ArgumentParser
import Diagnostics
import Drafting
import Model

/// A theme as a person names it on the command line: by its id or its abbreviation, whatever the capitals.
struct ThemeArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) { text = argument }

  func find(in materials: DraftMaterials) throws -> Theme {
    let themes = materials.procedure.themes
    let wanted = text.lowercased()
    let found = themes.first {
      $0.id.rawValue.lowercased() == wanted || $0.abbreviation.lowercased() == wanted
    }
    if let found { return found }
    let catalogue = materials.catalogue
    let nearest = NearestWord.to(text, among: themes.map(\.id.rawValue))
    let known = themes.map { "«\($0.id)»" }.joined(separator: ", ")
    let way =
      nearest.map { catalogue.say("hints.did-you-mean", ["word": $0]) }
      ?? catalogue.say("new.known-themes", ["known": known])
    throw ValidationError(catalogue.say("new.no-such-theme", ["theme": text]) + "; " + way)
  }
}
