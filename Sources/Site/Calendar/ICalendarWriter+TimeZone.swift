package import Model

extension ICalendarWriter {
  /// The `VTIMEZONE` of `zone`, with a yearly rule where its clocks change.
  ///
  /// The present rule is told as if it had held since 1970: events of the plans lie in this century.
  package mutating func timeZone(_ zone: TimeZoneRule) {
    begin("VTIMEZONE")
    line("TZID", text: zone.name)
    if let daylight = zone.daylight {
      begin("DAYLIGHT")
      observance(daylight.begins, from: zone.standard, to: daylight.offset)
      end("DAYLIGHT")
      begin("STANDARD")
      observance(daylight.ends, from: daylight.offset, to: zone.standard)
      end("STANDARD")
    } else {
      begin("STANDARD")
      observance(nil, from: zone.standard, to: zone.standard)
      end("STANDARD")
    }
    end("VTIMEZONE")
  }

  private mutating func observance(
    _ onset: TimeZoneRule.Onset?, from: TimeZoneRule.Offset, to: TimeZoneRule.Offset
  ) {
    if let onset {
      line("DTSTART", onset.day(in: 1970), onset.time)
      line("RRULE", token: onset.recurrenceRule)
    } else {
      line("DTSTART", literal: "19700101T000000")
    }
    line("TZOFFSETFROM", token: from.text)
    line("TZOFFSETTO", token: to.text)
    line("TZNAME", text: to.abbreviation)
  }
}

extension TimeZoneRule.Offset {
  /// `-0500`.
  var text: String {
    let hours = minutes.magnitude / 60
    let rest = minutes.magnitude % 60
    return "\(minutes < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours)\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension TimeZoneRule.Onset {
  /// The yearly rule: `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`.
  var recurrenceRule: String {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    let start = "FREQ=YEARLY;BYMONTH=\(month);"
    // No zone of the table changes its clocks in February, whose last week is not always the same days.
    if fromDay == CalendarDate.daysIn(month: month, of: 1970) - 6 {
      return start + "BYDAY=-1\(names[weekday - 1])"
    }
    if fromDay % 7 == 1 { return start + "BYDAY=\(fromDay / 7 + 1)\(names[weekday - 1])" }
    let days = (fromDay..<fromDay + 7).map(String.init).joined(separator: ",")
    return start + "BYMONTHDAY=\(days);BYDAY=\(names[weekday - 1])"
  }
}
