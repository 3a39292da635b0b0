import Model

/// Answers that a question of a type does not take.
struct WrongAnswer {
  let name: String
  let code: String
  let value: JSONTree
  let isSeenBySchema: Bool

  private init(_ name: String, _ code: String, _ value: JSONTree, isSeenBySchema: Bool = true) {
    self.name = name
    self.code = code
    self.value = value
    self.isSeenBySchema = isSeenBySchema
  }

  static func all(to type: AnswerType) -> [WrongAnswer] {
    switch type {
    case .text(let limit): words(limit) + [.init("line feed", "answer-characters", .text("a\nb"))]
    case .paragraph(let limit): words(limit) + [.init("return", "answer-characters", .text("a\r\nb"))]
    case .integer(let range), .scale(let range):
      notWhole + [
        .init("too small", "answer-out-of-range", .number("\(range.lowerBound - 1)")),
        .init("too large", "answer-out-of-range", .number("\(range.upperBound + 1)")),
        .init("far too large", "answer-out-of-range", .number("99999999999999999999")),
        .init("with a point", "answer-type", .number("\(range.lowerBound).0"), isSeenBySchema: false),
      ]
    case .calculation: notWhole
    case .decimal:
      [
        .init("text", "answer-type", .text("1.5")), .init("flag", "answer-type", .flag(true)),
        .init("too large", "answer-out-of-range", .number("1e15")),
      ]
    case .date: dates
    case .time: ofText("answer-no-such-time", ["24:00", "08:60", "8:00", "08:00:00", "08:00\n", "0８:00"])
    case .email:
      ofText(
        "answer-bad-email", ["x", "x@y", "@a.co", "a b@c.co", "x@-a.co", "x@a..co", "ñ@a.co", "x@a.co\n"])
    case .telephone:
      ofText(
        "answer-bad-telephone",
        ["123", "abc1234567", "3001234567 x", "300123456-", "3001234567 ext", "3001234567\n", "+ 300123456"])
    case .document:
      ofText("answer-bad-document", ["1", "-123", "12 ", "1020304050\n", "12345678901234567890x", "ñ12"])
    case .yesNo, .signature:
      [
        .init("text", "answer-type", .text("true")), .init("number", "answer-type", .number("1")),
        .init("list", "answer-type", .array([.flag(true)])),
      ]
    case .one(let list):
      ofText("answer-unknown-choice", ["no-such-choice", "\(list.choices[0].code) "])
        + [.init("list", "answer-type", .array([.text(list.choices[0].code)]))]
    case .several(let list): marks(list)
    }
  }

  private static let notWhole: [WrongAnswer] = [
    .init("text", "answer-type", .text("3")), .init("half", "answer-type", .number("1.5")),
    .init("flag", "answer-type", .flag(false)), .init("list", "answer-type", .array([])),
    .init("empty", "answer-type", .text("")),
  ]

  private static func words(_ limit: Int) -> [WrongAnswer] {
    [
      .init("number", "answer-type", .number("7")), .init("list", "answer-type", .array([.text("a")])),
      .init("empty", "answer-empty", .text("")), .init("blank", "answer-empty", .text(" \u{A0}\u{3000}")),
      .init("too long", "answer-too-long", .text(String(repeating: "ñ", count: limit + 1))),
      .init("NUL", "answer-characters", .text("a\u{0}")), .init("DEL", "answer-characters", .text("a\u{7F}")),
      .init("C1", "answer-characters", .text("\u{85}a")), .init("bell", "answer-characters", .text("a\u{7}")),
      .init("turned", "answer-characters", .text("\u{202E}a")),
      .init("line separator", "answer-characters", .text("a\u{2028}")),
      .init("mark", "answer-characters", .text("\u{FEFF}a")),
      .init("loose accent", "answer-not-composed", .text("n\u{303}"), isSeenBySchema: limit < 2),
    ]
  }

  /// Of texts that mean something else.
  private static func ofText(_ code: String, _ texts: [String]) -> [WrongAnswer] {
    [.init("number", "answer-type", .number("7")), .init("empty", "answer-empty", .text(""))]
      + texts.map { .init($0, code, .text($0)) }
  }

  private static let dates = ofText(
    "answer-no-such-date",
    [
      "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
      "2026-7-14",
      "14/07/2026", "2026-07-14\n", "2026-07-14T00:00:00Z", "20260714",
    ])

  private static func marks(_ list: ChoiceList) -> [WrongAnswer] {
    let codes = list.choices.map { JSONTree.text($0.code) }
    return [
      .init("text", "answer-type", codes[0]), .init("none", "answer-empty", .array([])),
      .init("unknown", "answer-unknown-choice", .array([codes[0], .text("no-such-choice")])),
      .init("twice", "answer-repeated-choice", .array([codes[0], codes[0]])),
      .init("numbers", "answer-type", .array([.number("1")])),
      .init("out of order", "answer-choice-order", .array([codes[1], codes[0]]), isSeenBySchema: false),
    ]
  }
}
