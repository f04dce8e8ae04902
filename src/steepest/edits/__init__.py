"""Small changes of a function's syntax tree, to find out which one makes it right."""

from steepest.edits.edit import UNAMBIGUOUS, Edit
from steepest.edits.generating import generate_edits

__all__ = ["UNAMBIGUOUS", "Edit", "generate_edits"]
