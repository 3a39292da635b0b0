/// Forgives the accents that a hurried author drops or adds: `decisión` and `decision` are one word.
enum Accents {
  /// `word` with á é í ó ú ü written plain; ñ is a letter of its own and stays.
  static func dropped(from word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    var plain = ""
    for character in word {
      switch character {
      case "á", "Á": plain.append("a")
      case "é", "É": plain.append("e")
      case "í", "Í": plain.append("i")
      case "ó", "Ó": plain.append("o")
      case "ú", "Ú", "ü", "Ü": plain.append("u")
      default: plain.append(character)
      }
    }
    return plain
  }
}
