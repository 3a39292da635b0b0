import Diagnostics
import Model

/// Puts written events into files: one for each scope, and the holidays.
struct CalendarWriter: Sendable {
  let agency: Agency
  let catalogue: Catalogue
  let paths: SitePaths
  let zone: TimeZoneRule
  let domain: String
  private let frame: CalendarFrame

  init(agency: Agency, catalogue: Catalogue, paths: SitePaths, zone: TimeZoneRule, domain: String) {
    var writer = ICalendarWriter()
    writer.line("X-WR-TIMEZONE", text: zone.name)
    writer.timeZone(zone)
    self.agency = agency
    self.catalogue = catalogue
    self.paths = paths
    self.zone = zone
    self.domain = domain
    frame = CalendarFrame(language: catalogue.language.uppercased(), zoneLines: writer.bytes)
  }

  /// The lines of one event.
  func block(_ event: CalendarEvent, _ entry: CalendarLock.Entry) -> [UInt8] {
    var writer = ICalendarWriter()
    writer.event(event, entry, domain: domain, zone: zone)
    return writer.bytes
  }

  /// Every file, by path.
  func files(_ blocks: [EventBlock]) -> [CalendarFile] {
    var byScope: [CalendarScope: [EventBlock]] = [:]
    for block in blocks {
      byScope[.entity, default: []].append(block)
      byScope[.theme(block.session.theme), default: []].append(block)
      byScope[.session(block.session.id), default: []].append(block)
      if let department = agency.municipality(of: block.session)?.departmentCode {
        byScope[.department(department), default: []].append(block)
      }
    }
    var files = CalendarScope.all(of: agency).map { file($0, byScope[$0, default: []]) }
    if !agency.holidays.holidays.isEmpty { files.append(holidays) }
    return files.sorted { $0.path < $1.path }
  }

  private func file(_ scope: CalendarScope, _ blocks: [EventBlock]) -> CalendarFile {
    CalendarFile(
      path: paths.feed(scope, of: agency), name: name(of: scope), scope: scope, frame: frame,
      events: blocks.map(\.bytes))
  }

  private func name(of scope: CalendarScope) -> String {
    let entity = agency.settings.entity.abbreviation ?? agency.settings.entity.name
    switch scope {
    case .entity:
      return catalogue.say("calendar.name-entity", ["title": agency.settings.title, "entity": entity])
    case .theme(let id):
      let theme = agency.procedure[id]?.name ?? id.rawValue
      return catalogue.say("calendar.name-theme", ["theme": theme, "entity": entity])
    case .department(let code):
      let department = agency.gazetteer.departments.first { $0.code == code }?.name ?? code.rawValue
      return catalogue.say("calendar.name-department", ["department": department, "entity": entity])
    case .session(let id):
      return catalogue.say("calendar.name-session", ["session": id.rawValue, "entity": entity])
    }
  }

  /// The holidays as whole days. A holiday never changes, so its stamp is its year's first day.
  private var holidays: CalendarFile {
    let entity = agency.settings.entity.abbreviation ?? agency.settings.entity.name
    let name = catalogue.say("calendar.name-holidays", ["entity": entity])
    var previous: (day: CalendarDate, count: Int)?
    let events = agency.holidays.holidays.map { holiday in
      // Two holidays may fall on one day: the second's id says so.
      let count = previous?.day == holiday.date ? (previous?.count ?? 0) + 1 : 1
      previous = (holiday.date, count)
      return event(of: holiday, id: count == 1 ? "\(holiday.date)" : "\(holiday.date)-\(count)")
    }
    return CalendarFile(path: paths.holidayFeed, name: name, scope: nil, frame: frame, events: events)
  }

  private func event(of holiday: Holiday, id: String) -> [UInt8] {
    var writer = ICalendarWriter()
    writer.begin("VEVENT")
    writer.line("UID", text: "festivo-\(id)@\(domain)")
    writer.line("DTSTAMP", startOf: CalendarDate(year: holiday.date.year, month: 1, day: 1) ?? holiday.date)
    writer.line("DTSTART", day: holiday.date)
    writer.line("DTEND", day: holiday.date.adding(days: 1))
    writer.line("SUMMARY", text: holiday.name)
    writer.line("CATEGORIES", texts: [catalogue.say("calendar.holiday-category")])
    writer.line("STATUS", literal: "CONFIRMED")
    writer.line("TRANSP", literal: "TRANSPARENT")
    writer.end("VEVENT")
    return writer.bytes
  }
}
