import ArgumentParser
import Diagnostics
import Forms
import Model
import Output
import Site

/// Writes a form as other programs read it.
struct FormsExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Escribe un formato como lo leen otros programas: KoboToolbox, ODK, FHIR, JSON Schema, tablas.",
    discussion: """
      xlsform es para KoboToolbox y ODK, fhir es un Questionnaire R5, schema es el JSON Schema de una respuesta y csv \
      dice qué columnas lleva una tabla de respuestas. Son los mismos archivos que el sitio publica.

      Termina con 0 si lo escribió, 1 si el contenido tiene errores, 64 si no existe el formato o la orden está mal \
      escrita, 74 si no se pudo escribir.

      Ejemplo: planilla forms export evaluacion --to xlsform --out evaluacion.md
      """)

  @Argument(help: "El formato, como evaluacion.")
  var form: String

  @Option(name: .customLong("to"), help: "Como qué: xlsform, fhir, schema o csv.")
  var face: FormExport.Face

  @Option(name: .customLong("form-version"), help: "Una versión publicada. Si no se dice, la de ahora.")
  var version: Int?

  @Option(help: "El archivo. Si no se dice, la salida estándar.")
  var out: String?

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    let reading = try await Reading(folders)
    guard let agency = reading.agency, !reading.findings.contains(where: { $0.severity == .error }) else {
      throw PlanArgument.refuse(reading)
    }
    let catalogue = reading.catalogue
    let bytes = FormFaces(agency, catalogue).export(try found(in: agency, catalogue)).bytes(face)
    guard let out else { return Console.write(bytes) }
    do throws(OutputError) {
      try FileReplacement.write(bytes, to: out)
    } catch {
      Console.complain(Complaint.words(error, catalogue))
      throw ExitCode.environment
    }
  }

  /// The form that was named, in the version that was; capitals are forgiven.
  private func found(in agency: Agency, _ catalogue: Catalogue) throws -> FormTemplate {
    let wanted = form.lowercased()
    let versions = FormFaces.forms(of: agency).filter { $0.id.rawValue == wanted }
    guard let current = agency.forms.first(where: { $0.id.rawValue == wanted }) ?? versions.last else {
      let near = NearestWord.to(wanted, among: agency.forms.map(\.id.rawValue))
        .map { "; " + catalogue.say("hints.did-you-mean", ["word": $0]) }
      throw ValidationError(catalogue.say("schema.no-such-form", ["form": form]) + (near ?? ""))
    }
    guard let version, version != current.version else { return current }
    guard let kept = versions.first(where: { $0.version == version }) else {
      throw ValidationError(
        catalogue.say("schema.no-such-version", ["form": wanted, "version": String(version)]))
    }
    return kept
  }
}

extension FormExport.Face: ExpressibleByArgument {}
