// Markdown to a prose tree to HTML: the one room that sees libcmark.
