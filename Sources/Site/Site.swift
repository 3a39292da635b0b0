// Model to pages.
