"""How samples are handed over, and the arrays in what comes back, as a row for each sample."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy

__all__ = ["LAYOUTS", "MANY_ROWS", "SampleLayout", "read_answers"]

Numbers = NDArray[np.float64]
MANY_ROWS: Final = 32
"""So many samples are handed over at once, or one after the other."""
DEEPEST: Final = 2
MOST_ITEMS: Final = 12
MOST_ELEMENTS: Final = 100_000


@dataclass(frozen=True, slots=True)
class SampleLayout:
    """How samples are handed over.

    Attributes:
        words: to follow "for".
        give: from rows of samples, or from one sample (inputs,), to the arguments.
        one: whether each call takes one sample.
        columns: whether samples are columns of what comes back.
    """

    words: str
    give: Callable[[Numbers], tuple[Any, ...]]
    one: bool = False
    columns: bool = False


LAYOUTS: Final = (
    SampleLayout("samples as rows", lambda x: (x.copy(),)),
    SampleLayout("samples as columns", lambda x: (x.T.copy(),), columns=True),
    SampleLayout("samples as rows, outputs as columns", lambda x: (x.copy(),), columns=True),
    SampleLayout("samples as lists", lambda x: (x.tolist(),)),
    SampleLayout("samples as rows of one sequence", lambda x: (x[None].copy(),)),
    SampleLayout("one sample as a vector", lambda x: (x.copy(),), one=True),
    SampleLayout("one sample as a column", lambda x: (x[:, None].copy(),), one=True),
    SampleLayout("one sample as a row", lambda x: (x[None, :].copy(),), one=True),
    SampleLayout("one sample as a list", lambda x: (x.tolist(),), one=True),
    SampleLayout("one sample as numbers", lambda x: tuple(map(float, x)), one=True),
)


def read_answers(
    call: Callable[..., Any], x: Numbers, layout: SampleLayout, thing: Any = None
) -> dict[str, Numbers]:
    """The arrays that come back for samples, by their place in what the call returns.

    Args:
        call: takes what the layout gives.
        x: rows of samples.
        layout: how they are handed over.
        thing: an object whose attributes are read if nothing is returned.

    Returns:
        none if a number for all samples comes back as well, such as a cost, since the output is
        then not all that is computed; else
        arrays (n,) or (n, outputs); the key "" stands for the returned value itself.

    Raises:
        Exception: what the call raises.

    >>> rows = LAYOUTS[0]
    >>> read_answers(lambda x: (x.sum(1), {"twice": 2 * x}), np.ones((2, 3)), rows)["[0]"]
    array([3., 3.])
    """
    if not layout.one:
        returned = call(*layout.give(x))
        found = _parts(returned, thing)
        if returned is not None and any(map(_is_cost, found.items())):
            return {}
        rows = {place: _as_rows(part, len(x), layout.columns) for place, part in found.items()}
        return {place: part for place, part in rows.items() if part is not None}
    each = [_parts(call(*layout.give(row)), thing) for row in x]
    places = [place for place in each[0] if all(place in parts for parts in each)]
    return {place: part for place in places if (part := _stack(each, place)) is not None}


def _is_cost(part: tuple[str, Numbers]) -> bool:
    """Whether a part of what comes back is a single number that is not whole."""
    place, value = part
    return bool(place) and value.size == 1 and not float(value.ravel()[0]).is_integer()


def _stack(each: list[dict[str, Numbers]], place: str) -> Numbers | None:
    parts = [parts[place].ravel() for parts in each]
    return np.stack(parts) if len({part.shape for part in parts}) == 1 else None


def _as_rows(part: Numbers, n: int, columns: bool) -> Numbers | None:
    if part.ndim == 3 and 1 in part.shape[1:] and len(part) == n:
        part = part.reshape(n, -1)
    if part.ndim == 3 and part.shape[:2] == (1, n):
        part = part[0]
    if part.ndim == 2 and columns:
        part = part.T
    if part.ndim == 2 and part.shape[0] == 1 and part.shape[1] == n:
        part = part.T
    return part if part.ndim in (1, 2) and len(part) == n else None


def _parts(returned: Any, thing: Any) -> dict[str, Numbers]:
    """The arrays of numbers in a returned value; in the attributes if nothing is returned."""
    if returned is None and thing is not None:
        attributes = {k: v for k, v in vars(thing).items() if not isinstance(v, int | float)}
        return dict(_arrays_in(attributes, "", DEEPEST))
    return dict(_arrays_in(returned, "", DEEPEST))


def _arrays_in(value: Any, place: str, depth: int) -> Iterator[tuple[str, Numbers]]:
    array = _as_array(value)
    if array is not None:
        yield place, array
        if not isinstance(value, list | tuple) or not any(np.ndim(each) for each in value):
            return
        if all(isinstance(each, list) for each in value):
            return
    if not depth:
        return
    if isinstance(value, Mapping):
        for key, inner in list(value.items())[:MOST_ITEMS]:
            yield from _arrays_in(inner, f"{place}[{key!r}]", depth - 1)
    elif isinstance(value, list | tuple) and len(value) <= MOST_ITEMS:
        for number, inner in enumerate(value):
            index = number if number < len(value) - 1 or not number else -1
            yield from _arrays_in(inner, f"{place}[{index}]", depth - 1)


def _as_array(value: Any) -> Numbers | None:
    """A copy as numbers; None for anything else."""
    if isinstance(value, str | bytes | Mapping) or value is None or callable(value):
        return None
    try:
        array = to_numpy(value) if is_tensor(value) else np.asarray(_without_tensors(value))
        if array.dtype.kind not in "fiub" or array.size > MOST_ELEMENTS:
            return None
        return np.array(array, dtype=np.float64)
    except (TypeError, ValueError, OverflowError, RuntimeError):
        return None


def _without_tensors(value: Any) -> Any:
    """A value whose own array, as of a tensor class of the user's, is taken out."""
    for name in ("data", "value"):
        inner = getattr(value, name, None)
        if isinstance(inner, np.ndarray) and not isinstance(value, np.ndarray | np.generic):
            return inner
    if isinstance(value, list | tuple) and any(map(is_tensor, value)):
        return [to_numpy(each) if is_tensor(each) else each for each in value]
    return value
