/// Every rule that the program knows how to test, in the order of the procedure's parts.
package enum Laws {
  package static let all: [any Rule.Type] = sessionLaws + evaluationLaws + planLaws + reportLaws
}
