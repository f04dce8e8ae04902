"""Right gradients pass the check, however they are computed."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.nn.activations import ACTIVATIONS
from steepest.nn.layers import backward, forward, linear, linear_gradients
from steepest.nn.losses import LOSSES

RNG = np.random.default_rng(4)
X = RNG.normal(size=(12, 3))
Y = RNG.integers(0, 2, 12)
W, B = RNG.normal(size=3), 0.3


def loss(w: Any, b: Any) -> Any:
    return st.bce_with_logits(Y, X @ w + b)


def gradient(w: Any, b: Any) -> Any:
    g = st.bce_with_logits_gradient(Y, X @ w + b)
    return X.T @ g, g.sum()


@pytest.mark.parametrize(("activation", "name"), [*itertools.product(ACTIVATIONS, LOSSES)])
def test_the_gradients_of_every_activation_and_loss_pass(activation: str, name: str) -> None:
    units = 2 if name == "softmax_cross_entropy" else 1
    shapes = [(3, 4), (4,), (4, units), (units,)]
    at = tuple(RNG.normal(size=shape) for shape in shapes)

    def layers(*p: Any) -> Any:
        return [(p[0], p[1], activation), (p[2], p[3], "identity")]

    def function(*p: Any) -> Any:
        return LOSSES[name].each(Y, forward(X, layers(*p))[0]).mean()

    def by_hand(*p: Any) -> Any:
        z, tape = forward(X, layers(*p))
        return backward(layers(*p), tape, LOSSES[name].gradient(Y, z))

    check = st.check_gradient(function, by_hand, at)
    assert (check.ok, check.cause) == (True, None), check.sentence
    assert check.frame.height == sum(part.size for part in at)
    by_hand_now = np.concatenate([part.ravel() for part in by_hand(*at)])
    largest = abs(by_hand_now).max()
    assert abs(by_hand_now - check.frame["numeric"].to_numpy()).max() <= 1e-7 * largest

    def in_torch(*p: Any) -> Any:
        x = torch.tensor(X)
        return LOSSES[name].each(torch.tensor(Y), forward(x, layers(*p))[0]).mean()

    by_autograd = np.concatenate([part.ravel() for part in st.autograd_gradient(in_torch, at)])
    assert abs(by_hand_now - by_autograd).max() <= 1e-10 * largest


@pytest.mark.parametrize("jacobian", [False, True])
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_derivative_of_every_activation_passes(name: str, jacobian: bool) -> None:
    at = np.array([[-30.0, -2.0, -1e-3], [1e-3, 0.5, 20.0]])
    check = st.check_gradient(*ACTIVATIONS[name], at, jacobian=jacobian)
    assert (check.ok, check.cause) == (True, None), check.sentence


def test_the_gradients_of_a_linear_layer_pass() -> None:
    g, w = RNG.normal(size=(12, 2)), RNG.normal(size=(3, 2))
    check = st.check_gradient(
        lambda x, w, b: (g * linear(x, w, b)).sum(),
        lambda x, w, b: linear_gradients(x, w, g),
        (X, w, np.zeros(2)),
    )
    assert check.ok, check.sentence


def per_sample(w: Any, b: Any) -> Any:
    rows = [st.bce_with_logits_gradient([y], [x @ w + b])[0] for x, y in zip(X, Y, strict=True)]
    return sum(g * x for g, x in zip(rows, X, strict=True)) / 12, sum(rows) / 12


def in_place(w: Any, b: Any) -> Any:
    total = np.zeros(3)
    g = st.bce_with_logits_gradient(Y, X @ w + b)
    for row, slope in zip(X, g, strict=True):
        total += slope * row
    return [total, float(g.sum())]


def by_torch(w: Any, b: Any) -> Any:
    return st.autograd_gradient(
        lambda w, b: st.bce_with_logits(torch.tensor(Y), torch.tensor(X) @ w + b), (w, b)
    )


@pytest.mark.parametrize("unusual", [per_sample, in_place, by_torch])
def test_a_right_gradient_passes_however_it_is_computed(unusual: Any) -> None:
    check = st.check_gradient(loss, unusual, (W, B))
    assert (check.ok, check.cause) == (True, None), check.sentence


def test_the_gradient_may_be_numbers_and_the_point_integers() -> None:
    assert st.check_gradient(lambda x: (x**2).sum(), [2, 4], [1, 2]).ok
    assert st.check_gradient(lambda x: x**2, lambda x: 2 * x, 3).ok


def test_a_right_jacobian_passes() -> None:
    matrix = RNG.normal(size=(4, 3))
    for jacobian in (False, True):
        assert st.check_gradient(
            lambda x: matrix @ x, lambda x: matrix, [1, 2, 3], jacobian=jacobian
        ).ok


def test_a_gradient_of_zero_passes_where_the_function_is_flat() -> None:
    check = st.check_gradient(lambda x: (x**2).sum() + 1, lambda x: 2 * x, np.zeros(3))
    assert (check.ok, check.cause) == (True, None)
    assert st.check_gradient(lambda x: 5.0, lambda x: 0.0, 1.0).ok


@pytest.mark.parametrize("at", [[0.0, 1.0], [0.0, -1.0], [0.0, 0.0]])
def test_a_kink_is_reported_and_passes(at: list[float]) -> None:
    check = st.check_gradient(lambda x: st.relu(x).sum(), st.relu_gradient, at)
    assert (check.ok, check.cause, check.disagreeing) == (True, "kink", 0)
    assert st.check_gradient(st.relu, st.relu_gradient, at).cause == "kink"
    assert st.check_gradient(st.relu, st.relu_gradient, at, jacobian=True).cause == "kink"
    wrong = st.check_gradient(lambda x: st.relu(x).sum(), lambda x: st.relu_gradient(x) + 2, at)
    assert not wrong.ok


@pytest.mark.parametrize("seed", range(25))
def test_gradients_of_random_functions_pass_and_their_mistakes_are_named(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = int(rng.integers(2, 6))
    a, b = rng.normal(size=(n, n)) * 10 ** rng.uniform(-3, 3), rng.normal(size=n)
    at = rng.normal(size=n) * 10 ** rng.uniform(-2, 2)

    def function(x: Any) -> Any:
        return x @ a @ x / 2 + np.tanh(b @ x)

    def by_hand(x: Any) -> Any:
        return (a + a.T) @ x / 2 + b * (1 - np.tanh(b @ x) ** 2)

    assert st.check_gradient(function, by_hand, at).cause is None
    assert st.check_gradient(function, lambda x: -by_hand(x), at).cause == "sign"
    assert st.check_gradient(function, lambda x: 3 * by_hand(x), at).cause == "constant factor"


def test_elements_hidden_by_rounding_errors_are_reported() -> None:
    check = st.check_gradient(lambda x: (x**2).sum() + 1e15, lambda x: 2 * x, [1.0, 2.0])
    assert check.ok
    assert check.sentence.endswith(
        "; 2 of them are too small to distinguish from the function's rounding errors."
    )


def test_a_function_that_prints_on_every_call_gets_one_note(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def prints(x: Any) -> Any:
        print("called")
        return x**2

    check = st.check_gradient(prints, lambda x: 2 * x, 3.0)
    assert check.ok and len(check.notes) == 1
    assert capsys.readouterr().out == ""


def test_a_gradient_computed_in_float32_passes_to_its_precision() -> None:
    def narrow(x: Any) -> float:
        return float(np.exp(x.astype(np.float32)).sum())

    check = st.check_gradient(narrow, np.exp, W)
    assert (check.ok, check.cause) == (True, "float32")
    x = torch.tensor(X, dtype=torch.float32)

    def tensors(w: Any) -> Any:
        return torch.exp(x @ w).mean()

    def backwards(w: Any) -> Any:
        w = w.clone().requires_grad_()
        tensors(w).backward()
        return w.grad

    check = st.check_gradient(tensors, backwards, torch.tensor(W, dtype=torch.float32))
    assert check.ok, check.sentence
