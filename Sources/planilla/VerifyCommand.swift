import ArgumentParser
import ArgumentParser
import Bytes
import Diagnostics
import Output

/// Compares a published site with its own manifest.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Dice qué archivos de un sitio no están como se construyeron.",
    discussion: """
      Lee el MANIFEST del sitio, que también entiende `sha256sum -c MANIFEST`.

      Termina con 0 si todo está igual, 1 si algo cambió, 64 si la orden está mal escrita, 74 si la carpeta no se \
      puede leer o no tiene MANIFEST.

      Ejemplo: planilla verify site
      """)

  @Argument(help: "La carpeta del sitio.")
  var folder = "site"

  @Option(help: "La lengua en que se responde: es o en.")
  var language = "es"

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let catalogue = folders.catalogue(language)
    let mismatches: [SiteVerifier.Mismatch]
    do throws(OutputError) {
      mismatches = try SiteVerifier.verify(folder)
    } catch {
      Console.complain(Complaint.words(verifying: error, catalogue))
      throw ExitCode.environment
    }
    for mismatch in mismatches {
      Console.write(
        catalogue.say("summary.verify-\(mismatch.kind.rawValue)", ["path": mismatch.path.spellingControls])
          + "\n")
    }
    guard mismatches.isEmpty else { throw ExitCode.findings }
    Console.write(catalogue.say("summary.verify-whole", ["folder": folder]) + "\n")
  }
}
