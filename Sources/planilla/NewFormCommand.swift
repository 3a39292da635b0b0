import ArgumentParser
import Content
import Diagnostics
import Drafting
import Model

/// Begins the definition of a form.
struct NewFormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Empieza un formato: su título, su código y unas primeras preguntas, según para qué es.",
    discussion: """
      Si el formato está en la lista del procedimiento, trae de allí el título y el código. Las clases son asistencia, \
      evaluacion, ayuda-memoria, consulta, caracterizacion y libre.

      Ejemplo: planilla new form encuesta-barrios --class libre
      """)

  @Argument(help: "El identificador del formato, en minúsculas y con guiones, como encuesta-barrios.")
  var form: String

  @Option(
    name: .customLong("class"), help: "La clase. Si no se dice, la que se llama como el formato, o libre.")
  var kind: String?

  @OptionGroup var options: NewOptions

  func run() async throws {
    let reading = try await Reading(options.folders)
    let materials = try reading.materials()
    let catalogue = materials.catalogue
    guard FormDraft.isName(form) else {
      throw ValidationError(catalogue.say("new.bad-form-name", ["form": form]))
    }
    let form = FormDraft(materials, id: form, kind: try found(materials))
    let file = NewFile(form.draft, reading)
    try file.write(dryRun: options.dryRun)
    guard !options.dryRun else { return }
    if !form.isListed { file.say("new.form-not-listed", form.list) }
    file.say("new.form-next")
  }

  private func found(_ materials: DraftMaterials) throws -> FormClass? {
    guard let kind else { return nil }
    if let found = FormClass(named: kind) { return found }
    let catalogue = materials.catalogue
    let known = FormClass.allCases.map {
      $0.word(in: materials.agency.settings.language == "en" ? .english : .spanish)
    }
    let nearest = NearestWord.to(kind, among: known)
    let way =
      nearest.map { catalogue.say("hints.did-you-mean", ["word": $0]) }
      ?? catalogue.say("hints.known-words", ["words": known.joined(separator: ", ")])
    throw ValidationError(catalogue.say("new.no-such-class", ["class": kind]) + "; " + way)
  }
}
