"""Labels and predictions of every kind, in every usual layout."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.quantities.measures import log_softmax

__all__ = ["PROBES", "Layout", "Sample", "layouts_of", "make_sample"]

Numbers = NDArray[np.float64]
PROBES: Final = ((5, 3), (8, 4), (4, 2), (11, 3))
"""The number of samples and of classes of each probe."""


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """Labels and predictions.

    Attributes:
        content: their kind.
        y: labels, (n,), or one-hot rows (n, k).
        p: predictions of the same shape.
    """

    content: str
    y: Numbers
    p: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """How labels and predictions are passed.

    Attributes:
        words: to follow "for"; "" for vectors, or rows of one-hot labels.
        convert: makes the two arguments, or a list of pairs of them, one for each sample.
        single: whether the function takes one sample at a time.

    A layout of single numbers counts only if the function does not take arrays.
    """

    words: str
    convert: Callable[[Sample], Any]
    single: bool = False


def make_sample(content: str, n: int, k: int) -> Sample:
    """Labels and predictions of one kind, the same every time.

    >>> make_sample("classes", 5, 3).y
    array([1., 0., 1., 2., 0.])
    """
    generator = np.random.default_rng(17 * n + k)
    reals = generator.uniform(0.2, 3.0, n), generator.uniform(0.2, 3.0, n)
    classes = np.random.default_rng(n).permutation(np.arange(n) % k)
    two = (np.arange(n) % 3 != 0).astype(np.float64)
    logits = generator.uniform(-2.0, 2.0, n)
    guesses = np.where(generator.random(n) < 0.4, 1 - two, two)
    guesses[:3] = 1, 0, 1  # wrong for the label 0, wrong for the label 1, right
    if content == "numbers":
        # The mean error is positive in some probes and negative in others.
        return Sample(content, reals[0], reals[1] * (0.6 if n % 2 else 1.3))
    if content in ("binary", "logits"):
        p = 1 / (1 + np.exp(-logits)) if content == "binary" else logits
        return Sample(content, two, p)
    if content in ("signs", "sign classes"):
        p = logits if content == "signs" else 2 * guesses - 1
        return Sample(content, 2 * two - 1, p)
    if content == "two classes":
        return Sample(content, two, guesses)
    if content == "classes":
        guessed = np.where(np.arange(n) % 2 == 0, classes, (classes + 1) % k)
        return Sample(content, classes.astype(np.float64), guessed.astype(np.float64))
    scores = generator.uniform(-2.0, 2.0, (n, k))
    known = {"scores": scores, "log-probabilities": log_softmax(scores)}
    p = known.get(content, np.exp(log_softmax(scores)))
    return Sample(content, np.eye(k)[classes], p)


def _pair(change: Callable[[Numbers], Any]) -> Callable[[Sample], Any]:
    return lambda sample: (change(sample.y), change(sample.p))


def _zip(labels: Any, predictions: Any) -> list[Any]:
    return list(zip(labels, predictions, strict=True))


def _integers(y: Numbers) -> Any:
    return y.astype(np.int64)


VECTORS: Final = (
    Layout("", _pair(np.copy)),
    Layout("columns (n, 1)", _pair(lambda a: a.reshape(-1, 1).copy())),
    Layout("rows (1, n)", _pair(lambda a: a.reshape(1, -1).copy())),
    Layout("lists", _pair(lambda a: a.tolist())),
    Layout(
        "one number at a time", lambda s: list(zip(s.y.tolist(), s.p.tolist(), strict=True)), True
    ),
)
INTEGERS: Final = (
    Layout("labels as integers", lambda s: (_integers(s.y), s.p.copy())),
    Layout("lists of integers", lambda s: (_integers(s.y).tolist(), s.p.tolist())),
)
CLASSES: Final = (
    Layout("", lambda s: (_integers(s.y), _integers(s.p))),
    Layout("lists", lambda s: (_integers(s.y).tolist(), _integers(s.p).tolist())),
    Layout("columns (n, 1)", lambda s: (_integers(s.y)[:, None], _integers(s.p)[:, None])),
    Layout("rows (1, n)", lambda s: (_integers(s.y)[None], _integers(s.p)[None])),
    Layout("one-hot rows", lambda s: (_one_hot(s.y), _one_hot(s.p))),
    Layout("one-hot labels and classes", lambda s: (_one_hot(s.y), _integers(s.p))),
    Layout("classes and one-hot columns", lambda s: (_integers(s.y), _one_hot(s.p).T)),
)
MATRICES: Final = (
    Layout("", _pair(np.copy)),
    Layout("samples as columns", _pair(lambda a: a.T.copy())),
    Layout("labels as rows, predictions as columns", lambda s: (s.y.copy(), s.p.T.copy())),
    Layout("labels as columns, predictions as rows", lambda s: (s.y.T.copy(), s.p.copy())),
    Layout("labels as integers", lambda s: (s.y.argmax(axis=1), s.p.copy())),
    Layout("samples as columns, labels as integers", lambda s: (s.y.argmax(axis=1), s.p.T.copy())),
    Layout("labels as a column of integers", lambda s: (s.y.argmax(axis=1)[:, None], s.p.copy())),
    Layout("lists of rows", _pair(lambda a: a.tolist())),
    Layout("one sample at a time", lambda s: _zip(s.y.copy(), s.p.copy()), True),
    Layout("one sample at a time, labels as integers",
           lambda s: _zip(s.y.argmax(axis=1).tolist(), s.p.copy()), True),
    Layout("one sample as a column",
           lambda s: _zip(s.y[:, :, None], s.p[:, :, None]), True),
)  # fmt: skip


def layouts_of(content: str) -> Iterator[Layout]:
    """The layouts of a kind, the most common ones first; the same with tensors after them."""
    found: tuple[Layout, ...] = MATRICES
    if content in ("numbers", "logits", "signs", "binary"):
        found = (*VECTORS, *(INTEGERS if content == "binary" else ()))
    elif content == "classes":
        found = (*CLASSES, VECTORS[0], VECTORS[-1])
    elif "classes" in content:
        found = (*CLASSES[:4], VECTORS[0], VECTORS[-1])
    yield from found
    if "torch" in sys.modules:
        yield from map(_with_tensors, found)


def _with_tensors(layout: Layout) -> Layout:
    tensor = sys.modules["torch"].tensor

    def convert(sample: Sample) -> Any:
        made = layout.convert(sample)
        if layout.single:
            return [tuple(map(tensor, pair)) for pair in made]
        return tuple(map(tensor, made))

    return Layout(layout.words, convert, layout.single)


def _one_hot(labels: Numbers) -> Numbers:
    return np.asarray(np.eye(5)[labels.astype(int)])
