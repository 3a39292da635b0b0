import Diagnostics
import Model

/// The keys of posts, as the office's file of signers gives them: an allowed-signers file whose principals are roles.
///
/// Source: [ssh-keygen(1)](https://man.openbsd.org/ssh-keygen#ALLOWED_SIGNERS). A pattern (`*`, `?`, `!`) gives no
/// key to anybody: whoever may sign for a post is named.
struct AllowedSigners {
  /// One key, and the posts that it is of.
  private struct Key {
    let roles: Set<String>
    /// Options, kind, key and comment, as they were written.
    let words: Substring
  }

  private let keys: [Key]
  /// Lines that give no key, though they look like one.
  let diagnostics: [Diagnostic]

  /// `file` is the path from the content folder; `roles` are the procedure's.
  init(_ bytes: [UInt8], file: String, roles: [Term<Role>]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var keys: [Key] = []
    var diagnostics: [Diagnostic] = []
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let line = Line(String(decoding: line, as: UTF8.self), number: number + 1, file: file)
      guard !line.isSilent else { continue }
      let (key, found) = Self.key(line, roles)
      if let key { keys.append(key) }
      diagnostics += found
    }
    self.keys = keys
    self.diagnostics = diagnostics
  }

  /// The lines of the file that give `role` a key, each for that role alone; empty where none does.
  func lines(for role: ID<Role>) -> [UInt8] {
    keys.filter { $0.roles.contains(role.rawValue) }.flatMap { Array("\(role) \($0.words)\n".utf8) }
  }

  /// Whether `role` has a key that was its own on `date`, so that its approvals can be signed.
  func has(_ role: ID<Role>, on date: CalendarDate) -> Bool {
    let day = "\(date)".filter { $0 != "-" }
    return keys.contains { key in
      guard key.roles.contains(role.rawValue) else { return false }
      let first = Self.day(of: "valid-after", in: key.words) ?? day
      let last = Self.day(of: "valid-before", in: key.words)
      return first <= day && (last.map { day < $0 } ?? true)
    }
  }

  /// The eight digits of the day that an option names; nil where it is not written.
  private static func day(of option: String, in words: Substring) -> String? {
    guard let start = words.firstRange(of: option + "=\"")?.upperBound else { return nil }
    let digits = words[start...].prefix(8)
    return digits.count == 8 && digits.allSatisfy(\.isNumber) ? String(digits) : nil
  }

  private static func key(_ line: Line, _ roles: [Term<Role>]) -> (Key?, [Diagnostic]) {
    guard line.hasKey else { return (nil, [line.finding("signers-line")]) }
    var known: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for name in line.principals {
      if name.contains(where: { "*?!".contains($0) }) {
        diagnostics.append(line.finding("signers-pattern", ["name": name]))
      } else if roles.contains(where: { $0.id.rawValue == name }) {
        known.insert(name)
      } else {
        let nearest = NearestWord.to(name, among: roles.map(\.id.rawValue))
        let hint = nearest.map { Message("did-you-mean", ["word": $0]) }
        diagnostics.append(line.finding("signers-unknown-role", ["name": name], hint: hint))
      }
    }
    return (known.isEmpty ? nil : Key(roles: known, words: line.words), diagnostics)
  }

  /// One line: principals, then what belongs to the key.
  private struct Line {
    let principals: [String]
    let words: Substring
    private let number: Int
    private let file: String
    /// How many bytes the principals take from `column` on.
    private let length: Int
    private let column: Int

    init(_ text: String, number: Int, file: String) {
      let blanks: Set<Character> = [" ", "\t", "\r", "\r\n"]
      let line = Substring(text).drop { blanks.contains($0) }
      var end = line.startIndex
      var isQuoted = false
      while end < line.endIndex, isQuoted || !blanks.contains(line[end]) {
        if line[end] == "\"" { isQuoted.toggle() }
        end = line.index(after: end)
      }
      let first = line[..<end]
      principals = first.filter { $0 != "\"" }.split(separator: ",").map(String.init)
      var words = line[end...].drop { blanks.contains($0) }
      while let last = words.last, blanks.contains(last) { words.removeLast() }
      self.words = words
      self.number = number
      self.file = file
      length = first.utf8.count
      column = text.utf8.count - line.utf8.count + 1
    }

    /// Whether it is blank or a comment.
    var isSilent: Bool { principals.isEmpty || principals.first?.hasPrefix("#") == true }

    /// Whether a kind of key and a key follow, behind options or not.
    var hasKey: Bool {
      let parts = words.split { $0 == " " || $0 == "\t" }
      let kinds = ["ssh-", "ecdsa-", "sk-"]
      return parts.indices.dropLast().contains { place in kinds.contains { parts[place].hasPrefix($0) } }
    }

    func finding(_ code: Diagnostic.Code, _ words: Arguments = [:], hint: Message? = nil) -> Diagnostic {
      Diagnostic(
        code, .warning, file: file, range: SourceRange(line: number, column: column, length: length), words,
        hints: [hint ?? Message(code.rawValue)])
    }
  }
}
