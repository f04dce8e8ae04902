"""Random results compared: whether two functions draw from the same distribution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from steepest.exercises.departures import departure
from steepest.exercises.results import Raised, describe_value, difference

__all__ = ["describe_draws", "shown_draws"]

SAME: Final = 1e-9
"""Share of the right spread up to which results differ by rounding alone."""
MOST_ELEMENTS: Final = 8
"""Elements of a result that are tested one by one."""
SHOWN: Final = 3
"""Calls whose results are shown."""


def describe_draws(got: Sequence[Any], expected: Sequence[Any], error_rate: float) -> str:
    """How results depart from the right ones, to follow "Your <piece>" (what `difference` says if
    the kind of results does); "" if no test shows that they do.

    If all right results have the same keys and shapes, so must have these; the order of keys does
    not matter.

    Single elements, their mean, their mean square and the product of neighbours are compared by
    the two-sample test of Kolmogorov and Smirnov, which is conservative where values are equal
    (G. E. Noether, "Note on the Kolmogorov statistic in the discrete case", Metrika 7, 1963).

    Args:
        got: results of repeated calls, in their normal form.
        expected: of the reference.
        error_rate: probability of a departure if there is none, shared among the tests.

    >>> rng = np.random.default_rng(0)
    >>> a, b = ([rng.normal(size=3) for _ in range(200)] for _ in range(2))
    >>> describe_draws(a, b, 1e-6)
    ''
    >>> describe_draws([2 * each for each in a], b, 1e-6)
    'draws from another distribution: values spread more'
    """
    if any(isinstance(each, Raised) for each in (*got, *expected)):
        same = {type(each) for each in got} == {type(each) for each in expected}
        return "" if same else "raises on arguments on which it must not"
    if len(set(map(repr, map(_form, expected)))) == 1 and (text := _other_form(got, expected[0])):
        return text
    flat, right = _as_rows(got), _as_rows(expected)
    if flat is None or right is None:
        return "" if flat is None and right is None else "returns results of changing sizes"
    if flat.shape[1] != right.shape[1]:
        return "returns an array of another size"
    from scipy.stats import ks_2samp

    with np.errstate(all="ignore"):
        pairs = list(zip(_summaries(flat), _summaries(right), strict=True))
    for (name, a), (_, b) in pairs:
        if not (np.isfinite(a).all() and np.isfinite(b).all()):
            if np.isfinite(b).all():
                return "returns values that are not finite"
            continue
        if ks_2samp(a, b, method="auto").pvalue < error_rate / len(pairs):
            return _in_words(name, a, b)
    return ""


def _form(value: Any) -> Any:
    """A result with every array replaced by its shape."""
    if isinstance(value, dict):
        return {key: _form(value[key]) for key in sorted(value)}
    if isinstance(value, tuple):
        return tuple(map(_form, value))
    return list(value.shape) if isinstance(value, np.ndarray) else type(value).__name__


def _other_form(results: Sequence[Any], wanted: Any) -> str:
    """How the first result of another form departs from that of the reference, in words or as
    `difference` says it; "" if none does."""
    zeros = _zeros_like(wanted)
    for each in results:
        theirs = _zeros_like(each)
        if kind := difference(theirs, zeros, 1.0):
            return departure(theirs, zeros, 1.0).replace("the right numbers in ", "") or kind
    return ""


def _zeros_like(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _zeros_like(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_zeros_like, value))
    return np.zeros(value.shape) if isinstance(value, np.ndarray) else value


def _as_rows(results: Sequence[Any]) -> np.ndarray[Any, Any] | None:
    """All numbers of each result in a row; None if their count changes."""
    rows = [np.concatenate([np.ravel(part) for part in _arrays(each)] or [np.zeros(0)])
            for each in results]  # fmt: skip
    if not rows or len({len(each) for each in rows}) != 1:
        return None
    return np.array(rows, dtype=float)


def _arrays(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        value = tuple(value[key] for key in sorted(value))
    if isinstance(value, tuple):
        for each in value:
            yield from _arrays(each)
    elif isinstance(value, np.ndarray):
        yield value.real


def _summaries(rows: np.ndarray[Any, Any]) -> Iterator[tuple[str, np.ndarray[Any, Any]]]:
    size = rows.shape[1]
    if not size:
        return
    for place in sorted({round(k) for k in np.linspace(0, size - 1, min(size, MOST_ELEMENTS))}):
        yield "element", rows[:, place]
    if size > 1:
        yield "mean", rows.mean(axis=1)
        yield "square", np.square(rows - rows.mean(axis=1, keepdims=True)).mean(axis=1)
        yield "neighbours", (rows[:, 1:] * rows[:, :-1]).mean(axis=1)
    pairs = len(rows) // 2
    yield "following calls", rows[0 : 2 * pairs : 2, 0] * rows[1 : 2 * pairs : 2, 0]


def _in_words(name: str, a: np.ndarray[Any, Any], b: np.ndarray[Any, Any]) -> str:
    if np.ptp(a) <= SAME * np.ptp(b) and np.ptp(b) > 0:
        return "returns the same in every call"
    if name in ("neighbours", "following calls"):
        return "draws values that depend on one another in another way"
    spread, right = np.std(a), np.std(b)
    if name == "square":
        word = "more" if a.mean() > b.mean() else "less"
        return f"draws from another distribution: values spread {word}"
    if abs(a.mean() - b.mean()) > 3 * (spread + right) / np.sqrt(len(a)):
        word = "larger" if a.mean() > b.mean() else "smaller"
        return f"draws from another distribution: values are {word} on average"
    word = "more" if spread > right else "less"
    return f"draws from another distribution: values spread {word}"


def shown_draws(got: Sequence[Any], wanted: Sequence[Any]) -> tuple[str, str, str]:
    """What the first calls of a function with random results return, and the verb before it."""
    # Texts of large arrays are those of their shapes: the same for different numbers.
    texts = [
        list(dict.fromkeys(describe_value(each) for each in draws[:SHOWN]))
        for draws in (got, wanted)
    ]
    right = f"for example {', '.join(texts[1])}"
    if isinstance(got[0], Raised):
        return texts[0][0], right, ""
    same = len(got) > 1 and not any(difference(got[0], each, 0.0) for each in got)
    return ", ".join(texts[0]) + " in every call" * same, right, "gives"
