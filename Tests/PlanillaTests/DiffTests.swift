import Foundation
import Testing

/// `planilla diff`: what changed in a plan, or why that cannot be told.
struct DiffTests {
  /// An office whose plan was approved, and changed since.
  private func changedOffice(isRepository: Bool = true) throws -> ApprovalOffice {
    let office = try ApprovalOffice(isRepository: isRepository)
    try #require(try office.approve().status == 0)
    if isRepository { try office.commit("Plan aprobado") }
    try office.swap("fecha: 2026-10-14", "fecha: 2026-10-15")
    return office
  }

  private static let moved = "pasa del miércoles 14 de octubre de 2026 al jueves 15 de octubre de 2026"

  @Test func `what was changed since the approval is told field by field, with the reason`() throws {
    let office = try changedOffice()
    try office.commit("Se mueve\n\nMotivo: lo pidió el municipio")
    let outcome = try office.run("check")
    #expect(outcome.output.contains("decía «2026-10-14», dice «2026-10-15»"), "\(outcome.output)")
    let memo = try office.run("diff", "2026-AGUA")
    #expect(memo.status == 0 && memo.output.contains(Self.moved))
    #expect(memo.output.contains("lo pidió el municipio") && memo.output.contains("debe aprobarse de nuevo"))
    let same = try office.run("diff", "2026-AGUA", "HEAD")
    #expect(same.status == 0 && same.output.contains("Nada cambió"), "\(same.output)")
    #expect(try office.run("build", "--out", "site").status == 0, "a failure is published, not hidden")
    let page = try office.text(of: "site/planes/2026/agua.html")
    #expect(page.contains("Modificado tras la aprobación") && page.contains("<del>miércoles 14 de octubre"))
  }

  @Test func `whom a message names is not published, unless it is the id of a role`() throws {
    let office = try changedOffice()
    try office.commit("Se mueve\n\nRol: Juana Pérez, tel. 3001234567")
    try office.swap("fecha: 2026-10-15", "fecha: 2026-10-16")
    try office.commit("Otra vez\n\nRol: vocal")
    #expect(try office.run("build", "--out", "site").status == 0)
    let page = try office.text(of: "site/planes/2026/agua.html")
    #expect(page.contains("Se mueve") && page.contains("Vocalía"))
    #expect(!page.contains("Juana") && !page.contains("3001234567"))
  }

