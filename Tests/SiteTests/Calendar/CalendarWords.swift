import Diagnostics

/// The words of the calendar tests, in two languages: the keys that a theme's strings must have.
enum CalendarWords {
  static let spanish = Catalogue(
    language: "es",
    sentences: lists(
      [
        "month": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "month-short": "ene feb mar abr may jun jul ago sep oct nov dic",
        "weekday": "lunes martes miércoles jueves viernes sábado domingo",
        "weekday-short": "lun mar mié jue vie sáb dom",
        "weekday-initial": "L M X J V S D",
      ],
      [
        "dates.full": "{weekday} {day} de {month} de {year}",
        "dates.long": "{day} de {month} de {year}",
        "dates.short": "{day} {month-short} {year}",
        "dates.day-month": "{day} de {month}",
        "dates.day-month-short": "{day} {month-short}",
        "dates.month-year": "{month} de {year}",
        "dates.time": "{hour}:{minute}",
        "dates.time-range": "{start}–{end}",
        "dates.quarter": "T{number} de {year}",
        "dates.today": "hoy",
        "dates.tomorrow": "mañana",
        "dates.yesterday": "ayer",
        "dates.in-days": "en {days} días",
        "dates.days-ago": "hace {days} días",
        "numbers.group": ".",
        "numbers.decimal": ",",
        "numbers.minus": "−",
        "numbers.money": "$\u{A0}{amount}",
        "numbers.percent": "{value}\u{A0}%",
        "paths.calendar": "calendario",
        "paths.sessions": "sesiones",
        "paths.theme": "tema",
        "paths.department": "departamento",
        "paths.entity": "entidad",
        "paths.holidays": "festivos",
        "calendar.name-entity": "{title} · {entity}",
        "calendar.name-theme": "{theme} · {entity}",
        "calendar.name-department": "{department} · {entity}",
        "calendar.name-session": "{session} · {entity}",
        "calendar.name-holidays": "Festivos · {entity}",
        "calendar.holiday-category": "Festivo",
        "calendar.summary": "{type} · {theme} · {place}",
        "calendar.summary-without-place": "{type} · {theme}",
        "calendar.summary-cancelled": "CANCELADA: {summary}",
        "calendar.summary-undated": "APLAZADA: {summary}",
        "calendar.place": "{municipality} ({department})",
        "calendar.description-session": "Sesión: {session}",
        "calendar.description-type": "Tipo: {type}",
        "calendar.description-modality": "Modalidad: {modality}",
        "calendar.description-moved": "Reprogramada: estaba prevista para el {date}",
        "calendar.description-undated": "Aplazada: aún no tiene nueva fecha",
        "calendar.description-cancelled": "Cancelada: {reason}",
        "calendar.description-link": "Más información: {link}",
        "calendar.lock-header": "one line a session\nnot to be edited",
      ]))

  static let english = Catalogue(
    language: "en",
    sentences: lists(
      [
        "month": "January February March April May June July August September October November December",
        "month-short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "weekday-short": "Mon Tue Wed Thu Fri Sat Sun",
        "weekday-initial": "Mo Tu We Th Fr Sa Su",
      ],
      [
        "dates.full": "{weekday} {day} {month} {year}",
        "dates.long": "{day} {month} {year}",
        "dates.short": "{day} {month-short} {year}",
        "dates.day-month": "{day} {month}",
        "dates.day-month-short": "{day} {month-short}",
        "dates.month-year": "{month} {year}",
        "dates.time": "{hour}:{minute}",
        "dates.time-range": "{start}–{end}",
        "dates.quarter": "Q{number} {year}",
        "dates.today": "today",
        "dates.tomorrow": "tomorrow",
        "dates.yesterday": "yesterday",
        "dates.in-days": "in {days} days",
        "dates.days-ago": "{days} days ago",
        "numbers.group": ",",
        "numbers.decimal": ".",
        "numbers.minus": "−",
        "numbers.money": "${amount}",
        "numbers.percent": "{value}%",
        "paths.calendar": "calendario",
        "paths.sessions": "sesiones",
        "paths.theme": "tema",
        "paths.department": "departamento",
        "paths.entity": "entidad",
        "paths.holidays": "festivos",
        "calendar.name-entity": "{title} · {entity}",
        "calendar.name-theme": "{theme} · {entity}",
        "calendar.name-department": "{department} · {entity}",
        "calendar.name-session": "{session} · {entity}",
        "calendar.name-holidays": "Holidays · {entity}",
        "calendar.holiday-category": "Holiday",
        "calendar.summary": "{type} · {theme} · {place}",
        "calendar.summary-without-place": "{type} · {theme}",
        "calendar.summary-cancelled": "CANCELLED: {summary}",
        "calendar.summary-undated": "POSTPONED: {summary}",
        "calendar.place": "{municipality} ({department})",
        "calendar.description-session": "Session: {session}",
        "calendar.description-type": "Type: {type}",
        "calendar.description-modality": "Modality: {modality}",
        "calendar.description-moved": "Rescheduled: it was planned for {date}",
        "calendar.description-undated": "Postponed: no new date yet",
        "calendar.description-cancelled": "Cancelled: {reason}",
        "calendar.description-link": "More: {link}",
        "calendar.lock-header": "one line a session\nnot to be edited",
      ]))

  /// Numbers the words of each list from 1, as the catalogue does.
  private static func lists(_ lists: [String: String], _ sentences: [String: String]) -> [String: String] {
    var result = sentences
    for (key, words) in lists {
      for (index, word) in words.split(separator: " ").enumerated() {
        result["dates.\(key)-\(index + 1)"] = String(word)
      }
    }
    return result
  }
}
