import Model
import Site
import TestSupport
import Testing

/// What the page of a plan tells of the signature of its approval.
struct SignatureOnPageTests {
  private func page(_ signatures: [ID<Plan>: SignatureState]) throws -> String {
    let site = try BuiltSite(SampleAgency().agency, signatures: signatures)
    let index = try #require(site.builder.paths.firstIndex(of: "planes/2026/pot.html"))
    return String(decoding: site.bytes[index], as: UTF8.self)
  }

  @Test(arguments: [
    (SignatureState.verified, "Firmada y verificada"), (.unchecked, "Firmada, sin verificar"),
    (.unsigned, "Sin firma"),
  ])
  func `an approval says how it stands by its signature`(_ state: SignatureState, _ words: String) throws {
    let text = try page([ID("2026-POT"): state])
    #expect(text.contains("<span class=\"badge state-\(state)\">"))
    #expect(text.contains("</span>\(words)</span>"))
  }

  @Test func `where the office signs nothing, no approval is called unsigned`() throws {
    #expect(try !page([:]).contains("approval-signature"))
    #expect(try !page([ID("2026-PP"): .verified]).contains("approval-signature"))
  }
}
