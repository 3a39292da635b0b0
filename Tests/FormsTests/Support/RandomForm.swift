import Diagnostics
import Model
import TestSupport

/// Forms made from a seed, their texts hostile: the same seed is the same form everywhere.
enum RandomForm {
  private static let file = "formatos/azar.md"

  private static func place(_ line: Int) -> SourcePlace {
    SourcePlace(file: file, range: SourceRange(line: line, column: 1))
  }

  private static func empty(_ paper: Paper) -> FormTemplate {
    FormTemplate(
      id: ID("azar"), kind: .free, title: "Azar", code: "por asignar", version: 1, paper: paper,
      places: Places(file: file, whole: SourceRange(line: 1, column: 1)))
  }

  /// A form of one section that asks one question of each type.
  static func asking(_ types: [AnswerType]) -> FormTemplate {
    var form = empty(Paper(.carta))
    let prose = Prose.empty
    var section = FormTemplate.Section(title: "Preguntas", introduction: prose.whole, place: place(5))
    section.questions = types.enumerated().map { index, type in
      Question(
        id: ID("p\(index + 1)"), number: index + 1, text: "Pregunta", type: type, privacy: .open,
        place: place(6 + index))
    }
    form.sections = [section]
    return form
  }

  static func make(seed: UInt64) -> FormTemplate {
    var random = SeededGenerator(seed: seed)
    let size = random.pick(Paper.Size.allCases)
    var form = empty(Paper(size, isLandscape: random.once(in: 3)))
    form.kind = random.pick(FormTemplate.Kind.allCases)
    form.title = text(&random)
    form.code = random.once(in: 3) ? text(&random) : "F-1"
    form.series = random.once(in: 2) ? text(&random) : nil
    form.activityTypes = random.once(in: 2) ? [ID("taller")] : []
    form.privacy = random.pick([.open, .personal])
    let scale = ChoiceList(
      name: "escala",
      choices: (1...5).map {
        Choice(code: "\($0)", label: random.once(in: 4) ? text(&random) : "Nivel \($0)")
      })
    var line = 5
    for number in 1...Int.random(in: 1...4, using: &random) {
      var section = FormTemplate.Section(
        title: text(&random), introduction: Prose.empty.whole, place: place(line))
      if random.once(in: 3) { section.group = .init(id: ID("g\(number)"), rows: 3...40) }
      let most = section.group == nil ? 9 : 5
      for index in 1...Int.random(in: 1...most, using: &random) {
        line += 1
        var question = Question(
          id: ID("p\(number)-\(index)"), number: index, text: text(&random), type: type(scale, &random),
          privacy: form.privacy, place: place(line))
        question.isRequired = random.once(in: 2)
        question.hint = random.once(in: 3) ? text(&random) : nil
        section.questions.append(question)
      }
      form.sections.append(section)
    }
    return form
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    random.once(in: 3)
      ? HostileText.make(&random) : random.pick(["Una pregunta", "¿Cuál de todas?", "Lugar y fecha"])
  }

  private static func type(_ scale: ChoiceList, _ random: inout SeededGenerator) -> AnswerType {
    let words = (1...Int.random(in: 2...12, using: &random)).map { number in
      Choice(code: "c\(number)", label: text(&random), opensText: random.once(in: 6))
    }
    let types: [AnswerType] = [
      .text(limit: Int.random(in: 1...400, using: &random)),
      .paragraph(limit: Int.random(in: 1...3000, using: &random)), .integer(0...999), .decimal, .date, .time,
      .one(scale), .one(ChoiceList(name: nil, choices: words)),
      .several(ChoiceList(name: nil, choices: words)),
      .yesNo, .scale(0...10), .email, .telephone, .document, .signature,
    ]
    return random.pick(types)
  }
}
