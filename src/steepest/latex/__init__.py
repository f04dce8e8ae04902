"""LaTeX: escaped text, tables, and paragraphs with citations and their sources."""
