"""Classes of the user's whose objects are numbers or arrays that know their gradients.

An operation, such as ``__mul__`` or ``tanh`` of a class ``Value``, is right if its value is the
usual one and the backward pass of the class gives its derivative by central differences, also where
a number is used twice. Nothing is ever wrong by it: another class may keep gradients otherwise.
"""

from __future__ import annotations

import inspect
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import CellType, CodeType, FunctionType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict

__all__ = ["OwnOperation", "find_own_operations"]

Numbers = NDArray[np.float64]
UNARY: Final[dict[str, Callable[[Any], Any]]] = {
    "neg": lambda x: -x,
    "tanh": np.tanh,
    "relu": lambda x: np.maximum(x, 0),
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "exp": np.exp,
    "log": np.log,
    "ln": np.log,
    "sqrt": np.sqrt,
    "square": np.square,
    "sin": np.sin,
    "cos": np.cos,
    "softplus": lambda x: np.log(1 + np.exp(x)),
}
BINARY: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "add": lambda x, y: x + y,
    "sub": lambda x, y: x - y,
    "mul": lambda x, y: x * y,
    "truediv": lambda x, y: x / y,
    "div": lambda x, y: x / y,
}
POWERS: Final = ("pow", "power")
BACKWARD: Final = ("backward", "backprop", "backpropagate", "back_propagate", "backward_pass")
DATA: Final = ("data", "value", "val", "_data", "v", "x", "item", "number")
GRADIENT: Final = ("grad", "gradient", "_grad", "derivative", "g", "dv")
POINTS: Final = ((0.7, 1.9), (1.3, 0.4), (2.2, 1.1))
BELOW_ZERO: Final = ((-0.8, 1.7), (-1.6, -0.6))
ARRAYS: Final = ([[0.7, 1.9, 0.3], [1.2, 0.4, 2.1]], [[1.1, 0.6, 2.3], [0.5, 1.7, 0.9]])
UPSTREAM: Final = [[1.5, -0.5, 0.8], [-1.2, 0.3, 2.0]]
POSITIVE: Final = ("log", "ln", "sqrt", "pow", "power")
"""Operations that are asked at positive numbers alone."""
STEP: Final = 1e-5
CLOSE: Final = 1e-5
SECONDS: Final = 0.4
FEWEST: Final = 2
"""So many operations make a class one of numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class OwnOperation:
    """A method of a class of numbers, or a function inside one, such as its ``_backward``.

    Attributes:
        name: as the user calls it, ``Value.tanh``.
        function: it, for its place in the file.
        check: judges it; the verdict is right, or without a sentence.
    """

    name: str
    function: Callable[..., Any]
    check: Callable[[], FunctionVerdict]


def find_own_operations(classes: Mapping[str, type]) -> Iterator[OwnOperation]:
    """The operations of classes with ``+`` or ``*`` and a backward pass.

    >>> class Value:
    ...     def __add__(self, other): ...
    ...     def __mul__(self, other): ...
    ...     def tanh(self): ...
    ...     def backward(self): ...
    >>> [each.name for each in find_own_operations({"Value": Value})]
    ['Value.__add__', 'Value.__mul__', 'Value.tanh', 'Value.backward']
    """
    for name, cls in classes.items():
        methods = {k: v for k, v in vars(cls).items() if inspect.isfunction(v)}
        backward = next((each for each in BACKWARD if each in methods), "")
        operations = {k: v for k, v in methods.items() if _plain(k) in (*UNARY, *BINARY, *POWERS)}
        if not backward or len(operations) < FEWEST:
            continue
        engine = _Engine(cls, backward)
        for own, method in operations.items():
            check = partial(_judge, engine, own)
            yield OwnOperation(f"{name}.{own}", method, partial(check, f"{name}.{own}"))
            for inner in _functions_inside(method):
                shown = f"{name}.{own}.{inner.__name__}"
                yield OwnOperation(shown, inner, partial(check, shown))
        shown = f"{name}.{backward}"
        every = partial(_judge_backward, engine, tuple(operations), shown)
        yield OwnOperation(shown, methods[backward], every)


def _plain(method: str) -> str:
    return method.strip("_").lower()


def _functions_inside(method: FunctionType) -> Iterator[FunctionType]:
    """The functions that a method defines, which only have to say where they stand."""
    for each in method.__code__.co_consts:
        if isinstance(each, CodeType) and re.fullmatch(r"\w+", each.co_name):
            cells = tuple(CellType() for _ in each.co_freevars)
            yield FunctionType(each, method.__globals__, each.co_name, None, cells)


@dataclass(slots=True, eq=False)
class _Engine:
    """A class of numbers.

    Attributes:
        cls: it.
        backward: the name of its backward pass.
        judged: for each operation whether it is right.
    """

    cls: type
    backward: str
    judged: dict[str, bool] = field(default_factory=dict)

    def is_right(self, operation: str) -> bool:
        """Whether an operation has the usual value, and its backward pass the derivative."""
        if operation not in self.judged:
            trial = call_safely(partial(self._agrees, operation), (), SECONDS)
            self.judged[operation] = trial.returned is True
        return self.judged[operation]

    def _agrees(self, operation: str) -> bool:
        plain = _plain(operation)
        points = POINTS if plain in POSITIVE else (*POINTS, *BELOW_ZERO)
        programs = _programs(operation, plain)
        makers = [make for make in (float, _as_array) if self._can_make(make)]
        for make in makers[:1]:
            return all(
                self._agrees_at(program, make, *point) for program in programs for point in points
            ) and (not self._takes_arrays() or all(map(self._agrees_for_arrays, programs)))
        return False

    def _takes_arrays(self) -> bool:
        """Whether objects hold arrays, and their sum is again such an object."""
        return hasattr(self.cls, "sum") and self._can_make(_as_array)

    def _agrees_for_arrays(self, program: _Program) -> bool:
        """Whether the gradients of the sum of a program are right for all elements of arrays."""
        given = [np.array(ARRAYS[place]) for place in range(program.numbers)]
        leaves = [self.cls(each.copy()) for each in given]
        out = program.run(*leaves)
        upstream = np.array(UPSTREAM if hasattr(out, "__mul__") else np.ones((2, 3)))
        out = out * self.cls(upstream.copy()) if hasattr(out, "__mul__") else out
        getattr(out.sum(), self.backward)()
        for place, leaf in enumerate(leaves):
            found = np.asarray(_first(leaf, GRADIENT), dtype=np.float64)
            ends = (
                program.usual(*(x + way * STEP * (n == place) for n, x in enumerate(given)))
                for way in (1, -1)
            )
            above, below = ends
            expected = upstream * (above - below) / (2 * STEP)
            if found.shape != expected.shape or not np.allclose(found, expected, atol=CLOSE):
                return False
        return True

    def _can_make(self, make: Callable[[float], Any]) -> bool:
        try:
            read = _number(_first(self.cls(make(1.5)), DATA))
        except Exception:  # a class that takes something else
            return False
        return read == 1.5

    def gradients(
        self, program: Callable[..., Any], make: Callable[[float], Any], point: Sequence[float]
    ) -> tuple[float, list[float]]:
        """The value of a program, and the gradient that the backward pass leaves in its numbers."""
        leaves = [self.cls(make(each)) for each in point]
        out = program(*leaves)
        getattr(out, self.backward)()
        return _number(_first(out, DATA)), [_number(_first(each, GRADIENT)) for each in leaves]

    def _agrees_at(self, program: _Program, make: Callable[[float], Any], *point: float) -> bool:
        used = point[: program.numbers]
        value, found = self.gradients(program.run, make, used)
        expected = program.usual(*used)
        moved = [
            (program.usual(*_moved(used, place, STEP)) - program.usual(*_moved(used, place, -STEP)))
            / (2 * STEP)
            for place in range(len(used))
        ]
        return np.allclose([value, *found], [expected, *moved], rtol=CLOSE, atol=CLOSE)


@dataclass(frozen=True, slots=True)
class _Program:
    """What is computed with numbers of the user's and with usual ones."""

    numbers: int
    run: Callable[..., Any]
    usual: Callable[..., Any]


