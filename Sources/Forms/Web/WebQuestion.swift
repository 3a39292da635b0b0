import Bytes
import Diagnostics
import Model

/// Writes one question with what answers it; the script finds its box by `data-q`, and its fields by their key.
///
/// Ids, codes and keys are letters, digits, `-`, `_` and `.`: they stand in attributes without quotation marks.
struct WebQuestion {
  private let question: Question
  private let key: String
  private let isInRow: Bool
  private let form: FormTemplate
  private let kit: WebFormKit

  /// More choices are a list that opens; rows have no room for any other.
  private static let radioLimit = 12
  /// A longer line goes on below.
  private static let lineLimit = 80
  /// As browsers have it for addresses, with a point in the domain.
  private static let email = #"[\w.!#$%&'*+\/=?^`\{\|\}~\-]{1,64}@[a-zA-Z0-9\-]+(\.[a-zA-Z0-9\-]+)+"#
  private static let telephone = #"[+\(]?[0-9][0-9 \(\)\.\/\-]{4,28}[0-9\)]( ?[eE][xX][tT]\.? ?[0-9]{1,6})?"#
  private static let document = #"[A-Za-z0-9][A-Za-z0-9 .\-]{1,18}[A-Za-z0-9]"#
  /// Choices with longer labels stand in wide columns.
  private static let shortLabel = 24

  init(_ question: Question, key: String, isInRow: Bool, _ form: FormTemplate, _ kit: WebFormKit) {
    self.question = question
    self.key = key
    self.isInRow = isInRow
    self.form = form
    self.kit = kit
  }

  func write(into bytes: inout [UInt8]) {
    let isGroup = isAnsweredByMarks || offersRefusal
    bytes.append(isGroup ? "<fieldset" as StaticString : "<div")
    if isInRow { bytes.append(" class=w\(width)") }
    bytes.append(" data-q=\(question.id)")
    if isGroup {
      describedBy(&bytes)
      bytes.append("><legend>" as StaticString)
      title(&bytes)
      bytes.append("</legend>" as StaticString)
    } else if case .calculation = question.type {
      bytes.append(">" as StaticString)
      title(&bytes)
      bytes.append(" " as StaticString)
    } else {
      bytes.append("><label for=\(key)>")
      title(&bytes)
      bytes.append("</label>" as StaticString)
    }
    notes(&bytes)
    answer(&bytes)
    if offersRefusal { refusal(&bytes) }
    bytes.append(isGroup ? "</fieldset>\n" as StaticString : "</div>\n")
  }

  private var isRadio: Bool {
    switch question.type {
    case .one(let list): !isInRow && list.choices.count <= Self.radioLimit
    case .yesNo, .scale: !isInRow
    default: false
    }
  }

  private var isAnsweredByMarks: Bool {
    switch question.type {
    case .several, .signature: true
    default: isRadio
    }
  }

  private var offersRefusal: Bool {
    question.offersRefusal(unless: kit.say("refuse"))
  }

  /// In columns of a row: 1, 2, 3, 4 or 6 of twelve.
  private var width: Int {
    switch question.type {
    case .text(let limit): limit <= 24 ? 2 : limit <= 60 ? 3 : limit <= 100 ? 4 : 6
    case .paragraph: 6
    case .email: 4
    case .several, .signature: 3
    default: 2
    }
  }

  private func title(_ bytes: inout [UInt8]) {
    if case .calculation = question.type {
    } else if !isInRow {
      bytes.append("<b>\(question.number).</b> ")
    }
    bytes.append("<span>" as StaticString)
    bytes.append(words: question.text)
    bytes.append("</span>" as StaticString)
    guard question.isRequired else { return }
    bytes.append(" <small>" as StaticString)
    bytes.append(escaping: kit.say("required"))
    bytes.append("</small>" as StaticString)
  }

  private func describedBy(_ bytes: inout [UInt8]) {
    if question.hint != nil { bytes.append(" aria-describedby=\"\(key):h\"") }
  }

  /// The hint, and when the question is asked: where JavaScript runs it hides instead.
  private func notes(_ bytes: inout [UInt8]) {
    if let hint = question.hint {
      bytes.append("<p class=hint id=\"\(key):h\">")
      bytes.append(words: hint)
      bytes.append("</p>" as StaticString)
    }
    if let words = WebCondition(question.condition, in: form, kit).words {
      bytes.append("<p class=when>" as StaticString)
      bytes.append(escaping: words)
      bytes.append("</p>" as StaticString)
    }
  }

