import ArgumentParser
import Diagnostics
import Model

/// A fiscal year as a person writes it on the command line.
struct YearArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) { text = argument }

  func find(_ catalogue: Catalogue) throws -> FiscalYear {
    guard text.utf8.count == 4, let year = Int(text).flatMap(FiscalYear.init) else {
      throw ValidationError("--year: " + catalogue.say("diagnostics.bad-year", ["value": text]))
    }
    return year
  }
}
