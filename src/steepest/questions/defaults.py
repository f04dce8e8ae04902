"""Default arguments of ``answer``; importing them loads no other module, so ``--help`` can."""

from __future__ import annotations

from typing import Final

__all__ = ["DATA", "FOLDER", "SEEDS"]

DATA: Final = "digits-halves"
FOLDER: Final = "studies/answers"
SEEDS: Final = 64
"""Answers from fewer seeds carry a warning."""
