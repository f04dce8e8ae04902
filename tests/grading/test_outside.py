"""Functions that stand in for those of another process."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.checks import check
from steepest.exercises.channel import pack, unpack
from steepest.grading.clock import Clock
from steepest.grading.excerpts import as_called_outside, excerpt_of
from steepest.grading.outside import Channel, functions_outside
from steepest.parameters import parameters_of


class _Process:
    """Answers as the process of a file does, in this one."""

    def __init__(self, functions: dict[str, Callable[..., Any]]) -> None:
        self._calls = {k: as_called_outside(v, lambda each: each) for k, v in functions.items()}
        self._reply: dict[str, Any] = {}

    def send(self, task: dict[str, Any], until: float) -> None:
        task = unpack(pack(task))
        self._reply = {"event": "result", "number": task["number"]}
        try:
            self._reply |= self._calls[task["piece"]](task["arguments"])
        except Exception as raised:
            self._reply |= {"raised": "raises", "text": str(raised)}

    def receive(self, until: float) -> Any:
        return unpack(pack(self._reply))


def outside(*functions: Callable[..., Any]) -> dict[str, Any]:
    named = {each.__name__: each for each in functions}
    found = {k: {"name": k, "excerpt": unpack(pack(excerpt_of(v)))} for k, v in named.items()}
    channel = Channel(_Process(named), Clock(), float("inf"))  # type: ignore[arg-type]  # stands in
    return dict(functions_outside(found, channel))


@pytest.mark.usefixtures("global_seeds")
def test_a_function_keeps_its_parameters_and_docstring_and_has_no_source() -> None:
    def scale(x: Any, /, by: float = 2.0, *, shift: Any = np) -> Any:
        """Scale x."""
        return by * x

    found = outside(scale)["scale"]
    assert [(k.name, k.kind) for k in parameters_of(found)] == [
        (k.name, k.kind) for k in parameters_of(scale)
    ]
    assert (found.__name__, found.__doc__) == ("scale", "Scale x.")
    np.testing.assert_array_equal(found(np.arange(3), by=3.0), [0.0, 3.0, 6.0])
    with pytest.raises(OSError, match="could not get source"):
        inspect.getsource(found)


@pytest.mark.usefixtures("global_seeds")
def test_what_a_call_changes_in_its_arguments_is_changed_here_too() -> None:
    def step(weights: Any, parameters: dict[str, Any], history: list[Any]) -> None:
        weights -= 1.0
        parameters["b"] += 1.0
        parameters["new"] = 3
        history.append(weights.sum())

    weights, b, history = np.zeros(2), np.ones(1), list[Any]()
    parameters = {"b": b}
    outside(step)["step"](weights, parameters, history)
    np.testing.assert_array_equal(weights, [-1.0, -1.0])
    assert parameters["b"] is b and b[0] == 2.0 and parameters["new"] == 3
    assert history == [-2.0]


@pytest.mark.usefixtures("global_seeds")
def test_the_check_judges_what_comes_back() -> None:
    def sigmoid(x: Any) -> Any:
        return 1 / (1 + np.exp(-np.clip(x, -700, 700)))

    def relu(x: Any) -> Any:
        return x + 1

    functions = outside(sigmoid, relu)
    assert check(functions["sigmoid"]).ok
    assert not check(functions["relu"]).ok


@pytest.mark.parametrize(
    "excerpt",
    [
        None,
        {},
        {"parameters": 3},
        {"parameters": (("x y", 1, None),)},
        {"parameters": (("x", 9, None),)},
        {"parameters": (("x", 1, None), ("x", 1, None))},
    ],
)
def test_a_description_that_is_none_leaves_the_function_out(excerpt: Any) -> None:
    channel = Channel(_Process({}), Clock(), 0.0)  # type: ignore[arg-type]  # stands in
    assert functions_outside({"f": {"name": "f", "excerpt": excerpt}}, channel) == {}
