"""Small changes of a function's syntax tree, to find out which one makes it right."""

from steepest.edits.edit import Edit
from steepest.edits.generating import generate_edits

__all__ = ["Edit", "generate_edits"]
