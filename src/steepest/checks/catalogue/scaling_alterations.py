"""What a scaling can do otherwise: its rows, centre, spread, formula, result and second part."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.altered_parts import AlteredPart, AlteredParts
from steepest.checks.catalogue.scaling_part_alterations import PARTS, SECONDS
from steepest.checks.observations import ExaminedFunction
from steepest.checks.pieces import Function

__all__ = ["SCALING_ALTERATIONS"]

RECIPE: Final = "Subtract the mean and divide by the standard deviation: (x - mean) / deviation."
TRAINING: Final = "Compute both from the training rows, and scale both parts with them."


def same(x: Any) -> Any:
    """The rows as they are."""
    return x


def mean(x: Any, axis: int | None, ddof: int) -> Any:
    """The mean, of all numbers or of each column."""
    return x.mean(axis=axis)


def deviation(x: Any, axis: int | None, ddof: int) -> Any:
    """The standard deviation; 1 for a column that does not vary."""
    spread = x.std(axis=axis, ddof=ddof)
    return np.where(spread == 0, 1.0, spread)


def subtract_and_divide(x: Any, m: Any, s: Any) -> Any:
    """The formula that is right."""
    return (x - m) / s


def leave(z: Any, x: Any) -> Any:
    """The result as it is."""
    return z


def build_scaling(
    axis: int | None = None,
    ddof: int = 1,
    about_centre: bool = False,
    before: Function = same,
    fitted: Function = same,
    centre: Function = mean,
    spread: Function = deviation,
    formula: Function = subtract_and_divide,
    after: Function = leave,
    second: Function | None = None,
    parts: Function = lambda first, second: (first, second),
) -> Function:
    """A scaling of both arrays out of its parts; the defaults are right.

    With ``about_centre`` the deviation is computed by hand around the centre, whatever that is.
    """

    def scaling(x: Any, x_validation: Any) -> Any:
        given, other = to_numpy(x), to_numpy(x_validation)
        with np.errstate(all="ignore"):
            x, y = before(1.0 * given), before(1.0 * other)
            rows = fitted(x)
            m, s = centre(rows, axis, ddof), spread(rows, axis, ddof)
            if about_centre:
                s = np.sqrt(np.square(rows - m).mean(axis=axis))
                s = np.where(s == 0, 1.0, s)
            one, two = after(formula(x, m, s), given), after(formula(y, m, s), other)
            if second is not None:
                two = second(y, m, s, centre(y, axis, ddof), spread(y, axis, ddof))
            return parts(one, two)

    return scaling


def read_constants(user: ExaminedFunction) -> tuple[Function, str] | None:
    """The numbers that a scaling subtracts and divides by, if they are the same for other rows."""
    rows = np.array([[0.5, 2.0, 7.0], [1.5, -3.0, 4.0], [6.0, 0.25, 1.0], [2.0, 5.0, -1.0]])
    lines = []
    for x in (rows, 3.0 * rows[::-1] - 2.0):
        result = user(x, x)
        if result.failure is not None or result.arrays[0].shape != x.shape:
            return None
        slope, intercept = np.polyfit(x.ravel(), result.arrays[0].ravel(), 1)
        if not np.allclose(slope * x + intercept, result.arrays[0], atol=1e-5) or not slope:
            return None
        lines.append((slope, intercept))
    if not np.allclose(lines[0], lines[1], rtol=1e-5, atol=1e-5) or np.allclose(lines[0], (1, 0)):
        return None
    slope, intercept = lines[0]
    shift, divisor = -intercept / slope + 0.0, 1 / slope
    words = (
        f"computes (x - {shift:.4g}) / {divisor:.4g} with fixed numbers, whatever the mean and the "
        "deviation of the rows are"
    )
    return (lambda x, m, s: (x - shift) / divisor), words


def scale_by_rows_so_far(x: Any, m: Any, s: Any) -> Any:
    """Each row by the figures of the rows up to it."""
    rows = []
    for k in range(len(x)):
        seen = x[: k + 1]
        rows.append((x[k] - seen.mean()) / (seen.std() or 1.0))
    return np.array(rows)


def scale_columns_late(x: Any, m: Any, s: Any) -> Any:
    """Each column by the figures of the column before it."""
    m, s = np.r_[0.0, x.mean(axis=0)[:-1]], np.r_[1.0, deviation(x, 0, 0)[:-1]]
    return (x - m) / s


def ranks(x: Any, axis: int | None) -> Any:
    """The rank of each number."""
    order = np.argsort(np.argsort(x, axis=axis), axis=axis)
    return np.reshape(order, x.shape) * 1.0


def percentiles(low: float, high: float) -> Callable[..., Any]:
    """The distance of two percentiles."""
    return lambda x, a, d: np.percentile(x, high, axis=a) - np.percentile(x, low, axis=a)


def _plus(amount: float) -> Callable[..., Any]:
    return lambda x, a, d: x.std(axis=a, ddof=d) + amount


def _keep(rows: Callable[[int], Any]) -> Callable[[Any, Any], Any]:
    """Leave some rows as they were given."""

    def keep(z: Any, x: Any) -> Any:
        z = np.array(z)
        z[rows(len(x))] = x[rows(len(x))]
        return z

    return keep


Entry = tuple[str, str, Any]
FITTED: Final[tuple[Entry, ...]] = (
    *(("figures of a part of the rows", f"takes mean and deviation from the first {k} rows only",
       lambda x, k=k: x[:k]) for k in (1, 2, 3, 5, 6, 8, 10)),
    *(("figures of a part of the rows", f"takes mean and deviation from {words} only", choose)
      for words, choose in (
          ("the last row", lambda x: x[-1:]),
          ("the first half of the rows", lambda x: x[: len(x) // 2]),
          ("the second half of the rows", lambda x: x[len(x) // 2 :]),
          ("every other row", lambda x: x[::2]),
          ("all rows but the last", lambda x: x[:-1]),
          ("all rows but the first", lambda x: x[1:]),
          ("the first column", lambda x: x[:, :1]),
          ("the last column", lambda x: x[:, -1:]),
          ("the last five rows", lambda x: x[-5:]),
          ("the last ten rows", lambda x: x[-10:]),
      )),
    ("zeros left out", "leaves zeros out of mean and deviation", lambda x: x[x != 0]),
    ("positive numbers only", "takes mean and deviation of the positive numbers only",
     lambda x: x[x > 0]),
    ("different numbers only", "takes mean and deviation of the different numbers, each once",
     np.unique),
    ("absolute values", "takes mean and deviation of the absolute values", np.abs),
    ("outliers left out", "leaves the smallest and the largest number out of mean and deviation",
     lambda x: np.sort(x, axis=None)[1:-1]),
    ("squares", "takes mean and deviation of the squares", np.square),
    ("means of the rows", "takes mean and deviation of the means of the rows",
     lambda x: x.mean(axis=1, keepdims=True)),
    ("whole numbers", "takes mean and deviation of numbers cut to integers", np.trunc),
)  # fmt: skip
CENTRES: Final[tuple[Entry, ...]] = (
    ("median for mean", "subtracts the median instead of the mean",
     lambda x, a, d: np.median(x, axis=a)),
    ("minimum for mean", "subtracts the minimum instead of the mean",
     lambda x, a, d: x.min(axis=a)),
    ("maximum for mean", "subtracts the maximum instead of the mean",
     lambda x, a, d: x.max(axis=a)),
    ("middle of the range", "subtracts the middle between minimum and maximum",
     lambda x, a, d: (x.min(axis=a) + x.max(axis=a)) / 2),
    ("not centred", "does not subtract the mean", lambda x, a, d: 0.0),
    ("mean added", "adds the mean instead of subtracting it", lambda x, a, d: -x.mean(axis=a)),
    ("sum for mean", "subtracts the sum instead of the mean", lambda x, a, d: x.sum(axis=a)),
    ("mean divided wrongly", "divides the sum by the number of rows, not of all numbers, to get "
     "the mean", lambda x, a, d: x.sum() / len(x)),
    ("mean divided wrongly", "divides the sum by the number of columns, not of all numbers, to get "
     "the mean", lambda x, a, d: x.sum() / x.shape[-1]),
    ("mean divided wrongly", "divides the sum by n - 1 to get the mean",
     lambda x, a, d: x.sum(axis=a) / ((x.size if a is None else len(x)) - 1)),
    ("mean divided wrongly", "divides the sum by n + 1 to get the mean",
     lambda x, a, d: x.sum(axis=a) / ((x.size if a is None else len(x)) + 1)),
    ("first row for mean", "subtracts the first row instead of the mean", lambda x, a, d: x[0]),
    ("root mean square for mean", "subtracts the root of the mean square",
     lambda x, a, d: np.sqrt((x**2).mean(axis=a))),
    ("mean rounded", "rounds the mean to a whole number",
     lambda x, a, d: np.rint(x.mean(axis=a))),
    ("mean rounded", "cuts the mean to a whole number", lambda x, a, d: np.trunc(x.mean(axis=a))),
    ("deviation subtracted", "subtracts the deviation instead of the mean",
     lambda x, a, d: x.std(axis=a, ddof=d)),
    ("mean of each row", "subtracts the mean of each row",
     lambda x, a, d: x.mean(axis=1, keepdims=True)),
    ("mean of each column, deviation of all", "subtracts the mean of each column, and divides by "
     "the deviation of all numbers", lambda x, a, d: x.mean(axis=0)),
    ("mean of all, deviation of each column", "subtracts the mean of all numbers, and divides by "
     "the deviation of each column", lambda x, a, d: x.mean()),
)  # fmt: skip
SPREADS: Final[tuple[Entry, ...]] = (
    ("variance for deviation", "divides by the variance instead of its root, the deviation",
     lambda x, a, d: x.var(axis=a, ddof=d)),
    *(("number added to the deviation", f"adds {k:g} to the deviation, so that all results come "
       "out too small", _plus(k)) for k in (1, 0.1, 0.01, 0.001, 1e-4, 0.5)),
    ("root mean square", "divides by the root of the mean square of the data as given, not by the "
     "deviation", lambda x, a, d: np.sqrt((x**2).mean(axis=a))),
    *(("mean absolute deviation", "divides by the mean absolute deviation", lambda x, a, d, k=k:
       abs(x - x.mean(axis=a)).sum(axis=a) / (np.size(x, a) - k)) for k in (0, 1)),
    ("divided by the range", "divides by maximum - minimum instead of the deviation",
     lambda x, a, d: np.ptp(x, axis=a)),
    ("divided by the range", "divides by half of maximum - minimum",
     lambda x, a, d: np.ptp(x, axis=a) / 2),
    ("divided by the maximum", "divides by the maximum instead of the deviation",
     lambda x, a, d: x.max(axis=a)),
    ("divided by the maximum", "divides by the largest absolute value instead of the deviation",
     lambda x, a, d: abs(x).max(axis=a)),
    ("divided by the maximum", "divides by the largest distance from the mean",
     lambda x, a, d: abs(x - x.mean(axis=a)).max(axis=a)),
    ("divided by the mean", "divides by the mean instead of the deviation",
     lambda x, a, d: x.mean(axis=a)),
    ("divided by the sum", "divides by the sum instead of the deviation",
     lambda x, a, d: x.sum(axis=a)),
    ("divided by the length", "divides by the length (norm) of the data",
     lambda x, a, d: np.sqrt((x**2).sum(axis=a))),
    ("divided by the length", "divides by the root of the sum of squares, without dividing that by "
     "n", lambda x, a, d: np.sqrt(((x - x.mean(axis=a)) ** 2).sum(axis=a))),
    ("divided by the length", "divides by the sum of squares, without a root and 1 / n",
     lambda x, a, d: ((x - x.mean(axis=a)) ** 2).sum(axis=a)),
    ("quartiles", "divides by the distance of the quartiles", percentiles(25, 75)),
    ("quartiles", "divides by half the distance of the quartiles",
     lambda x, a, d: percentiles(25, 75)(x, a, d) / 2),
    ("quartiles", "divides by the distance of the quartiles over 1.349",
     lambda x, a, d: percentiles(25, 75)(x, a, d) / 1.349),
    ("percentiles", "divides by the distance of the 5th and the 95th percentile",
     percentiles(5, 95)),
    ("median of the distances", "divides by the median of the distances from the median",
     lambda x, a, d: np.median(abs(x - np.median(x, axis=a)), axis=a)),
    ("standard error for deviation", "divides by the standard error of the mean",
     lambda x, a, d: x.std(axis=a, ddof=d) / (x.size if a is None else len(x)) ** 0.5),
    ("standard error for deviation", "divides by the deviation over the root of the number of rows",
     lambda x, a, d: x.std(axis=a, ddof=d) / len(x) ** 0.5),
    ("deviation over n", "divides the deviation by n once more",
     lambda x, a, d: x.std(axis=a, ddof=d) / (x.size if a is None else len(x))),
    ("twice the deviation", "divides by twice the deviation",
     lambda x, a, d: 2 * x.std(axis=a, ddof=d)),
    ("twice the deviation", "divides by half the deviation",
     lambda x, a, d: x.std(axis=a, ddof=d) / 2),
    ("twice the deviation", "divides by three times the deviation",
     lambda x, a, d: 3 * x.std(axis=a, ddof=d)),
    ("root of the deviation", "divides by the root of the deviation",
     lambda x, a, d: x.std(axis=a, ddof=d) ** 0.5),
    ("not divided", "does not divide by the deviation", lambda x, a, d: 1.0),
    ("deviation divided wrongly", "divides the sum of squares by the number of rows, not of all "
     "numbers", lambda x, a, d: np.sqrt(((x - x.mean()) ** 2).sum() / len(x))),
    ("deviation divided wrongly", "divides the sum of squares by n - 2",
     lambda x, a, d: x.std(axis=a, ddof=2)),
    ("deviation divided wrongly", "divides the sum of squares by n + 1",
     lambda x, a, d: x.std(axis=a, ddof=-1)),
    ("deviation of each row", "divides by the deviation of each row",
     lambda x, a, d: x.std(axis=1, ddof=d, keepdims=True)),
    ("deviation rounded", "rounds the deviation to a whole number",
     lambda x, a, d: np.rint(x.std(axis=a, ddof=d))),
    ("mean of the deviations", "divides by the mean of the deviations of the columns",
     lambda x, a, d: x.std(axis=0, ddof=d).mean()),
)  # fmt: skip
FORMULAS: Final[tuple[Entry, ...]] = (
    ("mean of the data before", "divides by the deviation first, and then subtracts the mean of "
     "the data as given: x / deviation - mean", lambda x, m, s: x / s - m),
    ("brackets missing", "divides only the mean by the deviation: x - mean / deviation",
     lambda x, m, s: x - m / s),
    ("multiplied by the deviation", "multiplies by the deviation instead of dividing by it",
     lambda x, m, s: (x - m) * s),
    ("mean and deviation exchanged", "subtracts the deviation and divides by the mean",
     lambda x, m, s: (x - s) / m),
    ("sign", "subtracts x from the mean: (mean - x) / deviation", lambda x, m, s: (m - x) / s),
    ("absolute distance", "takes the absolute value, so the sign is lost",
     lambda x, m, s: abs(x - m) / s),
    ("squared", "squares its result", lambda x, m, s: ((x - m) / s) ** 2),
    ("scaled twice", "divides by the deviation twice", lambda x, m, s: (x - m) / s / s),
    ("mean subtracted twice", "subtracts the mean twice", lambda x, m, s: (x - 2 * m) / s),
    ("mean added again", "adds the mean again after the division", lambda x, m, s: (x - m) / s + m),
    ("moved to mean 1", "adds 1 to its result", lambda x, m, s: (x - m) / s + 1),
    ("moved to mean 0.5", "adds 0.5 to its result", lambda x, m, s: (x - m) / s + 0.5),
    ("figures of the rows so far", "scales each row by the figures of the rows up to it only",
     scale_by_rows_so_far),
    ("figures of the column before", "uses mean and deviation of the column before",
     scale_columns_late),
    ("rows of length 1", "divides each row by its length; mean and deviation are not used",
     lambda x, m, s: x / np.linalg.norm(x, axis=1, keepdims=True)),
    ("rows of length 1", "divides each row by its sum; mean and deviation are not used",
     lambda x, m, s: x / x.sum(axis=1, keepdims=True)),
    ("columns of length 1", "divides each column by its length; mean and deviation are not used",
     lambda x, m, s: x / np.linalg.norm(x, axis=0)),
    ("rows scaled by minimum and maximum", "scales each row to the range from 0 to 1",
     lambda x, m, s: (x - x.min(axis=1, keepdims=True)) / np.ptp(x, axis=1, keepdims=True)),
    ("softmax", "applies softmax to each row",
     lambda x, m, s: np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)),
    *(("minimum and maximum", f"scales by minimum and maximum to the range {words}", formula)
      for words, formula in (
          ("from -1 to 1", lambda x, m, s: 2 * (x - x.min()) / np.ptp(x) - 1),
          ("from -1 to 1", lambda x, m, s: 2 * (x - x.min(0)) / np.ptp(x, axis=0) - 1),
          ("from 0 to 1", lambda x, m, s: (x - x.min()) / np.ptp(x)),
          ("from 0 to 1", lambda x, m, s: (x - x.min(0)) / np.ptp(x, axis=0)),
      )),
)  # fmt: skip
BEFORE: Final[tuple[Entry, ...]] = (
    ("logarithm first", "takes the logarithm of 1 + x first", np.log1p),
    ("logarithm first", "takes the logarithm of the absolute values first",
     lambda x: np.log(abs(x))),
    ("absolute values first", "takes the absolute values first", np.abs),
    ("ranks first", "replaces the numbers by their ranks first", lambda x: ranks(x, None)),
    ("ranks first", "replaces the numbers by their ranks in each column first",
     lambda x: ranks(x, 0)),
    ("cut to whole numbers first", "cuts the numbers to integers first", np.trunc),
    ("rounded first", "rounds the numbers first", np.rint),
    ("square first", "squares the numbers first", np.square),
    ("root first", "takes the root of the absolute values first", lambda x: np.sqrt(abs(x))),
    ("sorted first", "sorts the numbers of each row first", np.sort),
    ("sorted first", "sorts the numbers of each column first", lambda x: np.sort(x, axis=0)),
    ("rows of length 1 first", "divides each row by its length first",
     lambda x: x / np.linalg.norm(x, axis=1, keepdims=True)),
    ("clipped first", "clips the data at the 5th and the 95th percentile first",
     lambda x: np.clip(x, *np.percentile(x, [5, 95]))),
    ("negative numbers set to 0 first", "sets negative numbers to 0 first",
     lambda x: np.maximum(x, 0)),
    ("mean of each row first", "subtracts the mean of each row first",
     lambda x: x - x.mean(axis=1, keepdims=True)),
)  # fmt: skip
AFTER: Final[tuple[Entry, ...]] = (
    *(("clipped", f"clips its result to the range from -{k:g} to {k:g}",
       lambda z, x, k=k: np.clip(z, -k, k)) for k in (1, 1.5, 2, 2.5, 3)),
    ("clipped", "clips its result to the range from 0 to 1", lambda z, x: np.clip(z, 0, 1)),
    ("negative numbers set to 0", "sets negative results to 0", lambda z, x: np.maximum(z, 0)),
    ("type of the argument kept", "writes its result into an array of the argument's type, so that "
     "integers are cut", lambda z, x: z.astype(x.dtype)),
    *(("rounded", f"rounds its result to {k} decimals", lambda z, x, k=k: np.round(z, k))
      for k in (0, 1, 2, 3)),
    ("cut to whole numbers", "cuts its result to integers", lambda z, x: np.trunc(z)),
    ("sigmoid applied", "applies the sigmoid to its result", lambda z, x: 1 / (1 + np.exp(-z))),
    ("tanh applied", "applies tanh to its result", lambda z, x: np.tanh(z)),
    ("last row not scaled", "leaves the last row as it is", _keep(lambda n: slice(n - 1, n))),
    ("first row not scaled", "leaves the first row as it is", _keep(lambda n: slice(0, 1))),
    ("last column not scaled", "leaves the last column as it is",
     lambda z, x: np.c_[z[:, :-1], x[:, -1:]]),
    ("first column not scaled", "leaves the first column as it is",
     lambda z, x: np.c_[x[:, :1], z[:, 1:]]),
    ("first column only", "scales only the first column", lambda z, x: np.c_[z[:, :1], x[:, 1:]]),
    ("first row only", "scales only the first row", _keep(lambda n: slice(1, n))),
    ("to the range from 0 to 1", "brings its result to the range from 0 to 1",
     lambda z, x: (z - z.min()) / np.ptp(z)),
    ("rows reversed", "returns the rows in reversed order", lambda z, x: z[::-1]),
    ("rows of length 1 at the end", "divides each row of the result by its length",
     lambda z, x: z / np.linalg.norm(z, axis=1, keepdims=True)),
)  # fmt: skip


def _choices(part: str, entries: Iterable[Entry], hint: str = RECIPE) -> tuple[AlteredPart, ...]:
    return tuple(AlteredPart(part, value, name, does, hint) for name, does, value in entries)


FIXED: Final = AlteredPart(
    "formula", lambda x, m, s: (x - 8.0) / 16.0, "fixed numbers",
    "computes (x - 8) / 16 with fixed numbers, whatever the mean and the deviation of the rows are",
    RECIPE, read_constants,
)  # fmt: skip
SCALING_ALTERATIONS: Final = AlteredParts(
    build_scaling,
    (
        *_choices("centre", CENTRES),
        *_choices("spread", SPREADS),
        *_choices("parts", PARTS, TRAINING),
        *_choices("second", SECONDS, TRAINING),
        FIXED,
        *_choices("formula", FORMULAS),
        *_choices("after", AFTER),
        *_choices("fitted", FITTED),
        *_choices("before", BEFORE),
    ),
    (
        {"ddof": 0},
        {"axis": 0, "ddof": 0},
        {"ddof": 1},
        {"axis": 0, "ddof": 1},
        {"about_centre": True},
        {"about_centre": True, "axis": 0},
    ),
)
"""What explains a scaling that makes no mistake of the catalogue."""
