"""Classes of numbers that know their gradients, as in micrograd."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.inspections import inspect_file

VALUE = """
import math

class Value:
    def __init__(self, data, children=()):
        self.data, self.grad = data, 0.0
        self._prev, self._backward = set(children), lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,))

        def _backward():
            self.grad += (1 - t**2) * out.grad

        out._backward = _backward
        return out

    def backward(self):
        order, seen = [], set()

        def build(v):
            if v not in seen:
                seen.add(v)
                for child in v._prev:
                    build(child)
                order.append(v)

        build(self)
        self.grad = 1.0
        for v in reversed(order):
            v._backward()
"""
FUNCTIONS = {
    "Value.__add__", "Value.__add__._backward", "Value.__mul__", "Value.__mul__._backward",
    "Value.tanh", "Value.tanh._backward", "Value.backward",
}  # fmt: skip


def right_in(file: Path, text: str) -> set[str]:
    file.write_text(text, encoding="utf-8")
    verdicts = inspect_file(file).verdicts
    assert not any(each.outcome == "wrong" for each in verdicts)
    return {each.function for each in verdicts if each.ok}


def test_the_operations_of_a_class_of_numbers_are_right(tmp_path: Path) -> None:
    assert right_in(tmp_path / "a.py", VALUE) == FUNCTIONS


@pytest.mark.parametrize(
    ("correct", "mistaken", "lost"),
    [
        ("(1 - t**2) * out.grad", "(1 - t) * out.grad", {"Value.tanh"}),
        ("self.grad += (1 - t**2)", "self.grad = (1 - t**2)", {"Value.tanh"}),
        ("t = math.tanh(self.data)", "t = math.sin(self.data)", {"Value.tanh"}),
        ("in reversed(order)", "in order", FUNCTIONS),
        (
            "self.grad += other.data * out.grad",
            "self.grad = other.data * out.grad",
            {"Value.__mul__", "Value.backward"},
        ),
    ],
)
def test_an_operation_with_a_mistake_is_not_right(
    tmp_path: Path, correct: str, mistaken: str, lost: set[str]
) -> None:
    assert correct in VALUE
    found = right_in(tmp_path / "a.py", VALUE.replace(correct, mistaken))
    assert found == {each for each in FUNCTIONS if not each.startswith(tuple(lost))}


ARRAYS = """
import numpy as np

class Tensor:
    def __init__(self, data, children=()):
        self.data = np.asarray(data, dtype=float)
        self.grad = np.zeros_like(self.data)
        self.children, self._backward = children, lambda: None

    def __add__(self, other):
        out = Tensor(self.data + other.data, (self, other))
        def _backward():
            self.grad = self.grad + out.grad
            other.grad = other.grad + out.grad
        out._backward = _backward
        return out

    def __mul__(self, other):
        out = Tensor(self.data * other.data, (self, other))
        def _backward():
            self.grad = self.grad + other.data * out.grad
            other.grad = other.grad + self.data * out.grad
        out._backward = _backward
        return out

    def exp(self):
        out = Tensor(np.exp(self.data), (self,))
        def _backward():
            self.grad = self.grad + out.data * {}
        out._backward = _backward
        return out

    def sum(self):
        out = Tensor(self.data.sum(), (self,))
        def _backward():
            self.grad = self.grad + np.ones_like(self.data) * out.grad
        out._backward = _backward
        return out

    def backward(self):
        order = []
        def build(v):
            if v not in order:
                for child in v.children:
                    build(child)
                order.append(v)
        build(self)
        self.grad = np.ones_like(self.data)
        for v in reversed(order):
            v._backward()
"""


def test_operations_of_arrays_are_right_for_all_elements(tmp_path: Path) -> None:
    right = {"Tensor.exp", "Tensor.exp._backward", "Tensor.__mul__", "Tensor.__add__"}
    assert right <= right_in(tmp_path / "a.py", ARRAYS.replace("{}", "out.grad"))
    found = right_in(tmp_path / "b.py", ARRAYS.replace("{}", "np.mean(out.grad)"))
    assert not {"Tensor.exp", "Tensor.exp._backward"} & found
