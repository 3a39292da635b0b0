// The site on disk: hashes, manifest, and a writer that never leaves a mixture.
