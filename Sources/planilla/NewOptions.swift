import ArgumentParser

/// What is common to all that is begun.
struct NewOptions: ParsableArguments {
  @Flag(help: "Mostrar lo que se escribiría, y no escribir nada.")
  var dryRun = false

  @OptionGroup var folders: FolderOptions
}
