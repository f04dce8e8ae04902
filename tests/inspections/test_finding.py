"""Functions are found by what students call them, and only the user's own."""

from __future__ import annotations

import functools
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.errors import InspectionError
from steepest.inspections.finding import Own, bare, find, find_gradients, missing_names, named

PIECES = {
    "sigmoid": ("sigmoid", "logistic"),
    "bce": ("bce", "bce_loss"),
    "descent": ("optimize_f",),
}
HERE = Path(__file__)
own = Own({__file__}, HERE.parent)


def never(function: Any, piece: str) -> bool:
    return False


def always(function: Any, piece: str) -> bool:
    return True


def sigmoid(x: Any) -> Any:
    return 1 / (1 + np.exp(-x))


def decorated(function: Any) -> Any:
    @functools.wraps(function)
    def inner(*arguments: Any) -> Any:
        return function(*arguments)

    return inner


def test_names_are_compared_generously() -> None:
    for name in ("my_sigmoid", "Sigmoid", "sigmoid2", "sigmoid_v2", "np_sigmoid", "stable_sigmoid"):
        assert bare(name) == "sigmoid"
    assert bare("BCE_Loss") == bare("bceLoss") == bare("bce_loss")
    assert bare("my") == "my"
    assert bare("naive_bce") != bare("bce")


def test_the_users_own_are_found_however_they_are_made() -> None:
    names = {
        "sigmoid": decorated(sigmoid),
        "my_sigmoid": lambda x: x,
        "Logistic": functools.partial(sigmoid),
        "logistic_2": np.vectorize(sigmoid),
    }
    assert [each.name for each in find(names, PIECES, own, never)] == list(names)
    assert {each.piece for each in find(names, PIECES, own, never)} == {"sigmoid"}


def test_imported_functions_and_other_things_are_not() -> None:
    class Sigmoid: ...

    names = {"sigmoid": np.tanh, "logistic": math.exp, "bce": functools.reduce, "optimize_f": 5}
    assert find(names | {"Sigmoid": Sigmoid, "my_sigmoid": Path.cwd}, PIECES, own, never) == []


def test_names_that_many_things_have_must_have_the_parameters_too() -> None:
    pieces = {"bce": ("bce", "loss"), "epoch": ("train_epoch",), "layer": ("dense",)}
    names = {"bce": sigmoid, "loss": sigmoid, "train": sigmoid}
    found = {each.name: each.doubtful for each in find(names, pieces, own, never)}
    assert found == {"bce": False, "loss": True}
    found = {each.name: each.doubtful for each in find(names, pieces, own, always)}
    assert found == {"bce": False, "loss": False, "train": False}


def test_of_two_pieces_with_one_name_the_parameters_decide() -> None:
    pieces = {"linear": ("linear_layer",), "layer": ("linear_layer",)}
    names = {"linear_layer": sigmoid}
    [found] = find(names, pieces, own, lambda function, piece: piece == "layer")
    assert (found.piece, found.doubtful) == ("layer", False)
    [found] = find(names, pieces, own, never)
    assert (found.piece, found.doubtful) == ("linear", True)


def test_a_module_beside_the_file_is_the_users() -> None:
    beside = Own({str(HERE.with_name("solution.py"))}, HERE.parent)
    assert beside(sigmoid)
    assert not Own({"solution.py"}, HERE.parents[1])(sigmoid)


def test_a_function_given_by_name() -> None:
    class Walker:
        @staticmethod
        def run(x: float) -> float:
            return x

    names = {"walk": sigmoid, "Walker": Walker}
    found = named(names, {"descent": "walk", "sigmoid": "Walker.run"})
    assert [each.key for each in found] == ["descent=walk", "sigmoid=Walker.run"]
    with pytest.raises(InspectionError) as error:
        named(names, {"descent": "wolk"})
    assert str(error.value) == (
        '--piece must name a function of the file, got "descent=wolk" (did you mean "walk"?)'
    )


@pytest.mark.parametrize(
    ("gradient", "of", "respect"),
    [
        ("f_gradient", "f", ""), ("f_grad", "f", ""), ("df", "f", ""), ("d_f", "f", ""),
        ("grad_f", "f", ""), ("gradient_f", "f", ""), ("f_prime", "f", ""),
        ("f_derivative", "f", ""), ("df_dx", "f", "x"), ("dfdy", "f", "y"),
    ],
)  # fmt: skip
def test_gradients_are_found_by_the_function_they_are_named_after(
    gradient: str, of: str, respect: str
) -> None:
    [found] = find_gradients({"f": sigmoid, gradient: sigmoid}, own)
    assert (found.name, found.of, found.respect) == (gradient, of, respect)


def test_no_gradient_without_its_function() -> None:
    names = {"gradient": sigmoid, "gradient_descent": sigmoid, "details": sigmoid, "df": sigmoid}
    assert find_gradients(names, own) == []


def test_names_that_nobody_defined_are_found_in_what_is_called_too() -> None:
    names: dict[str, Any] = {}
    text = "def f(x): return g(x) + len(x)\ndef g(x): return [w * weight for w in x]\n"
    exec(compile(text, __file__, "exec"), names)
    assert missing_names(names["f"], own) == ["weight"]
    names["weight"] = 2
    assert missing_names(names["f"], own) == []
