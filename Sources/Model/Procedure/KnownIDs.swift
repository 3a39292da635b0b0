/// The few ids of a procedure's open lists that the generator itself has to know.
extension ID where Owner == Territory {
  /// For the whole country: no place is named in a session's title.
  package static let national = ID("nacional")
}

extension ID where Owner == Modality {
  /// Attended on line.
  package static let virtual = ID("virtual")
}
