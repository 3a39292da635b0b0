import Model
import Site
import TestSupport
import Testing

/// What the page of a session tells of the draw of those who evaluate.
struct DrawOnPageTests {
  private func page(
    _ path: String, _ sample: SampleAgency = SampleAgency(), in language: String = "es"
  ) throws -> String {
    let site = try BuiltSite(sample.agency, language: language)
    let index = try #require(site.builder.paths.firstIndex(of: path))
    return String(decoding: site.bytes[index], as: UTF8.self)
  }

  @Test func `it has the rows, the seed and the command that repeats it`() throws {
    let text = try page("sesiones/2026/2026-POT-02.html")
    for words in [
      "Sorteo de quienes evalúan", "<dd>33</dd>", "<dd>4 <small>como mínimo el 10 %</small></dd>",
      "<strong>6, 10, 16, 20</strong>", "<code>lotería 4821</code>",
      "<code>planilla draw 2026-POT-02 --rows 33 --seed='lotería 4821'</code>",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a seed with marks of HTML and of a shell is shown as it was written`() throws {
    var sample = SampleAgency()
    sample.draws = [
      Draw(
        session: ID("2026-POT-02"), rows: 3, minimum: 10, seed: "<b>'$x'", sample: [2],
        places: SampleAgency.places("sorteos.yml"))
    ]
    let text = try page("sesiones/2026/2026-POT-02.html", sample)
    #expect(text.contains("<code>&lt;b&gt;'$x'</code>"))
    #expect(text.contains(#"--seed='&lt;b&gt;'\''$x'\'''</code>"#))
  }

  @Test func `a session that nobody drew for says nothing of draws`() throws {
    #expect(try !page("sesiones/2026/2026-POT-01.html").contains("_sorteo"))
  }

  @Test func `it is told in English too`() throws {
    let text = try page("sessions/2026/2026-POT-02.html", in: "en")
    #expect(text.contains("Draw of those who evaluate") && text.contains("at least 10 %"))
  }
}
