extension Array where Element == String {
  /// The words of a list as a message names them: «técnica», «temática».
  var quoted: String { map { "«\($0)»" }.joined(separator: ", ") }
}
