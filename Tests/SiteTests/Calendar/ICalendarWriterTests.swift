import Model
import Site
import TestSupport
import Testing

@Suite struct ICalendarWriterTests {
  @Test(arguments: ["a", "ñ", "€", "🗓", "e\u{301}", "👩‍🏫"])
  func `a fold never parts a character, wherever it falls`(character: String) throws {
    for offset in 0...160 {
      let text = String(repeating: "x", count: offset) + String(repeating: character, count: 60)
      var writer = ICalendarWriter()
      writer.line("SUMMARY", text: text)
      let lines = try #require(ICalendarReader.lines(writer.bytes), "offset \(offset)")
      #expect(lines == [.init(name: "SUMMARY", parameters: "", value: text)])
    }
  }

  @Test func `a line of 75 octets stands whole and one of 76 is folded`() throws {
    for (length, count) in [(75, 1), (76, 2), (149, 2), (150, 3)] {
      var writer = ICalendarWriter()
      writer.line("NAME", text: String(repeating: "x", count: length - "NAME:".count))
      let lines = try #require(ICalendarReader.physicalLines(writer.bytes))
      #expect(lines.count == count)
      #expect(lines[0].count == 75)
    }
  }

  @Test(arguments: [
    "", "a;b,c\\d", "\\n", "\\\\;,,;;", "una línea\ny otra", "fin\\", ":", "a:b", "\tx", "\"comillas\"",
    "BEGIN:VEVENT\nEND:VCALENDAR", "x\nEND:VEVENT", " espacio al principio", "日本語,\n中文;", "—«»…",
  ])
  func `a text comes back from its line as it was`(text: String) throws {
    var writer = ICalendarWriter()
    writer.line("DESCRIPTION", text: text)
    let lines = try #require(ICalendarReader.lines(writer.bytes))
    #expect(lines.count == 1)
    #expect(lines.first.map { ICalendarReader.unescaped($0.value) } == text)
  }

  @Test func `escapes are those of the standard`() {
    var writer = ICalendarWriter()
    writer.line("SUMMARY", text: "a\\b;c,d\ne:f\"")
    #expect(writer.bytes == Array("SUMMARY:a\\\\b\\;c\\,d\\ne:f\"\r\n".utf8))
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\rb", "a\n\nb"), ("a\r\r\nb", "a\n\nb"), ("a\u{85}b", "a\nb"),
    ("a\u{2028}b\u{2029}c", "a\nb\nc"), ("a\0b\u{1}c\u{7F}d\u{9B}e", "abcde"), ("\0", ""),
    ("\u{FEFF}a", "\u{FEFF}a"),
  ])
  func `every line break becomes one and other controls go`(text: String, expected: String) throws {
    var writer = ICalendarWriter()
    writer.line("SUMMARY", text: text)
    let lines = try #require(ICalendarReader.lines(writer.bytes))
    #expect(lines.map { ICalendarReader.unescaped($0.value) } == [expected])
  }

  @Test func `a list parts its texts with commas that are not escaped`() {
    var writer = ICalendarWriter()
    writer.line("CATEGORIES", texts: ["Planes, parciales", "b"])
    writer.line("CATEGORIES", texts: [])
    #expect(writer.bytes == Array("CATEGORIES:Planes\\, parciales,b\r\n".utf8))
  }

  @Test func `an address cannot end its line`() {
    var writer = ICalendarWriter()
    writer.line("URL", token: "https://x.co/a,b;c\r\nBEGIN:VEVENT\0 z")
    #expect(writer.bytes == Array("URL:https://x.co/a,b;cBEGIN:VEVENTz\r\n".utf8))
  }

  @Test func `days and hours are written in basic format`() throws {
    let zone = try #require(TimeZoneTable.rule("America/Bogota"))
    let day = SampleAgency.date("2026-07-04")
    let time = try #require(TimeOfDay("08:05"))
    var writer = ICalendarWriter()
    writer.line("DTSTART", day: day)
    writer.line("DTSTART", day, time, zone: zone)
    writer.line("DTSTART", day, time)
    writer.line("DTSTAMP", startOf: day)
    let expected = [
      "DTSTART;VALUE=DATE:20260704", "DTSTART;TZID=America/Bogota:20260704T080500", "DTSTART:20260704T080500",
      "DTSTAMP:20260704T000000Z", "",
    ]
    #expect(writer.bytes == Array(expected.joined(separator: "\r\n").utf8))
  }
}
