"""The parameters of a training at every pass through a loop, recorded while it runs.

So a training can be judged whose parameters are local, which draws them itself, or which ends when
a tolerance is reached: it is stopped after a few passes.
"""

from __future__ import annotations

import dis
import itertools
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from types import CodeType, FrameType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.counted_time import add_counted_time
from steepest.inspections.training_parameters import arrays, role_in_training

__all__ = ["State", "names_of_parameters", "record_paths"]

Numbers = NDArray[np.float64]
State = dict[str, Numbers]
MOST_STATES: Final = 12
MOST_LOOKS: Final = 60
"""A loop is looked at so often, whether or not anything has changed."""
MOST_LINES: Final = 4000
SECONDS_OF_LINE: Final = 3e-6
SECONDS_OF_ARRAY: Final = 5e-5
"""Measured: recording a training of two layers takes 5 ms for 3 epochs, of which 0.02 are calls."""
Loop = tuple[CodeType, int]


class _Enough(BaseException):
    """The training has run long enough; no ``except Exception`` of the user's ends it."""


def record_paths(run: Callable[[], Any], file: str) -> list[list[State]]:
    """For each loop of a file the different states of local and own arrays, the longest first.

    Args:
        run: calls the user's code.
        file: the name of the file in which loops are looked at.

    Raises:
        Exception: what ``run`` raises before any array has changed in a loop.

    >>> def descend(x):
    ...     w = np.array([1.0])
    ...     while True:
    ...         w = w / 2
    >>> [states] = record_paths(lambda: descend(1), descend.__code__.co_filename)
    >>> [float(each["w"][0]) for each in states[:3]]
    [1.0, 0.5, 0.25]
    """
    recorder = _Recorder(file)
    before = sys.gettrace()
    try:
        sys.settrace(recorder)
        run()
    except _Enough:
        pass
    except Exception:  # what comes after a few steps may fail, and costs nothing
        if not recorder.paths():
            raise
    finally:
        sys.settrace(before)
        add_counted_time(recorder.seconds)
    return recorder.paths()


def names_of_parameters(states: Sequence[State], features: int) -> Iterator[list[str]]:
    """Which arrays of all states may be the parameters: by their names, then by their sizes.

    >>> states = [{"coef": np.ones(3), "n": np.ones(1)}, {"coef": np.zeros(3), "n": np.ones(1)}]
    >>> list(names_of_parameters(states, 3))
    [['coef']]
    """
    first = states[0]
    kept = [
        name
        for name, value in first.items()
        if all(name in each and each[name].size == value.size for each in states)
    ]
    moved = [n for n in kept if any(not np.array_equal(first[n], each[n]) for each in states)]
    tried: list[list[str]] = []
    named = [name for name in kept if _is_named(name)]
    matrices = [name for name in moved if name in named and min(first[name].shape, default=0) > 1]
    is_network = len([name for name in matrices if first[name].ndim > 1]) > 1
    if is_network and _moves_in_turn(states, named):
        return  # a loop over the layers
    fitting = [name for name in moved if {features, features + 1} & {*first[name].shape}]
    fitting = [] if is_network else fitting
    numbers = [name for name in moved if first[name].size == 1]
    for names in (
        named if any(name in moved for name in named) else [],
        [name for name in named if name in moved],
        *([name] for name in fitting),
        *([name, number] for name in fitting for number in numbers),
    ):
        if names and names not in tried:
            tried.append(names)
            yield names


def _moves_in_turn(states: Sequence[State], names: Sequence[str]) -> bool:
    """Whether other parameters change in one pass than in the next."""
    moves = [
        frozenset(name for name in names if not np.array_equal(one[name], other[name]))
        for one, other in itertools.pairwise(states)
    ]
    return len({each for each in moves if each}) > 1


def _is_named(name: str) -> bool:
    last = name.rpartition(".")[2]  # of layers[0].weights
    return role_in_training(re.sub(r"\W.*$", "", last)) in ("weights", "bias")


@dataclass(slots=True, eq=False)
class _Recorder:
    """A trace function of the interpreter."""

    file: str
    states: dict[Loop, list[State]] = field(default_factory=lambda: defaultdict(list))
    looks: dict[Loop, int] = field(default_factory=lambda: defaultdict(int))
    lines: int = 0
    copied: int = 0

    @property
    def seconds(self) -> float:
        """What recording took, which no counted call shows: so much for each line and array."""
        return SECONDS_OF_LINE * self.lines + SECONDS_OF_ARRAY * self.copied

    def __call__(self, frame: FrameType, event: str, given: Any) -> Any:
        del event, given
        mine = frame.f_code.co_filename == self.file
        return self._look if mine and _lines_of_loops(frame.f_code) else None

    def _look(self, frame: FrameType, event: str, given: Any) -> Any:
        del given
        code = frame.f_code
        if event == "line":
            self.lines += 1
            if self.lines > MOST_LINES:
                raise _Enough
            if frame.f_lineno in _lines_of_loops(code):
                self._keep((code, frame.f_lineno), frame)
        elif event == "return":
            for line in _lines_of_loops(code):
                if len(self.states[code, line]) == 1:
                    self._keep((code, line), frame)
        return self._look

    def _keep(self, loop: Loop, frame: FrameType) -> None:
        states = self.states[loop]
        self.looks[loop] += 1
        if len(states) >= MOST_STATES or self.looks[loop] > MOST_LOOKS:
            return
        state = _state_of(frame.f_locals)
        self.copied += len(state)
        if not states or _differ(states[-1], state):
            states.append(state)

    def paths(self) -> list[list[State]]:
        """The states of each loop in which something changes."""
        found = [states for states in self.states.values() if len(states) > 1]
        return sorted(found, key=len, reverse=True)


def _state_of(scope: Mapping[str, Any]) -> State:
    """The arrays and numbers of a frame and of its object that may be parameters."""
    own = scope.get("self")
    local = {name: value for name, value in scope.items() if name != "self"}
    found: State = {}
    with suppress(Exception):  # objects of the user's may do anything when they are read
        found |= {} if own is None else arrays(own)
    with suppress(Exception):
        for name, value in local.items():  # one by one, since two names may have one array
            found |= {_plain(key): array for key, array in arrays({name: value}).items()}
    return found


def _plain(name: str) -> str:
    """W for ``['W']``, params['W'] for ``['params']['W']``."""
    head, _, rest = name.removeprefix("['").partition("']")
    return head + rest


def _differ(one: State, other: State) -> bool:
    return one.keys() != other.keys() or any(
        not np.array_equal(one[name], other[name]) for name in one
    )


@cache
def _lines_of_loops(code: CodeType) -> frozenset[int]:
    """The lines to which the code jumps back: heads of ``for``, first lines of ``while``."""
    return frozenset(_find_lines_of_loops(code))


def _find_lines_of_loops(code: CodeType) -> Iterator[int]:
    if code.co_name.startswith("<") and code.co_name != "<lambda>":  # a comprehension
        return
    lines = list(code.co_lines())
    for each in dis.get_instructions(code):
        if "JUMP" in each.opname and isinstance(each.argval, int) and each.argval < each.offset:
            found = [line for start, end, line in lines if start <= each.argval < end]
            yield from (line for line in found if line)
