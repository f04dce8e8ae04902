"""Calls of the user's functions while other code of the user's runs, up to one of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any, Final

import numpy as np

from steepest.counted_time import profiled_by

__all__ = ["Recorded", "code_of", "record_until", "seed_generators"]

MOST_CALLS: Final = 400
"""A loop that makes more calls before the one that is looked for is given up."""


class _Reached(BaseException):
    """The function that is looked for was entered; no ``except Exception`` ends it."""


@dataclass(slots=True, eq=False)
class Recorded:
    """One call of a function of the user's.

    Attributes:
        function: the function.
        arguments: by the names of the parameters; the objects themselves, not copies.
        caller: the frame that called it, as a number.
        returned: the returned object; None while it runs.
        finished: whether it has returned.
    """

    function: Callable[..., Any]
    arguments: dict[str, Any]
    caller: int
    frame: int
    returned: Any = None
    finished: bool = False


@dataclass(slots=True, eq=False)
class _Recorder:
    """A profile function of the interpreter."""

    functions: Mapping[CodeType, Callable[..., Any]]
    last: CodeType | None
    entered: Callable[[Recorded], None]
    reached: Callable[[Sequence[Recorded]], None]
    calls: list[Recorded] = field(default_factory=list)
    running: dict[int, Recorded] = field(default_factory=dict)

    def __call__(self, frame: FrameType, event: str, given: Any) -> None:
        code = frame.f_code
        if code not in self.functions:
            return
        if event == "return" and id(frame) in self.running:
            ended = self.running.pop(id(frame))
            ended.returned, ended.finished = given, True
        if event != "call":
            return
        count = code.co_argcount + code.co_kwonlyargcount
        names = code.co_varnames[:count]
        arguments = {name: frame.f_locals[name] for name in names if name in frame.f_locals}
        call = Recorded(self.functions[code], arguments, id(frame.f_back), id(frame))
        self.calls.append(call)
        self.running[id(frame)] = call
        if code is self.last:
            self.reached(self.calls)
        if code is self.last or len(self.calls) > MOST_CALLS:
            raise _Reached
        self.entered(call)


def record_until(
    run: Callable[[], Any],
    functions: Mapping[CodeType, Callable[..., Any]],
    last: CodeType | None = None,
    entered: Callable[[Recorded], None] = lambda call: None,
    reached: Callable[[Sequence[Recorded]], None] = lambda calls: None,
) -> list[Recorded]:
    """The calls of functions of the user's in their order, while ``run`` runs.

    Args:
        run: runs the user's code.
        functions: those to be recorded, by their code.
        last: the code of the function at whose first call ``run`` is ended; None to let it end.
        entered: called when a function is entered, before its first line; it may change arrays.
        reached: called at the call of ``last``, with all calls.

    Raises:
        Exception: what ``run`` raises before that call.

    >>> def double(x): return 2 * x
    >>> def outer(x): return double(x) + 1
    >>> calls = record_until(lambda: outer(3), {double.__code__: double})
    >>> calls[0].arguments, calls[0].returned
    ({'x': 3}, 6)
    """
    recorder = _Recorder(functions, last, entered, reached)
    try:
        with profiled_by(recorder):
            run()
    except _Reached:
        pass
    return recorder.calls


def code_of(function: Any) -> CodeType | None:
    """The code of a function or method; None for anything else."""
    found = getattr(getattr(function, "__func__", function), "__code__", None)
    return found if isinstance(found, CodeType) else None


def seed_generators() -> None:
    """Make what the user's code draws from the global generators the same every time."""
    np.random.seed(0)
    random.seed(0)
