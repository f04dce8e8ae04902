"""Usual losses and metrics of labels and predictions, and how they are combined to one number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = ["MEASURES", "Measure", "explanations", "log_softmax", "plainest"]

Numbers: TypeAlias = NDArray[np.float64]
LOOSE: Final = 3e-4
"""Relative error where a small number may be added inside a logarithm."""
TIGHT: Final = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """A loss or a metric.

    Attributes:
        key: a short name.
        title: in words, to follow "the mean of" or "it is".
        function: of labels and predictions (n,) or (n, k); it returns a number, or one for each
            sample or element.
        contents: the kinds of labels and predictions for which it is meant.
        halved: whether half of it is usual too.
        likelihood: whether its negative is usual too.
        share: whether it is a share, of which percent and the count are usual.
        tolerance: relative error.
    """

    key: str
    title: str
    function: Callable[[Any, Any], Any]
    contents: tuple[str, ...]
    halved: bool = False
    likelihood: bool = False
    share: bool = False
    tolerance: float = TIGHT


def _sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def log_softmax(z: Any) -> Any:
    """The logarithm of the softmax of rows."""
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def _bce(y: Any, p: Any) -> Any:
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


def _bce_with(small: float) -> Callable[[Any, Any], Any]:
    return lambda y, p: -(y * np.log(p + small) + (1 - y) * np.log(1 - p + small))


def _ce_with(small: float) -> Callable[[Any, Any], Any]:
    return lambda y, p: -y * np.log(p + small)


def _focal(y: Any, p: Any, alpha: float = 1.0, other: float = 1.0) -> Any:
    first = alpha * (1 - p) ** 2 * y * np.log(p)
    return -(first + other * p**2 * (1 - y) * np.log(1 - p))


def _huber(y: Any, p: Any) -> Any:
    d = abs(y - p)
    return np.where(d <= 1, d**2 / 2, d - 0.5)


def _r2(y: Any, p: Any) -> Any:
    return 1 - ((y - p) ** 2).sum() / ((y - y.mean()) ** 2).sum()


def _right(y: Any, p: Any) -> Any:
    return (y.argmax(axis=1) == p.argmax(axis=1)).astype(float)


def _several_margins(y: Any, s: Any) -> Any:
    margins = np.maximum(0, s - (s * y).sum(axis=1, keepdims=True) + 1)
    return (margins * (1 - y)).sum(axis=1)


def _precision(y: Any, p: Any) -> Any:
    return (y * p).sum() / p.sum()


def _recall(y: Any, p: Any) -> Any:
    return (y * p).sum() / y.sum()


LARGE_EPSILONS: Final = (1e-2, 1e-3, 1e-4)
"""Numbers inside logarithms that change the values visibly."""
REAL: Final = ("numbers", "binary", "one-hot", "logits")
MEASURES: Final = (
    Measure("squared", "the squared error", lambda y, p: (y - p) ** 2, REAL, halved=True),
    Measure("absolute", "the absolute error", lambda y, p: abs(y - p), REAL),
    Measure("rmse", "the root of the mean squared error",
            lambda y, p: np.sqrt(((y - p) ** 2).mean()), ("numbers",)),
    Measure("norm", "the Euclidean norm of the errors",
            lambda y, p: np.sqrt(((y - p) ** 2).sum()), ("numbers",)),
    Measure("msle", "the squared error of log(1 + y)",
            lambda y, p: (np.log1p(y) - np.log1p(p)) ** 2, ("numbers",)),
    Measure("rmsle", "the root of the mean squared error of log(1 + y)",
            lambda y, p: np.sqrt(((np.log1p(y) - np.log1p(p)) ** 2).mean()), ("numbers",)),
    Measure("mape", "the absolute error relative to the label",
            lambda y, p: abs((y - p) / y), ("numbers",), share=True, tolerance=LOOSE),
    Measure("r2", "the coefficient of determination R^2", _r2, ("numbers",)),
    Measure("logcosh", "the logarithm of the cosine hyperbolicus of the error",
            lambda y, p: np.log(np.cosh(p - y)), ("numbers",), tolerance=LOOSE),
    Measure("huber", "the Huber loss with delta 1", _huber, ("numbers",)),
    Measure("max_error", "the largest absolute error", lambda y, p: abs(y - p).max(), ("numbers",)),
    Measure("median_error", "the median of the absolute errors",
            lambda y, p: np.median(abs(y - p)), ("numbers",)),
    Measure("bce", "the binary cross-entropy", _bce, ("binary", "one-hot"), likelihood=True,
            tolerance=LOOSE),
    *(Measure("bce", f"the binary cross-entropy with {small:g} added inside the logarithms",
              _bce_with(small), ("binary", "one-hot")) for small in LARGE_EPSILONS),
    *(Measure("ce", f"the cross-entropy with {small:g} added inside the logarithm",
              _ce_with(small), ("one-hot",)) for small in LARGE_EPSILONS),
    Measure("bce_logits", "the binary cross-entropy of the logits",
            lambda y, z: _bce(y, _sigmoid(z)), ("logits",), likelihood=True, tolerance=LOOSE),
    Measure("focal", "the focal loss with gamma 2", _focal, ("binary",), tolerance=LOOSE),
    Measure("focal_alpha", "the focal loss with gamma 2 and alpha 0.25",
            lambda y, p: _focal(y, p, 0.25, 0.75), ("binary",), tolerance=LOOSE),
    Measure("focal_categorical", "the categorical focal loss with gamma 2",
            lambda y, p: -y * (1 - p) ** 2 * np.log(p), ("one-hot",), tolerance=LOOSE),
    Measure("ce", "the cross-entropy", lambda y, p: -y * np.log(p), ("one-hot",), likelihood=True,
            tolerance=LOOSE),
    Measure("ce_logits", "the cross-entropy of the softmax", lambda y, z: -y * log_softmax(z),
            ("scores",), likelihood=True, tolerance=LOOSE),
    Measure("nll", "the negative log-likelihood of log-probabilities", lambda y, p: -y * p,
            ("log-probabilities",), likelihood=True),
    Measure("perplexity", "the perplexity", lambda y, p: np.exp(-(y * np.log(p)).sum() / len(y)),
            ("one-hot",), tolerance=LOOSE),
    Measure("svm", "the hinge loss of several classes", _several_margins, ("scores",)),
    Measure("hinge", "the hinge loss", lambda y, s: np.maximum(0, 1 - y * s), ("signs",)),
    Measure("squared_hinge", "the squared hinge loss",
            lambda y, s: np.maximum(0, 1 - y * s) ** 2, ("signs",), halved=True),
    Measure("logistic", "the logistic loss of labels -1 and 1",
            lambda y, s: np.log1p(np.exp(-y * s)), ("signs",), tolerance=LOOSE),
    Measure("perceptron", "the perceptron loss", lambda y, s: np.maximum(0, -y * s), ("signs",)),
    Measure("accuracy", "the accuracy", lambda y, p: (y == p).astype(float),
            ("classes", "two classes", "sign classes"), share=True),
    Measure("accuracy", "the accuracy, with the threshold 0.5",
            lambda y, p: ((p > 0.5) == y).astype(float), ("binary",), share=True),
    Measure("accuracy", "the accuracy, with the threshold 0",
            lambda y, p: ((p > 0) == (y > 0)).astype(float), ("logits", "signs"), share=True),
    Measure("accuracy", "the accuracy of the largest scores", _right,
            ("one-hot", "scores", "log-probabilities"), share=True),
    Measure("error", "the error rate", lambda y, p: (y != p).astype(float),
            ("classes", "two classes", "sign classes"), share=True),
    Measure("error", "the error rate, with the threshold 0.5",
            lambda y, p: ((p > 0.5) != y).astype(float), ("binary",), share=True),
    Measure("error", "the error rate of the largest scores", lambda y, p: 1 - _right(y, p),
            ("one-hot", "scores"), share=True),
    Measure("precision", "the precision", _precision, ("two classes",)),
    Measure("recall", "the recall", _recall, ("two classes",)),
    Measure("specificity", "the specificity",
            lambda y, p: ((1 - y) * (1 - p)).sum() / (1 - y).sum(), ("two classes",)),
    Measure("f1", "the F1 score", lambda y, p: 2 * (y * p).sum() / (y.sum() + p.sum()),
            ("two classes",)),
)  # fmt: skip


def explanations(
    content: str, y: Numbers, p: Numbers, value: Numbers, measures: tuple[Measure, ...] = MEASURES
) -> dict[str, str]:
    """The measures that a value may be: for each key, in words.

    Args:
        content: the kind of labels and predictions.
        y: labels, (n,), or one-hot rows (n, k).
        p: predictions of the same shape.
        value: a number, or one for each sample or element.
        measures: those that are tried.

    >>> list(explanations("numbers", np.array([1.0, 2.0]), np.array([2.0, 4.0]), np.array(1.25)))
    ['squared, half the mean over the samples']
    """
    found: dict[str, str] = {}
    for measure in measures:
        if content not in measure.contents:
            continue
        with np.errstate(all="ignore"):
            losses = np.asarray(measure.function(y, p), dtype=np.float64)
        for words, expected in _reductions(measure, losses):
            if _is_close(value, expected, measure.tolerance):
                title = ", as ".join(filter(None, (measure.title, words)))
                found[", ".join(filter(None, (measure.key, words)))] = title
    return found


def plainest(found: Iterable[str]) -> str:
    """Of several right descriptions the one that most would give; "" for none.

    For two classes the cross-entropy over both outputs is that of the binary one as well.

    >>> plainest(["the binary cross-entropy, as the mean over samples and outputs",
    ...     "the cross-entropy, as the mean over the samples"])
    'the cross-entropy, as the mean over the samples'
    """

    def rank(words: str) -> tuple[bool, bool, bool]:
        mean = "as the mean over the samples" in words
        return "binary" in words and "outputs" in words, "and outputs" in words, not mean

    return min(found, key=rank, default="")


def _reductions(measure: Measure, losses: Numbers) -> Iterator[tuple[str, Numbers]]:
    """The usual ways of combining losses, in words."""
    if losses.ndim == 0:
        yield "", losses
        return
    n = len(losses)
    samples = losses.reshape(n, -1).sum(axis=1)
    total = samples.sum()
    both = [("the mean over the samples", total / n), ("a sum over the samples", total)]
    if losses.size > n:
        both.append(("the mean over samples and outputs", total / losses.size))
    yield from both
    each = ("one number for each sample", samples)
    yield each
    if losses.size > n:
        yield "one number for each element", losses
        yield "the mean over the outputs, for each sample", losses.mean(axis=1)
        yield "one number for each output, averaged over the samples", losses.mean(axis=0)
        yield "one number for each output, summed over the samples", losses.sum(axis=0)
    if measure.halved:
        yield from ((f"half {words}", value / 2) for words, value in (*both, each))
        yield "one number for each sample, divided by twice the number of samples", samples / 2 / n
        if losses.size > n:
            yield "half of one number for each element", losses / 2
    if measure.likelihood:
        yield from ((f"a log-likelihood, {words}", -value) for words, value in (*both, each))
    if measure.share:
        yield "a percentage", 100 * total / n
        for digits in (2, 3, 4):
            yield f"a percentage with {digits} decimals", np.round(100 * total / n, digits)
            yield f"the share with {digits} decimals", np.round(total / n, digits)


def _is_close(value: Numbers, expected: Numbers, tolerance: float) -> bool:
    if np.size(value) != np.size(expected) or not np.isfinite(expected).all():
        return False
    pair = np.ravel(value), np.ravel(expected)
    return bool(np.allclose(*pair, rtol=tolerance, atol=1e-9))
