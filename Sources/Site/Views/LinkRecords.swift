import Template

extension PageContext {
  /// The *link* record of `theme/templates/NAMES.md`; `path` is from the site's top.
  func link(_ label: String, to path: String) -> Record {
    Record([.label: .text(label), .address: .text(address(path))])
  }

  /// A *navigation entry*: current where it is this page, a section where `holdsPage`.
  func navigationEntry(_ label: String, to target: String, holdsPage: Bool = false) -> Record {
    link(label, to: target).setting([
      .isCurrent: .flag(target == path),
      .isSection: .flag(holdsPage && target != path),
    ])
  }
}
