/// What writing a site came to.
package struct WriteSummary: Hashable, Sendable {
  /// Files whose bytes are new, and those that were gone or edited by hand.
  package var written = 0
  /// Files that were as they should be.
  package var unchanged = 0
  /// Files of the site before that this one does not have.
  package var removed = 0
  /// Paths of files that somebody had edited and that hold our bytes again.
  package var repaired: [String] = []
  /// Paths of what somebody else put into the site; it is kept.
  package var strays: [String] = []
  /// False where the file system could not swap folders, and files were replaced one by one.
  package var isSwapped = true
}
