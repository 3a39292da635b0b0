import Bytes
import Model

/// The entity's two colours as the style sheet that every page loads after the theme's.
enum EntityStyle {
  static func css(_ colors: SiteSettings.Colors) -> [UInt8] {
    var bytes: [UInt8] = []
    let tokens = [("primary", colors.primary), ("accent", colors.accent)].compactMap { name, color in
      color.map { "  --entity-\(name): \($0);\n" }
    }
    guard !tokens.isEmpty else { return bytes }
    bytes.append(":root {\n" as StaticString)
    for token in tokens { bytes.append(token) }
    bytes.append("}\n" as StaticString)
    return bytes
  }
}
