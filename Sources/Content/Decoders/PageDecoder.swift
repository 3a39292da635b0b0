import Diagnostics
import Model

/// Reads the front matter of a free page.
enum PageDecoder {
  private static let shape = Shape(required: [.title], optional: [.summary, .order, .menu])

  /// The page; its address is the file's name.
  static func page(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> FreePage? {
    let slug = slug(of: decoder.file)
    guard let fields = decoder.fields(node, shape) else { return nil }
    let isAddress =
      !slug.isEmpty
      && slug.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
    if !isAddress {
      decoder.report("bad-page-name", at: nil, ["name": slug], hints: [Message("bad-page-name")])
    }
    let title = decoder.text(fields[.title])
    let summary = decoder.text(fields[.summary]) ?? ""
    let order = decoder.integer(fields[.order], in: 0...10_000)
    let isInMenu = decoder.flag(fields[.menu]) ?? false
    guard let title, isAddress else { return nil }
    var page = FreePage(slug: slug, title: title, path: decoder.file)
    page.role = Vocabulary.meaning(of: slug, in: Vocabulary.pageRoles) ?? .ordinary
    page.summary = summary
    page.order = order ?? page.order
    page.isInMenu = isInMenu
    return page
  }

  /// `ayuda` of `paginas/ayuda.md`.
  private static func slug(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
  }
}
