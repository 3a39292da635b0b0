/// The shapes of answers in words that mean something else, as regular expressions of ECMA 262.
///
/// Each is whole, from `^` to `$`; every program that reads expressions reads these.
package enum AnswerPattern {
  /// Days that there are from 0001 to 9999, the 29th of February in leap years only.
  private static let day =
    #"(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"#
    + #"|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"#
    + #"|(?:[02468][048]|[13579][26])00)-02-29)"#
  private static let hour = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
  private static let label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"

  /// `2026-07-14`.
  package static let date = "^\(day)$"
  /// `08:30`.
  package static let time = "^\(hour)$"
  /// `2026-07-15T09:10:00-05:00`.
  static let capturedAt =
    "^\(day)T\(hour):[0-5][0-9](?:\\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$"
  /// As browsers have it for their e-mail field, with at least one dot in the domain.
  package static let email = #"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:"# + label + #"\.)+"# + label + "$"
  package static let emailLimit = 254
  /// Digits with what people write between them, and an extension.
  package static let telephone =
    #"^[+(]?[0-9][0-9 ()./-]{4,28}[0-9)](?: ?[Ee][Xx][Tt]\.? ?[0-9]{1,6})?$"#
  package static let telephoneLimit = 44
  /// 3–20 letters and digits, with points, hyphens and spaces between them.
  package static let document = "^[0-9A-Za-z][0-9A-Za-z .-]{1,18}[0-9A-Za-z]$"
  package static let documentLimit = 20
  /// What no line of words may hold: controls, line ends, signs that turn text round.
  package static let notInLines =
    #"[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"#
  /// The same for words of several lines, where tabs and line feeds may stand.
  package static let notInParagraphs =
    #"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"#
  /// Anything that can be seen.
  static let notBlank = #"\S"#
  static let name = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
  static let uuid = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
  static let digest = "^[0-9a-f]{64}$"
  /// A question's id, or `group.row.question`.
  static let confidence =
    #"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}(?:\.[0-9]{1,4}\.[A-Za-z0-9][A-Za-z0-9_-]{0,63})?$"#
}
