"""Functions that scale data: which usual centre they subtract, and by what they divide."""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import required_names
from steepest.quantities.elementwise import Explanation
from steepest.quantities.objects import object_of
from steepest.roles.reading import in_snake_case

__all__ = ["METHODS", "explain_scaling", "has_name_of_scaling"]

Numbers = NDArray[np.float64]
NAMES: Final = (
    r"normali[sz]|standardi[sz]|standard_scal|(^|_)scal(e|ing|er)(_|$)|scale_(data|features?|x)|min_?max"
    r"|z_?score|rescal|feature_?scal|preprocess|cent(er|re)_data|normalizar|estandari[sz]ar|norm_data"
)
OTHERS: Final = (
    r"batch|layer|weight|grad|inverse|denorm|unnorm|un_|text|string|word|init|forward|backward|plot"
    r"|loss|cost|err|acc|mse|entropy|rate|lr|softmax|log|prob|histogram|label"
)
"""Parts of the names of other functions."""
SHAPES: Final = ((12, 3), (7, 4), (9, 2), (11, 5))
OF_TWO_COLUMNS: Final = ((12, 2), (7, 2), (9, 2), (11, 2))
LIMITS: Final = r"min_?max|limits|ranges?"
"""Names of a list of the minimum and the maximum of each column."""
EPSILONS: Final = (0.0, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2)
"""Small numbers that are added to a deviation, so that nothing is divided by 0."""
CENTRES: Final[tuple[tuple[str, Callable[..., Any]], ...]] = (
    ("mean", np.mean),
    ("minimum", np.min),
    ("median", np.median),
)
SPREADS: Final[tuple[tuple[str, Callable[..., Any]], ...]] = (
    ("deviation", np.std),
    ("deviation (with n - 1)", lambda x, axis: np.std(x, axis=axis, ddof=1)),
    ("(maximum - minimum)", np.ptp),
    ("maximum", np.max),
    ("largest absolute value", lambda x, axis: abs(x).max(axis=axis)),
    ("length", lambda x, axis: np.sqrt((x**2).sum(axis=axis))),
    ("sum", np.sum),
    ("sum of the absolute values", lambda x, axis: abs(x).sum(axis=axis)),
    ("distance of the quartiles", lambda x, axis: np.subtract(
        *np.percentile(x, [75, 25], axis=axis))),
)  # fmt: skip
CONSTANTS: Final = ((0, 255), (0, 256), (127.5, 127.5), (128, 128), (127.5, 255), (0, 16))
METHODS: Final = ("fit", "transform", "inverse_transform")
"""Methods of an object that scales, which are judged by what ``transform`` gives after ``fit``."""
AXES: Final[tuple[tuple[str, int | None], ...]] = (
    ("of each column", 0),
    ("of all numbers", None),
    ("of each row", 1),
)
Rule = tuple[str, Callable[[Numbers, Numbers], Numbers]]
"""In words, and what it makes of data and of the data whose figures it uses."""


def has_name_of_scaling(name: str) -> bool:
    """Whether a function has a name of one that scales data.

    >>> has_name_of_scaling("feature_normalize"), has_name_of_scaling("batch_norm_scale")
    (True, False)
    """
    plain = in_snake_case(name.rpartition(".")[2])
    return bool(re.search(NAMES, plain)) and not re.search(OTHERS, plain)


def explain_scaling(function: Callable[..., Any], name: str) -> Explanation | None:
    """Which usual scaling a function is; None if its name allows none that explains it.

    Args:
        function: the user's.
        name: as the user calls it; methods ``fit`` and ``transform`` are called one after another.

    >>> explain_scaling(lambda X: X / X.max(axis=0), "normalize").words
    'x / maximum of each column'
    >>> explain_scaling(lambda X: X / X.max(axis=0), "standardize")
    """
    found = _explain(function, name, SHAPES)
    if found is None and _names_two_columns(function):
        found = _explain(function, name, OF_TWO_COLUMNS)
        if found is not None and not found.mistake:
            return replace(found, words=f"{found.words}, for data of two columns")
        return None
    return found


