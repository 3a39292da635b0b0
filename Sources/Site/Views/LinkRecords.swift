import Template

/// The *link* record of `theme/templates/NAMES.md`.
struct LinkView: View {
  let label: String
  let address: String

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .label: .text(label)
    case .address: .text(address)
    default: nil
    }
  }
}

/// A *navigation entry*: current where it is the page shown, a section where it holds that page.
struct NavigationView: View {
  let link: LinkView
  let isCurrent: Bool
  let isSection: Bool

  func value(_ name: ViewName) -> Value? {
    switch name {
    case .isCurrent: .flag(isCurrent)
    case .isSection: .flag(isSection)
    default: link.value(name)
    }
  }
}

extension PageContext {
  /// `path` is from the site's top.
  func link(_ label: String, to path: String) -> Record {
    Record(LinkView(label: label, address: address(path)))
  }

  /// A section where it `holdsPage` and is another page.
  func navigationEntry(_ label: String, to target: String, holdsPage: Bool = false) -> Record {
    let link = LinkView(label: label, address: address(target))
    return Record(
      NavigationView(link: link, isCurrent: target == path, isSection: holdsPage && target != path))
  }
}
