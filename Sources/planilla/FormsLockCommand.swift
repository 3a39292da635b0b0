import ArgumentParser
import Content
import Diagnostics
import Files
import Forms
import Model
import Output

/// Notes the forms as they stand as published, and keeps a copy of each.
struct FormsLockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Anota como publicadas las versiones de los formatos que todavía no lo están.",
    discussion: """
      Después de publicada, una versión no cambia: quien la llenó respondió a esas preguntas. Guarda una copia de cada \
      formato en formatos/publicados y anota en formatos/formatos.lock su huella y cómo se responde cada pregunta. Lo \
      que ya está anotado no se toca.

      Termina con 0 si quedó anotado o no hacía falta, 1 si un formato tiene errores, 74 si no se pudo escribir.

      Ejemplo: planilla forms lock
      """)

  @Flag(help: "Decir qué se anotaría, y no escribir nada.")
  var dryRun = false

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    let reading = try await Reading(folders)
    guard let agency = reading.agency else { throw PlanArgument.refuse(reading) }
    let lockPath = FormLockWriter.path(in: reading.content, language: agency.settings.language)
    guard !hasMistakes(reading, agency, lockPath) else { throw PlanArgument.refuse(reading) }
    let known = Set(agency.formLock.versions.map { FormName(form: $0.form, version: $0.number) })
    let new = agency.forms.filter { !known.contains(FormName(form: $0.id, version: $0.version)) }
    let catalogue = reading.catalogue
    guard !new.isEmpty else {
      return Console.write(catalogue.say("forms.lock.nothing") + "\n")
    }
    guard !dryRun else { return tell("forms.lock.would", new, catalogue) }
    // The copies first: a lock that names a copy which is not there would be a memory without its text.
    for form in new { try keep(form, reading) }
    let lock = FormLock(versions: agency.formLock.versions + new.map { $0.locked(in: lockPath) })
    let text = FormLockWriter.text(lock, at: lockPath, comment: catalogue.say("forms.lock.comment"))
    try write(text, to: lockPath, reading)
    tell("forms.lock.locked", new, catalogue)
    Console.write(catalogue.say("forms.lock.written", ["file": lockPath]) + "\n")
  }

  private func tell(_ key: String, _ forms: [FormTemplate], _ catalogue: Catalogue) {
    for form in forms {
      let values: Arguments = ["form": form.id.rawValue, "version": String(form.version)]
      Console.write(catalogue.say(key, values) + "\n")
    }
  }

  private struct FormName: Hashable {
    let form: ID<FormTemplate>
    let version: Int
  }

  /// Whether anything about the forms is wrong; a copy without its note is what a stopped run leaves.
  private func hasMistakes(_ reading: Reading, _ agency: Agency, _ lockPath: String) -> Bool {
    let folders = Set((agency.forms.map(\.places.file) + [lockPath]).map(Self.folder))
    return reading.findings.contains { finding in
      finding.severity == .error && finding.code != "published-not-locked"
        && folders.contains(Self.folder(of: finding.file))
    }
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").first.map(String.init) ?? path
  }

  private func keep(_ form: FormTemplate, _ reading: Reading) throws {
    let bytes: [UInt8]
    do throws(FileTreeError) {
      bytes = try reading.content.read(form.places.file, limit: 1 << 20)
    } catch {
      throw FileFailure(error, in: reading.contentFolder, reading.catalogue)
    }
    try write(bytes, to: FormLockWriter.path(ofPublished: form), reading)
  }

  private func write(_ bytes: [UInt8], to path: String, _ reading: Reading) throws {
    do throws(OutputError) {
      try FileReplacement.write(bytes, to: path, below: reading.contentFolder)
    } catch {
      Console.complain(Complaint.words(error, reading.catalogue))
      throw ExitCode.environment
    }
  }
}