def _names_two_columns(function: Callable[..., Any]) -> bool:
    """Whether a function scales its first two columns by themselves."""
    try:
        text = inspect.getsource(inspect.unwrap(function))
    except (OSError, TypeError):
        return False
    return {*re.findall(r"\[:, ?(\d)\]", text)} == {"0", "1"}


def _explain(
    function: Callable[..., Any], name: str, shapes: Sequence[tuple[int, int]]
) -> Explanation | None:
    """Which scaling explains data of these shapes."""
    for form in _forms(function, name.rpartition(".")[2]):
        answers = []
        for shape in shapes:
            x, other = (_data(shape, seed) for seed in (1, 2))
            answer = form(x, other)
            if answer is None:
                break
            answers.append((x, other, answer))
        if len(answers) == len(shapes):
            # A function that takes a matrix is judged by that: for a vector more would be right.
            words = next(_explanations(answers, _rules(name)), "")
            return Explanation(words, len(shapes)) if words else _mistake_in(answers)
    return None


def _mistake_in(answers: Answers) -> Explanation | None:
    """The known mistake that explains what a scaling gives: no scaling is meant to give that."""
    for mistake, hint, words, rule in MISTAKES:
        rules = ((f"{words} {of}", partial(rule, axis=axis)) for of, axis in AXES)
        found = next(_explanations(answers, rules), "")
        if found:
            return Explanation(f"gives {found}", len(SHAPES), mistake, hint)
    return None


Answers = Sequence[tuple[Numbers, Numbers, Any]]
Form = Callable[[Numbers, Numbers], Any]
"""Calls a function with data and other data; gives a list of (scaled, data, figures) or None."""


def _forms(function: Callable[..., Any], own: str) -> Iterator[Form]:
    needed, thing = len(required_names(function)), object_of(function)
    fit, transform = (getattr(thing, each, None) for each in ("fit", "transform"))
    if own in METHODS and callable(fit) and callable(transform):
        undo = getattr(thing, own) if own == "inverse_transform" else lambda z: z
        yield lambda x, other: _after_fit(fit, transform, undo, (x, other))
    elif needed == 1:
        for change in (np.copy, np.ndarray.tolist, _column, lambda x: _column(x).tolist()):
            yield partial(_alone, function, change)
    elif needed == 2 and re.fullmatch(LIMITS, required_names(function)[1].lower()):
        yield lambda x, other: _rows_in_place(function, x)
    elif needed == 2:
        yield lambda x, other: _two(function, x, other)
    elif needed == 3:
        yield lambda x, other: _given_figures(function, x, other)


def _data(shape: tuple[int, int], seed: int) -> Numbers:
    """Positive numbers in columns of different size."""
    generator = np.random.default_rng(seed * shape[0])
    return np.asarray(generator.uniform(1, 4, shape) * (1 + 3 * np.arange(shape[1])) + seed)


def _column(x: Numbers) -> Numbers:
    return x[:, 0].copy()


def _alone(
    function: Callable[..., Any], change: Callable[[Numbers], Any], data: Numbers, _: Numbers
) -> list[tuple[Numbers, Numbers, Numbers]] | None:
    x = change(data)
    given = np.array(x, dtype=np.float64)
    call = call_safely(function, (x,), 0.3)
    scaled = _arrays(call.returned, given.shape) or _arrays(x, given.shape)
    if call.failure is not None or not scaled or np.array_equal(scaled[0], given):
        return None
    return [(scaled[0], given, given)]


