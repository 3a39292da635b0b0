import Bytes
import Diagnostics
import Model
import Site

/// A draw as it is read aloud and printed, and as programs read it.
struct DrawSlip {
  /// So many numbers stand in a line.
  private static let numbersInLine = 5

  private let draw: Draw
  private let date: CalendarDate
  private let catalogue: Catalogue

  init(_ draw: Draw, on date: CalendarDate, _ catalogue: Catalogue) {
    self.draw = draw
    self.date = date
    self.catalogue = catalogue
  }

  /// Session, day, how many of how many, the seed, the rows far apart, and how to repeat it.
  var text: String {
    let words: Arguments = [
      "session": draw.session.rawValue, "date": DateWords(catalogue).full(date), "rows": "\(draw.rows)",
      "count": "\(draw.sample.count)", "minimum": "\(draw.minimum)", "seed": draw.seed,
      "command": draw.command,
    ]
    func say(_ key: String) -> String { catalogue.say("draw.\(key)", words) }
    let head = [say("title"), "", say("session"), say("rows"), say("count"), say("seed"), "", say("numbers")]
    return (head + [""] + numbers + [say("repeat"), "  \(draw.command)"]).joined(separator: "\n") + "\n"
  }

  /// Right-aligned, a blank line below each line.
  private var numbers: [String] {
    let width = "\(draw.rows)".count + 4
    return stride(from: 0, to: draw.sample.count, by: Self.numbersInLine).flatMap { start in
      let row = draw.sample[start...].prefix(Self.numbersInLine).map { number in
        String(repeating: " ", count: width - "\(number)".count) + "\(number)"
      }
      return [row.joined(), ""]
    }
  }

  /// `{"schema": "planilla/draw/1", "session": …, "rows": …, "minimum": …, "seed": …, "sample": […]}`.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.text("schema", "planilla/draw/1")
      json.text("session", draw.session.rawValue)
      json.number("rows", draw.rows)
      json.number("minimum", draw.minimum)
      json.text("seed", draw.seed)
      json.array("sample") { json in
        for row in draw.sample { json.number(nil, row) }
      }
    }
    return json.bytes + [0x0A]
  }
}
