"""Checks of functions that the user wrote for a piece of the exercise, naming the mistake."""

from steepest.checks.checking import check, user_and_reference
from steepest.checks.record import Check
from steepest.checks.registry import PIECES

__all__ = ["PIECES", "Check", "check", "user_and_reference"]