  private func answer(_ bytes: inout [UInt8]) {
    switch question.type {
    case .text(let limit) where limit <= Self.lineLimit: line("maxlength=\(limit)", &bytes)
    case .text(let limit): area(rows: 1, limit, &bytes)
    case .paragraph(let limit): area(rows: limit > 300 ? 5 : 3, limit, &bytes)
    case .integer: line("class=s inputmode=numeric", pattern: "-?[0-9]{1,15}", &bytes)
    case .decimal: line("class=s inputmode=decimal", pattern: "-?[0-9]{1,12}([.,][0-9]{1,6})?", &bytes)
    case .date: line("class=s type=date", &bytes)
    case .time: line("class=s type=time", &bytes)
    case .email:
      line("inputmode=email autocapitalize=none", pattern: Self.email, &bytes)
    case .telephone: line("class=s type=tel", pattern: Self.telephone, &bytes)
    case .document: line("class=s", pattern: Self.document, &bytes)
    case .one(let list) where isRadio: marks("radio", list.choices, &bytes)
    case .one(let list): select(list.choices, &bytes)
    case .several(let list): marks("checkbox", list.choices, &bytes)
    case .yesNo: isInRow ? select(yesNo, &bytes) : marks("radio", yesNo, &bytes)
    case .scale(let range):
      let numbers = range.map { Choice(code: String($0), label: String($0)) }
      isInRow ? select(numbers, &bytes) : marks("radio", numbers, &bytes)
    case .signature: marks("checkbox", [Choice(code: "true", label: kit.say("sign"))], &bytes)
    case .calculation: bytes.append("<output id=\(key)></output>")
    }
  }

  private var yesNo: [Choice] {
    [
      Choice(code: "true", label: kit.catalogue.say("site.yes")),
      Choice(code: "false", label: kit.catalogue.say("site.no")),
    ]
  }

  /// Owed where no JavaScript tells what is: not below a condition, and not in rows, which may stay empty.
  private func required(_ bytes: inout [UInt8]) {
    if question.isRequired, question.condition == nil, !isInRow { bytes.append(" required" as StaticString) }
  }

  private func line(_ attributes: String, pattern: String? = nil, _ bytes: inout [UInt8]) {
    bytes.append("<input id=\(key) name=\(key) \(attributes)")
    if let pattern {
      bytes.append(" pattern=\"" as StaticString)
      bytes.append(escaping: pattern)
      bytes.append("\"" as StaticString)
    }
    describedBy(&bytes)
    required(&bytes)
    bytes.append(">" as StaticString)
  }

  private func area(rows: Int, _ limit: Int, _ bytes: inout [UInt8]) {
    bytes.append("<textarea id=\(key) name=\(key) rows=\(rows) maxlength=\(limit)")
    describedBy(&bytes)
    required(&bytes)
    bytes.append("></textarea>" as StaticString)
  }

  private func select(_ choices: [Choice], _ bytes: inout [UInt8]) {
    bytes.append("<select id=\(key) name=\(key)")
    describedBy(&bytes)
    required(&bytes)
    bytes.append("><option value=\"\">" as StaticString)
    bytes.append(escaping: isInRow ? "—" : kit.say("choose"))
    for choice in choices {
      bytes.append("<option value=\(choice.code)>")
      bytes.append(escaping: choice.label)
    }
    bytes.append("</select>" as StaticString)
    for choice in choices where choice.opensText { otherWords(choice, &bytes) }
  }

  private func marks(_ kind: String, _ choices: [Choice], _ bytes: inout [UInt8]) {
    let isLong = choices.contains { $0.label.count > Self.shortLabel }
    bytes.append(isLong ? "<div class=\"c long\">" as StaticString : "<div class=c>")
    for (index, choice) in choices.enumerated() {
      bytes.append("<label><input type=\(kind) name=\(key) value=\(choice.code)")
      if index == 0, kind == "radio" { required(&bytes) }
      bytes.append(">" as StaticString)
      bytes.append(words: choice.label)
      bytes.append("</label>" as StaticString)
      if choice.opensText { otherWords(choice, &bytes) }
    }
    bytes.append("</div>" as StaticString)
  }

  /// Where the words go that a choice asks for.
  private func otherWords(_ choice: Choice, _ bytes: inout [UInt8]) {
    bytes.append("<input name=\(key)-\(choice.code) data-of=\(choice.code) maxlength=")
    bytes.append("\(Question.openTextLimit) aria-label=\"")
    bytes.append(escaping: choice.label)
    bytes.append("\">" as StaticString)
  }

  private func refusal(_ bytes: inout [UInt8]) {
    bytes.append("<div class=c><label><input type=checkbox name=\(key).na value=refused data-na=1>")
    bytes.append(escaping: kit.say("refuse"))
    bytes.append("</label></div>" as StaticString)
  }
}
