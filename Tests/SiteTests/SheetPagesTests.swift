import Diagnostics
import Model
import Site
import TestSupport
import Testing

struct SheetPagesTests {
  private let site: BuiltSite
  private let agency: Agency

  init() throws {
    site = try BuiltSite.demo.get()
    agency = site.builder.context.agency
  }

  private func text(_ path: String) throws -> String {
    let index = try #require(site.files.paths.firstIndex(of: path), "\(path)")
    return String(decoding: site.files.bytes(index), as: UTF8.self)
  }

  @Test func `the demo's forms and sessions fit on paper`() {
    #expect(site.files.findings == [])
  }

  @Test func `each session has the sheets of each of its forms, and its page leads to them`() throws {
    let paths = site.builder.context.paths
    let built = Set(site.files.paths)
    for session in agency.sessions {
      let page = try text(paths.session(session))
      for form in agency.forms(filledAt: session) {
        let sheet = paths.sheet(form, at: session)
        #expect(built.contains(sheet) && page.contains("href=\"../../\(sheet)\""), "\(sheet)")
      }
      #expect(built.contains(paths.packet(session)))
    }
    for form in agency.forms {
      #expect(built.contains(paths.sheet(form, at: nil)) && built.contains(paths.sheetLayout(form)))
    }
  }

  @Test
  func `an evaluation is printed where the procedure asks for one, an internal meeting has its register`()
    throws
  {
    let evaluation = try #require(agency.forms.first { $0.kind == .evaluation })
    let paths = site.builder.context.paths
    let built = Set(site.files.paths)
    let isEvaluated = { (session: Session) in
      agency.procedure[session.schedule.type]?.isEvaluable == true
        && session.schedule.lead.map(agency.procedure.parameters.evaluatedLeads.contains) == true
    }
    #expect(agency.sessions.contains(where: isEvaluated) && !agency.sessions.allSatisfy(isEvaluated))
    for session in agency.sessions {
      #expect(built.contains(paths.sheet(evaluation, at: session)) == isEvaluated(session), "\(session.id)")
    }
    let meeting = try #require(agency.sessions.first(where: agency.isInternal))
    #expect(!agency.forms(filledAt: meeting).isEmpty)
  }

  @Test func `a packet has an evaluation for each tenth of those present, numbered from 1`() throws {
    let session = try #require(
      agency.sessions.first { ($0.aideMemoire?.headCount ?? 0) > 20 && has($0, .evaluation) })
    let packet = try text(site.builder.context.paths.packet(session))
    let count = ((session.aideMemoire?.headCount ?? 0) + 9) / 10
    #expect(packet.contains("/\(session.id)/\(count)/1/"))
    #expect(!packet.contains("PLN1/EVALUACION/3/\(session.id)/\(count + 1)/"))
  }

  private func has(_ session: Session, _ kind: FormTemplate.Kind) -> Bool {
    agency.forms(filledAt: session).contains { $0.kind == kind }
  }

  @Test func `a page of sheets asks for nothing but the theme's styles and the logo`() throws {
    let session = try #require(agency.sessions.first { has($0, .attendance) })
    let page = try text(site.builder.context.paths.packet(session))
    #expect(page.contains("default-src 'none'") && !page.contains("style=") && !page.contains("<script"))
    for address in ["assets/sheet.css", "assets/paper-carta.css", "recursos/logo.svg"] {
      #expect(page.contains("\"../../\(address)\"") && site.files.paths.contains(address))
    }
  }
}
