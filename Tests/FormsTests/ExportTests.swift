import Files
import Forms
import Model
import TestSupport
import Testing

/// A form as other programs read it; the outside judges (`script/judges`) say whether they can.
struct ExportTests {
  @Test func `a file is called by its form and version`() throws {
    let form = try FormFile.form("1. Uno `uno` `texto`\n")
    let names = FormExport.Face.allCases.map { FormExport.fileName(of: form, $0) }
    #expect(names == ["prueba-2.schema.json", "prueba-2.xlsform.md", "prueba-2.fhir.json", "prueba-2.csv"])
  }

  @Test(arguments: [
    (nil, "urn:planilla:prueba:2:schema"),
    ("https://a.gov.co/b", "https://a.gov.co/b/formatos/prueba-2.schema.json"),
    ("https://a.gov.co/b/", "https://a.gov.co/b/formatos/prueba-2.schema.json"),
  ])
  func `a schema's id is where it will stand, or a name of its own`(base: String?, id: String) throws {
    let text = FormFile.text(try FormFile.form("1. Uno `uno` `texto`\n"), .schema, baseURL: base)
    #expect(text.contains("\"$id\": \"\(id)\""))
  }

  @Test(arguments: [("es", "Respuesta a «Prueba», versión 2"), ("en", "Response to “Prueba”, version 2")])
  func `titles are in the site's language, questions in the form's`(language: String, title: String) throws {
    let form = try FormFile.form("1. ¿Uno o dos? `uno` `texto`\n   > Ayuda.\n")
    let text = FormFile.text(form, .schema, language: language)
    #expect(text.contains("\"title\": \"\(title)\""))
    #expect(text.contains("\"title\": \"¿Uno o dos?\",\n          \"description\": \"Ayuda.\""))
  }

  @Test(arguments: [
    ("si a = 2", "${a} = '2'"), ("si a != 2", "${a} != '' and ${a} != '2'"),
    ("si a <= 2", "${a} != '' and ${a} <= 2"), ("si b = 2", "selected(${b}, '2')"),
    ("si b != 2", "${b} != '' and not(selected(${b}, '2'))"), ("si c = si", "${c} = 'true'"),
    ("si d > -1", "${d} != '' and ${d} > -1"), ("si 5e != 3", "${_5e} != '' and ${_5e} != 3"),
  ])
  func `a condition is told in XPath, and holds of no blank`(condition: String, relevant: String) throws {
    let form = try FormFile.form(
      """
      1. A `a` `uno(nivel)`
      2. B `b` `varios(nivel)`
      3. C `c` `si-no`
      4. D `d` `entero(-5..5)`
      5. E `5e` `escala(1..5)`
      6. F `f` `texto(20)` `\(condition)`

      """)
    let row = FormFile.text(form, .xlsform).split(separator: "\n").first { $0.contains("| f |") }
    #expect(row?.contains("| \(relevant) |") == true, "\(row ?? "")")
  }

  @Test func `what is on paper alone is left out, and so is what hangs on it`() throws {
    let form = try FormFile.form(
      """
      1. A `aa` `si-no` `solo-papel`
      2. B `bb` `texto(20)` `si aa = si`
      3. C `cc` `entero(0..9)` `solo-papel`
      4. D `dd` `calculo(cc + 2)`
      5. E `ee` `uno`
         - Uno `1`
         - Otro `otro` `texto`

      """)
    for face in [FormExport.Face.xlsform, .fhir] {
      let text = FormFile.text(form, face)
      for gone in ["aa", "bb", "cc"] { #expect(!text.contains(gone), "\(face) \(gone)") }
      #expect(text.contains("dd") && text.contains("ee-otro"))
    }
    let columns = FormFile.text(form, .csv)
    #expect(["aa", "bb", "cc", "dd", "ee", "ee-otro"].allSatisfy { columns.contains(",\($0),") })
  }

  @Test func `a table of Markdown keeps bars, line ends and signs of reference apart`() throws {
    let form = try FormFile.form("1. Uno \\| dos ${tres} `uno` `texto(20)`\n")
    let text = FormFile.text(form, .xlsform, notice: "Aviso\ncon ${todo}")
    #expect(text.contains("| Uno \\| dos $ {tres} |"))
    #expect(text.contains("| note | _notice | Aviso con $ {todo} |"))
    let columns = text.split(separator: "\n").prefix { !$0.hasPrefix("| settings |") }
      .map { $0.replacing("\\|", with: "").count { $0 == "|" } }
    #expect(Set(columns) == [13])
  }

  @Test func `the notice of privacy stands before every question`() throws {
    let form = try FormFile.form("1. Uno `uno` `texto(20)`\n")
    for face in [FormExport.Face.xlsform, .fhir] {
      let text = FormFile.text(form, face, notice: "EL AVISO")
      let places = [text.firstRange(of: "EL AVISO"), text.firstRange(of: "Uno")].compactMap(\.self)
      #expect(places.count == 2 && places[0].lowerBound < places[1].lowerBound)
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-5", "-5"), ("- a", "'- a"), ("'a", "''a"), ("+57 300", "'+57 300"), ("a=1", "a=1"),
    ("@x", "'@x"), ("", ""),
  ])
  func `a spreadsheet works nothing out of a map, and numbers stay numbers`(cell: String, written: String) {
    #expect(CommaSeparated.neutral(cell) == written)
  }

  @Test func `headings that are alike are told apart by their questions`() throws {
    let form = try FormFile.form(
      """
      1. Firma `f1` `texto(20)`
      2. Firma `f2` `texto(20)`
      3. Otra, "sí" `f3` `entero(-2..9)`

      """)
    let lines = FormFile.text(form, .csv).split(separator: "\r\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("Firma [f1],,f1,text,false,1,20,,") })
    #expect(lines.contains { $0.hasPrefix("Firma [f2],,f2,text,false,1,20,,") })
    #expect(lines.contains { $0.hasPrefix("\"Otra, \"\"sí\"\"\",,f3,integer,false,-2,9,,") })
  }

  @Test func `a condition on several choices is told to FHIR as any of them`() throws {
    let form = try FormFile.form(
      """
      1. A `a` `uno(nivel)`
      2. B `b` `texto(20)` `si a >= 2`
      3. C `c` `texto` `si a = 1`

      """)
    let text = FormFile.text(form, .fhir)
    #expect(text.split(separator: "\"operator\": \"=\"").count == 4)
    #expect(text.split(separator: "\"enableBehavior\": \"any\"").count == 2)
  }
}
