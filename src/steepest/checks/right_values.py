"""The quantities that a right implementation of a piece computes on its way, from its arguments.

They are put in the place of what a wrong function computes, to find the line that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.exercise_function import exact_slopes, exercise_function

__all__ = ["RESULT", "RIGHT_VALUES", "right_values"]

Values: TypeAlias = dict[str, Any]
RESULT: Final = "result"
"""Begins the names of quantities that are returned."""


def right_values(piece: str, arguments: tuple[Any, ...]) -> Values:
    """The quantities by their names; arrays and numbers, or lists with one element a step.

    >>> sorted(right_values("relu", (np.array([-1.0, 2.0]),)))
    ['result', 'whether x is above 0', 'x', 'x above 0 as numbers']
    """
    plain = [to_numpy(each) if is_tensor(each) else each for each in arguments]
    with np.errstate(all="ignore"):
        return RIGHT_VALUES[piece](*plain)


def _accuracy(y: Any, y_hat: Any) -> Values:
    decisions, labels = np.asarray(y_hat) > 0.5, np.asarray(y)
    hits = decisions == (labels > 0.5)
    return {
        "decisions": decisions, "decisions as numbers": decisions * 1,
        "decisions as floats": decisions * 1.0, "hits": hits, "hits as floats": hits * 1.0,
        "misses": ~hits, "misses as floats": 1.0 - hits, "labels": labels, "number": len(labels),
        "labels as truth values": labels > 0.5, "number of hits": int(hits.sum()),
        "number of misses": int((~hits).sum()), "share of misses": float((~hits).mean()),
        "one": 1, RESULT: float(hits.mean()),
    }  # fmt: skip


def _bce(y: Any, y_hat: Any) -> Values:
    y = np.asarray(y, dtype=float)
    eps = np.finfo(np.asarray(y_hat).dtype if np.asarray(y_hat).dtype.kind == "f" else float).eps
    p = np.clip(y_hat, eps, 1 - eps)
    of_ones, of_zeros = y * np.log(p), (1 - y) * np.log(1 - p)
    right = np.where(y > 0.5, p, 1 - p)
    losses = -(of_ones + of_zeros)
    return {
        "p": p, "1 - p": 1 - p, "log p": np.log(p), "log(1 - p)": np.log(1 - p),
        "-log p": -np.log(p), "-log(1 - p)": -np.log(1 - p), "y log p": of_ones,
        "(1 - y) log(1 - p)": of_zeros, "-y log p": -of_ones, "-(1 - y) log(1 - p)": -of_zeros,
        "right p": right, "log of right p": np.log(right), "losses": losses, "-losses": -losses,
        "y": y, "1 - y": 1 - y, "logits": np.log(p) - np.log1p(-p), "number": len(y), "one": 1.0,
        "sum": float(losses.sum()), "-sum": -float(losses.sum()), "-mean": -float(losses.mean()),
        RESULT: float(losses.mean()),
    }  # fmt: skip


def _sigmoid(x: Any) -> Values:
    x = np.asarray(x, dtype=float)
    e = np.exp(-abs(x))
    return {
        "x": x, "-x": -x, "exp(-x)": np.exp(-x), "exp(x)": np.exp(x), "1 + exp(-x)": 1 + np.exp(-x),
        "abs(x)": abs(x), "exp(-abs(x))": e, "1 + exp(-abs(x))": 1 + e, "x >= 0": x >= 0,
        "x < 0": x < 0, "1 / (1 + exp(-abs(x)))": 1 / (1 + e), "half": x / 2, "e": np.e,
        "tanh(x / 2)": np.tanh(x / 2), RESULT: np.where(x >= 0, 1 / (1 + e), e / (1 + e)),
    }  # fmt: skip


def _relu(x: Any) -> Values:
    x = np.asarray(x)
    return {
        "x": x, "whether x is above 0": x > 0, "x above 0 as numbers": (x > 0) * 1,
        RESULT: np.maximum(x, 0),
    }  # fmt: skip


def _linear(x: Any, w: Any, b: Any) -> Values:
    product = np.asarray(x) @ np.asarray(w)
    return {
        "x": x, "w": w, "b": b, "x w": product, "x w, transposed": product.T,
        "elements of x w": [*np.ravel(product)], "elements": [*np.ravel(product + b)],
        "rows of x w": [*np.atleast_1d(product)], "rows": [*np.atleast_1d(product + b)],
        "columns": [*np.atleast_1d((product + b).T)], RESULT: product + b,
    }  # fmt: skip


def _network(x: Any, params: Any) -> Values:
    sums, outputs, products = [], [x], []
    for w, b, activation in params:
        products.append(outputs[-1] @ w)
        sums.append(products[-1] + b)
        outputs.append(activation(sums[-1]))
    last = outputs[-1]
    one = last[..., 0] if np.ndim(last) and last.shape[-1] == 1 else last
    return {
        "x": x, "products": products, "sums": sums, "outputs": outputs[1:], "inputs": outputs[:-1],
        "activations": [each[2] for each in params], "weights": [each[0] for each in params],
        "last output": last, "last sum": sums[-1], RESULT: one,
    }  # fmt: skip


def _scaling(x: Any, x_validation: Any) -> Values:
    found: Values = {"x": x, "number": x.size, "rows": len(x)}
    for axis in (None, 0):
        for ddof in (1, 0):
            mean, deviation = x.mean(axis=axis), x.std(axis=axis, ddof=ddof)
            added = f" of {'all' if axis is None else 'columns'}, {ddof}"
            first, second = (x - mean) / deviation, (x_validation - mean) / deviation
            found |= {
                f"mean{added}": mean, f"deviation{added}": deviation,
                f"variance{added}": deviation**2, f"centred{added}": x - mean,
                f"squares{added}": ((x - mean) ** 2).sum(axis=axis), f"scaled{added}": first,
                f"centred validation{added}": x_validation - mean,
                f"scaled validation{added}": second, f"{RESULT} of both{added}": (first, second),
                f"{RESULT}{added}": first,
            }  # fmt: skip
    return found


def _descent(x: float, y: float, step_size: float, steps: int, decay: float) -> Values:
    xs, ys = [float(x)], [float(y)]
    rates = [step_size * decay**t for t in range(steps)]
    slopes = []
    for rate in rates:
        slope_x, slope_y = exact_slopes(xs[-1], ys[-1])
        slopes.append((float(slope_x), float(slope_y)))
        xs.append(xs[-1] - rate * slopes[-1][0])
        ys.append(ys[-1] - rate * slopes[-1][1])
    points = [*zip(xs, ys, strict=True)]
    values = [float(exercise_function(*each)) for each in points]
    return {
        "rates": rates, "powers": [decay**t for t in range(steps)], "slopes": slopes,
        "slopes as arrays": [np.array(each) for each in slopes],
        "slopes by x": [each[0] for each in slopes], "slopes by y": [each[1] for each in slopes],
        "next points": points[1:], "next points as arrays": [np.array(p) for p in points[1:]],
        "next x": xs[1:], "next y": ys[1:], "points": points, "x": xs[:-1], "y": ys[:-1],
        "values": values, "values after a step": values[1:], "all x": [xs], "all y": [ys],
        "last x": xs[-1], "last y": ys[-1], "last value": values[-1], "first rate": step_size,
        "steps": steps, "start": points[0],
        RESULT: (xs[-1], ys[-1], values[-1], xs, ys),
    }  # fmt: skip


def _layer(d_in: int, d_out: int, activation: Any, seed: Any) -> Values:
    deviation = (2 / d_in) ** 0.5
    drawn = np.random.standard_normal((d_in, d_out))
    return {
        "deviation": deviation, "variance": deviation**2, "limit": (6 / d_in) ** 0.5,
        "shape": (d_in, d_out), "inputs": d_in, "outputs": d_out, "biases": np.zeros(d_out),
        "standard normal numbers": drawn, "weights": deviation * drawn,
    }  # fmt: skip


def _split(x: Any, y: Any, fraction: float, seed: Any) -> Values:
    n, size = len(x), int(len(x) * fraction)
    order = np.random.permutation(n)
    return {
        "number of rows": n, "size": size, "size of the second part": n - size, "order": order,
        "first rows": order[:size], "second rows": order[size:], "fraction": fraction,
    }  # fmt: skip


RIGHT_VALUES: Final[Mapping[str, Callable[..., Values]]] = {
    "accuracy": _accuracy,
    "bce": _bce,
    "sigmoid": _sigmoid,
    "relu": _relu,
    "linear": _linear,
    "network": _network,
    "scaling": _scaling,
    "descent": _descent,
    "layer": _layer,
    "split": _split,
}
"""By the names of the pieces; what they return is called `RESULT`."""
