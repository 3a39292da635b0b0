import Diagnostics
import Markup
import Model
import Testing

@Suite struct GlossaryTests {
  private static let glossary = Glossary(terms: [
    ("Taller", "glosario.html#taller"), ("plan", "glosario.html#plan"),
    ("plan de ordenamiento", "glosario.html#pot"), ("asistencia técnica", "glosario.html#at"),
    ("POT", "glosario.html#pot"), ("año", "glosario.html#ano"), ("plan", "other.html"), ("", "nowhere"),
  ])

  /// The page with each link of the glossary written `{words→fragment}`.
  private func linked(_ markdown: String) -> String {
    html(markdown) { $0.glossary = Self.glossary }
      .replacing("<a class=\"term\" href=\"glosario.html#", with: "{").replacing("\">", with: ":")
      .replacing("</a>", with: "}").replacing("<p>", with: "").replacing("</p>\n", with: "")
  }

  @Test(arguments: [
    ("Un taller y otro taller.", "Un {taller:taller} y otro taller."),
    ("TALLER", "{taller:TALLER}"), ("El plan.", "El {plan:plan}."),
    ("plán, planes, explan, plan2", "plán, planes, explan, plan2"),
    ("plan", "{plan:plan}"), ("«plan»", "«{plan:plan}»"),
    ("El plan de ordenamiento y el plan.", "El {pot:plan de ordenamiento} y el {plan:plan}."),
    ("El plan de obra", "El {plan:plan} de obra"), ("Asistencia\ntécnica", "{at:Asistencia\ntécnica}"),
    ("ASISTENCIA TÉCNICA", "{at:ASISTENCIA TÉCNICA}"), ("asistencia tecnica", "asistencia tecnica"),
    ("AÑO ano", "{ano:AÑO} ano"), ("POT, plan de ordenamiento", "{pot:POT}, plan de ordenamiento"),
    ("plan–taller", "{plan:plan}–{taller:taller}"), ("el plan-taller", "el {plan:plan}-{taller:taller}"),
    ("**plan** `taller`", "<strong>{plan:plan}</strong> <code>taller</code>"),
    ("x < plan & y", "x &lt; {plan:plan} &amp; y"),
    ("plan plan de", "{plan:plan} plan de"), ("", ""),
  ])
  func `a term is linked at its first use, as whole words`(markdown: String, expected: String) {
    #expect(linked(markdown) == expected)
  }

  @Test func `no term is linked in a link, a heading or code`() {
    #expect(
      !html("# El plan\n\n[plan](x.md) `plan`\n\n    plan\n\n[*plan*](y)") { $0.glossary = Self.glossary }
        .contains("term"))
  }

  @Test func `a page links a term once, however many texts it shows`() {
    var options = HTMLRenderer.Options()
    options.glossary = Self.glossary
    options.glossaryBase = "../../"
    let renderer = HTMLRenderer(options: options)
    var use = GlossaryUse()
    var page: [UInt8] = []
    renderer.render(prose("Un taller.").value.whole, into: &page, glossary: &use)
    renderer.renderInline(prose("Un taller, un plan.").value.whole, into: &page, glossary: &use)
    #expect(
      String(decoding: page, as: UTF8.self) == """
        <p>Un <a class="term" href="../../glosario.html#taller">taller</a>.</p>
        Un taller, un <a class="term" href="../../glosario.html#plan">plan</a>.
        """)
  }

  @Test func `text outside the terms is left as it is`() {
    let text = "Sin términos: 漢字 é\u{301} “x” 50 % <nada> \u{1F600}"
    #expect(
      html(text.replacing("<", with: "\\<")) { $0.glossary = Self.glossary }
        == html(text.replacing("<", with: "\\<")))
  }
}
