/// The languages in which authors may write keys, words of closed lists, file names and headings.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case spanish = "es"
  case english = "en"
}
