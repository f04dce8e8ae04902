"""Trainings put together of a forward pass, a backward pass and an update that the file has apart.

A file of a network often leaves the loop over them to another file. The functions are called in
turn, with arguments by the names of their parameters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.drivers import Data, is_data_name
from steepest.consistency.functions_of_file import UserFunction
from steepest.consistency.layers import MadeObject
from steepest.consistency.passes import (
    OUTPUT,
    PARAMETERS,
    arguments_of_pass,
    globals_from,
    is_beside,
    known_after,
    known_at_start,
    needed_names,
)
from steepest.consistency.results import returned_names
from steepest.consistency.whole_objects import NONE, ObjectsOfFile
from steepest.roles.reading import in_snake_case, plain_name, read_gradient_name, roles_of

__all__ = ["composed_runs"]

STEPS: Final = 2
MOST_OF_EACH: Final = 3
BACKWARD: Final = r"_*\w*(back_?(ward|prop|pass)|bprop|grad(ient)?s?|deltas?)\w*"
UPDATE: Final = (
    r"_*\w*(update|apply|step|adjust|sgd|optimi[sz]e|grad\w*_?desc)\w*|gd|adam|momentum|rms_?prop"
)
OTHER: Final = (
    r"_*\w*(check|numeric|approx|clip|zero|plot|hess|norm|reset|clear|test|sigmoid|relu|tanh|softmax"
    r"|forward|init|epoch|train|fit|loop|predict|(loss|cost)(?!.*(grad|deriv|back))|single|layer_"
    r"|activ|steps|print|rate)\w*"
)
Function = Callable[..., Any]
Numbers = NDArray[np.float64]
OUTPUTS: Final = ("output", "outputs", "out", "y_hat", "result", "a", "activation")


@dataclass(frozen=True, slots=True, eq=False)
class _Turn:
    """The functions of one step in their order."""

    forward: Function
    backward: tuple[Function, ...]
    update: Function | None

    @property
    def words(self) -> str:
        names = [each.__name__ for each in (self.forward, *self.backward)]
        names += [self.update.__name__] if self.update else []
        return ", ".join(names[:-1]) + " and " + names[-1]


def composed_runs(
    forward: UserFunction, objects: ObjectsOfFile, data: Data
) -> Iterator[tuple[str, Callable[[], Any], Data]]:
    """Runs that call a forward pass, a backward pass and an update of the file in turn.

    Args:
        forward: the forward pass.
        objects: those that can be made.
        data: the samples and labels.
    """
    for turn in _turns(forward):
        things: Iterable[MadeObject | None] = [None]
        if forward.cls is not None:
            things = objects.of(forward.cls, data, NONE)  # no training is to run besides
        for made in things:
            shown = f"{turn.words} in turn" + (f" ({made.text})" if made else "")
            yield shown, partial(_run, forward, turn, made, data), data


def _turns(forward: UserFunction) -> Iterator[_Turn]:
    beside = [
        each
        for code, each in forward.functions.items()
        if is_beside(forward, code) and each is not forward.function
    ]
    named = {each: in_snake_case(each.__name__) for each in beside}
    backward = [e for e, n in named.items() if re.fullmatch(BACKWARD, n) and not _is_other(n)]
    updates = [e for e, n in named.items() if re.fullmatch(UPDATE, n) and not _is_other(n)]
    backward = [each for each in backward if each not in updates][:MOST_OF_EACH]
    backward.sort(key=lambda each: re.search("loss|cost", named[each]) is None)  # it comes first
    chains: list[tuple[Function, ...]] = [(each,) for each in backward]
    chains += [(*backward,)] if len(backward) > 1 else []
    for chain in chains:
        for update in updates[:MOST_OF_EACH]:
            yield _Turn(forward.function, chain, update)
    for each in (*backward, *updates):
        yield _Turn(forward.function, (each,), None)


def _is_other(name: str) -> bool:
    return re.fullmatch(OTHER, name) is not None


def _run(forward: UserFunction, turn: _Turn, made: MadeObject | None, data: Data) -> None:
    """Make a few steps.

    Raises:
        Exception: what the user's code raises.
    """
    known = known_at_start(forward, made, data)
    with globals_from(forward, known):
        for _ in range(STEPS):
            known |= known_after(turn.forward, known, data)
            for each in turn.backward:
                known["gradients"] = _call(each, known, data)
            if turn.update is not None:
                _keep_parameters(_call(turn.update, known, data), known)


def _call(function: Function, known: dict[str, Any], data: Data) -> Any:
    """What a function returns; it is kept by its names."""
    given = _with_gradients(function, known, data)
    returned = function(**arguments_of_pass(function, given, data))
    parts = returned if isinstance(returned, tuple) else (returned,)
    names = returned_names(function)
    known |= {k: v for k, v in zip(names, parts, strict=False) if k and v is not None}
    return returned


def _keep_parameters(returned: Any, known: dict[str, Any]) -> None:
    """Let a dictionary that an update returns be the parameters of the next step."""
    before = known.get(PARAMETERS)
    if not isinstance(returned, Mapping) or not isinstance(before, Mapping):
        return
    if returned.keys() == before.keys():
        known |= {PARAMETERS: returned} | {k: v for k, v in returned.items() if k in known}


def _with_gradients(function: Function, known: dict[str, Any], data: Data) -> dict[str, Any]:
    """What is known, and by its name what a gradient among the parameters is.

    Before the first backward pass it is the derivative of half a squared error by the output.
    """
    found = dict(known)
    needed = [each for each in needed_names(function) if each != "self"]
    unknown = [each for each in needed if each not in known and _is_gradient(each)]
    if "gradients" in known and unknown:
        parts = known["gradients"]
        fits = isinstance(parts, tuple) and len(parts) == len(unknown)
        each_part = parts if fits else [parts] * len(unknown)
        return found | dict(zip(unknown, each_part, strict=True))
    is_only = len(needed) == 1 and not (
        is_data_name(plain_name(needed[0]), "labels") or {*roles_of(needed[0])} & {"data", "rate"}
    )
    upstream = [each for each in needed if each in unknown or "upstream" in roles_of(each)]
    for name in upstream or (needed if is_only and needed[0] not in known else []):
        output = _output(known)
        fits = output.size == data.y.size
        found[name] = output - (data.y.reshape(output.shape) if fits else data.y)
    return found


def _output(known: Mapping[str, Any]) -> Numbers:
    """What the forward pass returned, or what it keeps under the name of an output."""
    kept = {k.strip("_"): v for k, v in getattr(known.get("self"), "__dict__", {}).items()}
    values = (known[OUTPUT], *(kept.get(name) for name in OUTPUTS))
    return np.asarray(next((v for v in values if v is not None), np.nan), dtype=np.float64)


def _is_gradient(name: str) -> bool:
    return read_gradient_name(name).is_gradient or re.search("grad|delta", name.lower()) is not None
