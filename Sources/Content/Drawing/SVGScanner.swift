import Bytes
import Diagnostics

/// Vouches for an SVG drawing: everything in it is on the list of what a still drawing is made of.
///
/// What is not on the list is told with its place, whether or not it would do harm; so is what is no XML, since
/// browsers make of that what they like.
struct SVGScanner {
  /// What the insides of an element may be.
  private enum Inside {
    /// Of the drawing's own list.
    case drawing
    case style
    /// A drawing program's own, which browsers pass over.
    case inert
    /// Of something that was told already.
    case refused
  }

  /// So many are told; a drawing with more was not drawn.
  private static let limit = 20
  /// So deep elements may nest.
  private static let depthLimit = 256

  private var reader: XMLReader
  private var names = XMLNamespaces()
  private var open: [(name: String, offset: Int, inside: Inside)] = []
  private var found: [Found] = []
  private var isDeclared = false
  private var hasRoot = false
  private var hasDocumentType = false
  private var isOver = false
  /// The style sheet under way: all of its letters, comments and sections left out, make one text.
  private var style = SVGText()

  private init(_ bytes: [UInt8]) { reader = XMLReader(bytes) }

  /// What `bytes` hold that they may not, in the order in which it stands.
  static func scan(_ bytes: [UInt8]) -> [Found] {
    if let found = XMLDeclaration.wrongLetter(bytes) { return [found] }
    var scanner = SVGScanner(bytes)
    do throws(XMLReader.Fault) {
      while !scanner.isOver, scanner.found.count < limit, let mark = try scanner.reader.next() {
        try scanner.take(mark)
      }
      scanner.finish()
    } catch {
      scanner.report(.malformed, error.what, error.offset)
    }
    return Array(scanner.found.prefix(limit).sorted { $0.offset < $1.offset })
  }

  private mutating func finish() {
    guard !isOver, found.count < Self.limit else { return }
    if let last = open.last {
      report(.unclosed, "<\(last.name)>", last.offset)
    } else if !hasRoot {
      report(.notSVG, "", 0)
    }
  }

  private mutating func take(_ mark: XMLReader.Mark) throws(XMLReader.Fault) {
    switch mark {
    case .open(let tag):
      if !hasRoot, !isDeclared, let wrong = XMLDeclaration.wrongUTF8(reader.bytes) {
        report(.encoding, wrong.what, wrong.offset)
        isOver = true
        return
      }
      try begin(tag)
    case .close(let name, let offset): try end(name, offset)
    case .text(let range, let isLiteral): try text(range, isLiteral)
    case .declaration(let attributes):
      isDeclared = true
      guard let other = try XMLDeclaration.unknownEncoding(attributes, reader.bytes) else { return }
      report(.encoding, other.what, other.offset)
      isOver = true
    case .instruction(let name, let offset):
      if name != "xpacket" { report(.notPlain, "<?\(name)", offset) }
    case .documentType(let offset, let isPlain):
      guard !hasRoot, !hasDocumentType else { throw XMLReader.Fault(what: "<!DOCTYPE", offset: offset) }
      hasDocumentType = true
      if !isPlain {
        report(.notPlain, "<!DOCTYPE", offset)
        // What it declares could change all that follows.
        isOver = true
      }
    case .comment: break
    }
  }

  private mutating func text(_ range: Range<Int>, _ isLiteral: Bool) throws(XMLReader.Fault) {
    if let inside = open.last?.inside {
      if inside == .style { style.append(reader.bytes, range, as: isLiteral ? .literal : .text) }
      return
    }
    guard isLiteral || range.contains(where: { !XMLReader.isSpace(reader.bytes[$0]) }) else { return }
    let first = range.first { !XMLReader.isSpace(reader.bytes[$0]) } ?? range.lowerBound
    if !hasRoot {
      report(.notSVG, "", first)
      isOver = true
      return
    }
    let shown = reader.bytes[first..<range.upperBound].prefix(40).prefix { $0 >= 0x20 }
    throw XMLReader.Fault(what: String(decoding: shown, as: UTF8.self), offset: first)
  }

  // MARK: Elements

  private mutating func begin(_ tag: XMLReader.Tag) throws(XMLReader.Fault) {
    guard open.count < Self.depthLimit else {
      report(.tooDeep, "<\(tag.name)>", tag.offset)
      isOver = true
      return
    }
    guard !open.isEmpty || !hasRoot else { throw XMLReader.Fault(what: "<\(tag.name)>", offset: tag.offset) }
    try names.open(tag, reader.bytes)
    guard let name = names.element(tag.name) else {
      throw XMLReader.Fault(what: "<\(tag.name)>", offset: tag.offset)
    }
    let inside = try judge(tag, name)
    hasRoot = true
    if tag.closesItself {
      names.close()
    } else {
      open.append((tag.name, tag.offset, inside))
    }
  }

