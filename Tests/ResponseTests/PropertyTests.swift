import Diagnostics
import Model
import Response
import TestSupport
import Testing

/// What holds for every form and every response.
struct PropertyTests {
  @Test(arguments: FormShelf.ids)
  func `every random response is valid, and says what its document says`(id: String) throws {
    let form = FormShelf.form(id)
    for seed in 0..<20 as Range<UInt64> {
      let tree = RandomResponse.make(form, digest: FormShelf.digest(form), seed: seed)
      switch FormShelf.validator.judge(tree.bytes) {
      case .valid(let response):
        #expect(response.form.id == form.id && response.rows.count == tree["rows"]?.elements.count ?? 0)
        let told = Set(tree["answers"]?.names ?? [])
        #expect(told.isSubset(of: response.answers.map(\.name.rawValue)))
      case .refused(let refusals):
        Issue.record("seed \(seed): \(refusals.map { "\($0.code) \($0.path)" }) of \(tree.bytes.count) bytes")
      }
    }
  }

  @Test(arguments: FormShelf.ids)
  func `every single mutation is refused with the name of its field`(id: String) {
    let form = FormShelf.form(id)
    for seed in FormShelf.mutatedSeeds(of: form) {
      let tree = RandomResponse.make(form, digest: FormShelf.digest(form), seed: seed)
      for mutation in ResponseMutation.all(of: tree, form) {
        guard case .refused(let refusals) = FormShelf.validator.judge(mutation.bytes) else {
          Issue.record("seed \(seed): \(mutation.name) of \(mutation.field) passes")
          continue
        }
        let isTold = refusals.contains { $0.field == mutation.field && $0.code.rawValue == mutation.code }
        #expect(
          isTold,
          "seed \(seed): \(mutation.name) of \(mutation.field): \(refusals.map { "\($0.code) \($0.path)" })")
      }
    }
  }

  @Test func `the mutations meet every code that a document can be refused with`() {
    var met: Set<String> = []
    for form in FormShelf.forms {
      for seed in FormShelf.mutatedSeeds(of: form) {
        let tree = RandomResponse.make(form, digest: FormShelf.digest(form), seed: seed)
        met.formUnion(ResponseMutation.all(of: tree, form).map(\.code))
      }
    }
    #expect(Set(Refusal.Code.allCases.map(\.rawValue)).subtracting(met).sorted() == [])
  }
}