def _two(function: Callable[..., Any], x: Numbers, other: Numbers) -> Any:
    call = call_safely(function, (first := x.copy(), second := other.copy()), 0.3)
    scaled = _arrays(call.returned, x.shape) or _arrays((first, second), x.shape)
    if call.failure is not None or not scaled or np.array_equal(scaled[0], x):
        return None
    return [(each, data, x) for each, data in zip(scaled, (x, other), strict=False)]


def _rows_in_place(function: Callable[..., Any], x: Numbers) -> Any:
    """What becomes of a list of rows whose last value is the label."""
    rows = np.column_stack([x, np.arange(len(x)) % 2]).tolist()
    limits = [[min(column), max(column)] for column in zip(*rows, strict=True)]
    call = call_safely(function, (rows, limits), 0.3)
    if call.failure is not None:
        return None
    scaled = np.array(rows if call.returned is None else call.returned, dtype=np.float64)
    return [(scaled[:, :-1], x, x)] if scaled.shape == (len(x), x.shape[1] + 1) else None


def _given_figures(function: Callable[..., Any], x: Numbers, other: Numbers) -> Any:
    call = call_safely(function, (x.copy(), other.mean(axis=0), other.std(axis=0)), 0.3)
    scaled = _arrays(call.returned, x.shape)
    return [(scaled[0], x, other)] if call.failure is None and scaled else None


def _after_fit(fit: Any, transform: Any, undo: Any, data: tuple[Numbers, Numbers]) -> Any:
    """What transform makes of data after fit; nothing if it is not undone by the last method."""
    x, other = data

    def run() -> tuple[Any, Any]:
        fit(x.copy())
        scaled = transform(other.copy())
        return scaled, undo(np.array(scaled))

    call = call_safely(run, (), 0.3)
    scaled, undone = (
        [_arrays(each, other.shape) for each in call.returned] if call.failure is None else ([], [])
    )
    if not scaled or not undone:
        return None
    back = np.allclose(undone[0], scaled[0]) or np.allclose(undone[0], other)
    return [(scaled[0], other, x)] if back else None


def _arrays(returned: Any, shape: tuple[int, ...]) -> list[Numbers]:
    """The arrays of this shape that were returned, the first two."""
    listed = isinstance(returned, list) and np.ndim(returned[0] if returned else 0) < len(shape)
    several = isinstance(returned, tuple | list) and not listed
    found = []
    for part in returned if several else [returned]:
        try:
            array = np.asarray(to_numpy(part), dtype=np.float64)
        except (TypeError, ValueError):
            continue
        if array.shape == shape and np.isfinite(array).all():
            found.append(array)
    return found[:2]


def _explanations(answers: Answers, rules: Iterable[Rule]) -> Iterator[str]:
    for words, rule in rules:
        for swapped in (False, True):
            if swapped and len(answers[0][2][0][1].shape) == 1:
                continue
            try:
                ways = [
                    (scaled, rule(data, other if swapped else figures))
                    for _, other, answer in answers
                    for scaled, data, figures in answer
                ]
            except (ValueError, IndexError):  # a vector has no rows
                continue
            if all(np.allclose(a, b, rtol=1e-9, atol=1e-12) for a, b in ways):
                flat = answers[0][2][0][1].ndim == 1
                words = words.removesuffix(" of each column") if flat else words
                yield words + (", by the figures of the second argument" if swapped else "")


def _rules(name: str) -> Iterator[Rule]:
    """The usual scalings that a name allows, the most usual first."""
    plain = name.lower().replace("_", "")
    standard = re.search(r"standar|estandar|zscore", plain) is not None
    by_range = re.search(r"minmax|rescale", plain) is not None
    for (of, axis), (centre, middle), (spread, size) in itertools.product(AXES, CENTRES, SPREADS):
        usual = (standard and centre == "mean" and "deviation" in spread) or (
            by_range and centre == "minimum" and "minimum" in spread
        )
        meaningful = centre != "minimum" or "minimum" in spread
        if usual or (meaningful and not standard and not by_range):
            yield from _with_epsilons(f"(x - {centre}) / {spread}", of, axis, middle, size)
    if not standard:
        for of, axis in AXES:
            yield f"2 (x - minimum) / (maximum - minimum) - 1 {of}", _twice(axis)
    if standard or by_range:
        return
    for of, axis in AXES:
        for spread, size in SPREADS:
            yield from _with_epsilons(f"x / {spread}", of, axis, _zero, size)
        yield f"x - mean {of}", _shifted(axis)
    for shift, size in CONSTANTS:
        moved = f"(x - {shift:g})" if shift else "x"
        yield f"{moved} / {size:g}", partial(_by_constants, shift, size)


