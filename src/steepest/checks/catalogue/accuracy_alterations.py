"""What an accuracy can do otherwise: its threshold, labels, rows, comparison and share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.altered_parts import AlteredPart, AlteredParts
from steepest.checks.observations import ExaminedFunction
from steepest.checks.pieces import Function

__all__ = ["ACCURACY_ALTERATIONS"]

RECIPE: Final = "Take the mean of (y_hat > 0.5) == y over all samples."


def same(values: Any) -> Any:
    """The values as they are."""
    return values


def decide_above(threshold: float) -> Function:
    """Class 1 above a threshold."""
    return lambda p: p > threshold


def decide_above_half(p: Any) -> Any:
    """Class 1 above 0.5."""
    return p > 0.5


def equal(decided: Any, y: Any, p: Any) -> Any:
    """Whether the decisions are the labels."""
    return decided == y


def mean_of_right(right: Any, decided: Any, y: Any) -> Any:
    """The share of right samples."""
    return np.mean(right)


def all_rows(p: Any, y: Any) -> Any:
    """Every row."""
    return np.ones(len(p), dtype=bool)


def build_accuracy(
    probabilities: Function = same,
    labels: Function = same,
    rows: Function = all_rows,
    decision: Function = decide_above_half,
    comparison: Function = equal,
    share: Function = mean_of_right,
) -> Function:
    """An accuracy out of its parts; the defaults are right."""

    def accuracy(y: Any, y_hat: Any) -> Any:
        y, p = to_numpy(y), to_numpy(y_hat)
        with np.errstate(all="ignore"):
            kept = rows(p, y)
            y, p = labels(y)[kept], probabilities(p)[kept]
            decided = np.asarray(decision(p)) * 1.0
            return share(comparison(decided, y, p), decided, y)

    return accuracy


def find_threshold(user: ExaminedFunction) -> tuple[Function, str] | None:
    """The threshold of the user's function, from its results for one sample."""

    def value_at(p: float) -> float | None:
        result = user(np.ones(6, dtype=np.int64), np.full(6, p))
        if result.failure is not None or result.arrays[0].shape != ():
            return None
        return float(result.arrays[0])

    least, most = value_at(0.0), value_at(1.0)
    if least is None or most is None or abs(least - most) < 1e-6:
        return None

    def is_above(p: float) -> bool:
        value = value_at(p)
        return value is not None and abs(value - most) < abs(value - least)

    low, high = 0.0, 1.0
    while high - low > 1e-4:
        middle = (low + high) / 2
        low, high = (low, middle) if is_above(middle) else (middle, high)
    found = round((low + high) / 2, 3)
    if abs(found - 0.5) < 2e-3:
        return None
    return decide_above(found), f"predicts class 1 from a probability of {found:g} on, not of 0.5"


def balanced(right: Any, decided: Any, y: Any) -> Any:
    """The mean of the shares within each class that occurs."""
    return np.mean([np.mean(right[y == c]) for c in (0, 1) if (y == c).any()])


def correlation(right: Any, decided: Any, y: Any) -> Any:
    """The correlation of decisions and labels, 0 where one of them does not vary."""
    if decided.std() == 0 or y.std() == 0:
        return 0.0
    return np.corrcoef(decided, y)[0, 1]


def share_where(
    chosen: Callable[[Any, Any], Any], empty: float = 0.0
) -> Callable[[Any, Any, Any], Any]:
    """The share of right samples among those that are chosen by decision and label."""

    def share(right: Any, decided: Any, y: Any) -> Any:
        rows = chosen(decided, y)
        return np.mean(right[rows]) if rows.any() else empty

    return share


def f1(right: Any, decided: Any, y: Any) -> Any:
    """The F1 score."""
    both, either = ((decided == 1) & (y == 1)).sum(), (decided == 1).sum() + (y == 1).sum()
    return 2 * both / either if either else 0.0


def jaccard(right: Any, decided: Any, y: Any) -> Any:
    """The overlap of both sets of ones."""
    both, either = ((decided == 1) & (y == 1)).sum(), ((decided == 1) | (y == 1)).sum()
    return both / either if either else 0.0


def kappa(right: Any, decided: Any, y: Any) -> Any:
    """Cohen's kappa."""
    observed = right.mean()
    chance = decided.mean() * y.mean() + (1 - decided.mean()) * (1 - y.mean())
    return (observed - chance) / (1 - chance) if chance < 1 else 0.0


