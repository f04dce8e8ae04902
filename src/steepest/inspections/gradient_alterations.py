"""What a gradient of logistic regression computes instead of the right one.

The derivative of the mean binary cross-entropy of sigmoid(x w + b) is x^T r / n by the weights and
sum(r) / n by the bias, with the residual r = sigmoid(z) - y. A wrong part is compared with those of
other residuals, divisors and rows.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = ["find_gradient_alteration"]

Numbers: TypeAlias = NDArray[np.float64]
Parts: TypeAlias = Mapping[str, Numbers]

RTOL: Final = 1e-4
RELIABLE: Final = 2
"""So many scenes must agree."""


def _sigmoid(z: Numbers) -> Numbers:
    return 0.5 * (1 + np.tanh(z / 2))


def _right(z: Numbers, y: Numbers) -> Numbers:
    return _sigmoid(z) - y


RESIDUALS: Final[tuple[tuple[str, Callable[[Numbers, Numbers], Numbers]], ...]] = (
    ("", _right),
    ("has decisions, 0 or 1, in the place of the probabilities", lambda z, y: 1.0 * (z > 0) - y),
    ("lacks the sigmoid: its residual is z - y", lambda z, y: z - y),
    ("applies the sigmoid twice", lambda z, y: _sigmoid(_sigmoid(z)) - y),
    ("has the sigmoid of -z", lambda z, y: _sigmoid(-z) - y),
    ("has tanh in the place of the sigmoid", lambda z, y: np.tanh(z) - y),
    ("lacks the samples of label 0, as the loss of labels -1 and 1 does for 0",
     lambda z, y: -y * _sigmoid(-y * z)),
    ("takes the labels as -1 and 1, but they are 0 and 1", lambda z, y: _sigmoid(z) - (2 * y - 1)),
    ("has the labels 0 and 1 exchanged", lambda z, y: _sigmoid(z) - (1 - y)),
    ("has the square of the residual", lambda z, y: _right(z, y) ** 2),
    ("has the absolute value of the residual", lambda z, y: abs(_right(z, y))),
    ("lacks the labels in its residual", lambda z, y: _sigmoid(z)),
    ("has only the labels in its residual", lambda z, y: -y),
    ("has the factor p (1 - p) of a squared error",
     lambda z, y: _right(z, y) * _sigmoid(z) * (1 - _sigmoid(z))),
    ("has the factor 2 p (1 - p) of a squared error",
     lambda z, y: 2 * _right(z, y) * _sigmoid(z) * (1 - _sigmoid(z))),
    ("is that by the probability: p (1 - p) of the chain rule is missing",
     lambda z, y: _right(z, y) / (_sigmoid(z) * (1 - _sigmoid(z)))),
    ("uses the mean residual for every sample, but the mean of a product is not the product of "
     "means", lambda z, y: np.full(z.shape, _right(z, y).mean())),
    ("uses the residual of the last sample for all",
     lambda z, y: np.full(z.shape, _right(z, y)[-1])),
    ("uses the residual of the first sample for all",
     lambda z, y: np.full(z.shape, _right(z, y)[0])),
    ("compares every prediction with every label, as shapes (n, 1) and (n,) do",
     lambda z, y: _sigmoid(z) - y.mean()),
    ("compares every prediction with every label, as shapes (n, 1) and (n,) do",
     lambda z, y: _sigmoid(z).mean() - y),
    ("uses the residual of the sample before", lambda z, y: np.roll(_right(z, y), 1)),
    ("uses the residual of the next sample", lambda z, y: np.roll(_right(z, y), -1)),
    ("lacks the samples of label 0", lambda z, y: _right(z, y) * (y == 1)),
    ("lacks the samples of label 1", lambda z, y: _right(z, y) * (y == 0)),
    ("uses only samples that are classified wrongly",
     lambda z, y: _right(z, y) * ((z > 0) != (y == 1))),
)  # fmt: skip
"""What is said of a gradient with another residual, and that residual."""
LOGITS: Final[tuple[tuple[str, Callable[[Numbers, Numbers, Any], Numbers]], ...]] = (
    ("", lambda x, w, b: x @ w + b),
    ("lacks the bias in its logits", lambda x, w, b: x @ w),
    ("subtracts the bias in its logits", lambda x, w, b: x @ w - b),
    ("adds the bias twice in its logits", lambda x, w, b: x @ w + 2 * b),
)
DIVISORS: Final[tuple[tuple[str, Callable[[int, int], float]], ...]] = (
    ("", lambda n, d: n),
    ("is a sum, not divided by the number of samples", lambda n, d: 1),
    ("is divided by n - 1", lambda n, d: n - 1),
    ("is divided by n + 1", lambda n, d: n + 1),
    ("is divided by 2 n", lambda n, d: 2 * n),
    ("is divided by the square of n", lambda n, d: n * n),
    ("is divided by the number of features", lambda n, d: d),
)
ROWS: Final[tuple[tuple[str, Callable[[int], slice]], ...]] = (
    ("", lambda n: slice(None)),
    ("lacks the last sample", lambda n: slice(0, n - 1)),
    ("lacks the first sample", lambda n: slice(1, n)),
    ("uses only the last sample", lambda n: slice(n - 1, n)),
    ("uses only the first sample", lambda n: slice(0, 1)),
)
FEATURES: Final[tuple[tuple[str, Callable[[Numbers], Numbers]], ...]] = (
    ("", lambda x: x),
    ("has the squares of the features", lambda x: x**2),
    ("lacks the features: it is that by the bias", np.ones_like),
    ("has the mean of each feature subtracted", lambda x: x - x.mean(axis=0)),
)


def find_gradient_alteration(
    given: Sequence[Sequence[Any]],
    seen: Sequence[Parts],
    wrong: Sequence[str],
    names: Sequence[str],
) -> tuple[str, str] | None:
    """A wrong part of a gradient, and what is said of it; None if nothing explains it.

    One alteration has to explain every wrong part in all scenes in which it is finite.

    Args:
        given: in each scene features (n, d), labels (n,), weights (d,) and the bias.
        seen: in each scene the user's parts by the names of the parameters.
        wrong: names of the parts that are wrong.
        names: of the weights and of the bias.
    """
    for words, parts in _alterations(given):
        if all(_explains([each[names.index(n)] for each in parts], seen, n) for n in wrong):
            return wrong[0], words
    return None


def _alterations(given: Sequence[Sequence[Any]]) -> Iterator[tuple[str, list[tuple[Any, Any]]]]:
    """Words and, in each scene, the gradient by weights and bias; one or two things altered."""
    axes = (RESIDUALS, LOGITS, DIVISORS, ROWS, FEATURES)
    combined = [c for c in itertools.product(*axes) if sum(bool(each[0]) for each in c) in (1, 2)]
    combined.sort(key=lambda c: sum(bool(each[0]) for each in c))
    for residual, logits, divisor, rows, features in combined:
        said = [each[0] for each in (residual, logits, divisor, rows, features) if each[0]]
        parts = []
        with np.errstate(all="ignore"):
            for x, y, w, b in given:
                n, d = x.shape
                kept = rows[1](n)
                r = residual[1](logits[1](x, w, b), y)[kept]
                by = divisor[1](n, d) or np.nan
                parts.append((features[1](x)[kept].T @ r / by, r.sum() / by))
        yield " and ".join(said), parts


def _explains(altered: Sequence[Any], seen: Sequence[Parts], name: str) -> bool:
    finite = [
        (np.asarray(part, np.float64), each[name])
        for part, each in zip(altered, seen, strict=True)
        if np.isfinite(part).all() and name in each and np.isfinite(each[name]).all()
    ]
    return len(finite) >= RELIABLE and all(
        part.size == own.size
        and np.allclose(
            part.ravel(), own.ravel(), rtol=RTOL, atol=RTOL * abs(part).max(initial=1e-6)
        )
        for part, own in finite
    )
