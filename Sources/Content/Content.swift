// Files to the model: front matter, vocabulary, loader.
