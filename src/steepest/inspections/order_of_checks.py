"""The order in which the functions of a file are checked."""

from __future__ import annotations

import re
from typing import Final

from steepest.inspections.finding import Candidate
from steepest.inspections.finding_trainings import is_named_as_training

__all__ = ["cost_of_check"]

DRAWS: Final = re.compile(r"plot|draw|show|display|visuali|animat")
"""Parts of the names of functions that draw pictures."""
LONG: Final = ("", "epoch", "descent")
"""Pieces of which the checks train; "" for parts of trainings."""


def cost_of_check(candidate: Candidate) -> int:
    """How late a function is checked: trainings take long, and nothing is known of pictures.

    With a limit for the whole file (``--file-limit``) the others have their verdict by its end.

    >>> names = ("relu", "Net.fit", "plot_boundary")
    >>> [cost_of_check(Candidate("relu", each, abs)) for each in names]
    [0, 1, 2]
    """
    name = candidate.name.rpartition(".")[2].lower()
    if DRAWS.search(name):
        return 2
    return int(candidate.piece in LONG or is_named_as_training(name))
