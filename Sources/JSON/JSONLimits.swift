/// How much a document may hold before it is refused unread.
package struct JSONLimits: Hashable, Sendable {
  /// Of the whole document.
  package var bytes: Int
  /// How many objects and arrays may stand one in another.
  package var depth: Int
  /// Names of members, in all objects together.
  package var keys: Int
  /// Characters (code points) of one text or name, as it reads once its escapes are resolved.
  package var characters: Int
  /// Characters of one number as it is written.
  package var digits: Int

  package init(bytes: Int, depth: Int, keys: Int, characters: Int, digits: Int) {
    self.bytes = bytes
    self.depth = depth
    self.keys = keys
    self.characters = characters
    self.digits = digits
  }

  /// What a response document may hold.
  package static let response = JSONLimits(
    bytes: 65_536, depth: 16, keys: 2_000, characters: 4_000, digits: 40)
}
