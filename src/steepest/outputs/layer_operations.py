"""What other layers than dense ones compute: dropout, normalisation, pooling, convolution."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from steepest.roles.reading import in_snake_case

__all__ = ["CHANNELS", "SHARE", "explain_layer", "operation_named"]

Numbers = NDArray[np.float64]
Call = Callable[[Numbers], tuple[Any, Sequence[Numbers]]]
"""From samples to what a layer returns, and the arrays that it has afterwards."""
SHARE: Final = 0.3
"""The share that dropout is asked to drop, or to keep."""
OPERATIONS: Final = (
    ("dropout", r"drop_?out|^drop$"),
    ("normalisation", r"(batch|layer|instance)_?norm\w*|(^|_)[bl]n(_|$)"),
    ("flattening", r"flatten"),
    ("pooling", r"pool"),
    ("convolution", r"conv(olution\w*|_?[12]d|_?layer|_forward\w*)?(_|$)"),
)
OTHERS: Final = r"back|grad|deriv|init|update|spatial|group|transpose"
ROWS, FEATURES, CHANNELS, SIDE = 40, 3, 3, 8
NEAR: Final = 2e-3
"""Relative to the largest number: normalisations add numbers up to 0.001 to the variance."""
IMAGES: Final[tuple[tuple[str, Callable[[Any], Any], Callable[[Any], Any]], ...]] = (
    ("(samples, channels, rows, columns)", lambda x: x, lambda y: y),
    ("(samples, rows, columns, channels)", lambda x: x.transpose(0, 2, 3, 1),
     lambda y: y.transpose(0, 3, 1, 2)),
    ("(channels, rows, columns)", lambda x: x[0], lambda y: y[None]),
    ("(rows, columns, channels)", lambda x: x[0].transpose(1, 2, 0),
     lambda y: y.transpose(2, 0, 1)[None]),
)  # fmt: skip
STEPS: Final = tuple(itertools.product((2, 3, 1, 5), (2, 1, 3), (0, 1, 2)))
"""Widths of windows, strides and paddings that are tried."""


CONTRADICTED: Final = (
    (r"max", "the mean number"),
    (r"av(era)?g|mean", "the largest number"),
    (r"batch", "each sample"),
    (r"layer_?norm|(^|_)ln(_|$)", "each feature|each channel"),
)
"""Words that another name of the same operation would have."""


def operation_named(name: str) -> str:
    """The operation that a layer's name says; "" if it says none.

    >>> operation_named("MaxPool2D.forward"), operation_named("Dense.forward")
    ('pooling', '')
    """
    plain = _plain(name)
    if re.search(OTHERS, plain):
        return ""
    return next((kind for kind, pattern in OPERATIONS if re.search(pattern, plain)), "")


def _plain(name: str) -> str:
    return in_snake_case(name).replace(".", "_")


def explain_layer(name: str, call: Call) -> str:
    """What a layer does, as words that follow "it"; "" if that is not the operation of its name.

    >>> explain_layer("Flatten.forward", lambda x: (x.reshape(len(x), -1), []))
    'keeps the first axis and puts the others in one'
    """
    explain = {
        "dropout": _dropout,
        "normalisation": _normalisation,
        "flattening": _flattening,
        "pooling": _pooling,
        "convolution": _convolution,
    }[operation_named(name)]
    other = [words for part, words in CONTRADICTED if re.search(part, _plain(name))]
    return next((e for e in explain(call) if not any(re.search(w, e) for w in other)), "")


def _asked(call: Call, x: Numbers) -> tuple[Numbers | None, Sequence[Numbers]]:
    """The first array that comes back, and the arrays of the layer; None if the call fails."""
    try:
        returned, arrays = call(x.copy())
        first = returned[0] if isinstance(returned, tuple) and returned else returned
        return np.asarray(first, dtype=np.float64), arrays
    except Exception:  # code of the user's; another layout may be the right one
        return None, ()


def _is_near(got: Numbers | None, wanted: Numbers, allowed: float = 1e-6) -> bool:
    if got is None or got.shape != wanted.shape or not got.size:
        return False
    return bool(np.abs(got - wanted).max() <= allowed * np.abs(wanted).max())


def _dropout(call: Call) -> Iterator[str]:
    x = np.random.default_rng(0).uniform(0.5, 1.5, (2 * ROWS, ROWS))
    got, _ = _asked(call, x)
    if got is None or got.shape != x.shape:
        return
    ratio = got / x
    kept = ratio != 0
    factors = np.unique(np.round(ratio[kept], 6))
    share, tolerance = float(kept.mean()), 2.0 / np.sqrt(x.size)
    whole_rows = any(bool((kept == kept.take([0], axis)).all()) for axis in (0, 1))
    if len(factors) != 1 or whole_rows or not 0 < share < 1:
        return
    if factors[0] > 1 and abs(share - 1 / factors[0]) < tolerance:
        yield f"keeps a random share of {1 / factors[0]:.2g} of the numbers and divides by it"


def _normalisation(call: Call) -> Iterator[str]:
    generator = np.random.default_rng(0)
    flat = generator.normal(1.5, 2.0, (ROWS, FEATURES))
    images = generator.normal(1.5, 2.0, (5, CHANNELS, 4, 4))
    ways = (
        (flat, (0,), 1, "each feature over the samples, which are rows"),
        (flat.T, (1,), 0, "each feature over the samples, which are columns"),
        (flat, (1,), 1, "each sample over its features"),
        (images, (0, 2, 3), 1, "each channel over samples and pixels"),
        (images.transpose(0, 2, 3, 1), (0, 1, 2), 3, "each channel over samples and pixels"),
    )
    for x, axes, features, words in ways:
        got, arrays = _asked(call, x)
        shape = [n if axis == features else 1 for axis, n in enumerate(x.shape)]
        own = [each.reshape(shape) for each in arrays if each.size == x.shape[features]]
        z = (x - x.mean(axis=axes, keepdims=True)) / x.std(axis=axes, keepdims=True)
        pairs: list[tuple[Any, Any]] = [*itertools.permutations(own, 2), (1.0, 0.0)]
        if any(_is_near(got, gamma * z + beta, NEAR) for gamma, beta in pairs):
            yield f"subtracts the mean and divides by the standard deviation of {words}"


def _flattening(call: Call) -> Iterator[str]:
    x = np.random.default_rng(0).normal(size=(2, CHANNELS, 4, 5))
    got, _ = _asked(call, x)
    if _is_near(got, x.reshape(2, -1)) or _is_near(got, x.reshape(2, -1).T):
        yield "keeps the first axis and puts the others in one"


def _windows(x: Numbers, width: int, stride: int, pad: int) -> Numbers:
    """The windows (samples, channels, rows, columns, width, width) of images."""
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    every = sliding_window_view(padded, (width, width), axis=(2, 3))
    return np.asarray(every[:, :, ::stride, ::stride])


def _pooling(call: Call) -> Iterator[str]:
    for (layout, give, take), side in itertools.product(IMAGES, (SIDE, SIDE - 1)):
        x = np.random.default_rng(0).normal(size=(2, CHANNELS, side, side))
        got, _ = _asked(call, give(x))
        for width, stride, pad in STEPS if got is not None else ():
            windows = _windows(x, width, stride, pad)
            pooled = {"largest": windows.max(axis=(4, 5)), "mean": windows.mean(axis=(4, 5))}
            for kind, value in pooled.items():
                of_one = value[:1] if got is not None and got.ndim == 3 else value
                if got is not None and got.ndim in (3, 4) and _is_near(take(got), of_one):
                    yield (
                        f"takes the {kind} number of windows of {width} x {width} with stride "
                        f"{stride}, images {layout}"
                    )


def _convolution(call: Call) -> Iterator[str]:
    for (layout, give, take), side in itertools.product(IMAGES, (SIDE - 1, SIDE)):
        x = np.random.default_rng(0).normal(size=(2, CHANNELS, side, side))
        got, arrays = _asked(call, give(x))
        if got is None or got.ndim not in (3, 4):
            continue
        shown, single = take(got), got.ndim == 3
        for w, b in _kernels(arrays, x.shape[1]):
            for (_, stride, pad), add in itertools.product(STEPS, (b, 0.0 * b)):
                if w.shape[2] > side + 2 * pad:
                    continue
                windows = _windows(x[:1] if single else x, w.shape[2], stride, pad)
                wanted = np.einsum("nchwij,fcij->nfhw", windows, w) + add[:, None, None]
                if _is_near(shown, wanted):
                    yield (
                        f"multiplies windows of {w.shape[2]} x {w.shape[2]} with each kernel, "
                        f"stride {stride}, padding {pad}, images {layout}"
                    )


def _kernels(arrays: Sequence[Numbers], channels: int) -> Iterator[tuple[Numbers, Numbers]]:
    """Kernels (outputs, channels, width, width) with their biases among the arrays of a layer."""
    for w in (each for each in arrays if each.ndim == 4):
        for turned in (w, w.transpose(3, 2, 0, 1)):
            if turned.shape[1] == channels and turned.shape[2] == turned.shape[3]:
                biases = [e.ravel() for e in arrays if e.size == len(turned) and e.ndim != w.ndim]
                flat = [e.ravel() for e in arrays if e.size == len(turned)]
                for b in [*biases, *flat, np.zeros(len(turned))]:
                    yield turned, b
