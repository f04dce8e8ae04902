"""The seeds of a run: one for the initial weights, one for the row order, one for the split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, Generic, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from steepest.errors import SettingsError
from steepest.random import check_seed
from steepest.values import shown, whole

__all__ = [
    "SEEDED",
    "FixedSeeds",
    "SeedColumns",
    "Seeds",
    "check_fixed_seeds",
    "check_seeds",
    "seed_columns",
]

SEEDED: Final = {
    "init_seed": "initialisation",
    "shuffle_seed": "order of the rows",
    "split_seed": "split",
}
"""What each seed of a run draws, by the seed's name as an option and as a column of a study."""

S = TypeVar("S")
T = TypeVar("T")

MOST_SEEDS: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class Seeds(Generic[S]):
    """Three seeds that travel together.

    Attributes:
        init: draws the initial weights.
        shuffle: draws the order of the rows in every epoch.
        split: draws which rows train, validate and test.
    """

    init: S
    shuffle: S
    split: S

    def by_name(self) -> dict[str, S]:
        """The seeds by their names as options and columns.

        >>> Seeds(1, 2, 3).by_name()
        {'init_seed': 1, 'shuffle_seed': 2, 'split_seed': 3}
        """
        return {f"{field.name}_seed": getattr(self, field.name) for field in fields(self)}

    def map(self, function: Callable[[S], T]) -> Seeds[T]:
        """The record of what the function makes of each seed."""
        return Seeds(function(self.init), function(self.shuffle), function(self.split))


FixedSeeds: TypeAlias = Seeds[int | None]
"""None where a seed is the run's own ``seed``."""

SeedColumns: TypeAlias = Seeds[NDArray[np.uint64]]
"""One entry per run, (runs,) each."""


def check_fixed_seeds(init_seed: Any, shuffle_seed: Any, split_seed: Any) -> FixedSeeds:
    """The seeds that a user fixed for all runs, None for the others.

    Raises:
        SettingsError: one is not a whole number from 0 to 2**64 - 1.

    >>> check_fixed_seeds(7, None, None)
    Seeds(init=7, shuffle=None, split=None)
    """
    given = Seeds(init_seed, shuffle_seed, split_seed).by_name().items()
    return Seeds(*(None if seed is None else check_seed(name, seed) for name, seed in given))


def seed_columns(seed: NDArray[np.uint64], fixed: FixedSeeds) -> SeedColumns:
    """The seeds of many runs: the fixed ones, and each run's own ``seed`` for the others.

    >>> seed_columns(np.array([5, 6], dtype=np.uint64), Seeds(None, None, 7)).split
    array([7, 7], dtype=uint64)
    """
    return fixed.map(lambda given: seed if given is None else np.full_like(seed, given))


def check_seeds(given: Any) -> Sequence[int]:
    """The seeds of a sweep: a number n means range(n), anything else is taken literally.

    Raises:
        SettingsError: no seed or too many, one that is not a 64-bit whole number, one listed twice.

    >>> check_seeds(3), check_seeds([5, 7])
    (range(0, 3), (5, 7))
    """
    if not isinstance(given, (list, tuple, range, np.ndarray)):
        try:
            count = whole(given)
        except TypeError:
            count = 0
        if count < 1:
            raise SettingsError(
                f"seeds must be how many, at least 1, or a list of seeds, got {shown(given)}"
            )
        _check_count(count)
        return range(count)
    if isinstance(given, np.ndarray) and given.ndim != 1:
        raise SettingsError(
            f"seeds must be a number or a list of seeds, got an array of shape {given.shape}"
        )
    # A range may be longer than len() can say.
    count = len(given) if not isinstance(given, range) else _length(given)
    if not count:
        raise SettingsError("seeds must hold at least one seed, got an empty list")
    _check_count(count)
    seeds = tuple(check_seed("seeds", seed) for seed in given)
    repeated = [seed for seed, times in Counter(seeds).items() if times > 1]
    if repeated:
        raise SettingsError(f"seeds must list each seed once, got {repeated[0]} again")
    return range(len(seeds)) if seeds == tuple(range(len(seeds))) else seeds


def _check_count(count: int) -> None:
    if count > MOST_SEEDS:
        given = f"{count:,}" if count < 10**30 else shown(count)
        raise SettingsError(f"seeds must be at most {MOST_SEEDS:,}, got {given} seeds")


def _length(given: range) -> int:
    return max(0, -(-(given.stop - given.start) // given.step))
