import Diagnostics
import History

extension Repository.Trouble {
  /// Why git tells nothing of the content in `folder`, and the way out; half a sentence in the site's language.
  func reason(_ folder: String, _ catalogue: Catalogue) -> String {
    switch self {
    case .noGit: catalogue.say("git.no-git")
    case .noRepository: catalogue.say("git.no-repository", ["folder": folder])
    case .notTrusted: catalogue.say("git.not-trusted", ["folder": folder])
    case .noCommits: catalogue.say("git.no-commits")
    case .isShallow: catalogue.say("git.shallow")
    case .failed(let words): catalogue.say("git.failed", ["words": words])
    }
  }
}
