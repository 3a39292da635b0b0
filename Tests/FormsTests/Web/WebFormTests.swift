import Bytes
import Diagnostics
import Hashing
import Model
import Testing

@testable import Forms

struct WebFormTests {
  private static let limit = 30 * 1_024

  @Test(arguments: ["es", "en"], [nil, "https://recepcion.example.com/respuestas"])
  func `every form of the office is 30 KB at most before the logo`(
    _ language: String, _ intake: String?
  ) throws {
    let fixture = try WebFixture(language: language) { $0.intake = intake }
    #expect(fixture.agency.forms.count >= 12)
    for form in fixture.agency.forms {
      let size = fixture.html(form, WebFixture.session).utf8.count
      #expect(size <= Self.limit, "\(form.id): \(size)")
    }
  }

  @Test func `the policy names the page's one style and one script by their hashes, and nothing else`() throws
  {
    let fixture = try WebFixture()
    for form in fixture.agency.forms {
      let page = fixture.html(form)
      let style = try #require(page.between("<style>", "</style>"))
      let script = try #require(page.between("<script>", "</script>"))
      let policy = try #require(page.between("Content-Security-Policy\" content=\"", "\""))
      #expect(
        policy
          == "default-src 'none'; style-src \(WebPolicy.source(Array(style.utf8))); "
          + "script-src \(WebPolicy.source(Array(script.utf8))); img-src data:; form-action 'none'; "
          + "connect-src 'none'; base-uri 'none'")
      #expect(page.pieces(between: "<script").count == 2)
      #expect(page.pieces(between: "<style").count == 1)
    }
  }

  @Test func `a hash is the content's SHA-256 in Base64`() {
    #expect(WebPolicy.source([]) == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
  }

  @Test func `a form may send to the intake and nowhere else`() throws {
    let address = "https://recepcion.example.com/respuestas"
    let fixture = try WebFixture { $0.intake = address }
    let page = fixture.html(try #require(fixture.agency.forms.first))
    #expect(page.contains("form-action \(address); connect-src \(address);"))
    #expect(page.contains("<form autocomplete=off method=post action=\"\(address)\">"))
    let without = try WebFixture()
    let quiet = without.html(try #require(without.agency.forms.first))
    #expect(quiet.contains("<form autocomplete=off method=post>"))
  }

  @Test func `a session fills its slots, and a blank form has none`() throws {
    let fixture = try WebFixture()
    let form = WebFixture.form([WebFixture.question("a", .yesNo)])
    let page = fixture.html(form, WebFixture.session)
    #expect(page.contains("<title>Formato · 2026-POT-04 · DEUT</title>"))
    #expect(page.contains("\"session\":\"2026-POT-04\""))
    #expect(page.contains("<dd>Un objetivo</dd>"))
    let blank = fixture.html(form)
    #expect(blank.contains("<title>Formato · DEUT</title>"))
    #expect(blank.contains("\"session\":null"))
    #expect(!blank.contains("<dl>"))
  }

  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!-- <script>", "\" onload=\"x", "' & \" < >", "]]>",
    String(repeating: "Muy largo ", count: 30), "👩🏽‍🏫 emoji", "\u{2028}", "{{title}} {session}",
  ])
  func `an author's words are words, wherever they stand`(_ words: String) throws {
    let fixture = try WebFixture(change: { $0.entity.name = words })
    var question = WebFixture.question("a", .one(Self.list(words)), text: words)
    question.hint = words
    var session = WebFixture.session
    session.objective = words
    session.venue = words
    let form = WebFixture.form([question, WebFixture.question("b", .text(limit: 90))], title: words)
    let page = fixture.html(form, session)
    #expect(page.pieces(between: "<script").count == 2)
    #expect(page.pieces(between: "</script").count == 2)
    #expect(!page.contains("<!--") && !page.contains(" onload=\"x"))
    #expect(!(page.between("id=data>", "</script>") ?? "<").contains("<"))
    let escaped = Self.escaped(words)
    #expect(page.pieces(between: escaped).count >= 6, "\(escaped)")
  }

  @Test func `words that run from right to left stand by themselves`() throws {
    let fixture = try WebFixture()
    let page = fixture.html(WebFixture.form([WebFixture.question("a", .yesNo, text: "שלום, ma")]))
    #expect(page.contains("<span><bdi>שלום, ma</bdi></span>"))
    #expect(!fixture.html(WebFixture.form([WebFixture.question("a", .yesNo)])).contains("<bdi>"))
  }

  @Test func `no id stands twice`() throws {
    let fixture = try WebFixture { $0.intake = "https://recepcion.example.com/" }
    for form in fixture.agency.forms {
      let ids = fixture.html(form, WebFixture.session).pieces(between: " id=").map { piece in
        piece.prefix { !" >".contains($0) }.filter { $0 != "\"" }
      }
      #expect(Set(ids).count == ids.count, "\(form.id)")
      #expect(ids.count > 10)
    }
  }

  @Test func `what stands on paper alone is not asked, and what stands on the web alone is`() throws {
    var paper = WebFixture.question("en-papel", .yesNo)
    paper.medium = .paper
    var web = WebFixture.question("en-la-red", .yesNo)
    web.medium = .web
    let page = try WebFixture().html(WebFixture.form([paper, web]))
    #expect(!page.contains("en-papel") && page.contains("data-q=en-la-red"))
  }

  @Test func `a sensitive question can be left unanswered in so many words, unless its list offers it`()
    throws
  {
    let fixture = try WebFixture()
    let refuse = "name=a.a.na"
    #expect(
      fixture.html(WebFixture.form([WebFixture.question("a", .yesNo, privacy: .sensitive)])).contains(refuse))
    #expect(
      !fixture.html(WebFixture.form([WebFixture.question("a", .yesNo, privacy: .personal)])).contains(refuse))
    let list = Self.list("Prefiero no responder")
    let page = fixture.html(WebFixture.form([WebFixture.question("a", .one(list), privacy: .sensitive)]))
    #expect(!page.contains(refuse))
  }

  @Test func `only what tells of nobody goes into drafts, and only forms without such data into storage`()
    throws
  {
    let fixture = try WebFixture()
    let open = fixture.html(WebFixture.form([WebFixture.question("a", .yesNo)]))
    #expect(open.contains("\"private\":false") && open.contains("\"type\":\"yes-no\",\"open\":true}"))
    let closed = fixture.html(WebFixture.form([WebFixture.question("a", .email, privacy: .personal)]))
    #expect(closed.contains("\"private\":true") && closed.contains("\"type\":\"email\"}"))
    #expect(closed.contains("id=notice") && !open.contains("id=notice"))
  }

  @Test func `a condition is said in words where no script hides its question`() throws {
    var question = WebFixture.question("b", .text(limit: 20))
    question.condition = Question.Condition(
      question: ID("a"), comparison: .lessOrEqual, value: "2", place: WebFixture.place)
    question.isRequired = true
    let form = WebFixture.form([
      WebFixture.question("a", .one(Self.list("Regular")), text: "¿Cómo?"), question,
    ])
    let page = try WebFixture().html(form)
    #expect(page.contains("<p class=when>Solo si a «¿Cómo?» respondió «Regular» o menos.</p>"))
    #expect(page.contains("\"when\":[\"a\",\"\\u003c=\",\"2\"]"))
    #expect(!page.contains(" required"), "nothing is owed where nobody can tell whether it is asked")
  }

  private static func list(_ label: String) -> ChoiceList {
    ChoiceList(
      name: nil,
      choices: [Choice(code: "1", label: "Otro", opensText: true), Choice(code: "2", label: label)])
  }

  private static func escaped(_ words: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escaping: words)
    return bytes.text
  }
}

extension String {
  /// What stands between the first `start` and the next `end`.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    pieces(between: start).first.flatMap { $0.splitting(at: end).first }
  }

  /// What follows each `mark`, to the next one.
  fileprivate func pieces(between mark: String) -> [String] { Array(splitting(at: mark).dropFirst()) }

  /// By bytes: `split` of the standard library compares characters, and an accent would join a mark.
  private func splitting(at mark: String) -> [String] {
    let (text, mark) = (Array(utf8), Array(mark.utf8))
    var pieces: [String] = []
    var (start, index) = (0, 0)
    while index < text.count {
      if text[index...].starts(with: mark) {
        pieces.append(text[start..<index].text)
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [text[start...].text]
  }
}

extension ArraySlice<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