def _programs(operation: str, plain: str) -> list[_Program]:
    """Programs of an operation alone, and of one that uses a number twice."""

    def call(x: Any, *others: Any) -> Any:
        return getattr(x, operation)(*others)

    if plain in UNARY:
        one = UNARY[plain]
        return [
            _Program(1, call, one),
            _Program(1, lambda x: call(x) + call(x), lambda x: 2 * one(x)),
            _Program(1, lambda x: x * call(x), lambda x: x * one(x)),
        ]
    if plain in POWERS:
        return [
            program
            for power in (2, 3, -1)
            for program in (
                _Program(1, lambda x, p=power: call(x, p), lambda x, p=power: x**p),
                _Program(1, lambda x, p=power: x + call(x, p), lambda x, p=power: x + x**p),
            )
        ]
    two = BINARY[plain]
    return [
        _Program(2, call, two),
        _Program(1, lambda x: call(x, x), lambda x: two(x, x)),
        _Program(2, lambda x, y: call(x, y) * x, lambda x, y: two(x, y) * x),
    ]


def _judge(engine: _Engine, operation: str, name: str) -> FunctionVerdict:
    if not engine.is_right(operation):
        return FunctionVerdict("gradient", NOT_CHECKED, "")
    sentence = (
        f"{name} is right: its value is the usual one, and {engine.cls.__name__}."
        f"{engine.backward} gives its derivative, also of a number that is used twice (central "
        "differences)."
    )
    return FunctionVerdict("gradient", RIGHT, sentence)


def _judge_backward(engine: _Engine, operations: Sequence[str], name: str) -> FunctionVerdict:
    right = [each for each in operations if engine.is_right(each)]
    known = {_plain(each) for each in right}
    trial = call_safely(partial(_goes_back_in_order, engine), (), SECONDS)
    if not {"add", "mul"} <= known or trial.returned is not True:
        return FunctionVerdict("gradient", NOT_CHECKED, "")
    shown = ", ".join(right)
    sentence = (
        f"{name} is right: it gives the derivatives of {shown}, and of values that are used in "
        "several places (central differences)."
    )
    return FunctionVerdict("gradient", RIGHT, sentence)


def _goes_back_in_order(engine: _Engine) -> bool:
    """Whether gradients arrive from all uses of a value before they are passed on."""

    def run(x: Any, y: Any) -> Any:
        first = x * y
        second = first + x
        third = second * first
        return third * second + first

    make = float if engine._can_make(float) else _as_array
    return engine._agrees_at(_Program(2, run, run), make, *POINTS[0])


def _as_array(number: float) -> Numbers:
    return np.array([[number]])


def _first(thing: Any, names: Sequence[str]) -> Any:
    """The first of these attributes that an object has."""
    found = next(getattr(thing, each) for each in names if hasattr(thing, each))
    return getattr(found, "data", found) if type(found) is type(thing) else found


def _number(value: Any) -> float:
    number = float(np.asarray(value, dtype=np.float64).reshape(-1)[0])
    if not math.isfinite(number) or np.size(value) != 1:
        raise ValueError("it is not one number")
    return number


def _moved(point: Sequence[float], place: int, step: float) -> list[float]:
    return [each + step * (number == place) for number, each in enumerate(point)]
