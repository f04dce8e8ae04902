"""Derivatives of the softmax: its Jacobian matrix, or that matrix times an upstream gradient.

A derivative of its elements alone, s (1 - s), is another function, of which nothing is said here.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import required_names
from steepest.quantities.elementwise import Explanation

__all__ = ["explain_softmax_derivative", "is_named_as_softmax_derivative"]

Numbers = NDArray[np.float64]
NAME: Final = re.compile(r"(?=.*soft_?max)(?=.*(deri?v|prime|grad|back|jac|(^|_)d_?soft|diff)).*")
OTHER: Final = re.compile(r"loss|cost|cross|entropy|log|train|fit|descen|regress|ce(_|$)|nll")
SECONDS: Final = 0.2
Z: Final = (
    np.array([[0.3, -1.2, 0.8], [1.1, 0.2, -0.4]]),
    np.array([[-0.7, 0.4, 1.3, 0.1], [0.6, -0.2, -1.1, 0.9]]),
)
"""Two samples each, of three and of four classes."""


def is_named_as_softmax_derivative(name: str) -> bool:
    """Whether a name is that of a derivative of the softmax alone.

    >>> names = ("softmax_prime", "derv_softmax", "softmax_loss_grad", "softmax")
    >>> [is_named_as_softmax_derivative(each) for each in names]
    [True, True, False, False]
    """
    plain = name.lower()
    return bool(NAME.fullmatch(plain)) and not OTHER.search(plain)


def explain_softmax_derivative(function: Callable[..., Any]) -> Explanation | None:
    """What a function is among the derivatives of the softmax; None for any other function.

    Args:
        function: the user's, of one or two arguments.

    >>> def jacobian(s): return np.diag(s) - np.outer(s, s)
    >>> explain_softmax_derivative(jacobian).words
    'the Jacobian matrix of the softmax, of its output, one sample at a time'
    >>> explain_softmax_derivative(lambda s: s * (1 - s))
    """
    needed = len(required_names(function))
    if needed == 1:
        return next(filter(None, (_jacobian(function, *each) for each in _readings())), None)

    def turned(upstream: Any, given: Any) -> Any:
        return function(given, upstream)

    if needed == 2:
        for of, layout in _readings():
            for call in (function, turned):
                if found := _product(call, of, layout):
                    return found
    return None


def _readings() -> Iterator[tuple[str, str]]:
    return itertools.product(("output", "input"), (*LAYOUTS,))


def _softmax(z: Numbers) -> Numbers:
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


LAYOUTS: Final[dict[str, Callable[[Numbers], list[Numbers]]]] = {
    "one sample at a time": list,
    "one sample at a time, as a column": lambda rows: [each[:, None] for each in rows],
    "one sample at a time, as a row": lambda rows: [each[None] for each in rows],
    "of each row": lambda rows: [rows],
}
"""The arrays that hold two samples."""


def _jacobian(function: Callable[..., Any], of: str, layout: str) -> Explanation | None:
    probes = 0
    for z in Z:
        s = _softmax(z)
        expected = np.stack([np.diag(each) - np.outer(each, each) for each in s])
        given = s if of == "output" else z
        found = [_numbers(function, each) for each in LAYOUTS[layout](given)]
        if not _is_close(found, expected):
            return None
        probes += len(found)
    words = f"the Jacobian matrix of the softmax, of its {of}, {layout}"
    return Explanation(words, probes=probes)


def _product(function: Callable[..., Any], of: str, layout: str) -> Explanation | None:
    probes = 0
    for z in Z:
        s, upstream = _softmax(z), np.cos(3 * z)
        expected = s * (upstream - (upstream * s).sum(axis=-1, keepdims=True))
        arrays = [LAYOUTS[layout](each) for each in (upstream, s if of == "output" else z)]
        found = [_numbers(function, *each) for each in zip(*arrays, strict=True)]
        if not _is_close(found, expected):
            return None
        probes += len(found)
    words = f"the derivative of the softmax by its {of} times the upstream gradient, {layout}"
    return Explanation(words, probes=probes)


def _numbers(function: Callable[..., Any], *given: Numbers) -> Numbers | None:
    returned = call_safely(function, tuple(map(np.copy, given)), SECONDS).returned
    try:
        return np.asarray(to_numpy(returned), dtype=np.float64)
    except (TypeError, ValueError):
        return None


def _is_close(found: list[Numbers | None], expected: Numbers) -> bool:
    if any(each is None for each in found):
        return False
    numbers = np.concatenate([np.ravel(each) for each in found if each is not None])
    return numbers.size == expected.size and bool(np.allclose(numbers, np.ravel(expected)))
