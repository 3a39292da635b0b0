import Foundation
import TestSupport
import Testing

/// `planilla draw` as an office runs it.
struct DrawTests {
  private static let evaluated: [OfficeFolder.Change] = [
    .swap(
      "content/procedimiento.md", "responsables:",
      "parametros: {evaluacion_minima: 10, lideres_evaluados: [alcaldia]}\nresponsables:"),
    .swap("content/planes/2026/agua.md", "    meta: M1", "    lidera: alcaldia\n    meta: M1"),
  ]
  private static let rule = """
    reglas: [{id: R-EVA-1, fuente: "paso 4", cita: "Se evalúa lo que lidera la alcaldía."}]
    responsables:
    """

  private func run(_ arguments: [String], in office: OfficeFolder) throws -> Program.Outcome {
    try Program.run(["draw"] + arguments + ["--theme", Repository.root + "/theme"], in: office.path)
  }

  private func run(_ arguments: [String], _ changes: [OfficeFolder.Change] = []) throws -> Program.Outcome {
    let office = try OfficeFolder(Self.evaluated + changes)
    let before = office.snapshot("content")
    let outcome = try run(arguments, in: office)
    #expect(office.snapshot("content") == before)
    return outcome
  }

  @Test func `the slip says all that is needed to read the draw aloud and to repeat it`() throws {
    // The head count of the aide-mémoire is 12.
    let outcome = try run(["2026-agua-01", "--seed", "4821"])
    #expect(outcome.status == 0, "\(outcome.complaint)")
    for words in [
      "2026-AGUA-01, miércoles 15 de abril de 2026", "asistencia: 12\n", "Evalúan: 2 (", "«4821»",
      "\n     6    10\n\n", "\n  planilla draw 2026-AGUA-01 --rows 12 --seed='4821'\n",
    ] {
      #expect(outcome.output.contains(words), "\(words) in \(outcome.output)")
    }
  }

  @Test func `the line of the slip repeats the draw, whatever signs the seed has`() throws {
    let seed = "-l'a \"$HOME\" \\ ñ"
    let first = try run(["2026-AGUA-01", "--rows", "40", "--seed=\(seed)"])
    let line = first.output.split(separator: "\n").last { $0.contains("planilla draw ") }
    let command = try #require(line).trimmingCharacters(in: .whitespaces).dropFirst("planilla draw ".count)
    let office = try OfficeFolder(Self.evaluated)
    let script = "exec \"$0\" draw \(command) --theme \"$1\""
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, try Program.path(), Repository.root + "/theme"]
    process.currentDirectoryURL = URL(fileURLWithPath: office.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let again = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(first.status == 0 && again == first.output)
  }

  @Test func `programs are told in JSON`() throws {
    let outcome = try run(["2026-AGUA-01", "--rows", "100", "--seed", "4821", "--format", "json"])
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? NSDictionary
    let expected: NSDictionary = [
      "schema": "planilla/draw/1", "session": "2026-AGUA-01", "rows": 100, "minimum": 10, "seed": "4821",
      "sample": [10, 13, 31, 36, 46, 70, 82, 83, 91, 99],
    ]
    #expect(json == expected)
  }

  @Test(
    arguments: [
      (
        ["2026-AGUA-01", "--seed", "x"],
        [.swap("content/procedimiento.md", "evaluable: si", "evaluable: no")], "de tipo «Taller»"
      ),
      (
        ["2026-AGUA-01", "--seed", "x"], [.swap("content/planes/2026/agua.md", "    lidera: alcaldia\n", "")],
        "lidera Alcaldía"
      ),
      (
        ["2026-AGUA-01", "--seed", "x"],
        [.swap("content/procedimiento.md", ", lideres_evaluados: [alcaldia]", "")], "lideres_evaluados"
      ),
      (
        ["2026-AGUA-01", "--seed", "x"],
        [.swap("content/sesiones/2026/2026-AGUA-01.md", "realizada", "cancelada\nmotivo: Lluvia")],
        "se canceló"
      ),
    ] as [([String], [OfficeFolder.Change], String)])
  func `a session that is not evaluated is refused in the procedure's words`(
    _ arguments: [String], _ changes: [OfficeFolder.Change], _ words: String
  ) throws {
    let silent = try run(arguments, changes)
    #expect(silent.status == 1 && silent.output == "")
    #expect(silent.complaint.contains(words), "\(silent.complaint)")
    #expect(!silent.complaint.contains("lo pide"))
    let cited = try run(arguments, changes + [.swap("content/procedimiento.md", "responsables:", Self.rule)])
    #expect(cited.status == 1)
    #expect(cited.complaint.contains("«Se evalúa lo que lidera la alcaldía.»"), "\(cited.complaint)")
    let off = Self.rule.replacing("alcaldía.\"", with: "alcaldía.\", inactiva: \"Aún no\"")
    let idle = try run(arguments, changes + [.swap("content/procedimiento.md", "responsables:", off)])
    #expect(idle.status == 1 && !idle.complaint.contains("lo pide"), "\(idle.complaint)")
  }

