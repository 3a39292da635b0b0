import Testing

/// What `planilla` says of itself and of a wrong call, in the office's language.
struct HelpTests {
  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments, in: "/tmp")
  }

  @Test(arguments: [
    [], ["--help"], ["help", "build"], ["check", "-h"], ["help", "verify"], ["help", "markdown"],
    ["new"], ["help", "new", "plan"], ["new", "session", "--help"], ["help", "new", "report"],
    ["help", "new", "form"], ["help", "forms", "export"], ["help", "forms", "print"],
  ])
  func `help is in Spanish, with the parser's own words`(_ arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Ejemplo: planilla ") && outcome.output.contains("\nUSO: planilla"))
    #expect(outcome.output.contains("Muestra esta ayuda."))
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "default", "See '"] {
      #expect(!outcome.output.contains(word), "\(word)")
    }
  }

  @Test func `the version stands alone`() throws {
    #expect(try run(["--version"]).output.split(separator: ".").count == 3)
  }

  @Test(arguments: [
    (["chek"], "no existe la orden «chek»; ¿quiso decir «check»? Escriba «planilla help» para"),
    (["xyzzy"], "no existe la orden «xyzzy»; escriba «planilla help» para"),
    (
      ["build", "--ot", "x"],
      "no existe la opción «--ot»; ¿quiso decir «--out»? Escriba «planilla help build»"
    ),
    (["build", "--out"], "falta lo que va después de «--out <out>»; escriba «planilla help build»"),
    (
      ["draw", "2026-POT-04", "--seed", "-5"],
      "falta lo que va después de «--seed <seed>», y si empieza con un guion se escribe «--seed=-5»; escriba"
    ),
    (["check", "--format", "xml"], "«xml» no vale aquí; escriba «planilla help check»"),
    (["build", "site"], "sobra «site»; escriba «planilla help build»"),
    (["build", "site", "theme"], "sobra «site»; escriba «planilla help build»"),
    (
      ["new", "pln", "pot"],
      "no existe la orden «new pln»; ¿quiso decir «new plan»? Escriba «planilla help new»"
    ),
    (["new", "plan"], "falta «<theme>»; escriba «planilla help new plan»"),
    (["new", "plan", "pot", "x"], "sobra «x»; escriba «planilla help new plan»"),
    (
      ["new", "plan", "pot", "--yaer", "2027"],
      "no existe la opción «--yaer»; ¿quiso decir «--year»? Escriba «planilla help new plan»"
    ),
  ])
  func `a wrong call is told in Spanish, with the nearest right word`(
    _ arguments: [String], _ sentence: String
  ) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.complaint.hasPrefix("planilla: " + sentence), "\(outcome.complaint)")
    #expect(!outcome.complaint.contains("Error: "), "\(outcome.complaint)")
  }
}
