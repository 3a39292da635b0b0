import Diagnostics
import Model

/// Reads `calculo(adultos + menores - 1)`: names, numbers and counts of rows, added and taken away.
enum FormulaReader {
  static func formula(
    _ call: MarkCall, at range: SourceRange, _ decoder: inout FieldDecoder
  ) -> Formula? {
    if let argument = call.argument, let parts = parts(argument) { return Formula(parts: parts) }
    decoder.report(
      "form-type-argument", at: range, ["word": call.word, "argument": call.argument ?? ""],
      hints: [Message("form-formula")])
    return nil
  }

  /// Terms and signs by turns, a space between them.
  private static func parts(_ text: String) -> [Formula.Part]? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count % 2 == 1 else { return nil }
    var parts: [Formula.Part] = []
    for position in stride(from: 0, to: words.count, by: 2) {
      let sign = position == 0 ? "+" : words[position - 1]
      guard sign == "+" || sign == "-", let term = term(words[position]) else { return nil }
      parts.append(Formula.Part(term: term, isNegative: sign == "-"))
    }
    return parts
  }

  private static func term(_ word: String) -> Formula.Term? {
    guard let call = MarkCall(word) else { return nil }
    guard let argument = call.argument else {
      if word.utf8.count <= 9, let number = Int(word) { return .number(number) }
      return ID<Question>.isValid(word) ? .answer(ID(word)) : nil
    }
    guard ID<Question>.isValid(argument) else { return nil }
    switch Vocabulary.meaning(of: call.word, in: Vocabulary.countWords) {
    case .rows: return .rows(ID(argument))
    case .yes: return .yes(ID(argument))
    case nil: return nil
    }
  }
}
