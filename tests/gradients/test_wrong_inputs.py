"""Functions and gradients that cannot be checked raise one sentence."""

from __future__ import annotations

import contextlib
import sys
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients import limits

RNG = np.random.default_rng(0)


def total(x: Any) -> Any:
    return x.sum()


def ones(x: Any) -> Any:
    return np.ones_like(x)


def changes(x: Any) -> Any:
    x += 1
    return x.sum()


def add(w: Any, b: Any) -> Any:
    return w + b


CASES: list[tuple[Any, Any, Any, str]] = [
    (lambda x: x.sum() + RNG.normal(), ones, [1.0],
     "function must give the same value for the same argument, got two that differ "
     "(draw its random numbers once, outside, or from a fixed seed)"),
    (total, lambda x: RNG.normal(size=x.shape), [1.0, 2.0],
     "gradient must give the same numbers for the same argument, got two that differ "
     "(draw its random numbers once, outside, or from a fixed seed)"),
    (changes, ones, [1.0, 2.0],
     "function must not change its argument 0 "
     "(work on a copy, or write x = x + ... in place of x += ...)"),
    (total, changes, [1.0, 2.0],
     "gradient must not change its argument 0 "
     "(work on a copy, or write x = x + ... in place of x += ...)"),
    (np.log, lambda x: 1 / x, [-1.0],
     "function must be finite at the point, got nan "
     "(a gradient there has no meaning; move the point)"),
    (lambda x: np.sqrt(x).sum(), lambda x: x, [0.0, 1.0],
     "function must have finite values on both sides of the point, got none around x[0] "
     "= 0 (the boundary of its domain? move the point inside)"),
    (total, ones, [np.nan, 1.0], "at must be finite, got nan at index (0,)"),
    (total, ones, ([1.0], np.inf), "at[1] must be finite, got inf at index ()"),
    (total, ones, [], "at must hold at least one number, got shape (0,)"),
    (total, ones, (), "at must hold at least one argument, got ()"),
    (total, ones, "abc", "at must hold real numbers, got dtype <U3"),
    (total, ones, [[1.0], [1.0, 2.0]],
     "at must be an array of numbers, got rows of unequal length"),
    (lambda x: 1 / 0, ones, 1.0,
     "function must run at the point, but it raises ZeroDivisionError: division by zero"),
    (lambda x: sys.exit(1), ones, 1.0,
     "function must return, but it ends the program (exit() or sys.exit())"),
    (lambda x: None, ones, 1.0, "function must return numbers, got None (is a return missing?)"),
    (lambda x: "1", ones, 1.0, 'function must return real numbers, got "1"'),
    (total, lambda x: None, [1.0],
     "gradient must return numbers, got None (is a return missing?)"),
    (5, ones, 1.0, "function must be callable, got 5"),
    (total, lambda x: np.arange(3.0), [1.0, 2.0],
     "gradient must have shape (2,) for x, got (3,) "
     "(a gradient has the shape of the argument)"),
    (lambda x: np.array([x[0], x[1], 0]), lambda x: np.ones((3, 3)), [1.0, 2.0],
     "gradient must have shape (3, 2) for x, got (3, 3) "
     "(the function has outputs of shape (3,): their axes come first)"),
    (add, lambda w, b: 1.0, (1.0, 2.0),
     "gradient must return one array for each of w, b, got 1 (return a tuple of 2)"),
    (add, ones, [1.0],
     "function must run at the point, but it raises TypeError: add() missing 1 required "
     "positional argument: 'b' (give several arguments as a tuple: at=(w, b))"),
    (total, ones, ([1.0], [2.0]),
     "function must run at the point, but it raises TypeError: total() takes 1 positional "
     "argument but 2 were given (a tuple at is several arguments: give one array for one)"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "gradient", "at", "sentence"), CASES)
def test_an_invalid_input_raises_one_sentence(
    function: Any, gradient: Any, at: Any, sentence: str
) -> None:
    with pytest.raises(st.SteepestError) as error:
        st.check_gradient(function, gradient, at)
    assert str(error.value) == sentence


def test_a_function_that_never_returns_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(x: Any) -> Any:
        while True:
            with contextlib.suppress(Exception):
                x = x * 1.0

    monkeypatch.setattr(limits, "SECONDS", 0.05)
    with pytest.raises(st.SteepestError) as error:
        st.check_gradient(endless, ones, [1.0])
    assert str(error.value) == (
        "function must return, but it still runs after 0.05 seconds of computing "
        "(a loop that never ends?)"
    )


def test_printed_text_is_mentioned_in_a_note_and_not_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def loud(x: Any) -> Any:
        print("x =", x)
        return (x**2).sum()

    def louder(x: Any) -> Any:
        print("here\nand there")
        return 2 * x

    check = st.check_gradient(loud, louder, [1.0, 2.0])
    assert check.ok
    assert check.notes == (
        'The function prints, "x = [1. 2.]" for example; remove that when it is right.',
        'The gradient prints, "here" for example; remove that when it is right.',
    )
    assert repr(check) == " ".join((check.sentence, *check.notes))
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("tolerance", [0, -1e-6, 1, "small", True, float("nan")])
def test_a_tolerance_is_between_0_and_1(tolerance: Any) -> None:
    with pytest.raises(st.SteepestError, match=r"^tolerance must be a number between 0 and 1, got"):
        st.check_gradient(total, ones, [1.0], tolerance=tolerance)


def test_without_torch_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(st.SteepestError) as error:
        st.autograd_gradient(total, [1.0])
    assert str(error.value) == (
        "autograd_gradient needs torch, which is not installed "
        "(pip install 'steepest[autograd]', or use numerical_gradient)"
    )


def test_a_result_without_a_graph_is_refused_with_the_likely_cause() -> None:
    with pytest.raises(st.SteepestError) as error:
        st.autograd_gradient(lambda x: x.sum().item(), [1.0])
    assert str(error.value) == (
        "function must compute with torch from its argument to its result, got 1.0 "
        "(no .item(), .detach(), numpy() or torch.tensor(...) inside)"
    )


def test_a_gradient_of_the_wrong_shape_has_no_plot() -> None:
    check = st.check_gradient(total, lambda x: np.ones((2, 1)), [1.0, 2.0])
    with pytest.raises(st.SteepestError) as error:
        check.plot()
    assert str(error.value) == (
        "plot must have one gradient in the shape of its argument, got another shape or a "
        "whole Jacobian (return that shape, or check without jacobian=True)"
    )
