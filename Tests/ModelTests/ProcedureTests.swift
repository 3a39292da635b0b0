import Diagnostics
import Model
import Testing

@Suite struct ProcedureTests {
  private func theme(_ id: String, _ name: String) -> Theme {
    Theme(id: ID(id), abbreviation: id.uppercased(), name: name, summary: "")
  }

  @Test func `a theme is found by its id, the first of two that share one`() {
    let places = Places(file: "procedimiento.md", whole: SourceRange(line: 1, column: 1))
    var procedure = Procedure(code: "P", title: "T", process: "P", version: "1", places: places)
    #expect(procedure[ID<Theme>("pot")] == nil)
    procedure.themes = [theme("pot", "uno"), theme("vis", "dos"), theme("pot", "tres")]
    #expect(procedure[ID<Theme>("pot")]?.name == "uno")
    #expect(procedure[ID<Theme>("vis")]?.name == "dos")
    procedure.themes.removeFirst()
    #expect(procedure[ID<Theme>("pot")]?.name == "tres")
  }
}
