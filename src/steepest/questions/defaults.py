"""Default arguments of ``answer``; importing them loads no other module, so ``--help`` can."""

from __future__ import annotations

from typing import Final

__all__ = ["DATA", "FEW", "FOLDER", "SEEDS"]

DATA: Final = "digits-halves"
SEEDS: Final = 64
FEW: Final = 64
"""Answers from fewer seeds say so."""

FOLDER: Final = "studies/answers"
