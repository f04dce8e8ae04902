"""Values beside the result, forms, deviations and arrays that a function's own text promises."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.checks.catalogue.exercise_function import exact_slopes, exercise_function
from steepest.gradients.verdicts import WRONG

Function = Callable[..., Any]
ANOTHER = "another quantity returned"


def verdict(function: Function, piece: str) -> Any:
    return st.check(function, piece, locate=False).verdict


def accuracy_with(beside: Function) -> Function:
    def accuracy(y: Any, y_hat: Any) -> Any:
        """Accuracy and the indices of the misclassified samples."""
        hits = (y_hat > 0.5) == y
        return hits.mean(), beside(hits)

    return accuracy


def counts_with(positives: Function) -> Function:
    def accuracy(y: Any, y_hat: Any) -> Any:
        predicted = y_hat > 0.5
        return {"accuracy": np.mean(predicted == y), "fp": positives(y, predicted)}

    return accuracy


def descent_with(best: Function) -> Function:
    def descend(x0: float, y0: float, eta: float, steps: int, decay: float = 1.0) -> Any:
        """Path, values and the lowest point."""
        path = [np.array([x0, y0], float)]
        for t in range(steps):
            path.append(path[-1] - eta * decay**t * np.array(exact_slopes(*path[-1])))
        values = np.array([exercise_function(*each) for each in path])
        return np.array(path), values, path[best(values)]

    return descend


def network_with(kept: Function) -> Function:
    def network(x: Any, weights: Any, biases: Any, activations: Any) -> Any:
        """Output, and [x, a1, ..., aL] for the way back."""
        outputs = kept(x)
        for w, b, h in zip(weights, biases, activations, strict=True):
            x = h(x @ w + b)
            outputs.append(x)
        return (x[:, 0] if x.shape[1] == 1 else x), outputs

    return network


@pytest.mark.parametrize(
    ("right", "wrong", "piece"),
    [
        (
            accuracy_with(lambda hits: np.flatnonzero(~hits)),
            accuracy_with(np.flatnonzero),
            "accuracy",
        ),
        (
            counts_with(lambda y, p: int(np.sum(p & (y == 0)))),
            counts_with(lambda y, p: int(np.sum(~p & (y == 1)))),
            "accuracy",
        ),
        (descent_with(np.argmin), descent_with(np.argmax), "descent"),
        (network_with(lambda x: [x]), network_with(lambda x: []), "network"),
    ],
    ids=["misclassified samples", "false positives", "lowest point", "outputs with the input"],
)
def test_a_value_beside_the_result_is_wrong_only_if_it_is_that_of_another_quantity(
    right: Function, wrong: Function, piece: str
) -> None:
    assert verdict(right, piece).ok
    assert verdict(wrong, piece).mistake == ANOTHER


def test_a_value_that_the_text_does_not_explain_is_no_mistake() -> None:
    assert verdict(accuracy_with(lambda hits: hits.size), "accuracy").ok


def relu_with(write: bool) -> Function:
    def relu(x: Any, out: Any = None) -> Any:
        result = np.maximum(x, 0.0)
        if out is not None and write:
            out[...] = result
        return result

    return relu


def test_an_array_given_as_out_receives_the_result() -> None:
    assert verdict(relu_with(write=True), "relu").ok
    assert verdict(relu_with(write=False), "relu").mistake == "out ignored"


def scale(x: Any) -> Any:
    """Mean 0 and standard deviation 1, with n - 1."""
    return (x - x.mean()) / x.std()


def scale_by_n(x: Any) -> Any:
    """Mean 0 and standard deviation 1, with n instead of n - 1."""
    return (x - x.mean()) / x.std()


def test_a_deviation_with_n_is_wrong_where_the_text_says_n_minus_1() -> None:
    assert verdict(scale, "scaling").mistake == "ddof"
    assert verdict(scale_by_n, "scaling").ok


def score(y: Any, y_hat: Any) -> Any:
    """The fraction of right predictions."""
    return 100 * np.mean((y_hat > 0.5) == y)


def score_in_percent(y: Any, y_hat: Any) -> Any:
    """The share of right predictions in percent."""
    return 100 * np.mean((y_hat > 0.5) == y)


def test_percent_are_wrong_where_the_text_says_a_fraction() -> None:
    assert verdict(score, "accuracy").outcome == WRONG
    assert verdict(score_in_percent, "accuracy").ok


def train_with(usual: int | None) -> Function:
    def train_epoch(x: Any, y: Any, w: Any, b: Any, lr: float, batch_size: Any, seed: int) -> Any:
        n = len(x)
        size = min(batch_size or usual or n, n)
        order = np.random.default_rng(seed).permutation(n)
        losses, hits = [], []
        for k in range(n // size):
            rows = order[k * size : (k + 1) * size]
            z = x[rows] @ w + b
            p = 1 / (1 + np.exp(-z))
            losses.append(np.mean(np.logaddexp(0, z) - y[rows] * z))
            hits.append(np.mean((p > 0.5) == y[rows]))
            w = w - lr * x[rows].T @ (p - y[rows]) / size
            b = b - lr * np.mean(p - y[rows])
        return w, b, np.mean(losses), np.mean(hits)

    return train_epoch


def test_no_batch_size_means_all_rows_however_many_there_are() -> None:
    assert verdict(train_with(None), "epoch").ok
    assert verdict(train_with(64), "epoch").mistake == "no batch size"


def descent_from_point(end: bool) -> Function:
    def descent(start: Any, eta: float, steps: int, decay: float = 1.0) -> Any:
        p = np.array(start, float)
        path, values = [p], []
        for t in range(steps):
            values.append(exercise_function(*p))
            p = p - eta * decay**t * np.array(exact_slopes(*p))
            path.append(p)
        values += [exercise_function(*p)] if end else []
        return np.array(path), np.array(values)

    return descent


def test_the_last_point_of_a_path_has_its_value() -> None:
    assert verdict(descent_from_point(end=True), "descent").ok
    assert verdict(descent_from_point(end=False), "descent").mistake == (
        "value of the last point missing"
    )


def test_a_network_takes_the_activations_of_its_hidden_layers_and_its_output() -> None:
    def network_with(first: int) -> Function:
        def network(x: Any, params: Any, hidden: Any, output: Any) -> Any:
            for k, (w, b) in enumerate(params, first):
                x = (output if k == len(params) else hidden)(x @ w + b)
            return x[:, 0] if x.shape[1] == 1 else x

        return network

    assert verdict(network_with(1), "network").ok
    assert verdict(network_with(0), "network").outcome == WRONG


def test_a_network_applies_the_activation_that_is_named() -> None:
    def network_with(relu: Function) -> Function:
        def network(x: Any, layers: Any) -> Any:
            named = {"relu": relu, "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
            for w, b, h in layers:
                x = named.get(h, h)(x @ w + b)
            return x[:, 0] if x.shape[1] == 1 else x

        return network

    assert verdict(network_with(lambda z: np.maximum(z, 0)), "network").ok
    wrong = verdict(network_with(np.abs), "network")
    assert wrong.mistake == "activation of another name"
    assert "for the name relu" in wrong.sentence


def test_an_activation_by_name_is_not_judged_where_no_name_reaches_the_network() -> None:
    def network(x: Any, w1: Any, b1: Any, w2: Any, b2: Any, activation: str = "relu") -> Any:
        named: dict[str, Function] = {"relu": lambda z: np.maximum(z, 0), "tanh": np.tanh}
        return 1 / (1 + np.exp(-np.squeeze(named[activation](x @ w1 + b1) @ w2 + b2, axis=-1)))

    assert verdict(network, "network").ok


def test_row_numbers_below_0_count_from_the_end_where_the_text_says_so() -> None:
    def split_with(shift: int) -> Function:
        def split_by_indices(x: Any, y: Any, train: Any) -> Any:
            """The rows for training (negative ones from the end) and the others."""
            numbers = [k + len(x) + shift if k < 0 else k for k in train]
            others = [k for k in range(len(x)) if k not in numbers]
            return x[train], y[train], x[others], y[others]

        return split_by_indices

    assert verdict(split_with(0), "split").ok
    assert verdict(split_with(-1), "split").outcome == WRONG


def test_layers_made_together_have_weights_of_their_own() -> None:
    def layers_with(again: bool) -> Function:
        def init_layers(sizes: Any, seed: Any = None) -> Any:
            rng = np.random.default_rng(seed)
            weights, biases = [], []
            for n_in, n_out in itertools.pairwise(sizes):
                rng = np.random.default_rng(seed) if again else rng
                weights.append(rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out)))
                biases.append(np.zeros(n_out))
            return weights, biases

        return init_layers

    assert verdict(layers_with(again=False), "layer").ok
    assert verdict(layers_with(again=True), "layer").mistake == "the same weights in every layer"


def test_an_accuracy_of_batches_weights_a_short_last_batch_by_its_samples() -> None:
    def accuracy_with(weight: Function) -> Function:
        def get_acc(y: Any, y_hat: Any, batch: int = 4) -> Any:
            starts = range(0, len(y), batch)
            hits = [(y_hat[s : s + batch] > 0.5) == y[s : s + batch] for s in starts]
            return np.average([h.mean() for h in hits], weights=[weight(h) for h in hits])

        return get_acc

    assert verdict(accuracy_with(len), "accuracy").ok
    assert verdict(accuracy_with(lambda hits: 1), "accuracy").outcome == WRONG


def test_a_descent_may_take_both_the_function_and_its_gradient() -> None:
    def descent_with(every: int) -> Function:
        def gradient_descent(
            f: Any, grad: Any, p0: Any, lr: float, n_steps: int, decay: float = 1
        ) -> Any:
            path = [np.array(p0, float)]
            for t in range(n_steps):
                path.append(path[-1] - lr * decay ** (t // every) * grad(path[-1]))
            return np.array(path), np.array([f(each) for each in path])

        return gradient_descent

    assert verdict(descent_with(1), "descent").ok
    assert verdict(descent_with(2), "descent").outcome == WRONG
