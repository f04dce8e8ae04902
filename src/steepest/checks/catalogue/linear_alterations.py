"""What a linear layer can do otherwise: to its inputs, weights, biases, products and result."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.altered_parts import AlteredPart, AlteredParts
from steepest.checks.pieces import Function

__all__ = ["ARRAY_CHANGES", "BIAS_CHANGES", "LINEAR_ALTERATIONS", "WEIGHT_CHANGES"]

RECIPE: Final = "The result is x @ w + b, with nothing else done to x, w and b."


def same(values: Any) -> Any:
    """The values as they are."""
    return values


def matrix_product(x: Any, w: Any) -> Any:
    """The product that is right."""
    return x @ w


def add_bias(z: Any, b: Any, x: Any, w: Any) -> Any:
    """The bias added once."""
    return z + b


def build_linear(
    x: Function = same,
    w: Function = same,
    b: Function = same,
    product: Function = matrix_product,
    total: Function = same,
    bias: Function = add_bias,
    output: Function = same,
) -> Function:
    """A linear layer out of its parts; the defaults are right."""
    change_x, change_w, change_b = x, w, b

    def linear(x: Any, w: Any, b: Any) -> Any:
        x, w, b = to_numpy(x), to_numpy(w), to_numpy(b)
        with np.errstate(all="ignore"):
            x, w, b = change_x(x), change_w(w), change_b(b)
            return output(bias(total(product(x, w)), b, x, w))

    return linear


def divide_by_length(axis: int | None, order: int = 2) -> Function:
    """Divide an array by its length along an axis."""

    def divide(a: Any) -> Any:
        if axis is None:
            return a / np.linalg.norm(a)
        return a / np.linalg.norm(a, order, axis=axis if np.ndim(a) > 1 else 0, keepdims=True)

    return divide


def centre(axis: int | None) -> Function:
    """Subtract the mean along an axis."""
    return lambda a: a - a.mean(axis=axis if np.ndim(a) > 1 else None, keepdims=True)


def standardise(axis: int | None, added: float = 0.0) -> Function:
    """Subtract the mean, and divide by the deviation plus a small number."""

    def scale(a: Any) -> Any:
        chosen = axis if np.ndim(a) > 1 else None
        return (a - a.mean(axis=chosen, keepdims=True)) / (
            a.std(axis=chosen, keepdims=True) + added
        )

    return scale


def softmax(z: Any) -> Any:
    """The softmax of each row."""
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def only(rows: Any) -> Function:
    """Keep some rows of the first axis, and set the others to 0."""

    def keep(a: Any) -> Any:
        kept = np.zeros_like(a)
        kept[rows] = a[rows]
        return kept

    return keep


def transpose_if_square(w: Any) -> Any:
    """A square matrix transposed, another as it is."""
    return w.T if w.ndim == 2 and w.shape[0] == w.shape[1] else w


Entry = tuple[str, str, Function]


ARRAY_CHANGES: Final[tuple[Entry, ...]] = (
    ("absolute values", "takes the absolute values of {}", np.abs),
    ("cut to whole numbers", "cuts {} to whole numbers, so what follows the point is lost",
     lambda a: np.trunc(a)),
    ("rounded", "rounds {} to whole numbers", np.rint),
    ("rounded", "rounds {} to one decimal", lambda a: np.round(a, 1)),
    ("rounded", "rounds {} to two decimals", lambda a: np.round(a, 2)),
    ("negative ones set to 0", "sets negative numbers among {} to 0", lambda a: np.maximum(a, 0)),
    ("sign", "turns the sign of {} round", lambda a: -a),
    ("doubled", "doubles {}", lambda a: 2 * a),
    ("halved", "halves {}", lambda a: a / 2),
    ("squared", "squares {}", lambda a: a**2),
    ("only signs", "takes only the signs of {}", np.sign),
    ("clipped", "clips {} to the range from -1 to 1", lambda a: np.clip(a, -1, 1)),
    ("clipped", "clips {} to the range from 0 to 1", lambda a: np.clip(a, 0, 1)),
    ("sorted", "sorts {}", np.sort),
    ("tanh applied", "applies tanh to {}", np.tanh),
    ("sigmoid applied", "applies the sigmoid to {}", lambda a: 1 / (1 + np.exp(-a))),
    ("exponential applied", "applies exp to {}", np.exp),
    ("softmax applied", "applies softmax to {}", softmax),
    ("centred", "subtracts the mean of {}", centre(None)),
    ("centred", "subtracts from {} the mean of each column", centre(0)),
    ("centred", "subtracts from {} the mean of each row", centre(-1)),
    ("standardised", "standardises {}", standardise(None)),
    ("standardised", "standardises each column of {}", standardise(0)),
    ("standardised", "standardises each row of {}", standardise(-1)),
    ("standardised", "standardises {}", standardise(None, 1e-8)),
    ("standardised", "standardises each column of {}", standardise(0, 1e-8)),
    ("standardised", "standardises each row of {}", standardise(-1, 1e-8)),
    ("divided by the length", "divides {} by their length (their norm)", divide_by_length(None)),
    ("divided by the length", "divides each row of {} by its length", divide_by_length(-1)),
    ("divided by the length", "divides each column of {} by its length", divide_by_length(0)),
    ("divided by the sum", "divides each row of {} by its absolute sum", divide_by_length(-1, 1)),
    ("divided by the sum", "divides each column of {} by its absolute sum", divide_by_length(0, 1)),
    ("divided by the largest", "divides {} by the largest absolute value",
     lambda a: a / abs(a).max()),
    ("reversed", "reverses the order of {}", lambda a: a[..., ::-1]),
    ("shifted", "shifts {} by one place", lambda a: np.roll(a, 1, axis=-1)),
    ("shifted", "shifts {} by one place", lambda a: np.roll(a, -1, axis=-1)),
)  # fmt: skip
"""What can be done to an array, with {} for its name in words."""
WEIGHT_CHANGES: Final[tuple[Entry, ...]] = (
    ("weights transposed", "transposes the weights where they are square", transpose_if_square),
    ("weights transposed", "transposes the weights", lambda w: w.T),
    ("rows of the weights reversed", "reverses the rows of the weights", lambda w: w[::-1]),
    ("one unit for all", "uses the weights of the first unit for all units",
     lambda w: 0 * w + w[:, :1]),
    ("one input for all", "uses the weights of the first input for all inputs",
     lambda w: 0 * w + w[:1]),
    ("last input left out", "leaves out the last input", only(slice(0, -1))),
    ("first input left out", "leaves out the first input", only(slice(1, None))),
    ("first input only", "uses the first input only", only(slice(0, 1))),
    ("last input only", "uses the last input only: earlier products are overwritten",
     only(slice(-1, None))),
)  # fmt: skip
BIAS_CHANGES: Final[tuple[Entry, ...]] = (
    ("one bias for all", "adds the first bias to all units", lambda b: 0 * b + b[0]),
    ("one bias for all", "adds the last bias to all units", lambda b: 0 * b + b[-1]),
    ("one bias for all", "adds the sum of all biases to each unit", lambda b: 0 * b + b.sum()),
    ("one bias for all", "adds the mean of all biases to each unit", lambda b: 0 * b + b.mean()),
    ("one bias for all", "adds the largest bias to each unit", lambda b: 0 * b + b.max()),
    ("a bias left out", "adds a bias to the first unit only", only(slice(0, 1))),
    ("a bias left out", "leaves out the bias of the last unit", only(slice(0, -1))),
    ("a bias left out", "leaves out the bias of the first unit", only(slice(1, None))),
    ("a bias left out", "adds a bias to the last unit only", only(slice(-1, None))),
    ("bias replaced by 1", "adds 1 instead of the bias", lambda b: 0 * b + 1),
    ("bias tripled", "adds the bias three times", lambda b: 3 * b),
)  # fmt: skip


def first_row_only(z: Any, b: Any, x: Any, w: Any) -> Any:
    """Add the bias to the first row only."""
    z = np.array(z)
    z[0] = z[0] + b
    return z


def last_row_only(z: Any, b: Any, x: Any, w: Any) -> Any:
    """Add the bias to the last row only."""
    z = np.array(z)
    z[-1] = z[-1] + b
    return z


BIASES: Final[tuple[Entry, ...]] = (
    ("bias for each input", "adds the bias once for every input",
     lambda z, b, x, w: z + len(w) * b),
    ("bias for each sample", "adds the bias once for every sample",
     lambda z, b, x, w: z + len(x) * b),
    ("bias in the first row only", "adds the bias to the first row only", first_row_only),
    ("bias in the last row only", "adds the bias to the last row only", last_row_only),
    ("bias divided", "divides the bias by the number of samples",
     lambda z, b, x, w: z + b / len(x)),
    ("bias divided", "divides the bias by the number of inputs", lambda z, b, x, w: z + b / len(w)),
    ("bias within the weights", "adds the bias to the weights: x @ (w + b)",
     lambda z, b, x, w: x @ (w + b)),
    ("bias multiplied by the inputs", "multiplies the bias by the sum of the inputs",
     lambda z, b, x, w: z + b * x.sum(axis=-1, keepdims=True)),
    ("bias divides", "divides by the bias", lambda z, b, x, w: z / b),
    ("bias growing with the rows", "adds the bias once more in every row",
     lambda z, b, x, w: z + b * np.arange(1, len(x) + 1)[:, None]),
    ("bias growing with the rows", "adds the bias once more in every row, none in the first",
     lambda z, b, x, w: z + b * np.arange(len(x))[:, None]),
    ("column of ones and bias do not meet", "puts the column of ones first and the bias last (or "
     "the other way round), so that they do not meet",
     lambda z, b, x, w: np.c_[np.ones(len(x)), x] @ np.r_[w, b[None]]),
    ("column of ones and bias do not meet", "puts the column of ones last and the bias first, so "
     "that they do not meet",
     lambda z, b, x, w: np.c_[x, np.ones(len(x))] @ np.r_[b[None], w]),
    ("larger of both", "takes the larger of the product and the bias",
     lambda z, b, x, w: np.maximum(z, b)),
    ("inputs added", "adds the inputs to the result, as a skip connection does",
     lambda z, b, x, w: z + b + x),
    ("average of both", "takes the average of the product and the bias",
     lambda z, b, x, w: (z + b) / 2),
)  # fmt: skip
PRODUCTS: Final[tuple[Entry, ...]] = (
    ("sum over the samples", "sums over the samples instead of the inputs",
     lambda x, w: (x * w).sum(axis=0)),
    ("input and weights transposed", "transposes the inputs: x.T @ w", lambda x, w: x.T @ w),
    ("largest for sum", "takes the largest of the products instead of their sum",
     lambda x, w: (x[:, :, None] * w).max(axis=1)),
    ("sums for products", "adds inputs and weights instead of multiplying them",
     lambda x, w: (x[:, :, None] + w).sum(axis=1)),
    ("product for sum", "multiplies all products with each other",
     lambda x, w: (x[:, :, None] * w).prod(axis=1)),
    ("differences for products", "sums the differences of inputs and weights",
     lambda x, w: (x[:, :, None] - w).sum(axis=1)),
    ("squared distances", "computes squared distances of inputs and weights",
     lambda x, w: ((x[:, :, None] - w) ** 2).sum(axis=1)),
    ("cosine", "divides by the lengths of inputs and weights, as a cosine does",
     lambda x, w: (x @ w) / np.linalg.norm(x, axis=1)[:, None] / np.linalg.norm(w, axis=0)),
)  # fmt: skip
TOTALS: Final[tuple[Entry, ...]] = (
    ("sums carried on", "does not set its sum back to 0 between the samples: each row carries the "
     "ones before it", lambda z: np.cumsum(z, axis=0)),
    ("sums carried on", "does not set its sum back to 0 between the units: each unit carries the "
     "ones before it", lambda z: np.cumsum(z, axis=-1)),
    ("sum over everything", "sums over everything, and has one number for all samples",
     lambda z: z.sum()),
    ("sum over the outputs", "sums over the outputs", lambda z: z.sum(axis=-1, keepdims=True)),
    ("mean over everything", "takes the mean over everything", lambda z: z.mean()),
    ("mean over the samples", "takes the mean over the samples", lambda z: z.mean(axis=0)),
    ("sum over the samples", "sums over the samples", lambda z: z.sum(axis=0)),
)  # fmt: skip


def _mean_products(x: Any, w: Any) -> Any:
    return x @ w / len(w)


MEANS: Final[tuple[Entry, ...]] = (
    ("mean for sum", "takes the mean of the products instead of their sum, dividing by the number "
     "of inputs", _mean_products),
    ("divided by the number of samples", "divides the product by the number of samples",
     lambda x, w: x @ w / len(x)),
    ("divided by the number of outputs", "divides the product by the number of outputs",
     lambda x, w: x @ w / w.shape[1]),
    ("divided by a root", "divides the product by the root of the number of inputs",
     lambda x, w: x @ w / len(w) ** 0.5),
)  # fmt: skip
OUTPUTS: Final[tuple[Entry, ...]] = (
    ("rows reversed", "returns the samples in reversed order", lambda z: z[::-1]),
    ("first row for all", "returns the result of the first sample for all",
     lambda z: 0 * z + z[:1]),
    ("last row for all", "returns the result of the last sample for all",
     lambda z: 0 * z + z[-1:]),
    ("last sample left out", "leaves out the last sample", lambda z: z[:-1]),
    ("first sample only", "returns the first sample only", lambda z: z[0]),
    ("last sample only", "returns the last sample only", lambda z: z[-1]),
    ("last sample left at 0", "leaves the last sample at 0", only(slice(0, -1))),
    ("first sample left at 0", "leaves the first sample at 0", only(slice(1, None))),
    ("last unit left at 0", "leaves the last unit at 0", lambda z: only(slice(0, -1))(z.T).T),
    ("first unit left at 0", "leaves the first unit at 0", lambda z: only(slice(1, None))(z.T).T),
    ("softplus applied", "applies softplus to its result", lambda z: np.log1p(np.exp(z))),
    ("leaky relu applied", "applies leaky relu to its result",
     lambda z: np.where(z > 0, z, 0.01 * z)),
    ("step applied", "turns its result into 0 or 1", lambda z: 1.0 * (z > 0)),
    ("rounded", "rounds its result to three decimals", lambda z: np.round(z, 3)),
    ("rounded", "rounds its result to four decimals", lambda z: np.round(z, 4)),
)  # fmt: skip


def make_choices(part: str, words: str, entries: tuple[Entry, ...]) -> tuple[AlteredPart, ...]:
    """AlteredParts of a part, with its name in the sentences."""
    noun = words.removeprefix("the ").removeprefix("its ")
    return tuple(
        AlteredPart(part, change, f"{noun} {name}" if "{}" in does else name, does.format(words),
                   RECIPE)
        for name, does, change in entries
    )  # fmt: skip


LINEAR_ALTERATIONS: Final = AlteredParts(
    build_linear,
    (
        *make_choices("bias", "", BIASES),
        *make_choices("b", "the biases", (*BIAS_CHANGES, *ARRAY_CHANGES)),
        *make_choices("x", "the inputs", ARRAY_CHANGES),
        *make_choices("w", "the weights", (*WEIGHT_CHANGES, *ARRAY_CHANGES)),
        *make_choices("product", "", (*MEANS, *PRODUCTS)),
        *make_choices("total", "", TOTALS),
        *make_choices("output", "its result", (*OUTPUTS, *ARRAY_CHANGES)),
    ),
)
"""What explains a linear layer that makes no mistake of the catalogue."""
