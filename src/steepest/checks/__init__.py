"""Pieces of the user's code checked: which mistake is in them, not only that one is."""

from steepest.checks.checking import callers, check
from steepest.checks.record import Check, Failing
from steepest.checks.registry import PIECES

__all__ = ["PIECES", "Check", "Failing", "callers", "check"]
