import Diagnostics
import Model

/// Every relative link and picture leads to a file of the content, and every `#` to a heading of it.
enum LinkCheck {
  static func diagnostics(in index: ContentIndex) -> [Diagnostic] {
    var anchors = AnchorIndex(index)
    return index.files.flatMap { file in
      file.body.map { diagnostics(in: $0, of: file.path, index, &anchors) } ?? []
    }
  }

  private static func diagnostics(
    in body: Prose, of path: String, _ index: ContentIndex, _ anchors: inout AnchorIndex
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for node in body.nodes {
      switch node.kind {
      case .link, .image:
        if let finding = finding(about: node, in: body, of: path, index, &anchors) { found.append(finding) }
      default: continue
      }
    }
    return found
  }

  private static func finding(
    about node: Prose.Node, in body: Prose, of path: String, _ index: ContentIndex,
    _ anchors: inout AnchorIndex
  ) -> Diagnostic? {
    let address = body.string(node.text)
    var place: SourcePlace { SourcePlace(file: path, range: node.range).firstLine }
    switch LinkTarget(address, from: path) {
    case .elsewhere: return nil
    case .outside:
      return Diagnostic("link-outside", at: place, ["address": address], hints: [Message("link-outside")])
    case .absolute:
      return Diagnostic("link-absolute", at: place, ["address": address], hints: [Message("link-relative")])
    case .file(let file, _) where index.isToldElsewhere(file): return nil
    case .file(let file, let fragment):
      guard let number = index.fileNumber[file] else {
        return broken(address, file, node.kind, at: place, in: index)
      }
      guard index.files[number].kind.isPublished else {
        return Diagnostic(
          "link-without-page", at: place, ["path": file],
          hints: [Message(node.kind == .image ? "image-in-assets" : "link-without-page")])
      }
      return fragment.flatMap { anchors.missing($0, in: file, at: place) }
    }
  }

  private static func broken(
    _ address: String, _ file: String, _ kind: Prose.Kind, at place: SourcePlace,
    in index: ContentIndex
  ) -> Diagnostic {
    let hints = NearestPath.hints(for: file, in: index)
    return Diagnostic(
      "broken-link", at: place, ["address": address, "path": file],
      hints: hints.isEmpty ? [Message(kind == .image ? "image-in-assets" : "link-relative")] : hints)
  }
}

/// The anchors of the files that are asked for, found once.
private struct AnchorIndex {
  private let index: ContentIndex
  private var known: [String: Set<String>] = [:]

  init(_ index: ContentIndex) { self.index = index }

  /// A finding where `file` has no heading called `fragment`; files without headings hold no anchors of ours.
  mutating func missing(_ fragment: String, in file: String, at place: SourcePlace) -> Diagnostic? {
    guard let number = index.fileNumber[file], let body = index.files[number].body else { return nil }
    let anchors = anchors(of: body, file)
    guard !anchors.contains(fragment) else { return nil }
    let nearest = NearestWord.to(fragment, among: anchors.sorted())
    return Diagnostic(
      "missing-anchor", at: place, ["anchor": fragment, "path": file],
      hints: [nearest.map { Message("did-you-mean", ["word": "#" + $0]) } ?? Message("missing-anchor")])
  }

  private mutating func anchors(of body: Prose, _ file: String) -> Set<String> {
    if let anchors = known[file] { return anchors }
    let anchors = Set(body.nodes.filter { $0.kind == .heading }.map { body.string($0.text) })
    known[file] = anchors
    return anchors
  }
}

extension ContentKind {
  /// Whether a reader of the site comes to such a file: as a page, or as it is.
  fileprivate var isPublished: Bool {
    switch self {
    case .procedure, .plan, .aideMemoire, .report, .page, .form, .asset: true
    default: false
    }
  }
}