  @Test(arguments: [
    (["2026-AGUA-01"], "no escoja quien sortea"),
    (["2026-AGUA-01", "--seed", "a\u{7}"], "caracteres de control"),
    (["2026-AGUA-01", "--seed", ""], "caracteres de control"),
    (["2026-AGUA-01", "--seed", "x", "--rows", "0"], "de 1 a 10000 filas"),
    (["2026-AGUA-01", "--seed", "x", "--rows", "10001"], "de 1 a 10000 filas"),
    (["2026-AGUA-09", "--seed", "x"], "no hay una sesión «2026-AGUA-09»; ¿quiso decir"),
  ])
  func `a call without what a draw needs is a wrong call`(_ arguments: [String], _ words: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64 && outcome.output == "")
    #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
  }

  @Test func `where nobody counted who came, the number of rows is asked for`() throws {
    let uncounted: [OfficeFolder.Change] = [
      .swap("content/sesiones/2026/2026-AGUA-01.md", "asistentes_conteo: 12\n", "")
    ]
    let outcome = try run(["2026-AGUA-01", "--seed", "x"], uncounted)
    #expect(outcome.status == 64 && outcome.complaint.contains("--rows"), "\(outcome.complaint)")
    #expect(try run(["2026-AGUA-01", "--seed", "x", "--rows", "9"], uncounted).status == 0)
  }

  @Test func `a draw is recorded once, comes out again in a check, and tampering is an error at its line`()
    throws
  {
    let office = try OfficeFolder(Self.evaluated)
    let call = ["2026-AGUA-01", "--seed", "4821", "--record"]
    let first = try run(call, in: office)
    #expect(first.status == 0 && first.complaint.contains("sorteos.yml"), "\(first.complaint)")
    let book = try #require(office.snapshot("content")["sorteos.yml"])
    let line =
      "  - {sesion: 2026-AGUA-01, filas: 12, evaluacion_minima: 10, semilla: \"4821\", muestra: [6, 10]}\n"
    #expect(String(decoding: book, as: UTF8.self) == "sorteos:\n" + line)
    let again = try run(["2026-AGUA-01", "--seed", "otra", "--record"], in: office)
    #expect(again.status == 1 && again.output == "" && again.complaint.contains("no se hace otro"))
    #expect(office.snapshot("content")["sorteos.yml"] == book)
    let theme = ["--theme", Repository.root + "/theme"]
    #expect(try Program.run(["check"] + theme, in: office.path).status == 0)
    try office.make(.swap("content/sorteos.yml", "[6, 10]", "[6, 11]"))
    for command in ["check", "build"] {
      let outcome = try Program.run([command] + theme, in: office.path)
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("content/sorteos.yml:2:"), "\(outcome.output)")
      #expect(outcome.output.contains("[draw-not-fair]"), "\(outcome.output)")
    }
  }

  @Test func `a recorded draw is the session's only one: it is repeated, and any other is refused`() throws {
    let office = try OfficeFolder(Self.evaluated)
    let slip = try run(["2026-AGUA-01", "--seed", "4821", "--record"], in: office)
    let book = office.snapshot("content")["sorteos.yml"]
    for call in [["--seed", "4821"], ["--seed", "4821", "--rows", "12"], ["--seed", "4821", "--record"]] {
      let again = try run(["2026-AGUA-01"] + call, in: office)
      #expect(again.status == 0 && again.output == slip.output, "\(call)")
      #expect(again.complaint.contains("es el sorteo que está guardado en sorteos.yml"), "\(again.complaint)")
    }
    for call in [["--seed", "4822"], ["--seed", "4821", "--rows", "13"], []] {
      let other = try run(["2026-AGUA-01"] + call, in: office)
      #expect(other.status == 1 && other.output == "", "\(call)")
      #expect(
        other.complaint.contains("ya tiene su sorteo en sorteos.yml")
          && other.complaint.contains("con la semilla «4821» y 12 filas salieron 6, 10"), "\(other.complaint)"
      )
    }
    #expect(office.snapshot("content")["sorteos.yml"] == book)
  }

  @Test(arguments: [
    ("[6, 10]", "[6, 11]", "draw-not-fair"),
    ("evaluacion_minima: 10", "evaluacion_minima: 50", "draw-not-fair"),
    (
      "evaluacion_minima: 10, semilla: \"4821\", muestra: [6, 10]",
      "evaluacion_minima: 5, semilla: \"4821\", muestra: [10]",
      "draw-minimum-differs"
    ),
  ])
  func `a record that was touched is an error, and repeating the draw tells the rows that it had`(
    _ old: String, _ new: String, _ code: String
  ) throws {
    let office = try OfficeFolder(Self.evaluated)
    let slip = try run(["2026-AGUA-01", "--seed", "4821", "--record"], in: office)
    try office.make(.swap("content/sorteos.yml", old, new))
    let theme = ["--theme", Repository.root + "/theme"]
    let check = try Program.run(["check"] + theme, in: office.path)
    #expect(check.status == 1 && check.output.contains("[\(code)]"), "\(check.output)")
    let again = try run(["2026-AGUA-01", "--seed", "4821"], in: office)
    #expect(again.status == 1 && again.output == slip.output, "\(again.output)")
    #expect(again.complaint.contains("planilla check dice qué cambió"), "\(again.complaint)")
  }

  @Test func `two who record at once leave one draw`() throws {
    let office = try OfficeFolder(Self.evaluated)
    let runs = try (1...4).map {
      try Program.start(
        ["draw", "2026-AGUA-01", "--seed", "\($0)", "--record", "--theme", Repository.root + "/theme"],
        in: office.path)
    }
    let outcomes = try runs.map { try $0.finish() }
    #expect(outcomes.map(\.status).sorted() == [0, 1, 1, 1], "\(outcomes)")
    let book = try #require(office.snapshot("content")["sorteos.yml"])
    #expect(String(decoding: book, as: UTF8.self).split(separator: "\n").count == 2)
  }

  @Test func `an empty list in the book is as good as none`() throws {
    let office = try OfficeFolder(
      Self.evaluated + [.text("content/sorteos.yml", "sorteos: []  # aún nada\n")])
    #expect(try run(["2026-AGUA-01", "--seed", "4821", "--record"], in: office).status == 0)
    let book = try #require(office.snapshot("content")["sorteos.yml"])
    #expect(
      String(decoding: book, as: UTF8.self).hasPrefix("sorteos:   # aún nada\n  - {sesion: 2026-AGUA-01, "))
  }

  @Test func `a seed that is not UTF-8 is refused, and never taken for another`() throws {
    let office = try OfficeFolder(Self.evaluated)
    let planilla = try Program.path()
    let status = try Program.shell(
      "\"\(planilla)\" draw 2026-AGUA-01 --seed=\"$(printf 'ca\\361o')\" --theme '\(Repository.root)/theme' "
        + ">said 2>complaint", in: office.path)
    #expect(status == 64)
    let said = office.snapshot(".")
    #expect(said["said"]?.isEmpty == true)
    #expect(String(decoding: said["complaint"] ?? Data(), as: UTF8.self).contains("no está escrito en UTF-8"))
  }

  @Test func `by a procedure with mistakes nothing is drawn`() throws {
    let broken = OfficeFolder.Change.swap(
      "content/procedimiento.md", "evaluacion_minima: 10", "evaluacion_minima: \"15 %\"")
    let outcome = try run(["2026-AGUA-01", "--seed", "x", "--record"], [broken])
    #expect(outcome.status == 1 && outcome.output.contains("procedimiento.md:"), "\(outcome)")
  }

  @Test func `a broken book is put right before anything is added to it`() throws {
    let broken = [OfficeFolder.Change.text("content/sorteos.yml", "sorteos:\n  - {sesion: 2026-AGUA-01}\n")]
    let outcome = try run(["2026-AGUA-01", "--seed", "x", "--record"], broken)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.complaint.contains("tiene errores"), "\(outcome.complaint)")
  }
  @Test func `where the book cannot be read whole, no slip is given: it may hold that very draw`() throws {
    let broken = [OfficeFolder.Change.text("content/sorteos.yml", "sorteos:\n  - {sesion: 2026-AGUA-01}\n")]
    let outcome = try run(["2026-AGUA-01", "--seed", "x"], broken)
    #expect(outcome.status == 1 && outcome.output == "" && outcome.complaint.contains("tiene errores"))
  }
}
