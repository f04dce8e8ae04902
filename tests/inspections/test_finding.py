"""The user's own functions are found by their names, and no imported ones."""

from __future__ import annotations

import functools
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.errors import InspectionError
from steepest.inspections.finding import (
    UserCode,
    canonical_name,
    find_gradients,
    find_named_functions,
    find_pieces,
)
from steepest.inspections.used_names import find_undefined_names

PIECES = {
    "sigmoid": ("sigmoid", "logistic"),
    "bce": ("bce", "bce_loss"),
    "descent": ("optimize_f",),
}
HERE = Path(__file__)
user_code = UserCode({__file__}, HERE.parent)


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


def test_names_are_compared_without_filler_words_and_numbers() -> None:
    for name in ("my_sigmoid", "Sigmoid", "sigmoid2", "sigmoid_v2", "np_sigmoid", "stable_sigmoid"):
        assert canonical_name(name) == "sigmoid"
    assert canonical_name("BCE_Loss") == canonical_name("bceLoss") == canonical_name("bce_loss")
    assert canonical_name("my") == "my"
    assert canonical_name("naive_bce") != canonical_name("bce")


def test_decorated_and_partial_functions_of_the_user_are_found() -> None:
    names = {
        "sigmoid": decorated(sigmoid),
        "my_sigmoid": lambda x: x,
        "Logistic": functools.partial(sigmoid),
        "logistic_2": np.vectorize(sigmoid),
    }
    assert [each.name for each in find_pieces(names, PIECES, user_code, never)] == list(names)
    assert {each.piece for each in find_pieces(names, PIECES, user_code, never)} == {"sigmoid"}


def test_imported_functions_and_other_values_are_not_found() -> None:
    class Sigmoid: ...

    names = {"sigmoid": np.tanh, "logistic": math.exp, "bce": functools.reduce, "optimize_f": 5}
    assert (
        find_pieces(names | {"Sigmoid": Sigmoid, "my_sigmoid": Path.cwd}, PIECES, user_code, never)
        == []
    )


def test_a_function_with_an_ambiguous_name_must_have_fitting_parameters() -> None:
    pieces = {"bce": ("bce", "loss"), "epoch": ("train_epoch",), "layer": ("dense",)}
    names = {"bce": sigmoid, "loss": sigmoid, "train": sigmoid}
    found = {each.name: each.doubtful for each in find_pieces(names, pieces, user_code, never)}
    assert found == {"bce": False, "loss": True}
    found = {each.name: each.doubtful for each in find_pieces(names, pieces, user_code, always)}
    assert found == {"bce": False, "loss": False, "train": False}


def test_the_parameters_decide_between_two_pieces_with_one_name() -> None:
    pieces = {"linear": ("linear_layer",), "layer": ("linear_layer",)}
    names = {"linear_layer": sigmoid}
    [found] = find_pieces(names, pieces, user_code, lambda function, piece: piece == "layer")
    assert (found.piece, found.doubtful) == ("layer", False)
    [found] = find_pieces(names, pieces, user_code, never)
    assert (found.piece, found.doubtful) == ("linear", True)


def test_a_training_loop_is_found_by_a_word_in_its_name_and_by_its_parameters() -> None:
    def train_my_model(model: Any, loader: Any, optimizer: Any) -> None: ...

    names, pieces = {"train_my_model": train_my_model}, {**PIECES, "epoch": ("train_epoch",)}
    [found] = find_pieces(names, pieces, user_code, always)
    assert (found.piece, found.doubtful) == ("epoch", False)
    assert find_pieces(names, pieces, user_code, never) == []


def test_a_module_beside_the_file_is_user_code() -> None:
    beside = UserCode({str(HERE.with_name("solution.py"))}, HERE.parent)
    assert beside.defines(sigmoid)
    assert not UserCode({"solution.py"}, HERE.parents[1]).defines(sigmoid)


def test_a_function_or_method_can_be_named_for_a_piece() -> None:
    class Walker:
        @staticmethod
        def run(x: float) -> float:
            return x

    names = {"walk": sigmoid, "Walker": Walker}
    found = find_named_functions(names, {"descent": "walk", "sigmoid": "Walker.run"})
    assert [each.key for each in found] == ["descent=walk", "sigmoid=Walker.run"]
    with pytest.raises(InspectionError) as error:
        find_named_functions(names, {"descent": "wolk"})
    assert str(error.value) == (
        '--piece must name a function of the file, got "descent=wolk" (did you mean "walk"?)'
    )


@pytest.mark.parametrize(
    ("gradient", "of", "variable"),
    [
        ("f_gradient", "f", ""), ("f_grad", "f", ""), ("df", "f", ""), ("d_f", "f", ""),
        ("grad_f", "f", ""), ("gradient_f", "f", ""), ("f_prime", "f", ""),
        ("f_derivative", "f", ""), ("df_dx", "f", "x"), ("dfdy", "f", "y"),
    ],
)  # fmt: skip
def test_gradients_are_found_by_the_function_they_are_named_after(
    gradient: str, of: str, variable: str
) -> None:
    [found] = find_gradients({"f": sigmoid, gradient: sigmoid}, user_code)
    assert (found.name, found.of, found.variable) == (gradient, of, variable)


def test_a_gradient_without_its_function_is_not_found() -> None:
    names = {"gradient": sigmoid, "gradient_descent": sigmoid, "details": sigmoid, "df": sigmoid}
    assert find_gradients(names, user_code) == []


def test_undefined_names_are_found_in_called_functions_too() -> None:
    names: dict[str, Any] = {}
    text = "def f(x): return g(x) + len(x)\ndef g(x): return [w * weight for w in x]\n"
    exec(compile(text, __file__, "exec"), names)
    assert find_undefined_names(names["f"], user_code) == ["weight"]
    names["weight"] = 2
    assert find_undefined_names(names["f"], user_code) == []
