"""What the text, the name or a parameter of a given function promises, and it does not do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks.catalogue.exercise_function import exercise_function
from steepest.gradients.verdicts import WRONG

Function = Callable[..., Any]


def verdict(function: Function, piece: str) -> Any:
    return st.check(function, piece, locate=False).verdict


def logistic(z: Any) -> Any:
    return np.exp(-np.logaddexp(0, -z))


def split_in_order(x: Any, y: Any, n_train: int, seed: int, parts: Function) -> Any:
    """Returns x_train, y_train, x_val, y_val."""
    order = np.random.default_rng(seed).permutation(len(x))
    a, b = order[:n_train], order[n_train:]
    return parts(x[a], y[a], x[b], y[b])


def split_with(parts: Function) -> Function:
    def split_data(x: Any, y: Any, n_train: int, seed: int) -> Any:
        """Returns x_train, y_train, x_val, y_val."""
        return split_in_order(x, y, n_train, seed, parts)

    return split_data


def scaling_with(numbers: Function) -> Function:
    def scale(x: Any) -> Any:
        """Returns the scaled data, the mean and the standard deviation."""
        m, s = x.mean(), x.std(ddof=1)
        return (x - m) / s, *numbers(m, s)

    return scale


def sigmoid_with(slope: Function) -> Function:
    def sigmoid_and_slope(x: Any) -> Any:
        s = logistic(x)
        return s, slope(s)

    return sigmoid_and_slope


def model_with(output: Function) -> Function:
    def model(x: Any, w: Any, b: Any, temperature: float = 1.0) -> Any:
        with np.errstate(all="ignore"):
            return 1 / (1 + np.exp(-output(x @ w + b, temperature)))

    return model


def descent_with(sign: float, ahead: float) -> Function:
    def descend(
        start: Any, lr: float, n_steps: int, decay: float = 1.0, momentum: float = 0.0
    ) -> Any:
        p, v = np.array(start, float), np.zeros(2)
        path = [p]
        for t in range(n_steps):
            x, y = p + ahead * momentum * v
            g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
            v = sign * momentum * v - lr * decay**t * g
            p = p + v
            path.append(p)
        return np.array(path), np.array([exercise_function(*each) for each in path])

    return descend


def bce_with(axis: int | None) -> Function:
    def bce(p: Any, y: Any) -> Any:
        """Returns the scalar loss."""
        p = np.clip(p, np.finfo(p.dtype).eps, 1 - np.finfo(p.dtype).eps)
        return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p), axis=axis) / len(y)

    return bce


@pytest.mark.parametrize(
    ("make", "piece", "right", "wrong", "mistake"),
    [
        (
            split_with, "split", lambda a, b, c, d: (a, b, c, d), lambda a, b, c, d: (a, c, b, d),
            "order of the results",
        ),
        (
            split_with, "split", lambda a, b, c, d: (a, b, c, d),
            lambda a, b, c, d: (a, b, c.ravel(), d), "rows flattened",
        ),
        (
            scaling_with, "scaling", lambda m, s: (m, s), lambda m, s: (s, m),
            "order of the results",
        ),
        (sigmoid_with, "sigmoid", lambda s: s - s * s, lambda s: s + s * s, "wrong derivative"),
        (model_with, "linear", lambda z, t: z / t, lambda z, t: z * t, "setting temperature"),
        (bce_with, "bce", None, 0, "array for a number"),
    ],
)  # fmt: skip
def test_what_a_text_a_name_or_a_setting_promises_is_held_to(
    make: Any, piece: str, right: Any, wrong: Any, mistake: str
) -> None:
    assert verdict(make(right), piece).ok
    found = verdict(make(wrong), piece)
    assert (found.outcome, found.mistake) == (WRONG, mistake)


def test_a_momentum_adds_a_share_of_the_last_step_before_or_after_the_slope() -> None:
    assert verdict(descent_with(1, 0), "descent").ok
    assert verdict(descent_with(1, 1), "descent").ok
    assert verdict(descent_with(-1, 0), "descent").mistake == "setting momentum"


def epoch_with(order: Function, penalty: float) -> Function:
    def train_epoch(
        x: Any, y: Any, w: Any, b: float, lr: float, batch_size: int, rng: Any, l2: float = 0.0
    ) -> Any:
        size = min(batch_size or len(y), len(y))
        rows, losses, hits = order(rng, len(y)), [], []
        for k in range(len(y) // size):
            batch = rows[k * size : (k + 1) * size]
            p = logistic(x[batch] @ w + b)
            each = np.log(np.clip(np.where(y[batch] == 1, p, 1 - p), 1e-15, 1))
            losses.append(-each.mean())
            hits.append(np.mean((p > 0.5) == y[batch]))
            w = w - lr * (x[batch].T @ (p - y[batch]) / size + penalty * l2 * w)
            b = b - lr * np.mean(p - y[batch])
        return w, b, np.mean(losses), np.mean(hits)

    return train_epoch


@pytest.mark.parametrize(
    ("order", "penalty", "mistake"),
    [
        (lambda rng, n: rng.permutation(n), 2.0, None),
        (lambda rng, n: np.random.permutation(n), 1.0, "generator ignored"),
        (lambda rng, n: rng.permutation(n), -1.0, "setting l2"),
    ],
)
def test_an_epoch_uses_its_generator_and_draws_weights_towards_0(
    order: Any, penalty: float, mistake: str | None
) -> None:
    assert verdict(epoch_with(order, penalty), "epoch").mistake == mistake


def test_a_model_with_an_exponential_is_a_one_layer_model() -> None:
    def model(x: Any, w: Any, b: Any) -> Any:
        return 1 / (1 + np.exp(-(x @ w))) + b

    def neuron(x: Any, w: Any, b: Any) -> Any:
        z, out = b, []
        for row in x if x.ndim == 2 else [x]:
            z = z + row @ w
            out.append(logistic(z))
        return np.array(out) if x.ndim == 2 else out[0]

    assert verdict(model, "linear").mistake == "bias after the sigmoid"
    assert verdict(neuron, "linear").outcome == WRONG


def test_a_model_of_single_samples_or_behind_its_logit_is_right() -> None:
    def forward(x: Any, w: Any, b: Any) -> Any:
        return float(logistic(np.dot(w, x) + b))

    def model(x: Any, w: Any, b: Any) -> Any:
        z = x @ w + b
        return z, logistic(z)

    assert verdict(forward, "linear").ok
    assert verdict(model, "linear").ok


def test_a_descent_that_takes_a_function_is_called_with_the_exercises() -> None:
    def descent_by(width: float) -> Function:
        def minimise(func: Any, start: Any, lr: float, n_steps: int, decay: float = 1.0) -> Any:
            p, path, h = np.array(start, float), [np.array(start, float)], 1e-5
            for t in range(n_steps):
                g = [(func(p + h * e) - func(p - h * e)) / (width * h) for e in np.eye(2)]
                p = p - lr * decay**t * np.array(g)
                path.append(p)
            return np.array(path), np.array([func(each) for each in path])

        return minimise

    assert verdict(descent_by(2), "descent").ok
    assert verdict(descent_by(1), "descent").mistake == "step multiplied by a constant"


def test_the_odd_row_and_rows_drawn_again_are_named() -> None:
    def split(x: Any, y: Any, seed: int, fraction: float = 0.5) -> Any:
        k = int(np.ceil(fraction * len(x)))
        order = np.random.default_rng(seed).permutation(len(x))
        return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]

    def split_data(x: Any, y: Any, n_train: int, seed: int) -> Any:
        a = np.random.default_rng(seed).choice(len(x), n_train)
        b = np.setdiff1d(np.arange(len(x)), a)
        return x[a], y[a], x[b], y[b]

    assert verdict(split, "split").mistake == "odd row in the first part"
    assert verdict(split_data, "split").mistake == "rows drawn with replacement"


def accuracy_from_logits(y: Any, z: Any) -> Any:
    return np.mean((np.asarray(z) > 0.5) == np.asarray(y))


def accuracy_of_logits(y: Any, z: Any) -> Any:
    """The share of right decisions; z are the raw scores before the sigmoid."""
    return np.mean((np.asarray(z) > 0) == np.asarray(y))


def bce_from_logits(y: Any, z: Any) -> Any:
    return np.mean(np.log(1 + np.exp(z)) - y * z)


def bce_with_logits(y: Any, z: Any) -> Any:
    return np.mean(np.logaddexp(0, z) - y * z)


@pytest.mark.parametrize(
    ("function", "piece", "wrong"),
    [
        (accuracy_from_logits, "accuracy", True),
        (accuracy_of_logits, "accuracy", False),
        (bce_from_logits, "bce", True),
        (bce_with_logits, "bce", False),
    ],
)
def test_a_function_of_logits_is_held_to_logits(
    function: Function, piece: str, wrong: bool
) -> None:
    assert (verdict(function, piece).outcome == WRONG) is wrong


def descent_with_rates(grad: Function, start: Any, steps: int, rates: Any) -> Any:
    path = [np.array(start, dtype=float)]
    for t in range(steps):
        path.append(path[-1] - rates[t] * np.asarray(grad(path[-1])))
    return np.array(path)


def descent_of_first_gradient(grad: Function, start: Any, rates: Any) -> Any:
    path = [np.array(start, dtype=float)]
    for rate in rates:
        path.append(path[-1] - rate * np.asarray(grad(path[0])))
    return np.array(path)


def minimise(start: Any, fun: Function, jac: Function, eta: float, n: int, d: float = 1.0) -> Any:
    path = [np.array(start, dtype=float)]
    for t in range(n):
        path.append(path[-1] - eta * d**t * np.asarray(jac(path[-1])))
    return np.array(path), np.array([fun(each) for each in path])


@pytest.mark.parametrize("function", [descent_with_rates, minimise])
def test_a_descent_with_a_list_of_rates_or_a_jacobian_is_right(function: Function) -> None:
    assert verdict(function, "descent").ok


def test_a_descent_with_a_list_of_rates_has_known_mistakes() -> None:
    assert verdict(descent_of_first_gradient, "descent").mistake == "gradient never computed again"