  @Test func `against a revision only the reasons that came after it are told`() throws {
    let office = try changedOffice()
    try office.commit("Se mueve\n\nMotivo: lo pidió el municipio")
    try office.swap("fecha: 2026-10-15", "fecha: 2026-10-16")
    try office.commit("Se mueve otra vez\n\nMotivo: no había salón")
    let last = try office.run("diff", "2026-AGUA", "HEAD~1")
    #expect(last.status == 0 && last.output.contains("no había salón"), "\(last)")
    #expect(!last.output.contains("lo pidió el municipio"), "\(last)")
    let both = try office.run("diff", "2026-AGUA", "HEAD~2")
    #expect(
      both.output.contains("no había salón") && both.output.contains("lo pidió el municipio"), "\(both)")
  }

  @Test func `a heading that changed is told as a heading`() throws {
    let office = try changedOffice()
    try office.swap("fecha: 2026-10-15", "fecha: 2026-10-14")
    try office.swap("## Objetivo", "## Propósito")
    let memo = try office.run("diff", "2026-AGUA")
    #expect(memo.output.contains("  1. título: decía «Objetivo», dice «Propósito»\n\n"), "\(memo.output)")
    #expect(try office.run("check").output.contains("nota: título: decía «Objetivo», dice «Propósito»"))
  }

  @Test(arguments: [true, false])
  func `an approved text is found under the name that its folder or file had`(_ isCommitted: Bool) throws {
    let office = try changedOffice()
    try office.git("mv", "content/planes", "content/plans")
    try office.swap(
      "planes/2026/agua.md", "plans/2026/agua.md", in: "content/sesiones/2026/2026-AGUA-01.md")
    if isCommitted { try office.commit("Cambia de nombre") }
    let memo = try office.run("diff", "2026-AGUA")
    #expect(memo.status == 0 && memo.output.contains(Self.moved), "\(memo)")
    #expect(try office.run("check").output.contains("decía «2026-10-14», dice «2026-10-15»"))
    let old = try office.run("diff", "2026-AGUA", isCommitted ? "HEAD~1" : "HEAD")
    #expect(old.status == 0 && old.output.contains(Self.moved), "\(old)")
  }

  @Test func `a text that no file had is told as such`() throws {
    let office = try changedOffice()
    try office.git("update-ref", "-d", "HEAD")
    try office.commit("Otra historia")
    let memo = try office.run("diff", "2026-AGUA")
    #expect(memo.status == 1 && memo.output == "", "\(memo)")
    #expect(
      memo.complaint.contains("el texto aprobado de «2026-AGUA» no está en git: nombre una revisión"),
      "\(memo)")
    let approve = try office.run("approve", "2026-AGUA", "--role", "jefe", "--dry-run")
    #expect(approve.output.contains("el texto aprobado no está en git"), "\(approve)")
  }

  /// A way in which git tells nothing, and what is said of it.
  enum Silence: String, CaseIterable {
    case noProgram =
      "en este computador no está el programa git; instálelo, o anote los cambios a mano en cambios.yml"
    case noRepository = "la carpeta «content» no está en un repositorio de git"
    case noCommits = "en el repositorio de git todavía no se ha guardado nada"
    case shallow = "traiga lo demás con git fetch --unshallow"
  }

  @Test(arguments: Silence.allCases)
  func `where git tells nothing, the reason is said with the way out`(_ silence: Silence) throws {
    let office = try changedOffice(isRepository: silence == .shallow)
    var environment: [String: String] = [:]
    switch silence {
    case .noRepository: break
    case .noCommits: try office.git("init", "-q")
    case .noProgram:
      try office.folder.make(.link("bin/timeout", to: "/usr/bin/timeout"))
      environment["PATH"] = office.path + "/bin"
    case .shallow:
      try office.commit("Otro")
      try office.git("clone", "-q", "--depth", "1", "file://\(office.path)", office.path + "/copia")
      try FileManager.default.removeItem(atPath: office.path + "/content")
      try FileManager.default.moveItem(
        atPath: office.path + "/copia/content", toPath: office.path + "/content")
      try FileManager.default.removeItem(atPath: office.path + "/.git")
      try FileManager.default.moveItem(atPath: office.path + "/copia/.git", toPath: office.path + "/.git")
    }
    let memo = try office.run("diff", "2026-AGUA", environment: environment)
    #expect(memo.status == 1 && memo.output == "", "\(memo)")
    #expect(
      memo.complaint.hasPrefix("no se puede decir qué cambió en «2026-AGUA»: \(silence.rawValue)")
        || memo.complaint.contains(silence.rawValue), "\(memo.complaint)")
    let approve = try office.run(
      "approve", "2026-AGUA", "--role", "jefe", "--dry-run", environment: environment)
    #expect(approve.status == 0 && approve.output.contains(silence.rawValue), "\(approve)")
    guard silence == .noProgram || silence == .noRepository else { return }
    // Often: git may end before it is asked anything.
    for _ in 0..<5 {
      let revision = try office.run("diff", "2026-AGUA", "HEAD", environment: environment)
      #expect(revision.status == 1 && revision.complaint.contains(silence.rawValue), "\(revision)")
    }
  }

  @Test func `what the office wrote down itself is told without git`() throws {
    let office = try changedOffice(isRepository: false)
    try office.write(
      """
      cambios:
        - {archivo: planes/2026/agua.md, fecha: 2026-02-06, motivo: "Primera versión"}
        - {archivo: planes/2026/agua.md, fecha: 2026-08-28, motivo: "Lo pidió el municipio"}

      """, to: "content/cambios.yml")
    let memo = try office.run("diff", "2026-AGUA")
    #expect(memo.status == 1 && memo.complaint.contains("no está en un repositorio de git"), "\(memo)")
    #expect(
      memo.output
        == """
        Cambios en el plan 2026-AGUA
        Agua, vigencia 2026

        Motivos anotados:
          - 28 de agosto de 2026: Lo pidió el municipio

        El plan debe aprobarse de nuevo: planilla approve lo escribe.

        """)
  }

  @Test(arguments: [
    ("HEAD~9", 1, "git no conoce la revisión «HEAD~9»"), ("sin-rama", 1, "git no conoce la revisión"),
    ("HEAD~1", 1, "«2026-AGUA» no está en la revisión «HEAD~1»"), ("", 64, "falta la revisión"),
    (":x", 64, "falta la revisión"), ("HEAD\nHEAD", 64, "falta la revisión"),
  ])
  func `a revision that does not have the plan is told apart from one that there is not`(
    _ revision: String, _ status: Int32, _ words: String
  ) throws {
    let office = try ApprovalOffice()
    try office.write("x\n", to: "otro.txt")
    try office.git("add", "otro.txt")
    try office.git("commit", "-q", "--no-gpg-sign", "-m", "Antes")
    try office.commit("El plan")
    let outcome = try office.run("diff", "2026-AGUA", revision)
    #expect(outcome.status == status && outcome.complaint.contains(words), "\(outcome)")
  }

  @Test func `without git all works but the difference`() throws {
    let office = try changedOffice(isRepository: false)
    #expect(try office.run("check").output.contains("[R-APR-4 "))
    #expect(try office.run("diff", "2026-AGUA").status == 1)
  }
}
