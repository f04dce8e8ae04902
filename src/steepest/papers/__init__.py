"""Results for a paper: LaTeX tables, figures at column width, a paragraph on the methods."""
