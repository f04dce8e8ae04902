"""What the parameters of a function of data and labels stand for, and the weights of its object."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.parameters import parameters_of
from steepest.quantities.objects import WEIGHTS, object_of
from steepest.quantities.pairs import unused_names, value_of_other
from steepest.roles.names import BIAS_ATTRIBUTES, ROLES_IN_COST
from steepest.roles.reading import plain_name

__all__ = ["OWN", "Roles", "call_with", "roles_of"]

OWN: Final = "self."
"""Before the name of an attribute that plays a role."""


@dataclass(frozen=True, slots=True)
class Roles:
    """What the arguments stand for.

    Attributes:
        by_name: "data", "labels", "weights", "bias", "reg" or "other" for each parameter, and for
            each attribute of the object that holds weights, with `OWN` before its name.
        unpacked: names that the function takes from ``*args``, in their order.
        named: whether the names say which parameter is which.
        layers: how many matrices the only parameter of weights holds as a list; 0 for none.
    """

    by_name: Mapping[str, str]
    unpacked: tuple[str, ...] = ()
    named: bool = True
    layers: int = 0

    def with_role(self, role: str) -> list[str]:
        """The names that have a role."""
        return [name for name, each in self.by_name.items() if each == role]


def roles_of(function: Callable[..., Any]) -> Iterator[Roles]:
    """The roles of the arguments, the most plausible first; none if data or labels are missing.

    >>> [roles] = roles_of(lambda X, y, theta, lambda_=0: 0)
    >>> [f"{name}: {role}" for name, role in roles.by_name.items()]
    ['X: data', 'y: labels', 'theta: weights', 'lambda_: reg']
    """
    parameters = parameters_of(function)
    plain = [p for p in parameters if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    defaults = [p.name for p in plain if p.default is not p.empty]
    unpacked = _unpacked_names(function, parameters)
    required = [*(p.name for p in plain if p.name not in defaults), *unpacked]
    parts = {key: name for each in required for key, name in _parts_of(function, each).items()}
    roles, unknown = _read_names(parts, unused_names(function))
    roles |= {name: "reg" for name in defaults if _kinds_of(name)[:1] == ["reg"]}
    roles = _without_doubles(roles)
    if "weights" not in roles.values():
        roles |= _kept_roles(function)
    if "weights" in roles.values() and "reg" not in roles.values():
        # Beside parameters alpha is the strength of their penalty.
        roles |= {name: "reg" for name in required if name.lower() == "alpha"}
    missing = [role for role in ("data", "labels") if role not in roles.values()]
    if len(missing) != len(unknown) or (unknown and "weights" not in roles.values()):
        return
    weights = [name for name, role in roles.items() if role == "weights"]
    layers = _layers_in_list(function, weights[0]) if len(weights) == 1 else 0
    ways = itertools.product(dict.fromkeys((0, layers)), itertools.permutations(missing))
    for count, chosen in ways:
        yield Roles(roles | dict(zip(unknown, chosen, strict=True)), unpacked, not unknown, count)


def _parts_of(function: Callable[..., Any], name: str) -> dict[str, str]:
    """What an argument holds: for each part its name; the argument itself if it holds no parts.

    ``model["W1"]`` is the part W1 of ``model[W1]``, and of ``X, y = batch`` X is ``batch[0]``.
    """
    try:
        text = inspect.getsource(inspect.unwrap(function))
    except (OSError, TypeError):
        return {name: name}
    keys = dict.fromkeys(re.findall(rf"\b{name}\[[\"'](\w+)[\"']\]", text))
    if keys and all(_kinds_of(key)[-1:] in (["weights"], ["bias"]) for key in keys):
        return {f"{name}[{key}]": key for key in keys}
    pair = re.search(rf"^\s*\(?(\w+), (\w+)\)? = {name}\s*$", text, flags=re.MULTILINE)
    if pair and [_kinds_of(each)[:1] for each in pair.groups()] == [["data"], ["labels"]]:
        return {f"{name}[{place}]": part for place, part in enumerate(pair.groups())}
    return {name: name}


def _layers_in_list(function: Callable[..., Any], name: str) -> int:
    """How many elements of a list of weights a function multiplies with: w[0], w[1]."""
    try:
        text = inspect.getsource(inspect.unwrap(function))
    except (OSError, TypeError):
        return 0
    used = {int(number) for number in re.findall(rf"\b{name}\[(\d)\](?!\[|\s*\*\*)", text)}
    return len(used) if len(used) > 1 and used == {*range(len(used))} else 0


def call_with(function: Callable[..., Any], roles: Roles, arguments: Mapping[str, Any]) -> Any:
    """Call a function with arguments by name, after the attributes of its object are set."""
    thing = object_of(function)
    for name, value in arguments.items():
        if name.startswith(OWN):
            own, _, key = name.removeprefix(OWN).rstrip("]").partition("[")
            if key:
                getattr(thing, own)[key] = _copied(value)
            else:
                setattr(thing, own, _copied(value))
    given: dict[str, Any] = {}
    for name, value in arguments.items():
        outer, _, key = name.rstrip("]").partition("[")
        if key and not name.startswith(OWN):
            given.setdefault(outer, {})[key] = _copied(value)
        elif not name.startswith(OWN):
            given[name] = _copied(value)
    given = {k: (*v.values(),) if isinstance(v, dict) and "0" in v else v for k, v in given.items()}
    if not roles.unpacked:
        return function(**given)
    first = [value for name, value in given.items() if name not in roles.unpacked]
    return function(*first, *(given[name] for name in roles.unpacked))


def _copied(value: Any) -> Any:
    return value.copy() if isinstance(value, np.ndarray) else value


def _read_names(names: Mapping[str, str], unused: set[str]) -> tuple[dict[str, str], list[str]]:
    """The role of each argument or part of one by its name, and those of which none is known."""
    roles: dict[str, str] = {}
    unknown = []
    for name, own in names.items():
        once = [
            role
            for role in _kinds_of(own)
            if role not in ("data", "labels") or role not in roles.values()
        ]
        if once:
            roles[name] = once[0]
        elif value_of_other(name) or name in unused:
            roles[name] = "other"
        else:
            unknown.append(name)
    return roles, unknown


def _kinds_of(name: str) -> list[str]:
    plain = plain_name(name)
    return [role for role, pattern in ROLES_IN_COST if re.fullmatch(pattern, plain)]


def _without_doubles(roles: Mapping[str, str]) -> dict[str, str]:
    """The roles, where m beside other weights is a number, and A without data holds them."""
    weights = [each for each, role in roles.items() if role == "weights"]
    found = dict(roles)
    if len(weights) > 1:
        found |= dict.fromkeys((each for each in weights if each in ("m", "n")), "other")
        if "data" not in roles.values():
            found |= dict.fromkeys((each for each in weights if each in ("a", "A")), "data")
    return found


def _kept_roles(function: Callable[..., Any]) -> dict[str, str]:
    """The attributes of a method's object that hold its weights, and its bias."""
    found = {}
    for name, value in vars(object_of(function)).items() if object_of(function) else ():
        numbers = value is None or isinstance(value, np.ndarray | list | float | int)
        if numbers and re.fullmatch(WEIGHTS, name.lower()):
            found[OWN + name] = "weights"
        elif numbers and re.fullmatch(BIAS_ATTRIBUTES, name.lower()):
            found[OWN + name] = "bias"
        elif isinstance(value, dict) and all(
            isinstance(each, np.ndarray) for each in value.values()
        ):
            roles = {str(key): ("", *_kinds_of(str(key)))[-1] for key in value}
            if {*roles.values()} <= {"weights", "bias"}:
                found |= {f"{OWN}{name}[{key}]": role for key, role in roles.items()}
    return found if "weights" in found.values() else {}


def _unpacked_names(
    function: Callable[..., Any], parameters: list[inspect.Parameter]
) -> tuple[str, ...]:
    """The names in ``X, y = args`` for a parameter ``*args``; () if there is none."""
    several = next((p.name for p in parameters if p.kind is p.VAR_POSITIONAL), None)
    if several is None:
        return ()
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(function))))
    except (OSError, TypeError, SyntaxError):
        return ()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
            value, names = node.value, node.targets[0].elts
            if isinstance(value, ast.Name) and value.id == several:
                return tuple(each.id for each in names if isinstance(each, ast.Name))
    return ()
