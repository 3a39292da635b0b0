import Diagnostics
import Model

/// Reads `listas`: choices that several questions share, by the list's name, code before label.
enum ChoiceListDecoder {
  /// The lists that can be used, by name.
  static func lists(_ node: YAMLNode?, _ decoder: inout FieldDecoder) -> [String: ChoiceList] {
    guard let node else { return [:] }
    guard case .mapping(let members) = node.content else {
      if case .refused = node.content { return [:] }
      decoder.report("form-lists", at: node.headRange, hints: [Message("form-lists")])
      return [:]
    }
    var lists: [String: ChoiceList] = [:]
    for member in members {
      guard ID<Question>.isValid(member.key) else {
        decoder.report("bad-id", at: member.keyRange, ["id": member.key], hints: [Message("bad-id")])
        continue
      }
      let choices = choices(member.value, &decoder)
      guard choices.count >= 2 else {
        decoder.report(
          "form-choices-few", at: member.keyRange, ["name": member.key], hints: [Message("form-choices-few")])
        continue
      }
      lists[member.key] = ChoiceList(name: member.key, choices: choices)
    }
    return lists
  }

  private static func choices(_ node: YAMLNode, _ decoder: inout FieldDecoder) -> [Choice] {
    guard case .mapping(let members) = node.content else {
      if case .refused = node.content { return [] }
      decoder.report("form-lists", at: node.headRange, hints: [Message("form-lists")])
      return []
    }
    return members.compactMap { member in
      guard let label = decoder.text(member.value) else { return nil }
      guard Choice.isCode(member.key) else {
        decoder.report(
          "form-choice-code", at: member.keyRange, ["code": member.key], hints: [Message("form-choice-code")])
        return nil
      }
      return Choice(code: member.key, label: label)
    }
  }
}
