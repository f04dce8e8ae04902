"""Shards: the parts of a sweep that are trained apart, each in a folder of its own.

The trainings of a sweep in their order, all of the first seed, then all of the second, are cut into
pieces of equal length. Which runs a shard has follows from settings and seeds alone, so machines
that share nothing agree about it.
"""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from steepest import values
from steepest.errors import SettingsError
from steepest.study.spaces import Space
from steepest.values import shown

__all__ = ["Shard", "check_shard", "runs_of_shard"]

_TEXT: Final = re.compile(r"\s*(\d{1,9})\s*/\s*(\d{1,9})\s*")


class Shard(NamedTuple):
    """One of the parts of a sweep.

    Attributes:
        number: from 1.
        of: how many parts there are.
    """

    number: int
    of: int

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


def check_shard(given: Any, space: Space, seeds: int) -> Shard | None:
    """The shard as ``sweep`` takes it: text such as "3/10", a pair (3, 10), or None.

    Raises:
        SettingsError: anything else, a number outside 1…of, more shards than trainings.

    >>> from steepest.study.spaces import space_from_options
    >>> check_shard("3/10", space_from_options({}), seeds=16)
    Shard(number=3, of=10)
    """
    if given is None:
        return None
    shard = _shard_from(given)
    if shard is None:
        raise SettingsError(
            f'shard must be a number and how many there are, such as "3/10", got {shown(given)}'
        )
    if not 1 <= shard.number <= shard.of:
        raise SettingsError(
            f"shard must be one of 1/{shard.of} to {shard.of}/{shard.of}, got {shard}"
            if shard.of
            else f"shard must be one of at least 1, got {shard}"
        )
    trainings = space.trainings * seeds
    if shard.of > trainings:
        raise SettingsError(
            f"shard must be one of at most {trainings}, the trainings of this sweep, got {shard}"
        )
    return shard


def _shard_from(given: Any) -> Shard | None:
    if isinstance(given, str):
        found = _TEXT.fullmatch(given)
        return None if found is None else Shard(int(found[1]), int(found[2]))
    if not isinstance(given, tuple) or len(given) != 2:
        return None
    try:
        return Shard(values.whole(given[0]), values.whole(given[1]))
    except TypeError:
        return None


def runs_of_shard(space: Space, seeds: int, shard: Shard | None) -> NDArray[np.bool_]:
    """Whether each run belongs to the shard, (seeds, configurations); None has all.

    >>> from steepest.study.spaces import space_from_options
    >>> space = space_from_options({"learning_rate": [0.1, 0.2], "epochs": [5, 10]})
    >>> runs_of_shard(space, 2, Shard(2, 2)).astype(int).tolist()
    [[0, 0, 0, 0], [1, 1, 1, 1]]
    """
    if shard is None:
        return np.ones((seeds, len(space.configurations)), dtype=bool)
    total = space.trainings * seeds
    first, end = (number * total // shard.of for number in (shard.number - 1, shard.number))
    runs = np.zeros((seeds, len(space.configurations)), dtype=bool)
    before = 0
    for family in space.families:
        training = np.arange(len(family.settings)) + before
        number = np.arange(seeds)[:, None] * space.trainings + training
        own = (first <= number) & (number < end)
        runs[:, family.rows.ravel()] = np.repeat(own, len(family.marks), axis=1)
        before += len(family.settings)
    return runs
