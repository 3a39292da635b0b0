import Diagnostics
import Forms
import Model
import Site
import TestSupport
import Testing

/// What the site publishes of its forms for other programs.
struct FormFacesTests {
  @Test func `every form of the demo has its four files, whose bytes an export gives`() throws {
    let site = try BuiltSite.demo.get()
    let agency = site.builder.context.agency
    #expect(agency.forms.count > 10)
    let faces = FormFaces(agency, site.builder.context.catalogue)
    for form in agency.forms {
      for face in FormExport.Face.allCases {
        let path = "formatos/\(FormExport.fileName(of: form, face))"
        let index = try #require(site.files.paths.firstIndex(of: path), "\(path)")
        #expect(site.files.bytes(index) == faces.export(form).bytes(face))
      }
    }
  }

  @Test func `a form that asks for a person's data carries the notice, another does not`() throws {
    let site = try BuiltSite.demo.get()
    let agency = site.builder.context.agency
    let faces = FormFaces(agency, site.builder.context.catalogue)
    for form in agency.forms {
      let text = String(decoding: faces.export(form).bytes(.xlsform), as: UTF8.self)
      #expect(text.contains("| note | _notice |") == form.asksPersonalData, "\(form.id)")
    }
  }

  @Test func `a version that was published stays beside the one of now`() {
    func form(_ version: Int) -> FormTemplate {
      FormTemplate(
        id: ID("f"), kind: .free, title: "F", code: "", version: version, paper: Paper(.carta),
        places: Places(file: "formatos/f.md", whole: .init(line: 1, column: 1)))
    }
    let sample = SampleAgency().agency
    let agency = Agency(
      settings: sample.settings, procedure: sample.procedure, plans: [], sessions: [], forms: [form(3)],
      publishedForms: [form(1), form(2), form(3)])
    #expect(FormFaces.forms(of: agency).map(\.version) == [1, 2, 3])
  }
}
