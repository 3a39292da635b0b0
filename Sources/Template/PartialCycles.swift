import Diagnostics

/// Finds partials that call themselves with no section between: they would never end.
///
/// A call inside a section ends with its data, as a tree's branches do; `Renderer` watches over those.
enum PartialCycles {
  static func report(in compiler: inout Compiler) {
    let calls = compiler.program.calls.filter { !$0.site.isInSection }
    var callees: [[Program.Call]] = Array(repeating: [], count: compiler.sources.count)
    for call in calls
    where !callees[call.site.template].contains(where: { $0.site.offset == call.site.offset }) {
      callees[call.site.template].append(call)
    }
    var search = Search(callees: callees)
    for template in compiler.sources.indices { search.visit(template) }
    for (call, path) in search.found {
      let names = path.map { compiler.sources[$0].name }.joined(separator: " → ")
      compiler.report(
        "template-endless-partial", template: call.site.template, offset: call.site.offset,
        length: call.site.name.utf8.count, ["name": call.site.name, "path": names],
        hints: [Message("template-guard-recursion")])
    }
  }

  /// A depth-first walk; a call to a template on the way to it closes a circle.
  private struct Search {
    let callees: [[Program.Call]]
    var path: [Int] = []
    var done: Set<Int> = []
    var found: [(call: Program.Call, path: [Int])] = []

    mutating func visit(_ template: Int) {
      guard !done.contains(template) else { return }
      path.append(template)
      for call in callees[template] {
        if let start = path.firstIndex(of: call.target.template) {
          found.append((call, path[start...] + [call.target.template]))
        } else {
          visit(call.target.template)
        }
      }
      path.removeLast()
      done.insert(template)
    }
  }
}
