"""A known mistake without an edit: the line is that of the only operation that can make it."""

from __future__ import annotations

import numpy as np

from steepest.checks.suspect_lines import find_suspect_line


def small_weights(d_in, d_out, activation):  # type: ignore[no-untyped-def]  # a student's
    """Draws normal(...) weights."""
    w = 0.01 * np.random.randn(d_in, d_out)
    return w, np.zeros(d_out), activation


def two_draws(d_in, d_out, activation):  # type: ignore[no-untyped-def]  # a student's
    w = 0.01 * np.random.randn(d_in, d_out)
    return w + 0.01 * np.random.randn(d_in, d_out), np.zeros(d_out), activation


def test_the_only_line_with_the_operation_is_found() -> None:
    found = find_suspect_line(small_weights, "layer", "weights not scaled")
    assert found is not None
    assert found.text == "w = 0.01 * np.random.randn(d_in, d_out)"
    assert found.place == f"line {found.line}"
    assert found.line == small_weights.__code__.co_firstlineno + 2


def test_of_two_such_lines_none_is_guessed() -> None:
    assert find_suspect_line(two_draws, "layer", "weights not scaled") is None


def test_a_mistake_without_such_an_operation_has_no_line() -> None:
    assert find_suspect_line(small_weights, "layer", "bias not zero") is None
    assert find_suspect_line(small_weights, "layer", None) is None


def mean_loss(y, p):  # type: ignore[no-untyped-def]  # a student's
    return -np.mean(np.log(np.where(y == 1, p, 1 - p)))


def last_loss(x, y, w, b, lr):  # type: ignore[no-untyped-def]  # a student's
    for k in range(len(x)):
        p = 1 / (1 + np.exp(-(x[k] @ w + b)))
        loss = mean_loss(y[k], p)
        w = w - lr * (p - y[k]) * x[k]
    return w, b, loss


def test_the_last_of_several_lines_is_that_of_the_function_itself() -> None:
    found = find_suspect_line(last_loss, "epoch", "loss of one batch")
    assert found is not None
    assert found.text == "return w, b, loss"
