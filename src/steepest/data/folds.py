"""Folds: splits in which every row is tested once, drawn again in every repeat.

Seed s of a study is fold s % folds of repeat s // folds: that fold is the test part of its run, the
next one the validation part, and the others train. So every row is tested once a repeat, and
validates once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest import random, values
from steepest.data.ordered_splits import one_each, time_of_each_row
from steepest.data.splits import Parts, check_fractions, drawn_test_rows, hint_for_counts
from steepest.errors import DataError, SettingsError

__all__ = ["FOLDS", "Folds", "check_folds"]

FOLDS: Final = 2
"""The random stream of folds; splits have 0 and held-back rows 1."""

_OUTSIDE: Final = 3
_HELD_BACK: Final = -1


@dataclass(frozen=True, slots=True, eq=False)
class Folds:
    """A split of the rows into folds, for every seed another part of it.

    Attributes:
        count: folds of a repeat.
        repeats: how often the rows are divided.
        test_seed: draws test rows that are held back from every run; folds then validate only.
        fractions: with ``test_seed``, of which the last is that of the test part; None takes the
            dataset's own.
        groups: number of each row's group, which stays together, (n,) int64; None: no groups.
        time: rank of each row in time, (n,) int64; None: no order. Blocks then roll forward: fold f
            trains on the first f + 1 of count + 2 blocks, validates on the next, and tests the one
            after it.
    """

    count: int
    repeats: int = 1
    test_seed: int | None = None
    fractions: tuple[float, ...] | None = None
    groups: NDArray[np.int64] | None = None
    time: NDArray[np.int64] | None = None

    @property
    def runs(self) -> int:
        """Folds of all repeats: seeds of a study."""
        return self.count * self.repeats

    def ordered_by(self, groups: Any, time: Any, n: int) -> Folds:
        """These folds with groups, or times, of n rows.

        Raises:
            DataError: not one for each row, or too few groups.
        """
        if time is not None:
            ranks = np.unique(time_of_each_row(time, n), return_inverse=True)[1]
            return replace(self, time=ranks.astype(np.int64))
        codes = np.unique(_sortable(one_each("groups", groups, n)), return_inverse=True)[1]
        there = int(codes.max()) + 1
        if there < self.count:
            raise DataError(
                f"groups must be at least as many as folds, {self.count}, got {there} "
                "(take fewer folds)"
            )
        return replace(self, groups=codes.astype(np.int64))

    def parts(self, y: NDArray[np.int32], classes: int, names: list[Any], seed: int) -> Parts:
        """Row numbers of training, validation and test part of one seed, each rising.

        Args:
            y, classes, names: as for ``table``.
            seed: of the run; below 2**63.

        Raises:
            DataError: as ``table``.

        >>> parts = Folds(3).parts(np.array([0, 0, 0, 1, 1, 1], dtype=np.int32), 2, [], seed=0)
        >>> [len(rows) for rows in parts]
        [2, 2, 2]
        """
        self._check_rows(len(y))
        part = self._checked_part(y, classes, names, seed)
        training, validation, test = (np.flatnonzero(part == number) for number in range(3))
        return training, validation, test

    def table(self, y: NDArray[np.int32], classes: int, names: list[Any]) -> NDArray[np.uint8]:
        """The part of each row for every seed, (runs, n): 0, 1, 2, or 3 outside of all parts.

        Args:
            y: class codes, (n,); rows with targets have one class.
            classes: how many.
            names: the labels of the classes, for messages.

        Raises:
            DataError: a class without a training row, or a part without rows.
        """
        self._check_rows(len(y))
        table = np.empty((self.runs, len(y)), dtype=np.uint8)
        for seed in range(self.runs):
            table[seed] = self._checked_part(y, classes, names, seed)
        return table

    def _checked_part(
        self, y: NDArray[np.int32], classes: int, names: list[Any], seed: int
    ) -> NDArray[np.uint8]:
        """The part of each row for one seed, with a training row for every class."""
        part = self._part_of_rows(y, classes, seed)
        missing = np.bincount(y[part == 0], minlength=classes) == 0
        if missing.any():
            label = int(missing.argmax())
            raise DataError(
                f"fold {seed % self.count} of {self.count} leaves no training row for class "
                f"{names[label] if names else label!r} (take more folds, or leave that class "
                f"out{hint_for_counts(names)})"
            )
        return part

    def _part_of_rows(self, y: NDArray[np.int32], classes: int, seed: int) -> NDArray[np.uint8]:
        """The part of each row for one seed, (n,), as in ``table``."""
        repeat, fold = divmod(int(seed), self.count)
        part = np.zeros(len(y), dtype=np.uint8)
        if self.time is not None:
            blocks = self._blocks(self.time)
            part[blocks == fold + 1] = 1
            part[blocks == fold + 2] = 2
            part[blocks > fold + 2] = _OUTSIDE
            return part
        of = self._fold_of_rows(y, classes, repeat)
        if self.test_seed is not None:
            part[of == fold], part[of == _HELD_BACK] = 1, 2
            return part
        part[of == (fold + 1) % self.count], part[of == fold] = 1, 2
        return part

    def overlap(self, samples: tuple[int, int, int], part: int) -> float:
        """Rows of the validation (1) or test part (2) over those that train, for the correction of
        Nadeau and Bengio; rolling in time, the mean over the folds.

        Args:
            samples: rows of the parts of the first fold.
            part: 1 or 2.
        """
        if self.time is None:
            return samples[part] / samples[0]
        return float(np.mean(1 / np.arange(1, self.count + 1)))

    def tested_rows(self, n: int) -> int:
        """How many rows are in the test part of a fold.

        Args:
            n: rows of the data; in time it is known here.
        """
        if self.time is None:
            return n
        return int((self._blocks(self.time) > 1).sum())

    def as_dict(self) -> dict[str, Any]:
        """What the folds depend on besides data and seeds, as a study keeps it."""
        given = {"groups": self.groups, "time": self.time}
        arrays = {name: each.tolist() for name, each in given.items() if each is not None}
        held = {}
        if self.test_seed is not None:
            assert self.fractions is not None  # filled in when the data were known
            held = {"fractions": list(self.fractions), "test_seed": self.test_seed}
        return {"folds": self.count, **held, **arrays}

    def _fold_of_rows(self, y: NDArray[np.int32], classes: int, repeat: int) -> NDArray[np.int64]:
        """The fold of each row, or -1 where it is held back."""
        of = np.full(len(y), _HELD_BACK, dtype=np.int64)
        if self.groups is not None:
            return self._fold_of_groups(y, classes, repeat)[self.groups]
        order = random.permutation(repeat, random.SPLIT, FOLDS, len(y))
        if self.test_seed is not None:
            assert self.fractions is not None  # filled in by make_plan
            held = drawn_test_rows(len(y), self.fractions, self.test_seed)
            order = order[~np.isin(order, held)]
        by_class = order[np.argsort(y[order], kind="stable")]
        of[by_class] = np.arange(len(order)) % self.count
        return of

    def _fold_of_groups(self, y: NDArray[np.int32], classes: int, repeat: int) -> NDArray[np.int64]:
        """The fold of each group: in random order, that in which its classes are rarest so far."""
        assert self.groups is not None
        count = int(self.groups.max()) + 1
        rows = np.zeros((count, classes))
        np.add.at(rows, (self.groups, y), 1.0)
        shares = rows / np.maximum(rows.sum(axis=0), 1)
        filled = np.zeros((self.count, classes))
        of = np.empty(count, dtype=np.int64)
        for group in random.permutation(repeat, random.SPLIT, FOLDS, count).tolist():
            crowding = (filled * shares[group]).sum(axis=1)
            fold = int(np.lexsort((filled.sum(axis=1), crowding.round(12)))[0])
            of[group] = fold
            filled[fold] += shares[group]
        return of

    def _blocks(self, ranks: NDArray[np.int64]) -> NDArray[np.int64]:
        """The block of each row in time; rows of equal time are in one block."""
        n, blocks = len(ranks), self.count + 2
        ordered = np.sort(ranks)
        last = ordered[[n * block // blocks - 1 for block in range(1, blocks)]]
        return np.searchsorted(last, ranks, side="left")

    def _check_rows(self, n: int) -> None:
        """Whether there are as many rows as folds, and one of each block."""
        for name, given in (("groups", self.groups), ("time", self.time)):
            if given is not None and len(given) != n:
                raise DataError(f"{name} must have a value for each of the {n} rows")
        blocks = self.count + 2 if self.time is not None else self.count
        held = 0
        if self.test_seed is not None:
            assert self.fractions is not None
            held = len(drawn_test_rows(n, self.fractions, self.test_seed))
        if n - held < blocks:
            most = n - held - (blocks - self.count)
            raise DataError(f"folds must be at most {most} for {n - held} rows, got {self.count}")
        if self.time is None:
            return
        there = np.bincount(self._blocks(self.time), minlength=blocks)
        if not there.all():
            raise DataError(
                f"time leaves block {int(there.argmin())} of {blocks} without a row (take fewer "
                "folds; rows of the same time stay together)"
            )


def check_folds(folds: Any, repeats: Any, split: Any, test_seed: int | None) -> Folds | None:
    """The folds that the arguments of ``sweep`` and ``train`` ask for; None without folds.

    Args:
        folds: how many; None: none.
        repeats: how often the rows are divided; None means once.
        split: fractions, or None.
        test_seed: of rows that are held back, or None.

    Raises:
        SettingsError: too few folds, a split besides, repeats without folds.

    >>> check_folds(5, 2, None, None).runs
    10
    """
    if folds is None:
        if repeats is not None:
            raise SettingsError(
                f"repeats must go with folds, got repeats {values.shown(repeats)} and no folds "
                "(take folds=5)"
            )
        return None
    least = 3 if test_seed is None else 2
    why = "1 fold tests, 1 validates, others train" if least == 3 else "1 fold validates"
    count = values.count(least, why).require("folds", folds, SettingsError)
    often = 1 if repeats is None else values.count(1, "").require("repeats", repeats, SettingsError)
    if split is not None and test_seed is None:
        raise SettingsError(
            f"split must be left out with folds, got {values.shown(split)} (folds decide which "
            "rows train, validate and test; with test_seed the last fraction is held back)"
        )
    fractions = None if split is None else check_fractions(split)
    return Folds(count, often, test_seed, fractions)


def _sortable(labels: NDArray[Any]) -> NDArray[Any]:
    if labels.dtype.kind == "O":
        return np.array([str(each) for each in labels.tolist()])
    return labels
