import Forms
import Model
import Template

extension PageContext {
  /// The list of the office's forms: what each is called, its version and digest, and each of its faces.
  func formsRecord() -> Record {
    let changes = formChanges()
    return Record([
      .forms: .list(FormFaces.forms(of: agency).map(formRecord)),
      .hasChanges: .flag(!changes.isEmpty),
      .changes: .list(changes),
      .procedureAddress: .text(address(site.paths.procedure)),
    ])
  }

  /// The change control of all forms, latest first.
  private func formChanges() -> [Record] {
    let rows = agency.forms.flatMap { form in
      site.changes[form.places.file, default: []].map { (form, $0) }
    }
    return rows.sorted { ($1.1.date, $0.0.id, $1.1.version) < ($0.1.date, $1.0.id, $0.1.version) }
      .map { form, row in changeRow(row).setting([.name: .text(form.title)]) }
  }

  private func formRecord(_ form: FormTemplate) -> Record {
    let isCurrent = agency.forms.contains { $0.id == form.id && $0.version == form.version }
    let types = form.activityTypes.map { agency.procedure[$0]?.name ?? $0.rawValue }
    let own = isCurrent && form.activityTypes.isEmpty
    return Record([
      .name: .text(form.title),
      .code: .text(form.code),
      .hasCode: .flag(form.code.contains { $0.isNumber }),
      .version: .text(String(form.version)),
      .date: .text(ifAny: form.date?.description),
      .dateShort: .text(ifAny: form.date.map(site.dates.short)),
      .digest: .text(String(form.digest.dropFirst("sha256:".count).prefix(12))),
      .paperName: text("sheet.paper.\(form.paper.name)"),
      .activityTypes: .list(types.map { Record([.name: .text($0)]) }),
      .isSuperseded: .flag(!isCurrent),
      .sheetAddress: .text(ifAny: isCurrent ? address(site.paths.sheet(form, at: nil)) : nil),
      .webFormAddress: .text(ifAny: own ? address(site.paths.webForm(form, at: nil)) : nil),
      .files: .list(FormExport.Face.allCases.map { link(to: $0, of: form) }),
    ])
  }

  private func link(to face: FormExport.Face, of form: FormTemplate) -> Record {
    link(
      site.say("words.form-face.\(face.rawValue)"),
      to: "\(site.paths.formsFolder)/\(FormExport.fileName(of: form, face))")
  }
}
