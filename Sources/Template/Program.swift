/// What compiled templates run: steps, and the pools that the steps point into.
///
/// All templates share one program, so that a step is a dozen bytes and nothing in it is counted or copied.
struct Program: Sendable {
  /// One step; positions are indices into the pools, jumps are indices into `steps`.
  enum Step: Sendable {
    case literal(start: Int32, end: Int32)
    case escaped(Path)
    case raw(Path)
    /// Runs the steps up to `end` once for each value found.
    case section(Path, end: Int32)
    /// Runs the steps up to `end` when nothing is found.
    case inverted(Path, end: Int32)
    case partial(call: Int32)
    /// Begins a line of an indented partial.
    case indentation
  }

  /// A dotted name: a stretch of `names`; an empty one is `{{.}}`.
  struct Path: Sendable {
    var start: Int32
    var count: Int32
  }

  /// A `{{> name}}`: which steps to run, and by how much they stand in.
  struct Call: Sendable {
    var target: Entry
    /// A stretch of `literals`: the white space in front of a tag that is alone on its line.
    var indentation: Range<Int>
    var site: Site
  }

  /// One of the two ways that a template is compiled.
  struct Entry: Hashable, Sendable {
    var template: Int
    /// Whether each line begins with an `indentation` step.
    var isIndented: Bool
  }

  /// Where a partial is called, for diagnostics.
  struct Site: Sendable {
    var name: String
    var template: Int
    var offset: Int
    var isInSection: Bool
  }

  var steps: [Step] = []
  var names: [Name] = []
  var literals: [UInt8] = []
  var calls: [Call] = []
  /// Where an entry's steps stand.
  var ranges: [Entry: Range<Int>] = [:]
}