def highest(p: Any, number: int) -> Any:
    """1 for that number of samples with the highest probabilities."""
    ones = np.zeros(len(p))
    ones[np.argsort(-p, kind="stable")[:number]] = 1
    return ones


def share_of_ordered_pairs(y: Any, p: Any) -> Any:
    """For each pair of a 1 and a 0, whether the 1 has the higher probability; ties count half."""
    higher, lower = p[y == 1][:, None], p[y == 0]
    pairs = (higher > lower) + 0.5 * (higher == lower)
    return pairs if pairs.size else np.array([0.0])


def larger_class(decided: Any, y: Any) -> Any:
    """The samples of the class that is predicted more often."""
    return decided == (2 * decided.sum() >= decided.size)


def _choices(part: str, *entries: tuple[str, str, Any]) -> tuple[AlteredPart, ...]:
    return tuple(AlteredPart(part, value, name, does, RECIPE) for name, does, value in entries)


def _per_n(divisor: Callable[[int], float]) -> Callable[[Any, Any, Any], Any]:
    return lambda right, decided, y: np.sum(right) / divisor(len(y)) if divisor(len(y)) else np.nan


def mean_of_batches(size: int) -> Callable[[Any, Any, Any], Any]:
    """The mean of the shares of batches of that size."""

    def share(right: Any, decided: Any, y: Any) -> Any:
        return np.mean([np.mean(right[k : k + size]) for k in range(0, len(right), size)])

    return share


