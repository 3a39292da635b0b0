import Diagnostics
import Testing

@testable import Content

/// A `#` that is meant is not taken for a comment in silence, and a missing space is called so.
struct YAMLHashTests {
  private func found(_ text: String) -> [String] {
    YAMLReader.read(Array(text.utf8)[...], file: "f.yml").diagnostics.map {
      "\($0.severity) \($0.code) \($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0)"
    }
  }

  @Test(arguments: [
    ("lugar: Salón #204, piso 2\n", "1:15"), ("a:\n  - uno #2\n", "2:9"),
    ("a: uno   #dos\nb: tres\n", "1:10"),
    ("lugar: Salón ú #204\n", "1:18"),
  ])
  func `words behind a number sign are told, since nobody will read them`(_ text: String, _ place: String) {
    #expect(found(text) == ["warning yaml-hash-in-value \(place)"])
  }

  @Test(arguments: [
    ("primario: #0b4f57\n", "1:11"),
    ("colores: {primario: #0b4f57, acento: \"#b5652b\"}\nlogo: a.svg\n", "1:21"),
    ("colores: {lugar: \"a #b\", x: #0b4f57}\n", "1:29"), ("a: [uno #2, dos]\nb: c\n", "1:9"),
    ("a:\n  - #uno\n", "2:5"),
  ])
  func `a value that a number sign cuts off is one error there`(_ text: String, _ place: String) {
    #expect(found(text) == ["error yaml-hash-for-value \(place)"])
  }

  @Test(arguments: [
    "a: uno # dos\n", "a: uno #\n", "a: uno ## dos\n", "#a: uno\nb: c\n", "a: \"uno #2\" #tres\n",
    "a: uno#2\n",
    "a: 'uno #2'\n", "a: #nota\n  - uno\n", "a: [uno, # nota\n  dos]\n",
  ])
  func `a comment with a space, and a sign that is a part, are left alone`(_ text: String) {
    #expect(found(text).isEmpty)
  }

  @Test(arguments: [
    ("tema: pot\nvigencia:2026\n", "colon", "2:9"), ("tema:pot\nvigencia: 2026\n", "colon", "1:5"),
    ("a: b\nvigencia:2026\nc: d\n", "colon", "2:9"),
    ("sesiones:\n  - id: A\n    b: c\n  -id: B\n", "dash", "4:3"),
  ])
  func `a space that is missing is called so`(_ text: String, _ sign: String, _ place: String) {
    #expect(found(text) == ["error yaml-\(sign)-space \(place)"])
  }
}
