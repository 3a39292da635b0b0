import Diagnostics
import Model

/// Reads `sitio.yml`: what the site is called and who publishes it.
enum SiteDecoder {
  private static let shape = Shape(
    required: [.title, .entity],
    optional: [
      .summary, .language, .timeZone, .asOf, .baseURL, .repository, .dataController, .paper, .colors,
      .demonstration, .intake,
    ])
  private static let entityShape = Shape(
    required: [.name], optional: [.unit, .abbreviation, .taxID, .logo, .country])
  private static let controllerShape = Shape(
    required: [.name, .taxID, .address, .telephone, .email, .purposes], optional: [.policy, .version])
  private static let colorsShape = Shape(optional: [.primary, .accent])
  private static let repositoryShape = Shape(required: [.editURL])

  /// The settings, or nil where the title or the entity's name is missing.
  static func settings(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> SiteSettings? {
    guard let fields = decoder.fields(node, shape) else { return nil }
    let title = decoder.text(fields[.title])
    let entity = entity(fields[.entity], &decoder)
    var settings = SiteSettings(title: title ?? "", entity: entity ?? SiteSettings.Entity(name: ""))
    settings.summary = decoder.text(fields[.summary]) ?? ""
    if let language = decoder.languageTag(fields[.language]) { settings.language = language }
    if let zone = decoder.timeZone(fields[.timeZone]) { settings.timeZone = zone }
    settings.asOf = decoder.date(fields[.asOf])
    settings.baseURL = decoder.webAddress(fields[.baseURL])
    settings.intake = decoder.intakeAddress(fields[.intake])
    settings.repository = repository(fields[.repository], &decoder)
    settings.dataController = controller(fields[.dataController], &decoder)
    if let paper = decoder.word(fields[.paper], of: Vocabulary.papers) { settings.paper = paper }
    settings.colors = colors(fields[.colors], &decoder)
    settings.isDemonstration = decoder.flag(fields[.demonstration]) ?? false
    return title == nil || entity == nil ? nil : settings
  }

  private static func entity(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> SiteSettings.Entity? {
    guard let fields = decoder.fields(node, entityShape) else { return nil }
    let name = decoder.text(fields[.name])
    var entity = SiteSettings.Entity(name: name ?? "")
    entity.unit = decoder.text(fields[.unit])
    entity.abbreviation = decoder.text(fields[.abbreviation])
    entity.taxID = decoder.text(fields[.taxID])
    entity.logo = decoder.picturePath(fields[.logo])
    if let country = decoder.countryCode(fields[.country]) { entity.country = country }
    return name == nil ? nil : entity
  }

  private static func controller(
    _ node: YAMLNode?, _ decoder: inout FieldDecoder
  ) -> SiteSettings.DataController? {
    guard let fields = decoder.fields(node, controllerShape) else { return nil }
    let version = decoder.integer(fields[.version], in: 1...9_999) ?? 1
    let purposes = decoder.texts(fields[.purposes])
    let policy = decoder.contentPath(fields[.policy])
    let name = decoder.text(fields[.name])
    let taxID = decoder.text(fields[.taxID])
    let address = decoder.text(fields[.address])
    let telephone = decoder.text(fields[.telephone])
    let email = decoder.text(fields[.email])
    guard let name, let taxID, let address, let telephone, let email else { return nil }
    return SiteSettings.DataController(
      name: name, taxID: taxID, address: address, telephone: telephone, email: email, purposes: purposes,
      policy: policy, version: version)
  }

  private static func repository(
    _ node: YAMLNode?, _ decoder: inout FieldDecoder
  ) -> SiteSettings.Repository? {
    guard let fields = decoder.fields(node, repositoryShape),
      let address = decoder.webAddress(fields[.editURL])
    else { return nil }
    guard address.contains("{path}") else {
      decoder.report("edit-address-without-path", at: fields[.editURL]?.range, ["mark": "{path}"])
      return nil
    }
    return SiteSettings.Repository(editURL: address)
  }

  private static func colors(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> SiteSettings.Colors {
    var colors = SiteSettings.Colors()
    guard let fields = decoder.fields(node, colorsShape) else { return colors }
    colors.primary = decoder.color(fields[.primary])
    colors.accent = decoder.color(fields[.accent])
    return colors
  }
}
