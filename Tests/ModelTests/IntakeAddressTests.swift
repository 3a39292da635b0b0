import Model
import Testing

struct IntakeAddressTests {
  @Test(arguments: [
    "https://recepcion.example.com", "https://recepcion.example.com/respuestas",
    "https://10.0.0.7:8443/a/b-c_d~e.f",
    "http://localhost/", "http://localhost:8080/respuestas",
  ])
  func `forms may be sent here`(_ address: String) {
    #expect(SiteSettings.isIntakeAddress(address))
  }

  @Test(arguments: [
    "", "https://", "https:///x", "https://:8080/", "http://example.com/", "http://localhost.example.com/",
    "http://localhost", "ftp://example.com/", "https://example.com/?a=b", "https://example.com/#x",
    "https://example.com/;x", "https://example.com/,x", "https://example.com/ x", "https://example.com/'x'",
    "https://example.com/\"x", "https://ejemplo.com/ñ", "https://user@example.com/", "https://*.example.com/",
  ])
  func `and not here`(_ address: String) {
    #expect(!SiteSettings.isIntakeAddress(address))
  }

  @Test func `nor at an address without end`() {
    #expect(!SiteSettings.isIntakeAddress("https://example.com/" + String(repeating: "x", count: 300)))
  }
}
