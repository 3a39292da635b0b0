import Foundation
import Testing

@testable import Template

/// The Mustache specification's own cases, where `script/mustache-spec` has fetched them.
enum MustacheSpecification {
  struct Module: Decodable {
    var tests: [Case]
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var template: String
    var expected: String
    var data: JSONValue
    var partials: [String: String]?
    var testDescription: String { name }
  }

  /// The modules that are not optional.
  static let modules = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: ".cache/mustache-spec")

  static var isPresent: Bool {
    modules.allSatisfy { FileManager.default.fileExists(atPath: folder.appending(path: "\($0).json").path) }
  }

  static func cases(of module: String) -> [Case] {
    guard let bytes = try? Data(contentsOf: folder.appending(path: "\(module).json")) else { return [] }
    return (try? JSONDecoder().decode(Module.self, from: bytes))?.tests ?? []
  }
}

/// A case's data, as JSON has it.
indirect enum JSONValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Every key in it, at any depth.
  var keys: Set<String> {
    switch self {
    case .list(let items): items.reduce(into: []) { $0.formUnion($1.keys) }
    case .object(let members): members.values.reduce(into: Set(members.keys)) { $0.formUnion($1.keys) }
    default: []
    }
  }

  func value(_ names: NameTable) -> Value {
    switch self {
    case .null: .absent
    case .flag(let flag): .flag(flag)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .list(let items): .values(items.map { $0.value(names) })
    case .object(let members):
      .record(Record(members.compactMap { key, value in names[key].map { ($0, value.value(names)) } }))
    }
  }
}

@Suite(
  .enabled(if: MustacheSpecification.isPresent, "script/mustache-spec fetches the specification's cases"))
struct MustacheSpecificationTests {
  @Test(arguments: MustacheSpecification.modules.flatMap(MustacheSpecification.cases))
  func `a case of the specification comes out as it says`(example: MustacheSpecification.Case) {
    // What a template names and no data has: unknown names are errors here, so that they must be told.
    let texts = [example.template] + (example.partials ?? [:]).values
    let words = texts.joined(separator: " ").split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    let kit = TemplateKit(names: example.data.keys.union(words.map(String.init)))
    let written = kit.render(
      example.template, example.data.value(kit.names), partials: example.partials ?? [:])
    if example.name == "Failed Lookup" {
      // The specification writes nothing; here a theme that lacks a partial is not built.
      #expect(written.contains("template-missing-partial"))
    } else {
      #expect(written == example.expected)
    }
  }

  @Test func `no module of the core is missing or empty`() {
    let counts = MustacheSpecification.modules.map { MustacheSpecification.cases(of: $0).count }
    #expect(counts.allSatisfy { $0 >= 10 }, "\(counts)")
  }
}
