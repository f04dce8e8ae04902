"""How a wrong result departs from the right one, in the words of whoever computed it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.exercises.probes import Expected
from steepest.exercises.results import MOST_SHOWN, describe_value, difference, normal_form
from steepest.values import counted

__all__ = ["departure", "differing_values", "left_as_it_was"]

LARGEST_FACTOR: Final = 1000
LONGEST_RIGHT: Final = 30
"""Letters of a right part of several results."""
ALL_KEYS, ALL_RESULTS = "all of them", "all its results"
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")


@dataclass(frozen=True, slots=True)
class _Rules:
    """What counts as different, and the factors by which a single number may be said to be."""

    tolerance: float
    sizes: Collection[int]


def departure(got: Any, wanted: Any, tolerance: float, sizes: Collection[int] = ()) -> str:
    """What is wrong with a result, to follow "Your conv2d"; "" if its values say nothing more.

    Args:
        got: what was returned, in its normal form, as is ``wanted``.
        wanted: the right result.
        tolerance: relative to the larger of 1 and the value.
        sizes: of the arguments. By chance a single number is a multiple of another one; it is said
            if such a size is the factor.

    >>> departure(np.zeros((1, 3)), np.zeros((2, 4)), 1e-6)
    'returns an array of shape (1, 3), expected (2, 4): one row and one column too few'
    >>> w, b = np.array([0.2, 0.4]), np.array(0.6)
    >>> departure((5 * w, np.array(3.0)), (w, b), 1e-6, sizes={5})
    'returns 5 times the expected values in all its results'
    """
    rules = _Rules(tolerance, sizes)
    if isinstance(got, np.ndarray) and isinstance(wanted, np.ndarray):
        return _of_arrays(got, wanted, rules)
    if isinstance(got, tuple) and isinstance(wanted, tuple) and len(got) == len(wanted):
        names = [_ORDINALS[k] if k < len(_ORDINALS) else f"{k + 1}th" for k in range(len(got))]
        parts = [f"its {name} result" for name in names]
        return _of_parts(parts, got, wanted, ALL_RESULTS, rules)
    if isinstance(got, dict) and isinstance(wanted, dict) and got.keys() == wanted.keys():
        parts = ["what it returns" if key == "returned" else key for key in wanted]
        values = [got[key] for key in wanted]
        return _of_parts(parts, values, list(wanted.values()), ALL_KEYS, rules)
    if isinstance(wanted, tuple) and not isinstance(got, tuple):
        what = f"an array of shape {got.shape}" if isinstance(got, np.ndarray) else "one result"
        return f"returns {what}, expected {len(wanted)} results"
    return ""


def _of_parts(
    names: Sequence[str], got: Sequence[Any], wanted: Sequence[Any], every: str, rules: _Rules
) -> str:
    """What is wrong with some of several results, and that the others are right."""
    pairs = list(zip(names, got, wanted, strict=True))
    wrong = {
        name: departure(a, b, rules.tolerance, rules.sizes)
        for name, a, b in pairs
        if difference(a, b, rules.tolerance)
    }
    inner = {name for name, a, _ in pairs if isinstance(a, tuple | dict)}
    found = set(wrong.values())
    if len(found) == 1 and (text := found.pop()) and len(wrong) == len(pairs):
        return f"{text} in {every}"
    name, text = next(iter(wrong.items()), ("", ""))
    others = "the others are right" if len(pairs) > 2 else "the other one is right"
    rest = f"; {others}" if len(wrong) == 1 else ""
    if name in inner and text:  # "in b1; the others are right", "in all of them"
        place = text.partition(";")[0]
        part = place.removesuffix(f" in {ALL_KEYS}").removesuffix(f" in {ALL_RESULTS}")
        return f"{part} {'of' if part == place else 'in'} {name}{rest}"
    return f"{text or 'is wrong'} in {name}{rest}" if name and (text or rest) else ""


def _of_arrays(got: NDArray[Any], wanted: NDArray[Any], rules: _Rules) -> str:
    if got.shape != wanted.shape:
        return _of_shapes(got, wanted, rules.tolerance)
    if got.dtype.kind == "c" or wanted.dtype.kind == "c" or not got.size:
        return ""
    a, b = got.astype(float), wanted.astype(float)
    strange = ~np.isfinite(a) & np.isfinite(b)
    if strange.any():
        name = "NaN" if np.isnan(a[strange]).all() else "infinite or NaN values"
        where = f" in {int(strange.sum())} of {a.size} places" if a.size > 1 else ""
        return f"returns {name}{where}"
    if not np.isfinite(a).all():
        return ""
    labels = bool((b == np.round(b)).all())
    return ("" if labels else _of_factors(a, b, rules)) or _of_places(a, b, rules.tolerance)


def _of_shapes(got: NDArray[Any], wanted: NDArray[Any], tolerance: float) -> str:
    shapes = f"of shape {got.shape}, expected {wanted.shape}"
    if difference(got, wanted, tolerance) == "shape":
        return f"returns the right numbers in an array {shapes}"
    if got.T.shape == wanted.shape and not difference(got.T, wanted, tolerance):
        return f"returns the transposed array, {shapes}"
    if got.ndim == wanted.ndim and got.ndim in (1, 2):
        axes = ("row", "column") if got.ndim == 2 else ("number",)
        less = [a - b for a, b in zip(got.shape, wanted.shape, strict=True)]
        few = [_amount(-each, name) for each, name in zip(less, axes, strict=True) if each < 0]
        many = [_amount(each, name) for each, name in zip(less, axes, strict=True) if each > 0]
        texts = [f"{' and '.join(few)} too few"] * bool(few)
        texts += [f"{' and '.join(many)} too many"] * bool(many)
        return f"returns an array {shapes}: {', '.join(texts)}"
    return (
        f"returns an array {shapes}"
        if got.ndim
        else f"returns a number, expected an array \
{wanted.shape}"
    )


def _amount(count: int, name: str) -> str:
    return f"one {name}" if count == 1 else counted(count, name)


def _of_factors(a: NDArray[np.float64], b: NDArray[np.float64], rules: _Rules) -> str:
    """Whether all values are a multiple of the expected ones, or a constant away from them."""
    limit = np.maximum(rules.tolerance, 10 * rules.tolerance * np.abs(b))
    if (np.abs(a + b) <= limit).all():
        return "returns the expected values with the other sign"
    if not a.any():
        return "returns 0" if a.size == 1 else "returns 0 in all places"
    largest = np.unravel_index(int(np.abs(b).argmax()), b.shape)
    factor = float(a[largest] / b[largest]) if b[largest] else 0.0
    whole = next((f for f in (factor, 1 / factor) if _is_whole(f)), 0.0) if factor else 0.0
    known = factor and (a.size > 1 or round(abs(whole)) in (2, *rules.sizes))
    if known and (np.abs(a - factor * b) <= abs(factor) * limit).all():
        shown = f"{factor:.4g}" if not whole or whole == factor else f"1/{whole:.0f} of"
        return f"returns {shown} {'' if '/' in shown else 'times '}the expected values"
    shift = a - b
    if a.size > 1 and np.ptp(shift) <= limit.max():
        more = "more" if shift.flat[0] > 0 else "less"
        return f"returns {abs(shift.flat[0]):.4g} {more} than expected in all places"
    return ""


def _is_whole(factor: float) -> bool:
    return 1.5 < abs(factor) < LARGEST_FACTOR and abs(factor - round(factor)) < 1e-6 * abs(factor)


def _of_places(a: NDArray[np.float64], b: NDArray[np.float64], tolerance: float) -> str:
    """Where some values are right and others are not."""
    off = _off(a, b, tolerance)
    if a.ndim == 2 and a.shape[0] == a.shape[1] and not _off(a.T, b, tolerance).any():
        return "returns the transposed array"
    if a.size > 1 and off.all() and not _off(np.sort(a, None), np.sort(b, None), tolerance).any():
        return "returns the expected numbers in another order"
    if off.all() or not off.any():
        return ""
    rows = off.reshape(len(off), -1)
    if off.ndim > 1 and (rows.all(axis=1) == rows.any(axis=1)).all():
        wrong = np.flatnonzero(rows.any(axis=1))
        return f"is right but for {_places('row', wrong, len(rows))}"
    if off.ndim == 2 and (off.all(axis=0) == off.any(axis=0)).all():
        wrong = np.flatnonzero(off.any(axis=0))
        return f"is right but for {_places('column', wrong, off.shape[1])}"
    if off.ndim == 1:
        return f"is right but for {_places('element', np.flatnonzero(off), off.size)}"
    return f"is right but for {int(off.sum())} of {off.size} elements"


def _places(name: str, places: NDArray[np.intp], count: int) -> str:
    if len(places) == 1:
        return f"{name} [{places[0]}] of {count}"
    return f"{len(places)} of {count} {name}s, the first is [{places[0]}]"


def _off(a: NDArray[Any], b: NDArray[Any], tolerance: float) -> NDArray[np.bool_]:
    """Where two arrays of one shape differ."""
    with np.errstate(invalid="ignore", over="ignore"):
        near = np.abs(a - b) <= tolerance * np.maximum(1, np.abs(b))
    same: NDArray[np.bool_] = near | (a == b) | (np.isnan(a) & np.isnan(b))
    return ~same


def left_as_it_was(expected: Expected, results: Sequence[Any], number: int) -> str:
    """Which argument a function does not change though it should, to follow "Your step"; "" if it
    changes all.

    Args:
        expected: what the reference returns.
        results: of the function, one for each probe.
        number: of the probe, from 0.
    """
    piece, got, wanted = expected.piece, results[number], expected.results[number]
    if not piece.in_place or not isinstance(got, dict) or not isinstance(wanted, dict):
        return ""
    given = dict(zip(piece.parameters, expected.probes[number].arguments, strict=False))
    for name in piece.in_place:
        before = normal_form(given[name])
        if difference(before, wanted[name], piece.tolerance) and not difference(
            got[name], before, piece.tolerance
        ):
            instead = got["returned"] is not None and wanted["returned"] is None
            return f"leaves {name} as it was" + ", and returns a value instead" * instead
    return ""


def differing_values(got: Any, wanted: Any, tolerance: float) -> tuple[str, str]:
    """Both results as text; of large arrays the first row or element in which they differ, and of
    several results those that are right shortened.

    >>> a, b = np.zeros((20, 2)), np.zeros((20, 2))
    >>> b[7] = 0.5
    >>> differing_values(a, b, 1e-6)
    ('row [7] is [0, 0]', 'row [7] is [0.5, 0.5]')
    """
    if isinstance(got, tuple) and isinstance(wanted, tuple) and len(got) == len(wanted):
        pairs = [_part_as_text(a, b, tolerance) for a, b in zip(got, wanted, strict=True)]
        first, second = (f"({', '.join(each)})" for each in zip(*pairs, strict=True))
        return first, second
    if isinstance(got, dict) and isinstance(wanted, dict) and got.keys() == wanted.keys():
        return _described_parts(got, wanted, tolerance)
    if not (
        isinstance(got, np.ndarray)
        and isinstance(wanted, np.ndarray)
        and got.shape == wanted.shape
        and got.size > MOST_SHOWN
    ):
        return describe_value(got), describe_value(wanted)
    off = np.argwhere(_off(got, wanted, tolerance))
    if not len(off):
        return describe_value(got), describe_value(wanted)
    row = got.ndim > 1 and got[0].size <= MOST_SHOWN
    place = tuple(off[0][:1] if row else off[0])
    index = ", ".join(str(int(each)) for each in place)
    name = f"{'row' if row else 'element'} [{index}] is "
    return name + describe_value(got[place]), name + describe_value(wanted[place])


def _part_as_text(got: Any, wanted: Any, tolerance: float) -> tuple[str, str]:
    """One of several results as text; "..." if it is right and long."""
    texts = differing_values(got, wanted, tolerance)
    right = not difference(got, wanted, tolerance)
    return ("...", "...") if right and len(texts[1]) > LONGEST_RIGHT else texts


def _described_parts(
    got: dict[str, Any], wanted: dict[str, Any], tolerance: float
) -> tuple[str, str]:
    """What a call returns, and what its arguments then are if they are compared too."""
    first, second = list[str](), list[str]()
    for key in wanted:
        if key == "returned" and got[key] is wanted[key] is None:
            continue
        name = "" if key == "returned" else f"{key} = "
        texts = _part_as_text(got[key], wanted[key], tolerance)
        for kept, text in zip((first, second), texts, strict=True):
            kept.append(name + text)
    return " and ".join(first), " and ".join(second)
