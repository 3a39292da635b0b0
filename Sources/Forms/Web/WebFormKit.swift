import Bytes
package import Diagnostics
package import Model

/// What all web forms of a site share: style, scripts with their hashes, the office's name; made once.
package struct WebFormKit: Sendable {
  /// The entity's logo as it stands in a page.
  package struct Logo: Sendable {
    package let bytes: [UInt8]
    /// Such as `image/svg+xml`.
    package let mediaType: String

    package init(bytes: [UInt8], mediaType: String) {
      self.bytes = bytes
      self.mediaType = mediaType
    }

    /// A larger one stays out, and the office is named in words alone: every form would carry it.
    package static let sizeLimit = 8_192
  }

  /// A script and the policy of the pages that have it.
  struct Script: Sendable {
    let bytes: [UInt8]
    let policy: String
  }

  let settings: SiteSettings
  let catalogue: Catalogue
  let logo: Logo?
  let style: [UInt8]
  let notice: String?
  let facts: WebSessionBlock
  private let scripts: [Set<WebFormTheme.Part>: Script]

  package init(_ theme: WebFormTheme, settings: SiteSettings, catalogue: Catalogue, logo: Logo?) {
    self.settings = settings
    self.catalogue = catalogue
    self.logo = logo.flatMap { $0.bytes.count > Logo.sizeLimit ? nil : $0 }
    let style = StyleShortening.shorten(Self.colors(settings.colors) + theme.style)
    self.style = style
    notice = PrivacyNotice.text(settings, catalogue)
    facts = WebSessionBlock(catalogue)
    let common: Set<WebFormTheme.Part> = settings.intake == nil ? [.form, .start] : [.form, .send, .start]
    let kinds = [common, common.union([.rows]), common.union([.rows, .paste])]
    scripts = Dictionary(
      kinds.map { parts in
        let bytes = theme.script(parts)
        let policy = WebPolicy.text(style: style, script: bytes, intake: settings.intake)
        return (parts, Script(bytes: bytes, policy: policy))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameters:
  ///   - date: the day from which the version is used, in words.
  ///   - policyAddress: where the policy's page stands, seen from the form; nil without one.
  package func form(_ form: FormTemplate, date: String?, policyAddress: String?) -> WebForm {
    var page = WebFormPage(form, self, date: date, policyAddress: policyAddress)
    return WebForm(id: form.id, pieces: page.pieces(), facts: facts)
  }

  /// The parts of the script that `form` needs.
  func parts(of form: FormTemplate) -> Set<WebFormTheme.Part> {
    let widest = form.webSections.filter { $0.group != nil }.map(\.questions.count).max()
    var parts: Set<WebFormTheme.Part> = settings.intake == nil ? [.form, .start] : [.form, .send, .start]
    if let widest {
      parts.insert(.rows)
      if widest >= Self.manyColumns { parts.insert(.paste) }
    }
    return parts
  }

  /// From so many on, a row is sooner pasted than typed.
  private static let manyColumns = 5

  func script(_ parts: Set<WebFormTheme.Part>) -> Script { scripts[parts] ?? Script(bytes: [], policy: "") }

  func say(_ key: String, _ arguments: Arguments = [:]) -> String {
    catalogue.say("webform.\(key)", arguments)
  }

  private static func colors(_ colors: SiteSettings.Colors) -> [UInt8] {
    var bytes: [UInt8] = []
    for (name, color) in [("primary", colors.primary), ("accent", colors.accent)] {
      guard let color else { continue }
      bytes.append(":root { --entity-\(name): \(color); }\n")
    }
    return bytes
  }
}
