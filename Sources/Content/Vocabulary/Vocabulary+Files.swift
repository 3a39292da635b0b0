import Model

extension Vocabulary {
  /// What a folder of the content holds.
  package enum Folder: Hashable, Sendable, CaseIterable {
    case plans, sessions, reports, actionPlans, figures, approvals, data, pages, assets, forms
    /// The office's own versions of single theme files, which the theme's loader reads.
    case theme
  }

  /// A file that has one fixed name.
  package enum NamedFile: Hashable, Sendable, CaseIterable {
    case site, procedure, changes, draws, holidays, municipalities
    /// What calendars were last published as; written and read by the site.
    case calendarLock
    /// What forms were last published as; written by a command.
    case formLock
  }

  static let folders: [Entry<Folder>] = [
    Entry(.plans, "planes", "plans"), Entry(.sessions, "sesiones", "sessions"),
    Entry(.reports, "informes", "reports"), Entry(.actionPlans, "pai", "action-plan"),
    Entry(.figures, "cifras", "figures"), Entry(.approvals, "aprobaciones", "approvals"),
    Entry(.data, "datos", "data"), Entry(.pages, "paginas", "pages"),
    Entry(.assets, "recursos", "assets"),
    Entry(.forms, "formatos", "forms"), Entry(.theme, "tema", "theme"),
  ]

  static let files: [Entry<NamedFile>] = [
    Entry(.site, "sitio.yml", "site.yml"), Entry(.procedure, "procedimiento.md", "procedure.md"),
    Entry(.changes, "cambios.yml", "changes.yml"), Entry(.draws, "sorteos.yml", "draws.yml"),
    Entry(.holidays, "festivos.csv", "holidays.csv"),
    Entry(.calendarLock, "calendario.lock", "calendar.lock calendario.lock"),
    Entry(.formLock, "formatos.lock", "forms.lock formatos.lock"),
    Entry(.municipalities, "divipola.csv municipios.csv", "municipalities.csv divipola.csv"),
  ]

  /// The folder, below that of forms, of what was published of them.
  package static let publishedWords: [Entry<Bool>] = [Entry(true, "publicados", "published")]

  /// Free pages with a part of their own, by their name without `.md`.
  static let pageRoles: [Entry<FreePage.Role>] = [
    Entry(.home, "inicio", "home"), Entry(.demonstration, "demostracion", "demonstration"),
  ]

  /// Endings of the files that `recursos/` may hold.
  static let assetEndings = pictureEndings + ["pdf"]

  /// Those of pictures that browsers show.
  static let pictureEndings = ["svg", "png", "jpg", "jpeg", "webp", "gif"]
}
