import Testing

@testable import Forms

struct FontMetricsTests {
  @Test func `letters are as wide as Arial has them`() {
    #expect(FontMetrics.regular.width(of: "A") == 1366)
    #expect(FontMetrics.bold.width(of: "ñ") == 1251)
  }
}
