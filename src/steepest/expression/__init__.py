"""Functions from text: own tokenizer and parser, exact derivatives, fast evaluation.

Safe by construction: names come from a fixed table, a text becomes a tree of numbers, variables
and known operations, and that tree is interpreted. Nothing is ever passed to the interpreter of
the language.
"""

from steepest.expression.expressions import Expression, parse
from steepest.expression.reader import Limits

__all__ = ["Expression", "Limits", "parse"]
