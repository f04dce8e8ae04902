"""The parameters of a network at every call of one function while a training of the file runs."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import CodeType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.drivers import Data
from steepest.consistency.passes import needed_names
from steepest.consistency.recording import Recorded, record_until, seed_generators
from steepest.consistency.states import Path, copy_state, find_places, global_values, put
from steepest.consistency.steps import Step, make_step
from steepest.inspections.judged_steps.samples import rows_in

__all__ = ["Hook", "Moment", "Training", "arguments_for", "finish", "record_moments"]

Numbers = NDArray[np.float64]
MOST_MOMENTS: Final = 24
MOST_YIELDED: Final = 8
Filled = Mapping[Path, Numbers]


class _Enough(BaseException):
    """The training has made enough steps; no ``except Exception`` of the user's ends it."""


@dataclass(frozen=True, slots=True)
class Hook:
    """A function at whose calls the parameters are looked at.

    Attributes:
        function: it gets what the forward pass needs, or is the forward pass.
        turned: whether the forward pass takes samples as columns where it has them as rows.
    """

    function: Callable[..., Any]
    turned: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """What a forward pass works on at one point of a training.

    Attributes:
        state: copies of the arguments of the forward pass and of the file's global values.
        samples: which samples it gets.
        place: the number of calls that the training had made before.
        running: the functions that had not returned then.
    """

    state: Mapping[str, Any]
    samples: tuple[int, ...]
    place: int
    running: frozenset[Callable[..., Any]]

    def step(self, forward: Callable[..., Any], filled: Sequence[Path], data: Data) -> Step | None:
        """The forward pass with these parameters; None if it is random."""
        return make_step(forward, forward, self.state, filled, data)


@dataclass(slots=True, eq=False)
class Training:
    """A run of the file's code in which a function is called several times.

    Attributes:
        forward: the forward pass.
        hook: at whose calls the parameters are looked at.
        data: the samples.
        moments: one for every call.
        calls: all calls of the file's functions.
    """

    forward: Callable[..., Any]
    hook: Hook
    data: Data
    moments: list[Moment] = field(default_factory=list)
    calls: list[Recorded] = field(default_factory=list)


def record_moments(
    run: Callable[[], Any],
    forward: Callable[..., Any],
    hook: Hook,
    functions: Mapping[CodeType, Callable[..., Any]],
    data: Data,
    filled: Filled,
) -> Training:
    """Run a training and keep the parameters at every call of a function.

    Args:
        run: runs the user's code.
        forward: the forward pass.
        hook: at whose calls the parameters are looked at.
        functions: those of the file by their code.
        data: what ``run`` works on.
        filled: values that the parameters get at the first call.

    Raises:
        Exception: what the user's code raises before two calls.
    """
    found = Training(forward, hook, data)
    live: list[Recorded] = []

    def look(call: Recorded) -> None:
        live.append(call)
        if (
            call.function is hook.function
            and (given := arguments_for(forward, hook, call, data)) is not None
        ):
            arguments, samples = given
            if not found.moments:
                _fill({"forward": arguments, "globals": global_values(functions)}, filled)
            running = frozenset(each.function for each in live if not each.finished)
            found.moments.append(_moment(arguments, samples, functions, len(live) - 1, running))
            if len(found.moments) >= MOST_MOMENTS:
                raise _Enough

    seed_generators()
    try:
        record_until(partial(finish, run), functions, entered=look)
    except _Enough:
        pass
    except Exception:  # what comes after a step may fail, and costs nothing
        if len(found.moments) < 2:
            raise
    found.calls = live
    last = [each for each in live if each.function is hook.function][-1:]
    given = arguments_for(forward, hook, last[0], data) if last else None
    if given is not None:
        running = frozenset[Callable[..., Any]]()
        found.moments.append(_moment(*given, functions, len(live), running))
    return found


def finish(run: Callable[[], Any]) -> None:
    """Run a training; one that yields after every step makes its first steps."""
    returned = run()
    if inspect.isgenerator(returned):
        for _ in itertools.islice(returned, MOST_YIELDED):
            pass


def arguments_for(
    forward: Callable[..., Any], hook: Hook, call: Recorded, data: Data
) -> tuple[dict[str, Any], tuple[int, ...]] | None:
    """The arguments of a forward pass out of those of a call, and the samples among them.

    Returns:
        None if the call lacks one of them.
    """
    samples = {k: rows for k, v in call.arguments.items() if (rows := rows_in(v, data))}
    if not samples:
        return None
    [first, *_] = samples
    if call.function is forward:
        return dict(call.arguments), samples[first]
    given: dict[str, Any] = {}
    taken = False
    for name in needed_names(forward):
        if name == "self" and not hasattr(call.arguments.get("self"), forward.__name__):
            return None
        if name in call.arguments and name not in samples:
            given[name] = call.arguments[name]
        elif taken:
            return None
        else:
            given[name], taken = call.arguments.get(name, call.arguments[first]), True
            if hook.turned:
                given[name] = _turned(given[name])
    return given, samples[first]


def _moment(
    arguments: Mapping[str, Any],
    samples: tuple[int, ...],
    functions: Mapping[CodeType, Callable[..., Any]],
    place: int,
    running: frozenset[Callable[..., Any]],
) -> Moment:
    state = copy_state({"forward": arguments, "globals": global_values(functions)})
    return Moment({**state, "backward": {}}, samples, place, running)


def _turned(samples: Any) -> Any:
    """Samples as columns in place of rows; one sample as a column."""
    array = np.asarray(samples)
    return array.T.copy() if array.ndim > 1 else array[:, None]


def _fill(live: Mapping[str, Any], filled: Filled) -> None:
    """Give the parameters other values where they are kept."""
    places = find_places(live)
    for path, value in filled.items():
        if path in places and places[path].value.shape == value.shape:
            try:
                put(live, path, value)
            except (TypeError, KeyError, IndexError, AttributeError, ValueError):
                continue
    seed_generators()