def _by_constants(shift: float, size: float, x: Numbers, _: Numbers) -> Numbers:
    return np.asarray((x - shift) / size)


def _zero(x: Numbers, axis: int | None) -> Any:
    return 0.0


def _with_epsilons(
    words: str, of: str, axis: int | None, middle: Callable[..., Any], size: Callable[..., Any]
) -> Iterator[Rule]:
    for small in EPSILONS:
        for inside in (False, True) if small else (False,):

            def rule(x: Numbers, of: Numbers, e: float = small, root: bool = inside) -> Numbers:
                spread = _kept(size(of, axis=axis), axis, of)
                spread = np.sqrt(spread**2 + e) if root else spread + e
                return np.asarray((x - _kept(middle(of, axis=axis), axis, of)) / spread)

            yield f"{words} {of}", rule


def _twice(axis: int | None) -> Callable[[Numbers, Numbers], Numbers]:
    def rule(x: Numbers, of: Numbers) -> Numbers:
        low = _kept(np.min(of, axis=axis), axis, of)
        return np.asarray(2 * (x - low) / _kept(np.ptp(of, axis=axis), axis, of) - 1)

    return rule


def _shifted(axis: int | None) -> Callable[[Numbers, Numbers], Numbers]:
    return lambda x, of: np.asarray(x - _kept(np.mean(of, axis=axis), axis, of))


def _kept(figures: Any, axis: int | None, x: Numbers) -> Any:
    """Figures in a shape that goes with the rows or columns of x."""
    figures = np.asarray(figures)
    return figures[:, None] if axis == 1 and figures.ndim == 1 and x.ndim == 2 else figures


def _wrong(
    combine: Callable[[Numbers, Any, Any, Any, Any], Numbers],
) -> Callable[..., Numbers]:
    """A rule made of x and the minimum, maximum, mean and deviation that go with it."""

    def rule(x: Numbers, of: Numbers, axis: int | None) -> Numbers:
        figures = (
            _kept(each(of, axis=axis), axis, of) for each in (np.min, np.max, np.mean, np.std)
        )
        return combine(x, *figures)

    return rule


BRACKETS: Final = "Put the difference in brackets, before it is divided."
MISTAKES: Final = (
    ("brackets missing", "Write (x - minimum) / (maximum - minimum).",
     "x - minimum / maximum - minimum",
     _wrong(lambda x, low, high, mean, sd: x - low / high - low)),
    ("brackets missing", "Write (x - minimum) / (maximum - minimum).",
     "(x - minimum) / maximum - minimum",
     _wrong(lambda x, low, high, mean, sd: (x - low) / high - low)),
    ("brackets missing", BRACKETS, "x - minimum / (maximum - minimum)",
     _wrong(lambda x, low, high, mean, sd: x - low / (high - low))),
    ("brackets missing", BRACKETS, "x - mean / deviation",
     _wrong(lambda x, low, high, mean, sd: x - mean / sd)),
    ("root of the deviation", "Divide by the deviation itself.",
     "(x - mean) / root of the deviation",
     _wrong(lambda x, low, high, mean, sd: (x - mean) / np.sqrt(sd))),
)  # fmt: skip
"""Name, hint, words and rule of what is no usual scaling, in the order in which it is tried."""
