/// The words of a call as the shell gave them, byte by byte.
///
/// What Swift offers as `CommandLine.arguments` has U+FFFD in the place of bytes that are not UTF-8: a seed or a path
/// would be another one than was written, without a word.
enum WrittenArguments {
  /// The first that is not UTF-8, as far as it can be shown; nil where all are.
  static var firstOutsideUTF8: String? {
    let count = Int(CommandLine.argc)
    let words = unsafe UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: count)
    return unsafe words.lazy.compactMap { word in
      guard let word = unsafe word, unsafe String(validatingCString: word) == nil else { return nil }
      return unsafe String(cString: word)
    }.first
  }
}
