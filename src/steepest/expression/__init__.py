"""Functions from text: tokenizer, parser, exact derivatives, fast evaluation.

A text can execute nothing: names come from a fixed table, the text becomes a tree of numbers,
variables and known operations, and that tree is interpreted. No text is passed to Python's own
interpreter.
"""

from steepest.expression.expressions import Expression, parse
from steepest.expression.reader import Limits

__all__ = ["Expression", "Limits", "parse"]
