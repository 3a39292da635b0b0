import JSON
import Model

/// Reads all answers of a document: those that are given once, the rows, and what follows from them.
struct DocumentAnswers {
  private let form: ResponseForm
  private let source: Channel.Source
  private var answered: ScopeAnswers
  private var rowAnswers: [(group: Int, number: Int, answers: ScopeAnswers)] = []

  init(_ form: ResponseForm, _ source: Channel.Source) {
    self.form = form
    self.source = source
    answered = ScopeAnswers(values: Array(repeating: nil, count: form.single.fields.count))
  }

  var single: [ResponseDocument.Answer] { answered.answers(in: form.single) }

  /// By group in the form's order, then by number.
  var rows: [ResponseDocument.Row] {
    rowAnswers.sorted { ($0.group, $0.number) < ($1.group, $1.number) }.map { row in
      let group = form.groups[row.group]
      return ResponseDocument.Row(
        group: group.id, number: row.number, answers: row.answers.answers(in: group.scope))
    }
  }

  mutating func read(_ root: JSONValue, _ log: inout RefusalLog) {
    if let value = root["answers"] {
      if value.kind == .object {
        answered = AnswersReader(scope: form.single, source: source, single: nil).read(value, &log)
      } else {
        log.refuse(.type, "answers", at: value, "object")
      }
    }
    if let value = root["rows"] { readRows(value, &log) }
    // A sum of answers that were refused says nothing.
    if log.refusals.isEmpty { calculate(root, &log) }
  }

  private mutating func readRows(_ value: JSONValue, _ log: inout RefusalLog) {
    guard value.kind == .array else { return log.refuse(.type, "rows", at: value, "array") }
    var seen: [Int: Set<Int>] = [:]
    for row in value.elements {
      guard !form.groups.isEmpty else { return log.refuse(.unexpectedRows, "rows", at: row) }
      guard row.kind == .object else {
        log.refuse(.type, "rows", at: row, "object")
        continue
      }
      for member in row.members where !["group", "row", "answers"].contains(member.name) {
        log.refuse(.unknownField, member.name, at: member.value)
      }
      guard let group = group(of: row, &log), let number = number(of: row, in: group, &log) else { continue }
      if !seen[group, default: []].insert(number).inserted {
        log.refuse(.repeatedRow, form.groups[group].id.rawValue, at: row["row"] ?? row, String(number))
      }
      guard let object = row["answers"], object.kind == .object else {
        if let value = row["answers"] {
          log.refuse(.type, "answers", at: value, "object")
        } else {
          log.refuse(.missingField, missing: "answers", in: row)
        }
        continue
      }
      let reader = AnswersReader(scope: form.groups[group].scope, source: source, single: answered)
      rowAnswers.append((group, number, reader.read(object, &log)))
    }
  }

  /// Which group a row belongs to; a form that has one group need not be told.
  private func group(of row: JSONValue, _ log: inout RefusalLog) -> Int? {
    guard let value = row["group"] else {
      if form.groups.count == 1 { return 0 }
      log.refuse(.missingField, missing: "group", in: row)
      return nil
    }
    let index = value.text.flatMap { name in form.groups.firstIndex { $0.id.rawValue == name } }
    if index == nil { log.refuse(.unknownGroup, "group", at: value) }
    return index
  }

  private func number(of row: JSONValue, in group: Int, _ log: inout RefusalLog) -> Int? {
    guard let value = row["row"] else {
      log.refuse(.missingField, missing: "row", in: row)
      return nil
    }
    let limit = form.groups[group].limit
    guard let number = value.whole, (1...limit).contains(number) else {
      log.refuse(.rowNumber, form.groups[group].id.rawValue, at: value, "1..\(limit)")
      return nil
    }
    return number
  }
}

extension DocumentAnswers {
  /// Works out every calculation, and refuses one that says otherwise.
  private mutating func calculate(_ root: JSONValue, _ log: inout RefusalLog) {
    let values = answered
    fill(&answered, form.single, of: root["answers"] ?? root, values, &log)
    for index in rowAnswers.indices {
      let row = root["rows"]?.elements.dropFirst(index).first { _ in true }
      let scope = form.groups[rowAnswers[index].group].scope
      fill(&rowAnswers[index].answers, scope, of: row?["answers"] ?? root, values, &log)
    }
  }

  private func fill(
    _ answers: inout ScopeAnswers, _ scope: AnswerScope, of object: JSONValue, _ single: ScopeAnswers,
    _ log: inout RefusalLog
  ) {
    for (index, field) in scope.fields.enumerated() {
      guard case .calculation(let formula) = field.type, isAsked(index, in: scope, answers, single) else {
        continue
      }
      let result = value(of: formula, single)
      if case .whole(let told)? = answers.values[index], told != result {
        log.refuse(.calculation, field.id.rawValue, at: object[field.id.rawValue] ?? object, String(result))
      }
      answers.values[index] = .whole(result)
    }
  }

  private func isAsked(
    _ index: Int, in scope: AnswerScope, _ answers: ScopeAnswers, _ single: ScopeAnswers
  ) -> Bool {
    if answers.values[index] == AnswerValue.none(.notApplicable) { return false }
    guard let condition = scope.fields[index].condition else { return true }
    return switch scope.controllers[index] {
    case .here(let here): condition.holds(for: answers.values[here])
    case .single(let there): condition.holds(for: single.values[there])
    case nil: true
    }
  }

  /// What is not answered adds nothing, as an empty cell of a table.
  private func value(of formula: Formula, _ single: ScopeAnswers) -> Int {
    formula.parts.reduce(0) { sum, part in
      let term =
        switch part.term {
        case .number(let number): number
        case .answer(let id): whole(single, id)
        case .rows(let id): rowAnswers.count { form.groups[$0.group].id == id }
        case .yes(let id): rowAnswers.count { saysYes($0.answers, form.groups[$0.group].scope, id) }
        }
      return part.isNegative ? sum - term : sum + term
    }
  }

  private func whole(_ single: ScopeAnswers, _ id: ID<Question>) -> Int {
    guard let index = form.single.index(of: id.rawValue), case .whole(let number)? = single.values[index]
    else {
      return 0
    }
    return number
  }

  private func saysYes(_ answers: ScopeAnswers, _ scope: AnswerScope, _ id: ID<Question>) -> Bool {
    scope.index(of: id.rawValue).map { answers.values[$0] == .flag(true) } ?? false
  }
}
