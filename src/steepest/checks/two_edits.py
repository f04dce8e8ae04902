"""Two edits at different lines with which a function is right that no single edit makes right.

All pairs would be too many. The first edit is one that makes a part of what was wrong right, or one
with which the result of a call comes nearer to the expected one; the second is any.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Final, TypeAlias

from steepest.counted_time import counted_time
from steepest.edits import Edit
from steepest.edits.outer_lines import OuterAssignment
from steepest.edits.source import FunctionSource

__all__ = ["Source", "Tried", "both_in_place", "find_two_edits"]

Source: TypeAlias = FunctionSource | OuterAssignment
SECONDS: Final = 0.9
"""Computing time that the search for two edits may take."""
MOST_FIRST: Final = 16
"""Edits that are tried as the first of two."""
LARGEST_COST: Final = 2.3
"""Edits that cost more are not one of two."""
NO_CHANGE: Final = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """An edit that was tried alone.

    Attributes:
        edit: the edit.
        source: of the function that is edited.
        cost: of the edit.
        share: of what was wrong before, the share that is right with it.
        distance: of the result of the call that was looked at from the expected one.
    """

    edit: Edit
    source: Source
    cost: float
    share: float
    distance: float


def find_two_edits(
    tried: Sequence[Tried],
    distance_before: float,
    is_right: Callable[[], bool],
    turn_to_rest: Callable[[], None],
    until: float = math.inf,
) -> tuple[Tried, Tried] | None:
    """The first two edits with which the function is right; None if none are found in time.

    Args:
        tried: single edits by ascending cost, none of which makes the function right.
        distance_before: the distance without an edit.
        is_right: whether the function is right while edits are in place.
        turn_to_rest: called with the first edit in place: a quick look is then at one of the calls
            that are still wrong.
        until: counted time after which nothing more is tried.
    """
    until = min(until, counted_time() + SECONDS)
    small = [each for each in tried if each.cost <= LARGEST_COST]
    for first in _first_edits(small, distance_before):
        try:
            with first.source.edited(first.edit):
                turn_to_rest()
        except Exception:  # the edited code may do anything
            continue
        for second in small:
            if counted_time() > until:
                return None
            if _are_apart(first, second) and _makes_right(first, second, is_right):
                return (first, second) if first.edit.line < second.edit.line else (second, first)
    return None


def _first_edits(tried: Sequence[Tried], distance_before: float) -> list[Tried]:
    """Edits that correct a part, the largest first, then those that come nearest."""
    parts = [each for each in tried if each.share > 0]
    nearer = [each for each in tried if each.distance < (1 - NO_CHANGE) * distance_before]
    parts.sort(key=lambda each: -each.share)
    nearer.sort(key=lambda each: each.distance)
    kept: list[Tried] = []
    for each in [*parts, *nearer]:
        same = any(_has_same_effect(each, other) for other in kept)
        if not same and len(kept) < MOST_FIRST:
            kept.append(each)
    return kept


def _has_same_effect(one: Tried, other: Tried) -> bool:
    near = abs(one.distance - other.distance) <= NO_CHANGE * other.distance
    return one.edit.line == other.edit.line and one.share == other.share and near


def _are_apart(one: Tried, other: Tried) -> bool:
    return one.edit.line != other.edit.line


def _makes_right(one: Tried, other: Tried, is_right: Callable[[], bool]) -> bool:
    try:
        with both_in_place(one, other):
            return is_right()
    except Exception:  # two edits may not fit together
        return False


@contextmanager
def both_in_place(one: Tried, other: Tried) -> Iterator[None]:
    """Two edits, of one function or of two, in the block."""
    with ExitStack() as stack:
        if one.source is other.source:
            together = (*one.edit.replacements, *other.edit.replacements)
            edit = Edit(one.cost, one.edit.kind, "", one.edit.line, together)
            stack.enter_context(one.source.edited(edit))
        else:
            stack.enter_context(one.source.edited(one.edit))
            stack.enter_context(other.source.edited(other.edit))
        yield
