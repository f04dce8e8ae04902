"""Calls of the user's function with copies of its arguments, some of them changed."""

from __future__ import annotations

import copy
import inspect
import itertools
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy
from steepest.consistency.layouts import OTHER_SETTINGS, SETTINGS, Layout
from steepest.consistency.results import subscripts_of
from steepest.parameters import single_parameters_of
from steepest.roles.reading import layer_of, roles_of

__all__ = [
    "Call",
    "arguments_for",
    "as_code",
    "assignments",
    "keep_random_state",
    "use_tensors",
]

Numbers = NDArray[np.float64]

MOST_ASSIGNMENTS: Final = 8
NUMBERS: Final = {"regularisation": 0.1, "rate": 0.1, "share": 0.4}
ACTIVATIONS: Final = ("relu", "sigmoid", "tanh")
VALUES: Final = ("data", "labels", "predictions", "weights", "bias", "scale")
"""Roles for which a layout has an array."""
USUAL_KEYS: Final = ("W1", "b1", "W2", "b2")
NAMES_WITHOUT_ROLE: Final = ("data", "weights", "predictions", "labels")
DEFAULTS_GIVEN: Final = ("data", "labels", "weights", "bias", "regularisation")


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A function and its arguments.

    Attributes:
        function: the user's, or several of them put together.
        name: as it is shown.
        arguments: by the names of the parameters; a dictionary holds arrays.
        tensors: whether the function gets torch tensors.
        attributes: names of arguments that are attributes of the object of a method.
        before: lines that make the object, "net = Net(3)".
        shown: the call as the user could write it.
    """

    function: Callable[..., Any]
    name: str
    arguments: Mapping[str, Any]
    tensors: bool = False
    attributes: frozenset[str] = frozenset()
    before: str = ""

    def with_arguments(self, changes: Mapping[str, Any]) -> Call:
        """The same call, with some other arguments."""
        return replace(self, arguments={**self.arguments, **changes})

    def points(self) -> dict[str, Numbers]:
        """The arrays and numbers of floating type, by parameter or by key."""
        found: dict[str, Numbers] = {}
        for name, value in self.arguments.items():
            for key, each in value.items() if isinstance(value, dict) else [(name, value)]:
                array = np.asarray(each)
                if array.dtype.kind == "f" and "settings" not in roles_of(name):
                    found[key] = np.asarray(array, dtype=np.float64)
        return found

    def __call__(self, changes: Mapping[str, Numbers] | None = None) -> Any:
        """Call it with copies of the arguments, where ``changes`` replaces arrays."""
        changes = changes or {}
        np.random.seed(0)  # the user's code draws from it
        given = {}
        for name, value in self.arguments.items():
            if isinstance(value, dict):
                given[name] = {k: self.copy(changes.get(k, v)) for k, v in value.items()}
            else:
                given[name] = self.copy(changes.get(name, value))
        return self.function(**given)

    @property
    def shown(self) -> str:
        """The call as the user could write it."""
        given = {k: v for k, v in self.arguments.items() if k not in self.attributes}
        values = [as_code(self.copy(each)) for each in given.values()]
        return f"{self.before}{self.name}({', '.join(values)})"

    def copy(self, value: Any) -> Any:
        """A copy of an argument in the library of the call."""
        if isinstance(value, dict):
            return {key: self.copy(each) for key, each in value.items()}
        if not isinstance(value, np.ndarray | np.generic):
            return copy.deepcopy(value)
        if self.tensors:
            return sys.modules["torch"].tensor(value)
        array = np.array(value)
        return array if array.ndim else array[()]


def use_tensors() -> tuple[bool, ...]:
    """Whether to try NumPy arrays only, or torch tensors after them."""
    return (False, True) if "torch" in sys.modules else (False,)


@contextmanager
def keep_random_state() -> Iterator[None]:
    """Restore the global generators of NumPy and Python after the block."""
    before, plain = np.random.get_state(), random.getstate()
    try:
        yield
    finally:
        np.random.set_state(before)
        random.setstate(plain)


def assignments(
    function: Callable[..., Any], source: Callable[..., Any] | None = None
) -> Iterator[dict[str, str]]:
    """Roles of the parameters, the most plausible first.

    Args:
        function: its parameters get roles; those with a default only if their name is known.
        source: where dictionaries are read; None for the function itself.
    """
    options: dict[str, Sequence[str]] = {}
    for parameter in single_parameters_of(function):
        roles: Sequence[str] = roles_of(parameter.name)
        if "settings" in roles:
            roles = ("settings",)
        elif subscripts_of(source or function, parameter.name):
            roles = ("dictionary",)
        if parameter.default is not inspect.Parameter.empty:
            roles = [role for role in roles if role in DEFAULTS_GIVEN][:1]
            if not roles:
                continue
        if "activation" in roles:
            roles = ACTIVATIONS
        options[parameter.name] = roles or NAMES_WITHOUT_ROLE
    combined = itertools.product(*_with_scores(options).values())
    for chosen in itertools.islice(combined, MOST_ASSIGNMENTS):
        yield dict(zip(options, chosen, strict=True))


def _with_scores(options: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """The roles, where a loss without weights may call its scores ``x``, or ``y`` beside ``t``."""
    first = [roles[0] for roles in options.values()]
    if sorted(first) == ["data", "labels"]:
        return {k: (*v, "predictions") if v[0] == "data" else v for k, v in options.items()}
    if first == ["labels", "labels"] and "y" in options and "t" in {name[0] for name in options}:
        return {k: ("predictions",) if k == "y" else v for k, v in options.items()}
    return options


def arguments_for(
    roles: Mapping[str, str], layout: Layout, function: Callable[..., Any]
) -> dict[str, Any] | None:
    """Values for the parameters in a layout; None if a role has none."""
    names = {name: (role, name) for name, role in roles.items() if role in ("weights", "bias")}
    keys = {
        name: subscripts_of(function, name) or list(USUAL_KEYS)
        for name, role in roles.items()
        if role == "dictionary"
    }
    for listed in keys.values():
        for key in listed:
            known = [role for role in roles_of(key) if role in ("weights", "bias")]
            if known:
                names[key] = (known[0], key)
    layers = _layers_of(names)
    count = max(layers.values(), default=1)
    given: dict[str, Any] = {}
    for name, role in roles.items():
        if role in NUMBERS:
            given[name] = NUMBERS[role]
        elif role == "settings":
            given[name] = dict(SETTINGS.get(name, OTHER_SETTINGS))
        elif role in ACTIVATIONS:
            given[name] = role
        elif role == "count":
            given[name] = layout.sample_count
        elif role == "dictionary":
            given[name] = {
                key: layout.array(names[key][0], key, layers[key], count)
                for key in keys[name]
                if key in names
            }
        elif role in VALUES:
            given[name] = layout.array(role, name, layers.get(name, 0), count)
        else:
            return None
    return given


def _layers_of(names: Mapping[str, tuple[str, str]]) -> dict[str, int]:
    """The layer of each weight and bias: its number, or its place among its kind."""
    found: dict[str, int] = {}
    for role in ("weights", "bias"):
        own = [name for name, (each, _) in names.items() if each == role]
        numbers = [layer_of(name) for name in own]
        numbered = len(set(numbers)) == len(numbers) and len(own) > 1
        ranks = {number: place for place, number in enumerate(sorted(numbers), start=1)}
        for place, (name, number) in enumerate(zip(own, numbers, strict=True), start=1):
            found[name] = ranks[number] if numbered else place
    return found


def as_code(value: Any) -> str:
    """A value as Python code.

    >>> as_code(np.array([[0.5, 1.0]])), as_code({"b": np.zeros(1)}), as_code(2)
    ('np.array([[0.5, 1.0]])', "{'b': np.array([0.0])}", '2')
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {as_code(each)}" for key, each in value.items()) + "}"
    if is_tensor(value):
        return f"torch.tensor({to_numpy(value).round(4).tolist()})"
    if isinstance(value, np.ndarray):
        return f"np.array({value.round(4).tolist()})"
    if isinstance(value, np.generic):
        return repr(value.item())
    return repr(value)
