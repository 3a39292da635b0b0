package import Diagnostics

/// The zones that calendars know: those of the Americas and of Spain, by the rules of tzdata 2025b.
///
/// A time without a known zone would float: each reader would see another hour. So an unknown name is an error.
package enum TimeZoneTable {
  /// The rule of the zone called `name`, by its IANA name to the letter.
  package static func rule(_ name: String) -> TimeZoneRule? { rules[name] }

  /// Every known name, sorted.
  package static var names: [String] { rules.keys.sorted() }

  /// The rule of `name`, or what to tell the author who wrote it at `place`.
  package static func rule(_ name: String, at place: SourcePlace) -> Checked<TimeZoneRule?> {
    if let rule = rules[name] { return Checked(rule) }
    var hints = [Message("known-time-zones", ["zones": principal.joined(separator: ", ")])]
    if let word = nearest(to: name) { hints.insert(Message("did-you-mean", ["word": word]), at: 0) }
    let problem = Diagnostic(
      "unknown-time-zone", file: place.file, range: place.range, ["zone": name], hints: hints)
    return Checked(nil, [problem])
  }

  /// One zone of each kind of clock, the best known.
  package static var principal: [String] { families.compactMap(\.names.first) }

  private static func nearest(to name: String) -> String? {
    // «Bogota» alone, or «America/Buenos_Aires», which once was a zone's name.
    let cities = Dictionary(rules.keys.map { (city(of: $0), $0) }, uniquingKeysWith: min)
    if let zone = cities[city(of: name)] { return zone }
    if let zone = NearestWord.to(name, among: rules.keys) { return zone }
    return NearestWord.to(city(of: name), among: cities.keys).flatMap { cities[$0] }
  }

  private static func city(of name: String) -> String {
    (name.split(separator: "/").last.map(String.init) ?? name).lowercased()
  }

  private static let rules: [String: TimeZoneRule] = {
    var rules: [String: TimeZoneRule] = [:]
    for family in families {
      for name in family.names {
        rules[name] = TimeZoneRule(name: name, standard: family.standard, daylight: family.daylight)
      }
    }
    return rules
  }()
}

/// Zones whose clocks go alike.
struct TimeZoneFamily: Sendable {
  let standard: TimeZoneRule.Offset
  let daylight: TimeZoneRule.Daylight?
  /// The best known first.
  let names: [String]

  /// A family without summer time; `minutes` are east of UTC.
  init(_ minutes: Int, _ abbreviation: String, _ names: String) {
    standard = TimeZoneRule.Offset(minutes: minutes, abbreviation: abbreviation)
    daylight = nil
    self.names = names.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// A family whose clocks go forward an hour between the two days of `change`.
  init(_ minutes: Int, _ abbreviation: String, summer: String, _ change: TimeChange, _ names: String) {
    standard = TimeZoneRule.Offset(minutes: minutes, abbreviation: abbreviation)
    daylight = TimeZoneRule.Daylight(
      offset: TimeZoneRule.Offset(minutes: minutes + 60, abbreviation: summer), begins: change.begins,
      ends: change.ends)
    self.names = names.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

/// The two days of the year on which a family's clocks change.
struct TimeChange: Sendable {
  let begins: TimeZoneRule.Onset
  let ends: TimeZoneRule.Onset

  /// Second Sunday of March to first Sunday of November, at two.
  static let northAmerica = TimeChange(onset(3, .sunday, from: 8, at: 2), onset(11, .sunday, from: 1, at: 2))
  static let cuba = TimeChange(onset(3, .sunday, from: 8, at: 0), onset(11, .sunday, from: 1, at: 1))
  /// Last Sundays of March and October, at one in the morning of UTC.
  static let europeanUnion = TimeChange(
    onset(3, .sunday, from: 25, at: 2), onset(10, .sunday, from: 25, at: 3))
  static let canaries = TimeChange(onset(3, .sunday, from: 25, at: 1), onset(10, .sunday, from: 25, at: 2))
  /// Midnight after the first Saturdays of September and April.
  static let chile = TimeChange(onset(9, .sunday, from: 2, at: 0), onset(4, .sunday, from: 2, at: 0))
  static let easterIsland = TimeChange(
    onset(9, .saturday, from: 1, at: 22), onset(4, .saturday, from: 1, at: 22))
  /// Europe's instants, which in March fall on the evening before.
  static let greenland = TimeChange(
    onset(3, .saturday, from: 24, at: 23), onset(10, .sunday, from: 25, at: 0))

  private enum Weekday: Int { case saturday = 6, sunday = 7 }

  private init(_ begins: TimeZoneRule.Onset, _ ends: TimeZoneRule.Onset) {
    self.begins = begins
    self.ends = ends
  }

  private static func onset(
    _ month: Int, _ weekday: Weekday, from day: Int, at hour: Int
  ) -> TimeZoneRule.Onset {
    guard let time = TimeOfDay(hour: hour, minute: 0) else {
      preconditionFailure("the table of zones names hours of a day")
    }
    return TimeZoneRule.Onset(month: month, weekday: weekday.rawValue, fromDay: day, time: time)
  }
}
