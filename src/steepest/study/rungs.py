"""The rounds of a search with successive halving.

K. Jamieson, A. Talwalkar, "Non-stochastic best arm identification and hyperparameter optimization",
AISTATS 2016.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Rung", "rungs_of"]


@dataclass(frozen=True, slots=True)
class Rung:
    """One round of a search with halving.

    Attributes:
        epochs: that each candidate is trained for.
        candidates: how many are trained.
    """

    epochs: int
    candidates: int


def rungs_of(candidates: int, epochs: int, factor: int, least: int = 1) -> tuple[Rung, ...]:
    """The rounds of a search, the first one with all candidates, the last one with all epochs.

    Args:
        candidates: at first; each round keeps 1 / factor of them, rounded up.
        epochs: of the last round; each earlier one has 1 / factor of the next, rounded down.
        factor: at least 2.
        least: epochs that the first round has at least.

    >>> [(rung.epochs, rung.candidates) for rung in rungs_of(20, 50, 3)]
    [(5, 20), (16, 7), (50, 3)]
    """
    rounds, left = [epochs], candidates
    while left > factor and rounds[0] // factor >= least:
        rounds.insert(0, rounds[0] // factor)
        left = -(-left // factor)
    rungs, left = list[Rung](), candidates
    for each in rounds:
        rungs.append(Rung(each, left))
        left = -(-left // factor)
    return tuple(rungs)
