private import CCrypto

/// Makes digests, one after another, with one libcrypto context.
///
/// Source: [EVP_DigestInit(3)](https://docs.openssl.org/3.0/man3/EVP_DigestInit/).
@safe package struct SHA256: ~Copyable {
  private let context: OpaquePointer
  private let algorithm: OpaquePointer

  package init() {
    guard let context = unsafe EVP_MD_CTX_new(), let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)
    else {
      preconditionFailure("libcrypto has no SHA-256: it cannot be loaded whole")
    }
    unsafe self.context = context
    unsafe self.algorithm = algorithm
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
    unsafe EVP_MD_free(algorithm)
  }

  /// The digest of `bytes`.
  package borrowing func digest(of bytes: [UInt8]) -> Digest {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let isDone = unsafe bytes.withUnsafeBytes { input in
      unsafe withUnsafeMutableBytes(of: &words) { output in
        unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1
          && EVP_DigestUpdate(context, input.baseAddress, input.count) == 1
          && EVP_DigestFinal_ex(context, output.baseAddress, nil) == 1
      }
    }
    precondition(isDone, "libcrypto refused to hash \(bytes.count) bytes")
    return Digest(
      words: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian))
  }

  /// The digest of `bytes`, with a context of its own.
  package static func digest(of bytes: [UInt8]) -> Digest { SHA256().digest(of: bytes) }
}
