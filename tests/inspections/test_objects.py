"""Objects of the user's classes are made with small widths, by the names of the parameters."""

from __future__ import annotations

import itertools
import threading
from typing import Any

import numpy as np
import pytest
import torch

from steepest.gradients.recorded_calls import (
    RecordedCall,
    calls_of_file_first,
    calls_recorded_by,
)
from steepest.inspections.objects import find_constructor_calls


class WithSizes:
    def __init__(self, layer_sizes: Any) -> None:
        self.shapes = list(itertools.pairwise(layer_sizes))


class WithWidths:
    def __init__(self, n_in: int, n_out: int) -> None:
        self.weights = np.zeros((n_in, n_out))


class WithUnknownNames:
    def __init__(self, a: int, q: int, v: int) -> None:
        self.shapes = [(a, q), (q, v)]


class WithLargeDefault:
    def __init__(self, input_size: int = 784, rate: float = 0.1) -> None:
        self.weights = np.zeros((input_size, 1))


class WithOpenWidths:
    def __init__(self, n_inputs=None, n_outputs=None):
        self.widths = n_inputs, n_outputs


class WithKeyword:
    def __init__(self, n_in: int, *, seed: int) -> None:
        self.rng = np.random.default_rng(seed + n_in)


class WithData:
    def __init__(self, X: Any, y: Any) -> None:
        self.rows, self.features = X.shape
        assert y.shape == (self.rows,)


class Module(torch.nn.Module):
    def __init__(self, in_features: int, out_features: int) -> None:
        super().__init__()
        self.linear = torch.nn.Linear(in_features, out_features)


class WithoutInit:
    pass


@pytest.mark.parametrize(
    ("cls", "texts"),
    [
        (WithSizes, ["WithSizes([3, 4, 2])"]),
        (WithWidths, ["WithWidths(3, 2)"]),
        (WithUnknownNames, ["WithUnknownNames(3, 4, 2)"]),
        (WithLargeDefault, ["WithLargeDefault()", "WithLargeDefault(3)"]),
        (WithOpenWidths, ["WithOpenWidths()", "WithOpenWidths(3, 2)"]),
        (WithKeyword, ["WithKeyword(3, seed=0)"]),
        (WithData, ["WithData(an array (5, 3), [0, 1, 1, 0, 1])"]),
        (WithoutInit, ["WithoutInit()"]),
    ],
)
def test_an_object_is_made_with_small_widths(cls: type, texts: list[str]) -> None:
    calls = list(find_constructor_calls(cls))
    assert [each.text for each in calls][: len(texts)] == texts
    assert isinstance(calls[0].make(), cls)


def test_a_torch_module_is_made_too(global_seeds: None) -> None:
    [call] = find_constructor_calls(Module)
    assert call.make().linear.weight.shape == (2, 3)


def test_each_object_gets_its_own_arguments() -> None:
    class Changes:
        def __init__(self, layers: list[int]) -> None:
            layers.append(1)
            self.layers = layers

    [call, *_] = find_constructor_calls(Changes)
    assert call.make().layers == call.make().layers == [3, 4, 2, 1]


def test_a_class_whose_init_always_raises_or_never_ends_gives_no_call() -> None:
    class Raises:
        def __init__(self) -> None:
            raise OSError("no server")

    class Hangs:
        def __init__(self) -> None:
            while True:
                pass

    assert list(find_constructor_calls(Raises)) == []
    assert list(find_constructor_calls(Hangs, seconds=0.02)) == []


def test_a_class_with_the_base_of_a_library_is_not_tried() -> None:
    class Started(threading.Thread):
        pass

    assert list(find_constructor_calls(Started)) == []


def test_what_init_prints_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    class Prints:
        def __init__(self) -> None:
            print("made")

    assert [each.text for each in find_constructor_calls(Prints)] == ["Prints()"]
    assert capsys.readouterr().out == ""


def test_settings_have_values_by_their_names() -> None:
    class Net:
        def __init__(self, config: Any) -> None:
            self.rate = config["learning_rate"]
            self.w = np.ones((config.model.n_inputs, config.get("n_outputs", 7)))
            self.other = config.get("unheard_of", 7)

    made = next(find_constructor_calls(Net))
    assert (made.text, made.make().w.shape, made.make().other) == ("Net(settings)", (3, 2), 7)


def test_a_class_may_take_any_number_of_widths() -> None:
    class Net:
        def __init__(self, *widths: int) -> None:
            self.first = widths[0]

    assert [each.text for each in find_constructor_calls(Net)] == ["Net(3, 4, 2)"]


def test_texts_that_the_class_compares_come_first() -> None:
    class Net:
        def __init__(self, method: Any) -> None:
            self.method = method
            if self.method not in ("newton", "gd"):
                raise ValueError(method)

    assert next(find_constructor_calls(Net)).text == "Net('newton')"


class Stack:
    def __init__(self) -> None:
        self.layers: list[Any] = []

    def forward(self, x: Any) -> Any:
        return x @ self.layers[0]


def test_objects_are_those_of_which_the_file_calls_a_method_if_these_come_first() -> None:
    def filled() -> Stack:
        stack = Stack()
        stack.layers.append(np.eye(2))
        return stack

    call = RecordedCall(Stack.forward, lambda: {"self": filled(), "x": np.ones(2)}, True)
    with calls_recorded_by(lambda: {Stack.forward.__code__: [call]}):
        usual = [each.make() for each in find_constructor_calls(Stack)]
        with calls_of_file_first():
            own = [each.make() for each in find_constructor_calls(Stack)]
    assert [len(each.layers) for each in usual] == [0]
    assert [len(each.layers) for each in own] == [1]


class Descent:
    def __init__(self, lr: float) -> None:
        self.lr = lr

    def move(self, w: float, g: float) -> float:
        return w - self.lr * g


class Mover:
    def __init__(self, unusual: Any) -> None:
        self.unusual = unusual
        self.size = unusual.lr

    def go(self, w: float) -> Any:
        return self.unusual.move(w, 1.0)


def test_an_object_of_another_class_is_known_by_the_attributes_that_are_read() -> None:
    [call, *_] = find_constructor_calls(Mover)
    assert isinstance(call.make().unusual, Descent)
