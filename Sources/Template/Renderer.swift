import Bytes

/// Runs a program's steps over one page's values.
struct Renderer {
  private let program: Program
  private let ranges: [Range<Int>]
  /// The contexts, innermost last.
  private var stack: [Value]
  /// What stands in front of each line of the partials that are being run.
  private var indentation: [UInt8] = []
  /// Partials and sections within one another.
  private var depth = 0
  /// The call that went too deep; from there on nothing more is run.
  private(set) var endlessCall: Int?

  private static let greatestDepth = 100

  init(set: TemplateSet, value: Value) {
    program = set.program
    ranges = set.ranges
    stack = [value]
    stack.reserveCapacity(8)
  }

  mutating func run(_ range: Range<Int>, into out: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound, endlessCall == nil {
      switch program.steps[index] {
      case .literal(let start, let end): out.append(program.literals, from: Int(start), to: Int(end))
      case .escaped(let path): write(find(path), escaping: true, into: &out)
      case .raw(let path): write(find(path), escaping: false, into: &out)
      case .section(let path, let end):
        runSection(find(path), index + 1..<Int(end), into: &out)
        index = Int(end)
        continue
      case .inverted(let path, let end):
        if Self.isFalse(find(path)) { run(index + 1..<Int(end), into: &out) }
        index = Int(end)
        continue
      case .partial(let call): runPartial(Int(call), into: &out)
      case .indentation: out.append(contentsOf: indentation)
      }
      index += 1
    }
  }

  private mutating func runSection(_ value: Value, _ body: Range<Int>, into out: inout [UInt8]) {
    switch value {
    case .absent, .flag(false): break
    case .flag(true): run(body, into: &out)
    case .list(let records): for record in records { run(body, with: .record(record), into: &out) }
    case .values(let values): for value in values { run(body, with: value, into: &out) }
    case .text, .markup, .number, .record: run(body, with: value, into: &out)
    }
  }

  private mutating func run(_ body: Range<Int>, with context: Value, into out: inout [UInt8]) {
    stack.append(context)
    depth += 1
    run(body, into: &out)
    depth -= 1
    stack.removeLast()
  }

  private mutating func runPartial(_ number: Int, into out: inout [UInt8]) {
    guard depth < Self.greatestDepth else {
      endlessCall = number
      return
    }
    let call = program.calls[number]
    let length = indentation.count
    var outer: [UInt8] = []
    if call.target.isIndented {
      indentation += program.literals[call.indentation]
    } else {
      swap(&outer, &indentation)
    }
    depth += 1
    run(ranges[number], into: &out)
    depth -= 1
    if call.target.isIndented {
      indentation.removeLast(indentation.count - length)
    } else {
      swap(&outer, &indentation)
    }
  }
}

// MARK: - Values

extension Renderer {
  private func find(_ path: Program.Path) -> Value {
    guard path.count > 0 else { return stack[stack.count - 1] }
    var value = find(program.names[Int(path.start)])
    for index in Int(path.start) + 1..<Int(path.start) + Int(path.count) {
      guard case .record(let record) = value else { return .absent }
      value = record[program.names[index]] ?? .absent
    }
    return value
  }

  private func find(_ name: Name) -> Value {
    var index = stack.count
    while index > 0 {
      index -= 1
      if case .record(let record) = stack[index], let value = record[name] { return value }
    }
    return .absent
  }

  private func write(_ value: Value, escaping: Bool, into out: inout [UInt8]) {
    switch value {
    case .text(let text): if escaping { out.append(escaping: text) } else { out.append(text) }
    case .markup(let bytes): out.append(bytes, from: 0, to: bytes.count)
    case .number(let number): out.append(decimal: number)
    case .flag(let flag): out.append(flag ? "true" as StaticString : "false")
    case .list, .values, .record, .absent: break
    }
  }

  private static func isFalse(_ value: Value) -> Bool {
    switch value {
    case .absent, .flag(false): true
    case .list(let records): records.isEmpty
    case .values(let values): values.isEmpty
    case .flag(true), .text, .markup, .number, .record: false
    }
  }
}
