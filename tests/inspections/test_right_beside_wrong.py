"""A right derivative beside a wrong function is not accused of the function's mistake."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections import inspect_file

CODE = """
import numpy as np

def relu(v):
    return np.where(v > 0, 0, v)

def relu_prime(v):
    return np.where(v > 0, 1.0, 0.0)

def sigmoid(v):
    return 1 / (1 + np.exp(v))

def sigmoid_derivative(v):
    s = sigmoid(v)
    return s * (1 - sigmoid(v))

def tanh(v):
    return (np.exp(v) - np.exp(-v)) / (np.exp(v) + 2 * np.exp(-v))

def grad_tanh(v):
    return 1 - tanh(v) ** 2

def softplus(v):
    return np.log1p(np.exp(v))

def softplus_prime(v):
    return 1 / (1 + np.exp(v))

def bce(y, q):
    return -np.mean(y * np.log2(q) + (1 - y) * np.log2(1 - q))

def bce_grad(y, q):
    return ((1 - y) / (1 - q) - y / q) / y.size

def mae(y, q):
    return np.mean(np.abs(y - q))

def mae_grad(y, q):
    return np.sign(y - q) / y.size

def dense(x, w, b):
    return x @ w + 2 * b

def dense_backward(upstream, x, w, b):
    return upstream @ w.T, x.T @ upstream, upstream.sum(axis=0)

def h(x, y):
    return x**2 + y**2 + x * (y + 2) - np.cos(3 * x)

def grad_h(x, y):
    return 2 * x + y + 2 - 3 * np.sin(3 * x), 2 * y + x

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(x)

def grad_f(x, y):
    return 2 * x + y + 2 - 3 * np.sin(3 * x), 2 * y + x

def loss(y, q):
    return np.mean((y - q) ** 4)

def loss_grad(y, q):
    return 2 * (q - y) / y.size
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, FunctionVerdict]:
    file: Path = tmp_path_factory.mktemp("checked") / "beside.py"
    file.write_text(CODE)
    return {each.function: each for each in inspect_file(file).verdicts}


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("relu_prime", "relu"),
        ("sigmoid_derivative", "sigmoid"),
        ("grad_tanh", "tanh"),
        ("bce_grad", "bce"),
        ("dense_backward", "dense"),
        ("grad_h", "h"),
        ("grad_f", "f"),
    ],
)
def test_the_derivative_of_the_usual_function_is_right_beside_a_wrong_one(
    name: str, beside: str, verdicts: dict[str, FunctionVerdict]
) -> None:
    found = verdicts[name]
    assert found.outcome == RIGHT, found.sentence
    blame = f"The mistake is in the function beside it: {beside} "
    assert any(each.startswith(blame) for each in found.notes)


@pytest.mark.parametrize("name", ["relu", "sigmoid", "tanh", "bce", "dense", "f"])
def test_the_function_gets_the_verdict(name: str, verdicts: dict[str, FunctionVerdict]) -> None:
    assert verdicts[name].outcome == WRONG


@pytest.mark.parametrize("name", ["softplus_prime", "mae_grad"])
def test_a_wrong_derivative_beside_the_usual_function_is_wrong(
    name: str, verdicts: dict[str, FunctionVerdict]
) -> None:
    assert verdicts[name].outcome == WRONG, verdicts[name].sentence


def test_nothing_is_judged_where_no_name_says_which_of_the_two_is_meant(
    verdicts: dict[str, FunctionVerdict],
) -> None:
    assert verdicts["loss_grad"].outcome == NOT_CHECKED
    assert "nothing says which of the two is meant" in verdicts["loss_grad"].sentence


def test_only_the_exercises_own_name_is_held_to_its_function(
    verdicts: dict[str, FunctionVerdict],
) -> None:
    assert verdicts["f"].mistake == "has cos(x) instead of cos(3x)"
    assert "h" not in verdicts


def test_the_other_probability_is_no_negation_by_a_caller(
    verdicts: dict[str, FunctionVerdict],
) -> None:
    assert verdicts["sigmoid"].mistake == "sign"


def test_an_offset_is_no_other_order_of_the_values() -> None:
    found = st.check_gradient(
        lambda w: (w**2).sum(), lambda w: 2 * w + 1e-5, at=np.array([1.0, -2.0, 3.0])
    )
    assert "lacks the constant -1e-05 everywhere" in found.sentence


def test_a_condition_that_is_the_wrong_way_round_is_no_transposition() -> None:
    found = st.check_gradient(
        lambda v: np.maximum(v, 0).sum(), lambda v: (v < 0) * 1.0, at=np.array([1.0, -2.0, 3.0])
    )
    assert not found and found.cause != "transposed"


def test_exchanged_values_are_in_another_order() -> None:
    found = st.check_gradient(
        lambda w: (w**2).sum(), lambda w: 2 * w[::-1], at=np.array([1.0, -2.0, 3.0])
    )
    assert found.cause == "transposed"
