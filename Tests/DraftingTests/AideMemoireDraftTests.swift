import Diagnostics
import Drafting
import Model
import TestSupport
import Testing

/// The aide-mémoire that `planilla new session ID` begins.
struct AideMemoireDraftTests {
  private func draft(_ id: String, _ office: Office) throws -> AideMemoireDraft {
    let materials = try office.materials()
    return AideMemoireDraft(materials, of: try #require(materials.agency[ID<Session>(id)]))
  }

  /// The draft with everything told that it asks for.
  private func told(_ text: String) -> String {
    let text = Author.filling("asistentes_conteo", "27", in: Author.writing(text))
    // The second note stands below the commitments.
    return text.replacing(
      "## Compromisos\n\nLo que había que decir.", with: "## Compromisos\n\nSin compromisos.")
  }

  @Test
  func `of each session that has been held, the count, the commitments and the course are left to tell`()
    throws
  {
    var office = try Office.demo(on: "2026-12-31")
    let open = try office.agency().sessions.filter { $0.aideMemoire == nil }
    #expect(open.count >= 5)
    let drafts = try open.map { try draft($0.id.rawValue, office) }
    #expect(
      drafts.map(\.path) == open.map { "sesiones/2026/\($0.id).md" } && !drafts.contains { $0.isToCome })
    for draft in drafts { office.take(draft.draft) }
    let asked = try office.codes()
    for draft in drafts {
      #expect(asked[draft.path] == ["commitments-unclear", "empty-value", "prompt-left"])
    }
    for draft in drafts { office.take(draft.draft, told) }
    let left = try office.codes()
    for draft in drafts { #expect(left[draft.path] == nil) }
    let sessions = try office.agency().sessions.filter { open.map(\.id).contains($0.id) }
    #expect(sessions.allSatisfy { $0.state == .held && $0.aideMemoire?.headCount == 27 })
    #expect(sessions.allSatisfy { $0.aideMemoire?.preparedBy == ID("lider") })
  }

  @Test func `of a session to come, what became of it is left open`() throws {
    var office = try Office.demo(on: "2026-09-30")
    let draft = try draft("2026-POT-06", office)
    #expect(draft.isToCome)
    office.take(draft.draft)
    let findings = try office.findings()[draft.path] ?? []
    #expect(findings.map(\.code) == ["empty-value", "commitments-unclear"])
    #expect(findings.first?.arguments["key"] == "estado")
    office.take(draft.draft) { text in
      let text = Author.filling("estado", "cancelada", in: told(text))
      return Author.switchingOn("motivo", "\"Llovió\"", in: text)
    }
    #expect(try office.codes(in: draft.path) == [])
  }

  @Test func `moved to another day, its three keys are read as they stand`() throws {
    var office = try Office.demo(on: "2026-12-31")
    let draft = try draft("2026-POT-06", office)
    office.take(draft.draft) { text in
      var text = told(text)
      text = Author.switchingOn("fecha", "2026-10-29", in: text)
      text = Author.switchingOn("reprogramada_de", in: text)
      return Author.switchingOn("motivo", "\"Lo pidió el municipio\"", in: text)
    }
    #expect(try office.codes(in: draft.path) == [])
    let session = try #require(try office.agency()[ID<Session>("2026-POT-06")])
    #expect(session.movedFrom == SampleAgency.date("2026-10-28"))
  }

  @Test
  func `of a consultation by telephone, entity, post, topic and minutes are left to tell, and no person`()
    throws
  {
    var office = try Office.demo(on: "2026-12-31") { $0 != "sesiones/2026/2026-PP-05.md" }
    let draft = try draft("2026-PP-05", office)
    office.take(draft.draft)
    #expect(
      try office.codes(in: draft.path)
        == ["commitments-unclear"] + Array(repeating: "empty-value", count: 4) + ["prompt-left"])
    let text = String(decoding: draft.draft.bytes, as: UTF8.self)
    #expect(text.contains("\nconsulta:\n") && !text.contains("asistentes_conteo"))
    for person in ["nombre:", "telefono:", "correo:"] { #expect(!text.contains(person)) }
    office.take(draft.draft) { text in
      var text = told(text)
      for key in ["entidad", "cargo", "tema"] { text = Author.filling(key, "\"Alcaldía\"", in: text) }
      return Author.filling("minutos", "12", in: text)
    }
    #expect(try office.codes(in: draft.path) == [])
  }

  @Test func `the commitment of the example is owed by the theme's own team, after the session`() throws {
    let office = try Office.demo(on: "2026-12-31")
    let text = String(decoding: try draft("2026-EQU-06", office).draft.bytes, as: UTF8.self)
    let session = try #require(try office.agency()[ID<Session>("2026-EQU-06")])
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("> 1. ") })
    #expect(line.contains("`equipo-equ`"))
    let due = try #require(CalendarDate(iso: line.split(separator: "`").last ?? ""))
    let holidays = try office.agency().holidays
    #expect(due > session.date && holidays.isWorkingDay(due))
  }
}
