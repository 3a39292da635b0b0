import Testing

import Hashing

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `the digests of FIPS 180-4 come out`(text: String, hex: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).hex == hex)
  }

  @Test func `one context makes digest after digest`() {
    let hasher = SHA256()
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let hex = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(hasher.digest(of: million).hex == hex)
    #expect(hasher.digest(of: []) == SHA256.digest(of: []))
    #expect(hasher.digest(of: million).hex == hex)
  }

  @Test func `a digest is read from the digits that it writes and from no others`() throws {
    let digest = SHA256.digest(of: [1, 2, 3])
    #expect(Digest(hex: Array(digest.hex.utf8)) == digest)
    #expect(Set([digest, digest]).count == 1)
    #expect(Digest(hex: Array(digest.hex.uppercased().utf8)) == nil)
    #expect(Digest(hex: Array(digest.hex.utf8.dropLast())) == nil)
    #expect(Digest(hex: Array((digest.hex.dropLast() + "g").utf8)) == nil)
  }
}