  private mutating func end(_ name: String, _ offset: Int) throws(XMLReader.Fault) {
    guard let last = open.last, last.name == name else {
      guard let last = open.last, open.contains(where: { $0.name == name }) else {
        throw XMLReader.Fault(what: "</\(name)>", offset: offset)
      }
      report(.unclosed, "<\(last.name)>", last.offset)
      isOver = true
      return
    }
    open.removeLast()
    names.close()
    guard last.inside == .style else { return }
    found += SVGStyle.scan(style, limit: Self.limit - found.count)
    style = SVGText()
  }

  /// Tells whether the element may stand where it does, with its attributes, and what may stand in it.
  private mutating func judge(
    _ tag: XMLReader.Tag, _ name: XMLNamespaces.Name
  ) throws(XMLReader.Fault) -> Inside {
    let isSVG = name.space == SVGLists.svg
    guard let outer = open.last?.inside else {
      guard isSVG, name.local == "svg", names.standard == SVGLists.svg else {
        report(.notSVG, "<\(tag.name)>", tag.offset)
        isOver = true
        return .refused
      }
      try check(tag, name)
      return .drawing
    }
    switch outer {
    case .refused: return .refused
    case .drawing where isSVG && name.local == "a":
      report(.link, "<\(tag.name)>", tag.offset)
      try check(tag, name)
      return .drawing
    case .drawing where isSVG && SVGLists.elements.contains(name.local):
      try check(tag, name)
      return name.local == "style" ? .style : name.local == "metadata" ? .inert : .drawing
    case .drawing where SVGLists.isInert(name.space), .inert where SVGLists.isInert(name.space):
      try check(tag, name)
      return .inert
    case .drawing, .inert, .style:
      report(.notPlain, "<\(tag.name)>", tag.offset)
      return .refused
    }
  }

  private mutating func check(
    _ tag: XMLReader.Tag, _ element: XMLNamespaces.Name
  ) throws(XMLReader.Fault) {
    var seen: Set<XMLNamespaces.Name> = []
    for attribute in tag.attributes where !XMLNamespaces.isDeclaration(attribute.name) {
      guard let name = names.attribute(attribute.name), seen.insert(name).inserted else {
        throw XMLReader.Fault(what: attribute.name, offset: attribute.offset)
      }
      if element.space == SVGLists.svg {
        check(attribute, name, of: element.local)
      } else if !Self.isInert(name) {
        report(.notPlain, attribute.name, attribute.offset)
      }
    }
  }

  /// Whether an attribute of an element that is a drawing program's own means nothing either.
  private static func isInert(_ name: XMLNamespaces.Name) -> Bool {
    switch name.space {
    case "": !name.local.lowercased().hasPrefix("on")
    case XMLNamespaces.xml: SVGLists.xmlAttributes.contains(name.local)
    default: SVGLists.isInert(name.space)
    }
  }

  private mutating func check(
    _ attribute: XMLReader.Attribute, _ name: XMLNamespaces.Name, of element: String
  ) {
    switch name.space {
    case "" where SVGLists.plainAttributes.contains(name.local): return
    case "" where name.local.hasPrefix("data-") || name.local.hasPrefix("aria-"): return
    case "" where SVGLists.styleAttributes.contains(name.local):
      found += SVGStyle.scan(value(attribute), limit: Self.limit - found.count)
    case "" where element == "a" && SVGLists.linkAttributes.contains(name.local): return
    case SVGLists.xlink where element == "a": return
    case "" where name.local == "href", SVGLists.xlink where name.local == "href":
      let address = value(attribute).letters.drop { $0 <= 0x20 }.prefix(SVGAddress.shown)
      if !SVGAddress.isOwn(address, in: SVGLists.pictures.contains(element) ? .picture : .reference) {
        report(.outside, String(decoding: address, as: UTF8.self), attribute.value.lowerBound)
      }
    case SVGLists.xlink where SVGLists.xlinkAttributes.contains(name.local): return
    case XMLNamespaces.xml where SVGLists.xmlAttributes.contains(name.local): return
    case _ where SVGLists.isInert(name.space): return
    default: report(.notPlain, attribute.name, attribute.offset)
    }
  }

  private func value(_ attribute: XMLReader.Attribute) -> SVGText {
    var text = SVGText()
    text.append(reader.bytes, attribute.value, as: .attribute)
    return text
  }

  private mutating func report(_ fault: Found.Fault, _ what: String, _ offset: Int) {
    guard found.count < Self.limit else { return }
    found.append(Found(fault, what, offset))
  }
}
