import ArgumentParser
import ArgumentParser
import Bytes
import Diagnostics
import Output

/// Compares a published site with its own manifest.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Says which files of a site are not as they were built.",
    discussion: """
      It reads the site's MANIFEST, which `sha256sum -c MANIFEST` understands too.

      Exit status: 0 whole, 1 something differs, 74 the folder cannot be read or has no manifest.

      Example: planilla verify site
      """)

  @Argument(help: "The site's folder.")
  var folder = "site"

  @Option(help: "The language of what is said.")
  var language = "es"

  @OptionGroup var folders: FolderOptions

  func run() throws {
    let catalogue = folders.catalogue(language)
    let mismatches: [SiteVerifier.Mismatch]
    do throws(OutputError) {
      mismatches = try SiteVerifier.verify(folder)
    } catch {
      Console.complain("planilla: \(catalogue.say("notes.\(error.message.key)", error.message.arguments))\n")
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
