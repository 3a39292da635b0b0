// swift-tools-version: 6.2
import PackageDescription

/// The house's settings: the strict half of Swift 6, and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A room of the house: the modules that it may import are its dependencies, and no others.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a room, which see what it sees and the tests' own tools.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + [.target(name: name), "TestSupport"],
    exclude: name == "Rules" ? ["Fixtures"] : [], swiftSettings: strict)
}

let package = Package(
  name: "planilla",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "planilla", targets: ["planilla"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    // The tests' outside judges: never linked into a program.
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CRename"),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    room("Bytes"),
    room("Diagnostics", ["Bytes"]),
    room("Model", ["Diagnostics"]),
    room("Files", ["Diagnostics"]),
    room("Markup", ["CCmark", "Bytes", "Diagnostics", "Model"]),
    room("Content", ["CLibYAML", "Bytes", "Diagnostics", "Files", "Markup", "Model"]),
    room("Rules", ["Diagnostics", "Model"]),
    room("Template", ["Bytes", "Diagnostics"]),
    room("Hashing", ["CCrypto"]),
    room("Sampling", ["Bytes", "Diagnostics", "Hashing", "Model"]),
    room("Approvals", ["Diagnostics", "Hashing", "Model"]),
    room("Forms", ["Bytes", "CQRencode", "Diagnostics", "Hashing", "Model"]),
    room("JSON", ["Bytes", "Diagnostics"]),
    room("Response", ["Bytes", "Diagnostics", "Hashing", "JSON", "Model"]),
    room("History", ["Model", .product(name: "Subprocess", package: "swift-subprocess")]),
    room("Output", ["CRename", "Hashing", "Bytes", "Diagnostics", "Files"]),
    room(
      "Site",
      [
        "Approvals", "Bytes", "Diagnostics", "Files", "Forms", "Markup", "Model", "Output", "Rules",
        "Template",
      ]),
    .executableTarget(
      name: "planilla",
      dependencies: [
        "Bytes", "Diagnostics", "Model", "Files", "Markup", "Content", "Hashing", "Approvals", "Forms",
        "History", "Rules", "Sampling", "Template", "Output", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),

    room("TestSupport", ["Bytes", "Diagnostics", "Files", "Model"]),
    tests("Bytes", []),
    tests("Diagnostics", ["Bytes"]),
    tests("Model", ["Diagnostics"]),
    tests("Files", ["Diagnostics"]),
    tests("Markup", ["Bytes", "Diagnostics", "Model"]),
    tests(
      "Content",
      ["Bytes", "Diagnostics", "Files", "Markup", "Model", .product(name: "Yams", package: "Yams")]),
    tests("Rules", ["Content", "Diagnostics", "Files", "Model"]),
    tests(
      "Template",
      ["Bytes", "Diagnostics", .product(name: "Mustache", package: "swift-mustache")]),
    tests("Hashing", []),
    tests("JSON", ["Bytes", "Diagnostics"]),
    tests(
      "Response", ["Bytes", "Content", "Diagnostics", "Files", "Forms", "JSON", "Model"]),
    tests("Sampling", ["Content", "Diagnostics", "Files", "Model"]),
    tests("Approvals", ["Content", "Diagnostics", "Files", "Markup", "Model"]),
    tests("Forms", ["Bytes", "Content", "Diagnostics", "Files", "Hashing", "Model"]),
    tests("History", ["Model"]),
    tests("Output", ["Bytes", "Diagnostics", "Files", "Hashing"]),
    tests(
      "Site",
      [
        "Approvals", "Bytes", "Content", "Diagnostics", "Files", "Markup", "Model", "Output", "Rules",
        "Template",
      ]),
    // The built program, run as a person runs it.
    .testTarget(name: "PlanillaTests", dependencies: ["planilla", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