SHARES: Final = _choices(
    "share",
    *(("batches averaged", f"takes the mean of the shares of batches of {size} samples, so that a "
       "smaller last batch counts as much as a full one", mean_of_batches(size))
      for size in (8, 10, 16, 20, 32, 50, 64, 100, 128)),
    ("in percent", "is in percent, 100 times the share", lambda r, d, y: 100 * r.mean()),
    ("error rate", "is the share of wrong samples", lambda r, d, y: 1 - r.mean()),
    ("number of errors", "is the number of wrong samples", lambda r, d, y: (1 - 1.0 * r).sum()),
    ("divided by n - 1", "divides by n - 1 instead of n", _per_n(lambda n: max(n - 1, 1))),
    ("divided by n - 1", "divides by n - 1 instead of n", _per_n(lambda n: n - 1)),
    ("divided by n + 1", "divides by n + 1 instead of n", _per_n(lambda n: n + 1)),
    ("divided by 2 n", "divides by 2 n instead of n", _per_n(lambda n: 2 * n)),
    ("all or nothing", "is 1 if all samples are right and 0 otherwise", lambda r, d, y: r.all()),
    ("any right sample", "is 1 if any sample is right", lambda r, d, y: r.any()),
    ("first sample only", "looks at the first sample only", lambda r, d, y: r[0]),
    ("last sample only", "returns after the last sample whether that is right",
     lambda r, d, y: r[-1]),
    ("last sample only", "counts the last sample only, and divides by n",
     lambda r, d, y: r[-1] / len(y)),
    ("median for mean", "takes the median instead of the mean", lambda r, d, y: np.median(r * 1.0)),
    ("root or square", "squares the share", lambda r, d, y: np.mean(r) ** 2),
    ("root or square", "takes the root of the share", lambda r, d, y: np.mean(r) ** 0.5),
    ("rounded up or down", "rounds the share to a whole number", lambda r, d, y: round(r.mean())),
    ("balanced accuracy", "is the balanced accuracy, the mean of the shares of both classes",
     balanced),
    ("sum over the classes", "adds the shares of both classes",
     lambda r, d, y: sum(r[y == c].mean() for c in (0, 1) if (y == c).any())),
    ("correlation", "is the correlation of decisions and labels", correlation),
    ("f1 score", "is the F1 score", f1),
    ("jaccard index", "divides the right ones of class 1 by all that are 1 in labels or "
     "predictions", jaccard),
    ("kappa", "is Cohen's kappa, which corrects for chance", kappa),
    *((name, does, share_where(chosen, empty))
      for empty in (0.0, 1.0)
      for name, does, chosen in (
          ("share of one predicted class", "takes the share over the samples of the class that is "
           "predicted more often", larger_class),
          ("specificity", "is the share of right ones among the samples of class 0",
           lambda d, y: y == 0),
          ("recall", "is the share of right ones among the samples of class 1",
           lambda d, y: y == 1),
          ("precision", "is the share of right ones among the samples predicted as class 1",
           lambda d, y: d == 1),
          ("share of one predicted class", "is the share of right ones among the samples predicted "
           "as class 0", lambda d, y: d == 0),
      )),
    ("only class 0 counted", "counts only the samples of class 0 that are right",
     lambda r, d, y: np.mean(r & (y == 0))),
    ("predicted ones", "is the share of samples predicted as class 1; the labels are not used",
     lambda r, d, y: d.mean()),
    ("labels only", "is the share of labels that are 1; the predictions are not used",
     lambda r, d, y: np.mean(y == 1)),
    ("numbers of ones compared", "compares how many ones there are, not which samples are right",
     lambda r, d, y: 1 - abs(d.mean() - y.mean())),
    ("numbers of ones compared", "compares how many ones there are, not which samples are right",
     lambda r, d, y: 1.0 * (d.sum() == y.sum())),
    ("longest run", "counts the right samples only up to the first wrong one",
     lambda r, d, y: np.cumprod(r).sum() / len(y)),
)  # fmt: skip
COMPARISONS: Final = _choices(
    "comparison",
    ("errors counted", "counts the samples that are wrong", lambda d, y, p: d != y),
    ("no threshold", "compares the probabilities themselves with the labels, without a threshold",
     lambda d, y, p: p == y),
    *(("near the label", f"counts only predictions within {limit:g} of the label as right",
       lambda d, y, p, limit=limit: abs(p - y) < limit)
      for limit in (0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.01, 0.001, 1e-6, 0.6, 0.75)),
    ("greater or equal for equal", "counts a sample as right if its prediction is not below its "
     "label, so that no predicted 1 is wrong", lambda d, y, p: d >= y),
    ("less or equal for equal", "counts a sample as right if its prediction is not above its "
     "label, so that no predicted 0 is wrong", lambda d, y, p: d <= y),
    ("either is 1", "counts the samples in which label or prediction is 1",
     lambda d, y, p: (d == 1) | (y == 1)),
    ("only class 1 counted", "counts only the samples of class 1 that are right",
     lambda d, y, p: (d == 1) & (y == 1)),
    ("squared error", "is 1 minus the mean squared error of the probabilities",
     lambda d, y, p: 1 - (p - y) ** 2),
    ("probabilities for decisions", "takes the mean of the probability of the right class, not of "
     "right decisions", lambda d, y, p: np.where(y == 1, p, 1 - p)),
    ("mean square of the error", "is the mean squared error of the probabilities",
     lambda d, y, p: (p - y) ** 2),
    ("as many ones as labels", "predicts class 1 for as many samples as labels are 1, those "
     "with the highest probabilities", lambda d, y, p: highest(p, int(y.sum())) == y),
    ("area under the curve", "is the share of pairs in the right order, the area under the curve",
     lambda d, y, p: share_of_ordered_pairs(y, p)),
    ("mean error", "is the mean absolute error of the probabilities", lambda d, y, p: abs(p - y)),
)  # fmt: skip
DECISIONS: Final = (
    AlteredPart(
        "decision", decide_above(0.9), "another threshold",
        "predicts class 1 from a probability of 0.9 on, not of 0.5", RECIPE, find_threshold,
    ),
    *_choices(
        "decision",
        ("threshold at the mean", "compares the probabilities with their mean instead of 0.5",
         lambda p: p > p.mean()),
        ("threshold at the median", "compares the probabilities with their median instead of 0.5",
         lambda p: p > np.median(p)),
        ("threshold at the range", "compares with the middle between the smallest and the largest "
         "probability instead of 0.5", lambda p: p > (p.min() + p.max()) / 2),
        ("rounded up", "rounds the probabilities up, so every one above 0 counts as class 1",
         np.ceil),
        ("cut off for rounded", "truncates probabilities to integers: int(0.9) is 0", np.floor),
        ("certain ones only", "predicts class 1 only where the probability is the largest of all",
         lambda p: p == p.max()),
        ("always class 1", "predicts class 1 for every sample", lambda p: 1 + 0 * p),
        ("always class 0", "predicts class 0 for every sample", lambda p: 0 * p),
        ("always the most frequent class", "predicts the same class for every sample, the one that "
         "is predicted more often", lambda p: 0 * p + (np.mean(p > 0.5) >= 0.5)),
        ("one decision for all", "decides once for all samples, by the mean probability",
         lambda p: 0 * p + (p.mean() > 0.5)),
        ("one decision for all", "uses the decision of the first sample for all",
         lambda p: 0 * p + (p[0] > 0.5)),
        ("threshold of two sides", "predicts class 1 between two thresholds only",
         lambda p: (p > 0.25) & (p < 0.75)),
    ),
)  # fmt: skip
INPUTS: Final = (
    *_choices(
        "probabilities",
        ("sigmoid applied", "applies the sigmoid to the probabilities first, so all are above 0.5",
         lambda p: 1 / (1 + np.exp(-p))),
        ("probabilities turned round", "uses 1 - y_hat, the probability of class 0",
         lambda p: 1 - p),
        ("softmax applied", "applies softmax over the samples first",
         lambda p: np.exp(p) / np.exp(p).sum()),
        ("rounded first", "rounds the probabilities to one decimal first",
         lambda p: np.round(p, 1)),
        ("probabilities scaled", "divides the probabilities by the largest first",
         lambda p: p / p.max()),
        ("probabilities scaled", "divides the probabilities by their sum first",
         lambda p: p / p.sum()),
        ("squared first", "squares the probabilities first", lambda p: p**2),
        ("root taken first", "takes the root of the probabilities first", lambda p: p**0.5),
        ("predictions sorted", "sorts the predictions, so they belong to other samples", np.sort),
        *(("pairs shifted", "compares each prediction with the label of "
           f"{'the sample before' if by < 0 else 'the next sample'}",
           lambda p, by=by: np.roll(p, by)) for by in (-1, 1)),
        ("order reversed", "compares the predictions in reversed order with the labels",
         lambda p: p[::-1]),
    ),
    *_choices(
        "labels",
        ("labels turned round", "uses 1 - y, the other label", lambda y: 1 - y),
        ("labels sorted", "sorts the labels, so they belong to other samples", np.sort),
        ("one label for all", "compares all predictions with the first label",
         lambda y: 0 * y + y[0]),
        ("labels of -1 and 1", "turns the labels into -1 and 1, and not the predictions",
         lambda y: 2 * y - 1),
    ),
    *_choices(
        "rows",
        ("a sample left out", "leaves out the last sample", lambda p, y: np.arange(len(p) - 1)),
        ("a sample left out", "leaves out the first sample", lambda p, y: np.arange(1, len(p))),
        ("every other sample", "uses only every other sample",
         lambda p, y: np.arange(0, len(p), 2)),
        ("first half only", "uses only the first half of the samples",
         lambda p, y: np.arange((len(p) + 1) // 2)),
        ("each sample once", "uses equal predictions only once",
         lambda p, y: np.unique(p, return_index=True)[1]),
        ("certain samples only", "uses only the samples whose probability is far from 0.5",
         lambda p, y: abs(p - 0.5) > 0.1),
        ("certain samples only", "uses only the samples whose probability is far from 0.5",
         lambda p, y: abs(p - 0.5) > 0.25),
    ),
)  # fmt: skip


def _sorted_apart() -> AlteredPart:
    """Both are sorted, each by itself: one alteration, since neither alone would be noticed."""

    def share(right: Any, decided: Any, y: Any) -> Any:
        return np.mean(np.sort(decided) == np.sort(y))

    return AlteredPart(
        "share", share, "sorted apart",
        "sorts labels and predictions separately, so it compares those of different samples",
        "Compare each prediction with the label of its own sample, without sorting.",
    )  # fmt: skip


def _divided_by_all(part: str, keep: Callable[[int], Any], words: str) -> AlteredPart:
    """Rows are left out of the count, and not of the number that it is divided by."""

    def share(right: Any, decided: Any, y: Any) -> Any:
        return np.sum(right[keep(len(y))]) / len(y)

    return AlteredPart(part, share, "a sample left out", words, RECIPE)


ACCURACY_ALTERATIONS: Final = AlteredParts(
    build_accuracy,
    (
        *DECISIONS,
        *SHARES,
        *COMPARISONS,
        *INPUTS,
        _sorted_apart(),
        _divided_by_all(
            "share", lambda n: slice(0, n - 1), "leaves out the last sample, and divides by n"
        ),
        _divided_by_all(
            "share", lambda n: slice(1, n), "leaves out the first sample, and divides by n"
        ),
        _divided_by_all("share", lambda n: slice(0, n, 2), "counts only every other sample"),
    ),
)
"""What explains an accuracy that makes no mistake of the catalogue."""
