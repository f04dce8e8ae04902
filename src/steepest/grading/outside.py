"""Functions of a file that runs in another process, judged here.

A function stands in for each: it has the name, the parameters and the docstring of the file's own,
and a call of it is a message to the process of the file and its answer. What `check` does with
functions it does with these, so what it compares with the reference is nothing but the arrays that
come back. The source is not read, and nothing of the file is executed here.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor
from steepest.grading.clock import Clock
from steepest.grading.processes import Ended, SubmissionProcess
from steepest.grading.searching import one_line, reply_to, returned_value

__all__ = ["FILE", "Channel", "asked_of", "functions_outside"]

FILE: Final = "<the file that is checked>"
"""The file of the functions that stand in; there is none, so no source of them is found."""
KINDS: Final = (
    inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD,
    inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_KEYWORD,
)  # fmt: skip
"""By their numbers."""
CODE: Final = compile("def stand_in(*given, **named):\n    return call(given, named)", FILE, "exec")


class NoAnswer(Exception):
    """The process raised, or has ended."""


@dataclass(slots=True)
class Channel:
    """The calls of one process.

    Attributes:
        process: it has run the file.
        clock: of the limit.
        until: its time at which to give up.
        ended: why the process cannot be used any more; "" if it can.
    """

    process: SubmissionProcess
    clock: Clock
    until: float
    ended: str = ""
    _number: int = 0
    _judge: int = field(default_factory=os.getpid)

    def call(self, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        """What a function returns; what it changes in its arguments is changed in these.

        Raises:
            NoAnswer: it raises, or the process has ended.
        """
        if self.ended or os.getpid() != self._judge:
            raise NoAnswer(self.ended)
        self._number += 1
        # A file that draws from the global generators draws the same after the same seed here.
        seed = int(np.random.randint(2**31 - 1))
        task = {"piece": name, "number": self._number, "seed": seed, "direct": False,
                "arguments": (given, named)}  # fmt: skip
        try:
            self.process.send(task, self.until)
            reply = reply_to(self._number, self.process.receive(self.until))
        except TimeoutError:
            self.ended = "takes too long"
        except Ended as problem:
            self.ended = str(problem)
        if self.ended:
            raise NoAnswer(self.ended)
        if "raised" in reply:
            raise NoAnswer(one_line(reply.get("text")))
        _copy_changes(reply.get("after"), (*given, *named.values()))
        return returned_value(reply.get("value"))


def asked_of(names: Iterable[str]) -> dict[str, Any]:
    """What a process is asked for so that `functions_outside` can be made of its answer."""
    asked = {
        each: {"names": (each,), "call": "", "uses": (each,), "in_place": {}, "excerpt": True}
        for each in names
    }
    return {"pieces": asked, "alike": (), "imports": "", "given": {}}


def functions_outside(found: Mapping[str, Any], channel: Channel) -> dict[str, FunctionType]:
    """Functions that stand in for those that a process has found, by name."""
    functions = {}
    for name, about in found.items():
        excerpt = about.get("excerpt") if isinstance(about, dict) else None
        if not isinstance(excerpt, dict) or about.get("name") != name:
            continue
        try:
            signature = _signature(excerpt["parameters"])
        except (LookupError, TypeError, ValueError):  # the process may send anything
            continue
        functions[name] = _stand_in(name, signature, excerpt, channel.call)
    return functions


def _stand_in(
    name: str, signature: inspect.Signature, excerpt: Mapping[str, Any], call: Callable[..., Any]
) -> FunctionType:
    scope: dict[str, Any] = {"__name__": "outside"}
    scope["call"] = lambda given, named: call(name, given, named)
    exec(CODE, scope)
    function = scope["stand_in"]
    assert isinstance(function, FunctionType)
    function.__name__ = function.__qualname__ = name
    document = excerpt.get("document")
    function.__doc__ = document if isinstance(document, str) else None
    function.__signature__ = signature  # type: ignore[attr-defined]  # read by inspect
    if excerpt.get("torch") is True:
        import torch  # noqa: F401  # tensors are tried where it is imported

        function.__annotations__ = {"return": "torch.Tensor"}
    return function


def _signature(described: Any) -> inspect.Signature:
    """The parameters that a process sends.

    Raises:
        LookupError, TypeError, ValueError: they are none.
    """
    parameters = []
    for name, kind, default in described:
        value = inspect.Parameter.empty if default is None else default[0]
        parameters.append(inspect.Parameter(str(name), KINDS[kind], default=value))
    return inspect.Signature(parameters)


def _copy_changes(after: Any, given: tuple[Any, ...]) -> None:
    """Change arguments as the call has changed them in the other process."""
    for place, value in after.items() if isinstance(after, dict) else ():
        number = int(place) if place.isdecimal() else len(given)
        if number >= len(given):
            continue
        _change(given[number], returned_value(value))


def _change(old: Any, new: Any) -> None:
    if isinstance(old, dict) and isinstance(new, dict):
        kept = {key: _changed(old.get(key), value) for key, value in new.items()}
        old.clear()
        old.update(kept)
    elif isinstance(old, list) and isinstance(new, list):
        old[:] = [_changed(old[k] if k < len(old) else None, value) for k, value in enumerate(new)]
    else:
        _changed(old, new)


def _changed(old: Any, new: Any) -> Any:
    """An element after a call: the same array with other numbers, where it can hold them."""
    same = getattr(old, "shape", None) == getattr(new, "shape", ())
    if isinstance(old, np.ndarray) and isinstance(new, np.ndarray) and same:
        old[...] = new.astype(old.dtype)
        return old
    if is_tensor(old) and is_tensor(new) and same:
        old.data.copy_(new)
        return old
    if isinstance(old, dict | list):
        _change(old, new)
        return old
    return new
