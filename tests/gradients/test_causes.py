"""Mistakes made on purpose: each is detected and named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.gradients import CAUSES

RNG = np.random.default_rng(0)
X = RNG.normal(size=(30, 4))
Y = (RNG.random(30) > 0.5).astype(float)
OFF = np.array([0.3, -0.1, 0.25, 0.7])
W, B = RNG.normal(size=4), 0.3
SQUARE, TALL = RNG.normal(size=(3, 3)), RNG.normal(size=(3, 2))
TX, TY = torch.tensor(X), torch.tensor(Y)


def loss(w: Any, b: Any) -> Any:
    return st.bce_with_logits(Y, X @ w + b)


def residual(w: Any, b: Any) -> Any:
    return st.bce_with_logits_gradient(Y, X @ w + b)


def gradient(w: Any, b: Any) -> tuple[Any, Any]:
    g = residual(w, b)
    return X.T @ g, g.sum()


def with_changes(of_w: Callable[[Any], Any], of_b: Callable[[Any], Any] = lambda b: b) -> Any:
    """The right gradient with a mistake in either part."""

    def wrong(w: Any, b: Any) -> Any:
        gw, gb = gradient(w, b)
        return of_w(gw), of_b(gb)

    return wrong


def unchanged(part: Any) -> Any:
    return part


def broadcast(w: Any, b: Any) -> Any:
    """(n, 1) less (n,) is (n, n); each row of it is then averaged."""
    z = X @ w + b
    return np.full(4, (X.T @ st.bce_with_logits_gradient(Y, z)).mean()), residual(w, b).sum()


MISTAKES: list[tuple[str, Any, Any, str]] = [
    ("both of the wrong sign", loss, with_changes(np.negative, np.negative), "sign"),
    ("y less prediction for b", loss, with_changes(unchanged, np.negative), "sign"),
    ("sum for mean", loss, with_changes(lambda g: 30 * g, lambda g: 30 * g), "constant factor"),
    ("mean twice", loss, with_changes(lambda g: g / 30), "constant factor"),
    ("log base 2", loss, with_changes(lambda g: g / np.log(2)), "constant factor"),
    ("not summed over samples", loss, lambda w, b: (gradient(w, b)[0], residual(w, b)),
     "accidental broadcast"),
    ("no sum over samples for w", loss,
     lambda w, b: (residual(w, b)[:, None] * X, gradient(w, b)[1]), "accidental broadcast"),
    ("a column for a row", loss, with_changes(lambda g: g[:, None]), "accidental broadcast"),
    ("averaged and spread", loss, broadcast, "accidental broadcast"),
    ("the bias forgotten", loss, with_changes(unchanged, lambda b: 0.0), "missing term"),
    ("one weight forgotten", loss, with_changes(lambda g: g * [1, 1, 0, 1]), "missing term"),
    ("NaN", loss, with_changes(lambda g: g * np.nan), "not finite"),
    ("noise", loss, with_changes(lambda g: g + OFF), "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("function", "wrong", "cause"),
    [mistake[1:] for mistake in MISTAKES],
    ids=[mistake[0] for mistake in MISTAKES],
)
def test_a_mistake_in_logistic_regression_is_named(function: Any, wrong: Any, cause: str) -> None:
    check = st.check_gradient(function, wrong, (W, B))
    assert (check.ok, check.cause) == (False, cause), check.sentence
    assert check.disagreeing > 0 and cause in CAUSES


def penalised(w: Any) -> Any:
    return loss(w, B) + 0.05 * (w**2).sum()


MISTAKES_IN_ONE_ARGUMENT: list[tuple[str, Any, Any, Any, str]] = [
    ("the 2 of a square", lambda x: (x**2).sum(), lambda x: x, [1.0, 2, 3], "constant factor"),
    ("weight decay forgotten", penalised, lambda w: gradient(w, B)[0], W, "missing term"),
    ("product rule, the first", lambda x: (x * np.sin(x)).sum(), np.sin, [1.0, 2, 3, 4],
     "missing term"),
    ("chain rule", lambda x: st.sigmoid(x).sum(), st.sigmoid, [1.0, -2, 0.3], "missing term"),
    ("inner derivative", lambda x: np.exp(x**2).sum(), lambda x: np.exp(x**2), [1.0, -2, 0.3],
     "missing term"),
    ("a constant", lambda x: (np.sin(x) + 3 * x).sum(), np.cos, [1.0, -2, 0.3], "missing term"),
    ("tall, transposed", lambda w: (TALL * w).sum(), lambda w: TALL.T, TALL, "transposed"),
    ("square, transposed", lambda w: (SQUARE * w).sum(), lambda w: SQUARE.T, SQUARE, "transposed"),
    ("square Jacobian", lambda x: SQUARE @ x, lambda x: SQUARE.T, [1, 2, 3], "transposed"),
    ("tall Jacobian", lambda x: TALL @ x, lambda x: TALL.T, [1, 2], "transposed"),
    ("all summed", lambda x: np.exp(x).sum(), lambda x: np.exp(x).sum(), [1.0, 2, 3],
     "accidental broadcast"),
    ("sign of something tiny", lambda x: 1e-200 * (x**2).sum(), lambda x: -2e-200 * x, W, "sign"),
    ("sign of something large", lambda x: 1e200 * (x**2).sum(), lambda x: -2e200 * x, W, "sign"),
    ("sign of an activation", st.tanh, lambda x: -st.tanh_gradient(x), W, "sign"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("function", "wrong", "at", "cause"),
    [m[1:] for m in MISTAKES_IN_ONE_ARGUMENT],
    ids=[m[0] for m in MISTAKES_IN_ONE_ARGUMENT],
)
def test_a_mistake_in_a_gradient_of_one_argument_is_named(
    function: Any, wrong: Any, at: Any, cause: str
) -> None:
    check = st.check_gradient(function, wrong, at)
    assert (check.ok, check.cause) == (False, cause), check.sentence


def torch_loss(w: Any) -> Any:
    return st.bce_with_logits(TY, TX @ w)


def call_backward_twice(w: Any) -> Any:
    w = w.clone().requires_grad_()
    torch_loss(w).backward()
    torch_loss(w).backward()
    return w.grad


def test_calling_backward_twice_is_named() -> None:
    check = st.check_gradient(torch_loss, call_backward_twice, torch.tensor(W))
    assert (check.ok, check.cause) == (False, "accumulated twice")


def test_a_gradient_that_grows_with_every_call_is_named() -> None:
    stored = torch.zeros(4, dtype=torch.float64, requires_grad=True)

    def never_cleared(w: Any) -> Any:
        with torch.no_grad():
            stored.copy_(w)
        torch_loss(stored).backward()
        assert stored.grad is not None
        return stored.grad.clone()

    check = st.check_gradient(torch_loss, never_cleared, torch.tensor(W))
    assert (check.ok, check.cause) == (False, "accumulated twice")
    assert check.sentence == "The gradient grows with every call: clear it before backward()."


def test_the_sentence_names_the_argument_the_cause_and_the_worst_element() -> None:
    check = st.check_gradient(
        lambda w, b: (w * [3.0, 4.0]).sum() + b,
        lambda w, b: (np.array([3.0, -4.0]), 1.0),
        ([1.0, 1.0], 0.0),
    )
    assert check.sentence == (
        "The gradient with respect to w has the wrong sign in 1 of 2 elements, and is right in the "
        "others; "
        "at w[1] it is -4, central differences give 4."
    )
    worst = check.worst
    assert (worst.argument, worst.index, worst.analytic) == ("w", (1,), -4.0)
    assert worst.error == pytest.approx(2.0)
    assert (check.disagreeing, check.tolerance, bool(check)) == (1, 1e-6, False)


@pytest.mark.parametrize(("size", "ok"), [(2e-6, False), (5e-7, True)])
def test_an_error_above_the_tolerance_is_found_and_one_below_is_not(size: float, ok: bool) -> None:
    check = st.check_gradient(lambda x: np.exp(x).sum(), lambda x: np.exp(x) * (1 + size), W)
    assert check.ok is ok


def test_a_factor_of_1_over_ln_2_is_named_as_such() -> None:
    base_2 = with_changes(lambda g: g / np.log(2), lambda b: b / np.log(2))
    check = st.check_gradient(loss, base_2, (W, B))
    assert check.sentence == (
        "The gradient is 1/ln 2 times the right one (a logarithm of another base?); "
        "for b it is -0.0680551, central differences give -0.0471722."
    )


def test_the_frame_has_a_row_for_each_element_and_html_is_escaped() -> None:
    check = st.check_gradient(loss, with_changes(lambda g: g * [1, 1, 1, 2]), (W, B))
    assert check.frame.columns == [
        "argument", "index", "analytic", "numeric", "error", "uncertainty", "agrees",
    ]  # fmt: skip
    assert check.frame["agrees"].to_list() == [True, True, True, False, True]
    assert check.frame["index"].to_list() == [[0], [1], [2], [3], []]
    assert "<td>[3]</td>" in check._repr_html_()

    def evil(x: Any) -> Any:
        return (x**2).sum()

    found = st.check_gradient(evil, lambda x: x, [1.0, 2.0, 3.0])
    found = replace(found, verdict=replace(found.verdict, sentence="<script>"))
    assert "<p><b>wrong</b>: &lt;script&gt;</p>" in found._repr_html_()


def test_a_missing_condition_is_named() -> None:
    x = np.array([0.5, -1.2, 2.0])
    check = st.check_gradient(lambda x: np.maximum(x, 0).sum(), np.ones_like, at=x)
    assert check.cause == "missing term"
    assert check.sentence == (
        "The gradient is not zero in 1 of 3 elements where it should be: a condition is missing, "
        "such as x > 0; at x[1] it is 1, central differences give 0."
    )


def test_the_right_values_in_another_order_are_named() -> None:
    p = np.array([3.0, 2.0])
    check = st.check_gradient(lambda p: p[0] ** 2 + 3 * p[1], lambda p: np.array([3, 2 * p[0]]), p)
    assert check.cause == "transposed"
    assert "has the right values, but in another order" in check.sentence
