import ArgumentParser
import Diagnostics
import Glibc
import Model
import Output

/// A signature that lies ready beside its place: it lands once the plan is written, or leaves nothing behind.
struct PreparedSignature {
  /// Where it goes, from the content folder.
  let file: String
  /// Its folder, where that was made for it.
  private let newFolder: String?
  private let replacement: FileReplacement.Prepared
  private let catalogue: Catalogue

  /// Refuses where there is no place for it.
  init(_ signature: [UInt8], of plan: ID<Plan>, _ reading: Reading) throws {
    let names = SignatureNames.used(in: reading.contentFolder) ?? .spanish
    let folder = "\(reading.contentFolder)/\(names.folder)"
    let newFolder = FolderOptions.isRealFolder(folder) ? nil : folder
    try names.makeFolder(in: reading.contentFolder, reading.catalogue)
    file = names.signature(of: plan)
    catalogue = reading.catalogue
    self.newFolder = newFolder
    do throws(OutputError) {
      replacement = try FileReplacement.prepare(signature, for: "\(reading.contentFolder)/\(file)")
    } catch {
      if let newFolder { unsafe rmdir(newFolder) }
      Console.complain(Complaint.words(writingContent: error, reading.catalogue))
      throw ExitCode.environment
    }
  }

  func land() throws {
    do throws(OutputError) {
      try replacement.land()
    } catch {
      Console.complain(Complaint.words(writingContent: error, catalogue))
      throw ExitCode.environment
    }
  }

  func discard() {
    replacement.discard()
    if let newFolder { unsafe rmdir(newFolder) }
  }
}
