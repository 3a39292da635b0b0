extension BadInput {
  /// What a folder may hold that is no plain file.
  static let disk: [BadInput] = [
    BadInput(
      "a link out of the folder", .link("content/paginas/otra.md", to: "/etc/passwd"), says: ["symbolic-link"]
    ),
    BadInput(
      "a link to a file of the folder", .link("content/paginas/otra.md", to: "ayuda.md"),
      says: ["symbolic-link"]),
    BadInput("a link to itself", .link("content/paginas/otra.md", to: "otra.md"), says: ["symbolic-link"]),
    BadInput(
      "a folder that is a link to the one above", .link("content/paginas/arriba", to: ".."),
      says: ["symbolic-link"]),
    BadInput("a pipe that nobody writes to", .pipe("content/paginas/otra.md"), says: ["special-file"]),
    BadInput("a pipe for the settings", .gone(site), .pipe(site), says: ["special-file"]),
    BadInput(
      "a folder named like a file", .gone(page), .text(page + "/uno.md", "x"), says: ["unexpected-file"],
      status: 0),
    BadInput("a folder for the settings", .gone(site), .folder(site), says: ["missing-file"]),
    BadInput(
      "folders 40 deep", .text("content/" + String(repeating: "a/", count: 40) + "a.md", "x"),
      says: ["unreadable-folder"]),
    BadInput(
      "a link for an asset", .link("content/recursos/logo.svg", to: "/etc/passwd"), says: ["symbolic-link"]),
  ]

  /// What only somebody who is not root cannot read.
  static let forbidden: [BadInput] = [
    BadInput("a file that may not be read", .mode(page, 0), says: ["unreadable-file"]),
    BadInput("a folder that may not be listed", .mode("content/paginas", 0), says: ["unreadable-folder"]),
  ]
}
