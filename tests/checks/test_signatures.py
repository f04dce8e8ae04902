"""A function is called correctly for any order and names of its parameters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.checks.signature_errors import bind_parameters
from steepest.checks.signatures import AcceptedSignature

DESCENT = AcceptedSignature(
    ("x", "y", "step_size", "steps", "decay"),
    optional=("decay",),
    synonyms={"step_size": ("lr",), "steps": ("n",)},
)
LOSS = AcceptedSignature(("y", "y_hat"), synonyms={"y": ("target",), "y_hat": ("pred", "p")})
Y, P = np.array([0, 1]), np.array([0.25, 0.5])


ORDERS: list[tuple[Callable[..., Any], tuple[str, ...], dict[str, str]]] = [
    (lambda y, y_hat: 0, ("y", "y_hat"), {}),
    (lambda a, b: 0, ("y", "y_hat"), {}),
    (lambda pred, target: 0, ("y_hat", "y"), {}),
    (lambda p, labels: 0, ("y_hat", "y"), {}),
    (lambda y, y_hat, eps=1e-7: 0, ("y", "y_hat"), {}),
    (lambda y, eps=1e-7, y_hat=None: 0, ("y",), {"y_hat": "y_hat"}),
    (lambda a, b, eps=1e-7: 0, ("y", "y_hat"), {}),
    (lambda *both: 0, ("y", "y_hat"), {}),
    (lambda *, target, pred: 0, (), {"y": "target", "y_hat": "pred"}),
    (lambda y, *, pred: 0, ("y",), {"y_hat": "pred"}),
]


@pytest.mark.parametrize(("function", "positional", "keywords"), ORDERS)
def test_parameters_are_matched_by_name_or_position(
    function: Any, positional: tuple[str, ...], keywords: dict[str, str]
) -> None:
    found = bind_parameters(function, [LOSS], "bce")
    assert (found.positional, dict(found.keywords)) == (positional, keywords)


@pytest.mark.parametrize(
    ("function", "roles"),
    [
        (lambda x, y, lr, n: 0, {"x", "y", "step_size", "steps"}),
        (lambda a, b, c, d: 0, {"x", "y", "step_size", "steps"}),
        (lambda a, b, c, d, e: 0, {"x", "y", "step_size", "steps", "decay"}),
        (lambda x, y, lr=0.1, n=10, decay=1: 0, {"x", "y", "step_size", "steps", "decay"}),
        (lambda x, y, lr, n, verbose=False: 0, {"x", "y", "step_size", "steps"}),
        (lambda n, lr, y, x: 0, {"x", "y", "step_size", "steps"}),
    ],
)
def test_optional_roles_are_found_or_left_out(function: Any, roles: set[str]) -> None:
    assert bind_parameters(function, [DESCENT], "descent").roles == roles


def test_arguments_go_where_their_names_say() -> None:
    seen: list[tuple[Any, ...]] = []

    def mine(n: Any, lr: Any, *, y: Any, x: Any) -> None:
        seen.append((n, lr, x, y))

    positional, named = bind_parameters(mine, [DESCENT], "descent").arrange_arguments(
        (3.0, 2.0, 0.1, 10, 0.9)
    )
    mine(*positional, **named)
    assert seen == [(10, 0.1, 3.0, 2.0)]


REFUSED: list[tuple[Any, str, str]] = [
    (lambda a: 0, "descent",
     "descent must take (x, y, step_size, steps, decay=...), (start, step_size, steps, decay=...), "
     "(gradient, start, step_size, steps, decay=...), or one of 2 other forms (docs/checks.md), "
     "got <lambda>(a)"),
    (lambda y: 0, "bce", "bce must take (y, y_hat) or (y, logits), got <lambda>(y)"),
    (lambda x, w, b, c: 0, "linear",
     "linear must take (x, w, b) or (x, parameters), got <lambda>(x, w, b, c)"),
    (lambda: 0, "sigmoid", "sigmoid must take (x), got <lambda>()"),
    (lambda x, *, mode: 0, "relu", "relu must take (x), got <lambda>(x, *, mode)"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "piece", "sentence"), REFUSED)
def test_a_signature_that_does_not_fit_is_an_error(
    function: Any, piece: str, sentence: str
) -> None:
    with pytest.raises(st.CheckError) as error:
        st.check(function, piece)
    assert str(error.value) == sentence


def test_a_torch_module_has_the_parameters_of_its_forward_method() -> None:
    assert st.check(torch.nn.BCELoss(), "bce").ok
    assert st.check(torch.nn.Sigmoid(), "sigmoid").ok


def test_functions_written_in_c_are_called_in_the_order_of_the_exercise() -> None:
    check = st.check(np.tanh, "sigmoid")
    assert check.mistake == "tanh"


def test_the_array_format_is_the_one_that_the_function_accepts() -> None:
    def require_float32(x: Any) -> Any:
        if x.dtype != torch.float32:
            raise TypeError(f"expected float32, got {x.dtype}")
        return torch.relu(x)

    check = st.check(require_float32, "relu")
    assert (check.array_format.library, check.array_format.dtype) == ("torch", "float32")
