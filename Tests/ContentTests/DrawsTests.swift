import Content
import Diagnostics
import Model
import TestSupport
import Testing

/// The book of draws, as it is read and as the command adds to it.
struct DrawsTests {
  private static let book = """
    # Los sorteos
    sorteos:
      - {sesion: 2026-POT-01, filas: 12, evaluacion_minima: 10, semilla: 4821, muestra: [6, 10]}

    """

  private func draws(_ text: String, at path: String = "sorteos.yml") -> [Draw] {
    let files = SmallOffice.files(changing: [path: text])
    return ContentLoader(files: InMemoryFiles(files)).load().value?.draws ?? []
  }

  private func draw(_ session: String = "2026-POT-02", seed: String = "7") -> Draw {
    Draw(
      session: ID(session), rows: 30, minimum: 10, seed: seed, sample: [1, 2, 3],
      places: Places(file: "sorteos.yml", whole: .init(line: 1, column: 1)))
  }

  private func text(_ book: String, adding draw: Draw, at path: String = "sorteos.yml") throws -> String {
    String(decoding: try #require(DrawWriter.text(Array(book.utf8), at: path, adding: draw)), as: UTF8.self)
  }

  @Test func `a book in either language is read`() throws {
    expectPromises(["sorteos.yml": Self.book])
    let draw = try #require(draws(Self.book).first)
    #expect(draw.session.rawValue == "2026-POT-01" && draw.rows == 12 && draw.minimum == 10)
    #expect(draw.seed == "4821" && draw.sample == [6, 10])
    let english = draws(
      "draws:\n- {session: 2026-POT-01, rows: 12, minimum_evaluation: 10, seed: '4821', sample: [6, 10]}\n",
      at: "draws.yml")
    #expect(english.count == 1 && english.allSatisfy { $0.agrees(with: draw) })
  }

  @Test func `what is wrong with a draw is told at its place`() {
    expectPromises([
      "sorteos.yml": """
      sorteos:
        - {sesion: 2026-POT-09, filas: 12, evaluacion_minima: 10, semilla: x, muestra: [6]}  # expect: error unknown-session 2:14
        - {sesion: 2026-POT-01, filas: 0, evaluacion_minima: 10, semilla: x, muestra: [6]}  # expect: error number-out-of-range 3:34
        - {sesion: 2026-POT-01, filas: 9, evaluacion_minima: 10, semilla: x}  # expect: error missing-key 4:5
        - {sesion: 2026-POT-01, filas: 9, evaluacion_minima: 10, semilla: x, muestra: [uno]}  # expect: error bad-number 5:82
        - {sesion: 2026-POT-02, filas: 9, evaluacion_minima: 10, semilla: x, muestra: [1]}
        - {sesion: 2026-POT-02, filas: 9, evaluacion_minima: 10, semilla: y, muestra: [2]}  # expect: error duplicate-draw 7:14

      """
    ])
  }

  @Test func `two books are one too many`() {
    expectPromises(
      ["draws.yml": "draws: []\n", "sorteos.yml": Self.book],
      also: [PromisedFinding("sorteos.yml", "error duplicate-file -")])
  }

  @Test(arguments: [
    "", "# Nada aún\n", DrawsTests.book,
    "sorteos:\n- {sesion: 2026-POT-01, filas: 1, evaluacion_minima: 10, semilla: a, muestra: [1]}",
    "sorteos:\r\n    - {sesion: 2026-POT-01, filas: 1, evaluacion_minima: 10, semilla: a, muestra: [1]}\r\n",
  ])
  func `a draw is added at the end, and every byte before it stays`(_ book: String) throws {
    let before = draws(book)
    let after = try text(book, adding: draw())
    #expect(after.utf8.starts(with: book.utf8))
    #expect(after.contains("\r") == book.contains("\r") && after.utf8.last == 0x0A)
    #expect(draws(after).count == before.count + 1)
    #expect(draws(after).last?.agrees(with: draw()) == true)
  }

  @Test(arguments: [
    ("sorteos: []", "sorteos:\n  - {D}\n"), ("sorteos: []\n", "sorteos:\n  - {D}\n"),
    ("# Libro\n\nsorteos:  [ ]   \n\n# Fin\n", "# Libro\n\nsorteos:   \n  - {D}\n\n# Fin\n"),
    ("sorteos: []  # nada aún\r\n", "sorteos:   # nada aún\r\n  - {D}\r\n"),
    ("\u{FEFF}sorteos: [\n  # nada\n  ]\n", "\u{FEFF}sorteos:\n  - {D}\n"),
  ])
  func `an empty list gives its place to the first draw`(_ book: String, _ after: String) throws {
    let line = DrawWriter.line(draw(), at: "sorteos.yml")
    #expect(try text(book, adding: draw()) == after.replacing("- {D}", with: line))
    #expect(draws(try text(book, adding: draw())).count == 1)
  }

  @Test(arguments: [
    "\"", "\\", "a: b # c", "'", "{x}", "- 1", "Lotería «5»", "🎲", "no", "\\n", " con espacios ",
  ])
  func `a seed is read as it was written, whatever signs it has`(_ seed: String) throws {
    let written = try text("", adding: draw(seed: seed))
    #expect(draws(written).first?.seed == seed)
  }

  @Test(arguments: [
    "sorteos: [{}]\n", "otra: 1\n", "sorteos: {a: 1}\n", "sorteos:\n  - {sesion: 2026-POT-01}\n",
  ])
  func `a book that would not read as meant is left alone`(_ book: String) {
    #expect(DrawWriter.text(Array(book.utf8), at: "sorteos.yml", adding: draw()) == nil)
  }

  @Test func `a session that has a draw gets no other`() {
    let taken = draw("2026-POT-01")
    #expect(DrawWriter.text(Array(Self.book.utf8), at: "sorteos.yml", adding: taken) == nil)
  }

  @Test func `the book is the one that is there, else the one of the site's language`() throws {
    let (none, english) = (InMemoryFiles([:]), InMemoryFiles(["draws.yml": "draws: []\n"]))
    #expect(DrawWriter.path(in: none, language: "es") == "sorteos.yml")
    #expect(DrawWriter.path(in: none, language: "en") == "draws.yml")
    #expect(DrawWriter.path(in: english, language: "es") == "draws.yml")
    #expect(
      try text("", adding: draw(), at: "draws.yml").hasPrefix("draws:\n  - {session: 2026-POT-02, rows: 30, ")
    )
  }
}
