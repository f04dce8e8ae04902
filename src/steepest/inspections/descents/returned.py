"""What a descent returned: its last point, the points on the way, and the values there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.inspections.descents.slopes import Numbers, Valley, flat

__all__ = ["ONE_ARRAY", "Recognised", "describe_returned"]

TOLERANCE: Final = 1e-6
ONE_ARRAY: Final = "history of one array"


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was recognised.

    Attributes:
        right: what is right, in words.
        wrong: what is wrong, to follow the name of the function; "" if nothing is.
        mistake: the name of what is wrong.
        unknown: whether something of the form of a point is none of the descent.
    """

    right: tuple[str, ...] = ()
    wrong: str = ""
    mistake: str = ""
    unknown: bool = False


def describe_returned(returned: Any, iterates: Sequence[Numbers], valley: Valley) -> Recognised:
    """What the returned values are among the points of a descent.

    Args:
        returned: what the user's code returned; None if it was stopped.
        iterates: the points from the start to the one after the last gradient.
        valley: the function of which they are points.
    """
    right: list[str] = []
    unknown = False
    values = [valley.value_at(each) for each in iterates]
    width = iterates[0].size
    for part in _parts(returned, width):
        if (part.ndim == 1 and part.size == width and width > 1) or (part.ndim == 0 and width == 1):
            near = [_close(part.reshape(-1), each) for each in iterates]
            if any(near[-2:]):
                right.append("the returned point")
            elif not any(near):
                unknown = True
        elif part.ndim == 2 and width in part.shape and len(part) > 1:
            rows = part if part.shape[1] == width else part.T
            if _is_run(rows, iterates):
                right.append("the points on the way")
            elif len(rows) > 2 and all(np.array_equal(rows[0], each) for each in rows):
                wrong = (
                    f"returns {len(rows)} times the same point as the points on the way: it "
                    "changes one array in place and keeps it again and again (keep a copy)"
                )
                return Recognised(tuple(right), wrong, ONE_ARRAY)
            else:
                unknown |= width > 1
        elif (
            part.ndim == 1
            and part.size > 2
            and _is_run(part[:, None], [np.array([v]) for v in values])
        ):
            right.append("the values there")
    known = any("point" in each for each in right)
    return Recognised(tuple(dict.fromkeys(right)), unknown=unknown and not known)


def _parts(returned: Any, width: int) -> Iterator[Numbers]:
    """The arrays in a returned value: numbers, points, lists of numbers and of points."""
    if returned is None or isinstance(returned, str | bytes | bool):
        return
    array = _as_table(returned, width)
    if array is not None:
        yield array
        return
    if isinstance(returned, dict):
        returned = list(returned.values())
    if isinstance(returned, tuple | list):
        start = _point_of_parts(returned, width)
        if start:
            yield flat(returned[:start])
            returned = returned[start:]
        if len(returned) > 3 and all(isinstance(e, tuple | list) and len(e) == 2 for e in returned):
            returned = [list(column) for column in zip(*returned, strict=True)]
        for each in returned[:12]:
            yield from _parts(each, width)


def _point_of_parts(returned: Sequence[Any], width: int) -> int:
    """How many of the first returned values are the parts of a point, as ``w, b`` are; or 0."""
    for count in range(2, min(len(returned), 4) + 1):
        if any(isinstance(each, list | tuple | dict | str) for each in returned[:count]):
            return 0
        if sum(np.size(each) for each in returned[:count]) == width:
            return count
    return 0


def _as_table(value: Any, width: int) -> Numbers | None:
    """A number, a point, or a table of points or of numbers; None if it is something else."""
    try:
        array = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        return None
    if isinstance(value, tuple) and array.ndim and len(value) != width:
        return None
    if array.size == width and array.ndim < 3:
        return array.reshape(-1) if width > 1 or array.ndim else array
    if array.ndim == 3 and 1 in array.shape[1:]:
        array = array.reshape(len(array), -1)
    if array.ndim == 2 and 1 in array.shape:
        array = array.reshape(-1)
    return array if array.ndim < 3 and array.size else None


def _close(one: Numbers, other: Numbers) -> bool:
    return bool(abs(one - other).max() <= TOLERANCE * max(1.0, float(abs(other).max())))


def _is_run(rows: Numbers, iterates: Sequence[Numbers]) -> bool:
    """Whether rows are neighbouring points of the descent, as far as these are known."""
    for first in range(len(iterates)):
        pairs = list(zip(rows, iterates[first:], strict=False))
        if len(pairs) > 1 and all(_close(np.asarray(row), each) for row, each in pairs):
            return True
    return False
