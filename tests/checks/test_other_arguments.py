"""Functions of lists, of logits, of one layer, and mistakes that need arguments of their own."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import RIGHT, WRONG


def relu_of_nested_lists(x: Any) -> Any:
    return [relu_of_nested_lists(each) for each in x] if isinstance(x, list) else max(x, 0.0)


def sigmoid(x: Any) -> Any:
    return [1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v)) for v in x]


def scale(x: Any) -> Any:
    centre, spread = statistics.mean(x), statistics.stdev(x)
    return [(each - centre) / spread for each in x]


def split_into_lists(x: Any, y: Any, fraction: float, seed: int) -> Any:
    pairs = list(zip(x, y, strict=True))
    random.Random(seed).shuffle(pairs)
    k = int(len(pairs) * fraction + 1e-9)
    parts = pairs[:k], pairs[k:]
    return [[pair[place] for pair in part] for part in parts for place in (0, 1)]


def bce_with_logits(y: Any, z: Any) -> Any:
    return np.logaddexp(0, np.where(np.asarray(y) == 1, -z, z)).mean()


def one_layer(x: Any, w: Any, b: Any) -> Any:
    return np.exp(-np.logaddexp(0, -(x @ w + b)))


def predict(x: Any, w: Any, b: Any) -> Any:
    features = np.concatenate([x, np.ones((*np.shape(x)[:-1], 1))], axis=-1)
    return 1 / (1 + np.exp(-(features @ np.append(w, b))))


@pytest.mark.parametrize(
    ("piece", "function"),
    [
        ("relu", relu_of_nested_lists),
        ("sigmoid", sigmoid),
        ("scaling", scale),
        ("split", split_into_lists),
        ("bce", bce_with_logits),
        ("linear", one_layer),
        ("linear", predict),
    ],
)
def test_a_right_function_of_other_arguments_is_right(
    piece: str, function: Callable[..., Any]
) -> None:
    found = st.check(function, piece, locate=False)
    assert found.verdict.outcome == RIGHT, found.sentence


def without_the_positive_part(y: Any, z: Any) -> Any:
    return np.mean(np.log1p(np.exp(-abs(z))) - z * y)


def from_clipped_probabilities(y: Any, z: Any) -> Any:
    p = np.clip(np.exp(-np.logaddexp(0, -z)), 1e-16, 1 - 1e-16)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def from_a_product(y: Any, y_hat: Any) -> Any:
    p = np.clip(y_hat, 1e-15, 1 - 1e-15)
    return -np.log(np.prod(np.where(y == 1, p, 1 - p))) / len(y)


def decay_twice(
    x: float, y: float, step_size: float, steps: int, decay: float = 1.0, t: int = 0
) -> Any:
    here = [(x, y, x * x + y * y + x * (y + 2) + np.cos(3 * x))]
    if steps == 0:
        return here
    rate = step_size * decay**t
    ahead = x - rate * (2 * x - 3 * np.sin(3 * x) + y + 2), y - rate * (x + 2 * y)
    return here + decay_twice(*ahead, step_size * decay, steps - 1, decay, t + 1)


def points_of_seven_digits(
    x: float, y: float, step_size: float, steps: int, decay: float = 1.0
) -> Any:
    path = np.zeros((steps + 1, 2), np.float32)
    path[0] = x, y
    for t in range(steps):
        a, b = path[t]
        slopes = np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
        path[t + 1] = path[t] - step_size * decay**t * slopes
    a, b = path.T
    return path, a**2 + b**2 + a * (b + 2) + np.cos(3 * a)


def layer_without_its_mean(d_in: int, d_out: int) -> Any:
    w = np.random.randn(d_in, d_out) * np.sqrt(2 / d_out)
    return w - w.mean(), np.zeros(d_out)


def layer_of_the_other_fan(d_in: int, d_out: int, mode: str = "fan_in") -> Any:
    fan = {"fan_in": d_out, "fan_out": d_in}[mode]
    return np.random.randn(d_in, d_out) * np.sqrt(2 / fan), np.zeros(d_out)


def layer_of_one_fan(d_in: int, d_out: int, mode: str = "fan_in") -> Any:
    return np.random.randn(d_in, d_out) * np.sqrt(2 / d_in), np.zeros(d_out)


def relu_without_single_numbers(x: Any) -> Any:
    return np.maximum(x, 0) if np.ndim(x) else x


def scale_with_a_number_added(x: Any) -> Any:
    return (x - x.mean()) / (x.std(ddof=1) + 1e-6)


def split_with_a_falsy_seed(x: Any, y: Any, fraction: float, seed: int | None = None) -> Any:
    order = np.random.RandomState(seed or None).permutation(len(y))
    a, b = np.split(order, [int(len(y) * fraction + 1e-9)])
    return x[a], y[a], x[b], y[b]


def split_of_even_size(x: Any, y: Any, n_train: int, seed: int) -> Any:
    order = np.random.default_rng(seed).permutation(len(x))
    a, b = np.split(order, [n_train + n_train % 2])
    return x[a], y[a], x[b], y[b]


@pytest.mark.parametrize(
    ("name", "piece", "function", "mistake"),
    [
        ("bce_with_logits", "bce", without_the_positive_part, None),
        ("bce_with_logits", "bce", from_clipped_probabilities, None),
        ("bce", "bce", from_a_product, None),
        ("optimize_f", "descent", decay_twice, None),
        ("optimize_f", "descent", points_of_seven_digits, "single precision"),
        ("layer", "layer", layer_without_its_mean, "mean subtracted"),
        ("layer", "layer", layer_of_the_other_fan, "fans exchanged"),
        ("layer", "layer", layer_of_one_fan, "fan asked for ignored"),
        ("relu", "relu", relu_without_single_numbers, None),
        ("scale", "scaling", scale_with_a_number_added, None),
        ("split", "split", split_with_a_falsy_seed, None),
        ("split", "split", split_of_even_size, None),
    ],
)
def test_a_mistake_that_needs_arguments_of_its_own_is_found(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    piece: str,
    function: Callable[..., Any],
    mistake: str | None,
) -> None:
    monkeypatch.setattr(function, "__name__", name)
    found = st.check(function, piece, locate=False)
    assert found.verdict.outcome == WRONG, found.sentence
    assert mistake is None or found.mistake == mistake


def test_a_lambda_expression_has_the_name_that_its_module_gives_it() -> None:
    names: dict[str, Any] = {"np": np}
    text = "lambda i, o: (np.random.uniform(-1, 1, (i, o)) * (6 / o)**.5, np.zeros(o))"
    names["layer"] = eval(text, names)
    found = st.check(names["layer"], "layer", locate=False)
    assert found.verdict.outcome == WRONG
    assert "uniform" in found.sentence
