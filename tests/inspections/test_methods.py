"""Methods and kept functions are found under the names by which the user calls them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.inspections.finding import Candidate, UserCode, find_pieces
from steepest.inspections.function_checks import (
    check_candidate_function,
    function_names_by_piece,
    parameters_fit_piece,
)
from steepest.inspections.methods import class_of_method, find_named_values

user_code = UserCode({__file__}, Path(__file__).parent)


class Network:
    def __init__(self, sizes: Any) -> None:
        self.slope = 0.0 * sum(sizes)

    def sigmoid(self, z: Any) -> Any:
        return 1 / (1 + np.exp(-z))

    def relu(self, z: Any) -> Any:
        return np.where(z > 0, z, self.slope)

    def accuracy(self, X: Any, y: Any) -> Any:
        return (self.relu(X) == y).mean()

    def forward(self, x: Any) -> Any:
        return self.relu(x)

    @staticmethod
    def bce(y: Any, p: Any) -> Any:
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

    @classmethod
    def log_loss(cls, y: Any, p: Any) -> Any:
        return cls.bce(y, p)


class ReLU:
    def __call__(self, x: Any) -> Any:
        return np.maximum(x, 0)

    def backward(self, x: Any) -> Any:
        return x > 0


class NoObject:
    def __init__(self) -> None:
        raise OSError("no server")

    def relu(self, x: Any) -> Any:
        return self.scale * np.maximum(x, 0)  # type: ignore[attr-defined]  # set by no one


def named(**values: Any) -> dict[str, Callable[..., Any]]:
    return {each.name: each.value for each in find_named_values(values, user_code.defines)}


def test_methods_of_all_kinds_are_called_without_self() -> None:
    found = named(Network=Network)
    assert list(inspect.signature(found["Network.sigmoid"]).parameters) == ["z"]
    assert found["Network.sigmoid"](np.zeros(1)) == 0.5
    assert found["Network.relu"](np.array([-1.0])) == 0
    assert np.isclose(found["Network.bce"](np.ones(1), np.array([0.5])), np.log(2))
    assert np.isclose(found["Network.log_loss"](np.ones(1), np.array([0.5])), np.log(2))


def test_a_method_that_needs_an_object_is_named_with_the_call_that_made_it() -> None:
    relu = named(Network=Network)["Network.relu"]
    assert relu.__name__ == "Network.relu"
    relu(np.zeros(1))
    assert relu.__name__ == "Network([3, 4, 2]).relu"
    assert class_of_method(relu) is Network


def test_a_class_of_which_no_object_can_be_made_is_an_error_of_the_call() -> None:
    relu = named(NoObject=NoObject)["NoObject.relu"]
    with pytest.raises(TypeError, match=r"^no object of NoObject\(\) could be made$"):
        relu(np.zeros(1))


def test_a_method_is_a_piece_by_its_name_or_by_that_of_its_class() -> None:
    names = {"Network": Network, "ReLU": ReLU, "kept": {"sigmoid": lambda x: x, "other": 3}}
    found = find_pieces(names, function_names_by_piece(), user_code, parameters_fit_piece)
    assert [(each.piece, each.name) for each in found] == [
        ("sigmoid", "Network.sigmoid"),
        ("relu", "Network.relu"),
        ("bce", "Network.bce"),
        ("bce", "Network.log_loss"),
        ("relu", "ReLU.__call__"),
        ("sigmoid", 'kept["sigmoid"]'),
    ]


def test_a_method_that_only_its_subclasses_have_is_not_tried() -> None:
    class Rule:
        def descend(self, x: Any, y: Any, rate: float, steps: int) -> Any:
            raise NotImplementedError

    method = named(Rule=Rule)["Rule.descend"]
    candidate = Candidate("descent", "Rule.descend", method)
    verdict = check_candidate_function(candidate, "line 1", {"Rule": Rule}, user_code, {})
    assert verdict.sentence == "Rule.descend is not written yet: it raises NotImplementedError."
