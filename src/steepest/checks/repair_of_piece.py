"""The repair of a function that was examined as a piece: right on all probes and on fresh ones."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from steepest.checks.calling import CallLog, SafeFunction
from steepest.checks.comparing import distance_between, observations_agree
from steepest.checks.known_functions import called_like
from steepest.checks.not_checked import has_raised
from steepest.checks.observations import Observation
from steepest.checks.record import ComparisonRow
from steepest.checks.repairing import Repair, find_repair
from steepest.checks.replaying import FreshArguments, RecordedExamination, record_examination
from steepest.gradients.safe_calls import CallFailure

__all__ = ["find_repair_of_piece"]

NUMBERS: Final = {"accuracy": (0.5,), "epoch": (0.5,), "descent": (3.0,)}
"""Constants that a function of a piece may lack, beside 0, 1 and 2."""
SKIPPED: Final = 5e-5
"""Seconds that an examination takes for an observation whose calls are recorded."""
LONGEST_QUICK_CALL: Final = 0.1
LONGEST_EXAMINATION: Final = 1.0


def find_repair_of_piece(
    user: SafeFunction,
    rows: Sequence[ComparisonRow],
    first_kinds: Collection[str] = (),
    first_lines: Callable[[str], bool] = lambda text: False,
    left_out: Callable[[Observation], bool] = lambda got: False,
) -> Repair | None:
    """The smallest edit with which a wrong function agrees with the reference.

    If there is none, the one with which most of what was wrong is right, and nothing else wrong.

    Args:
        user: the function.
        rows: its observations beside those of the reference.
        first_kinds: kinds of edits that are tried before others.
        first_lines: whether a line of code is one whose edits are tried before others.
        left_out: whether an observation need not be right, if others are wrong.
    """
    log = user.log
    ordinary = any(r.got.judged and not r.ok and not left_out(r.got) for r in rows)
    judge = _Judge(user, rows, left_out if ordinary else _is_refused)
    try:
        return find_repair(
            user.function,
            judge.looks_right,
            judge.share_right,
            first_kinds=first_kinds,
            first_lines=first_lines,
            numbers=NUMBERS.get(user.piece.name, ()),
            rest=judge,
        )
    finally:
        user.log = log


def _is_refused(got: Observation) -> bool:
    """Whether the function does not take what a probe gives it."""
    return isinstance(got.value, CallFailure) and got.value.kind in ("raises", "breaks")


@dataclass(slots=True)
class _Judge:
    """Judges the function while an edit of it is in place.

    Attributes:
        user: the function.
        rows: the observations of the wrong function beside those of the reference.
        left_out: whether an observation need not be right.
        unsolved: places of judged observations that are wrong with the edit looked at last.
        excused: places of observations of calls that raised and may still raise, where others
            came back.
    """

    user: SafeFunction
    rows: Sequence[ComparisonRow]
    left_out: Callable[[Observation], bool] = lambda got: False
    excused: frozenset[int] = field(init=False)
    recorded: RecordedExamination = field(init=False)
    quick_place: int | None = field(init=False)
    distance: float = field(init=False, default=math.inf)
    unsolved: tuple[int, ...] = field(init=False, default=())
    _raised: bool = field(init=False)
    _unjudged: set[int] = field(init=False, default_factory=set)
    _fresh: list[Observation] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.user.log = CallLog()
        self.recorded = record_examination(self.user.piece.examine, self.user)
        self._raised = self.user.log.first_error is not None
        failing = [k for k, row in enumerate(self.rows) if self._counts(row.got) and not row.ok]
        raised = frozenset(k for k in failing if has_raised(self.rows[k]))
        judged = sum(row.got.judged for row in self.rows)
        few = len(raised) < len(failing) and 2 * len(raised) <= judged
        self.excused = raised if few else frozenset()
        failing = [k for k in failing if k not in self.excused]
        self._choose_quick_place(failing)

    def _choose_quick_place(self, failing: Sequence[int]) -> None:
        seconds = self.recorded.seconds
        if self.user.piece.compares_values:
            self.quick_place = min(failing, key=lambda k: seconds[k] + k * SKIPPED, default=None)
        else:  # what is observed of a call may depend on those before it, which are right
            self.quick_place = min(failing, default=None)

    def _counts(self, got: Observation) -> bool:
        return got.judged and not self.left_out(got)

    def looks_right(self) -> bool:
        """Whether the quickest of the failing observations is right now."""
        if self.quick_place is None:  # all values are right, but an argument is changed
            return True
        self.user.begin_again(LONGEST_QUICK_CALL)
        seen = self.recorded.observe_again(self.quick_place)
        expected = self.rows[self.quick_place].expected
        self.distance = math.inf if seen is None else distance_between(seen, expected)
        # What is judged may depend on the result, such as several outputs.
        return seen is not None and (not seen.judged or observations_agree(seen, expected))

    def distance_before(self) -> float:
        """The distance of the quickest of the failing observations from the expected one."""
        self.looks_right()
        return self.distance

    def turn_to_rest(self) -> None:
        """Look at the quickest of the observations that are wrong while an edit is in place."""
        self.user.begin_again(LONGEST_EXAMINATION)
        pairs = zip(self.user.piece.examine(self.user), self.rows, strict=False)
        wrong = [
            k
            for k, (got, row) in enumerate(pairs)
            if k not in self.excused and self._counts(got) and not self.left_out(row.got)
            if not observations_agree(got, row.expected)
        ]
        self._choose_quick_place(wrong)

    def share_right(self) -> float:
        """1 if all observations are right, those with fresh arguments too.

        Otherwise the share of those that were wrong before and are right now; 0 if one is wrong
        that was right before.
        """
        self.user.begin_again(LONGEST_EXAMINATION)
        share = self._share_of_corrected()
        return share if share < 1.0 else float(self._is_right())

    def _share_of_corrected(self) -> float:
        corrected = failing = 0
        seen = self.user.piece.examine(self.user)
        unsolved = []
        self._unjudged.clear()
        for k, (got, row) in enumerate(zip(seen, self.rows, strict=False)):
            right = observations_agree(got, row.expected)
            observed = got.judged or row.got.judged or isinstance(got.value, CallFailure)
            if row.ok and not right and observed:
                return 0.0
            if got.judged and not right:
                unsolved.append(k)
            if k not in self.excused and self._counts(got) and not self.left_out(row.got):
                failing += not row.ok
                corrected += right and not row.ok
            elif not got.judged:
                # A gradient that becomes another array is not observed any more, and not right.
                failing += row.got.judged and not row.ok and isinstance(got.value, str)
                self._unjudged.add(k)
        self.unsolved = tuple(unsolved)
        if self.user.log.first_error is not None and not self._raised:
            return 0.0
        return corrected / failing if failing else 1.0

    def _is_right(self) -> bool:
        """Whether all is right, given that all observations are."""
        piece = self.user.piece
        if self.user.log.changed and not piece.may_change_arguments:
            return False
        if self.user.log.overwritten:
            return False
        if not piece.deterministic:
            again = piece.examine(self.user)
            return self._all_agree(again, [row.expected for row in self.rows])
        if not piece.compares_values:
            return True
        fresh = piece.examine(FreshArguments(self.user))
        return self._all_agree(fresh, self._expected_of_fresh(), only_arrays=True)

    def _expected_of_fresh(self) -> list[Observation]:
        if self._fresh is None:
            piece = self.user.piece
            reference = called_like(self.user, piece.reference)
            self._fresh = list(piece.examine(FreshArguments(reference)))
        return self._fresh

    def _all_agree(
        self,
        seen: Iterable[Observation],
        expected: Sequence[Observation],
        only_arrays: bool = False,
    ) -> bool:
        """Whether all judged observations agree; stops at the first that does not."""
        for k, (got, right) in enumerate(zip(seen, expected, strict=False)):
            compared = isinstance(right.value, np.ndarray) or not only_arrays
            if (
                compared
                and k not in self.excused | self._unjudged
                and self._counts(got)
                and not observations_agree(got, right)
            ):
                return False
        return True
