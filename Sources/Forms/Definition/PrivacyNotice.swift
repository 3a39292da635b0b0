package import Diagnostics
package import Model

/// What a person is told before being asked: who answers for the data, what for, and which rights there are.
///
/// Source: Ley 1581 de 2012, art. 12; Decreto 1074 de 2015, arts. 2.2.2.25.3.2 and 2.2.2.25.3.3.
package enum PrivacyNotice {
  /// The notice in the site's words; nil where `sitio.yml` does not hold all that the law asks of it.
  package static func text(_ settings: SiteSettings, _ catalogue: Catalogue) -> String? {
    guard let controller = settings.dataController, controller.policy != nil, !controller.purposes.isEmpty
    else { return nil }
    return catalogue.say(
      "notice.text",
      [
        "version": String(controller.version), "controller": controller.name, "tax_id": controller.taxID,
        "address": controller.address, "telephone": controller.telephone, "email": controller.email,
        "purposes": purposes(controller.purposes, catalogue), "policy": policy(settings, catalogue),
      ])
  }

  /// «registrar la asistencia, expedir constancias y enviar los materiales».
  private static func purposes(_ list: [String], _ catalogue: Catalogue) -> String {
    let purposes = list.map(\.beginningSmall)
    guard let last = purposes.last, purposes.count > 1 else { return purposes.first ?? "" }
    return catalogue.say(
      "notice.purposes", ["most": purposes.dropLast().joined(separator: ", "), "last": last])
  }

  /// Where the policy is read: its address where the site has one, else that it is on the site.
  private static func policy(_ settings: SiteSettings, _ catalogue: Catalogue) -> String {
    guard let base = settings.baseURL, let name = settings.dataController?.policyName else {
      return catalogue.say("notice.policy-on-site", ["site": settings.title])
    }
    return (base.hasSuffix("/") ? base : base + "/") + name
  }
}

extension SiteSettings.DataController {
  /// The policy's page, from the site's top: a page of the content has its file's name as its address.
  package var policyName: String? {
    policy.flatMap { $0.split(separator: "/").last }.map { name in
      name.hasSuffix(".md") ? "\(name.dropLast(3)).html" : String(name)
    }
  }
}

extension String {
  /// With a small letter first, unless the first word is written in capitals.
  fileprivate var beginningSmall: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
