/// A municipality by its DIVIPOLA code: two digits of department and three of its own, as text.
package struct Municipality: Hashable, Sendable {
  package let code: ID<Municipality>
  package let name: String
  package let departmentCode: ID<Department>
  package let departmentName: String

  package init(code: ID<Municipality>, name: String, departmentCode: ID<Department>, departmentName: String) {
    self.code = code
    self.name = name
    self.departmentCode = departmentCode
    self.departmentName = departmentName
  }

  /// «Apartadó, Antioquia»; the capital district, which is its own department, is named once.
  package var fullName: String { name.hasPrefix(departmentName) ? name : "\(name), \(departmentName)" }
}

/// A department: the first two digits of its municipalities' codes.
package struct Department: Hashable, Sendable {
  package let code: ID<Department>
  package let name: String
}

/// The table of municipalities that codes are looked up in.
package struct Gazetteer: Sendable {
  /// In order of code.
  package let municipalities: [Municipality]
  /// In order of code.
  package let departments: [Department]
  private let byCode: [ID<Municipality>: Int]
  private let byName: [String: Int]

  package init(_ municipalities: [Municipality]) {
    let sorted = municipalities.sorted { $0.code < $1.code }
    self.municipalities = sorted
    byCode = Dictionary(sorted.indices.map { (sorted[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    byName = Dictionary(sorted.map { ($0.name, 1) }, uniquingKeysWith: +)
    var departments: [Department] = []
    for entry in sorted where departments.last?.code != entry.departmentCode {
      departments.append(Department(code: entry.departmentCode, name: entry.departmentName))
    }
    self.departments = departments
  }

  package static let empty = Gazetteer([])

  package subscript(code: ID<Municipality>) -> Municipality? { byCode[code].map { municipalities[$0] } }

  /// Whether another department has a municipality of the same name, so that the name alone does not tell.
  package func isHomonym(_ municipality: Municipality) -> Bool { byName[municipality.name, default: 0] > 1 }
}
