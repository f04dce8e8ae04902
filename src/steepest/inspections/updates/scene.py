"""Steps of one update: a function with its arguments, or a method with its object."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.inspections.updates.aliases import copy_kept, places_of
from steepest.inspections.updates.arguments import STEP, Arguments
from steepest.inspections.updates.stand_ins import (
    CallableList,
    Pair,
    Parameter,
    Parameters,
    World,
    parameter_named,
)
from steepest.roles.reading import plain_name

__all__ = ["Scene"]

STEPS: Final = 4
KEPT_STEP: Final = r"_*(params?|updates?|steps?|deltas?|directions?|changes?|moves?)"
"""Names in which an object keeps the steps that its caller makes, before that of the parameter."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A function with its arguments, or a method with its object, that makes steps.

    Attributes:
        call: makes one step and returns what the function returns.
        world: the parameters and their gradients.
        arguments: of the function.
        numbers: gives all numbers that the code may use as learning rate, momentum and the like,
            by their names, those of the object and of the arguments first.
        first_step: the number that the first step has.
        returned: names of the returned values.
    """

    call: Callable[..., Any]
    world: World
    arguments: Arguments
    numbers: Callable[[], Mapping[str, float]]
    first_step: int = 1
    returned: tuple[str, ...] = ()

    def paths(self) -> list[list[Any]] | None:
        """Each parameter after each step; None if no parameter changes at all."""
        found: list[list[Any]] = []
        for step in range(1, STEPS + 1):
            self.world.begin_step(step)
            before = [np.array(pair.read(), dtype=np.float64) for pair in self.world.pairs]
            given = self.arguments.values | dict.fromkeys(
                self.arguments.steps, self.first_step + step - 1
            )
            counted = self._counters()
            thing = getattr(self.call, "__self__", None)
            gradients = [pair.gradient for pair in self.world.pairs]
            known = places_of(gradients, [thing])
            returned = self.call(**given)
            copy_kept(gradients, [thing], known | self.world.own_places)
            self._count(counted)
            self._take_states(returned)
            count = len(before)
            pairs = self.world.pairs
            if not any(
                not np.array_equal(pair.read(), b)
                for pair, b in zip(pairs[:count], before, strict=True)
            ) and all(np.array_equal(p.read(), p.start) for p in pairs[count:]):
                self._take_returned(returned)
            found.append([np.array(pair.read(), dtype=np.float64) for pair in pairs])
        if any(len(each) != len(found[-1]) for each in found):
            return None
        used = [k for k, pair in enumerate(pairs) if pair.is_used() or _moves(found, k, pair)]
        pairs[:] = [pairs[k] for k in used]
        found = [[step[k] for k in used] for step in found]
        return [[step[k] for step in found] for k in range(len(found[-1]))]

    def _counters(self) -> dict[str, int]:
        """The object's own numbers of steps."""
        own = getattr(getattr(self.call, "__self__", None), "__dict__", {})
        names = [name for name in own if re.fullmatch(STEP, plain_name(name))]
        return {name: own[name] for name in names if type(own[name]) is int}

    def _count(self, before: Mapping[str, int]) -> None:
        """Count the step where the call did not: another method of the class may do it."""
        for name, value in before.items():
            if self._counters().get(name) == value:
                setattr(getattr(self.call, "__self__", None), name, value + 1)

    def _take_states(self, returned: Any) -> None:
        """Hand returned states over to the next step, by the names of the returned values."""
        if not isinstance(returned, tuple) or len(returned) != len(self.returned):
            return
        parameters = {id(pair.read()) for pair in self.world.pairs}
        for name, value in zip(self.returned, returned, strict=True):
            known = self.arguments.values.get(name)
            if known is not None and id(known) not in parameters and not _holds(known):
                plain = np.array(value) if isinstance(value, np.ndarray) else value
                self.arguments.values[name] = plain

    def _take_returned(self, returned: Any) -> None:
        """Write returned parameters to where the next step reads them."""
        pairs = self.world.pairs
        if self.world.hidden:
            self._take_steps(returned)
            return
        if (
            isinstance(returned, tuple)
            and len(returned) in (2, 3)
            and isinstance(returned[0], dict)
        ):
            returned = returned[0]
        if isinstance(returned, Mapping):
            for pair in pairs:
                if pair.name in returned:
                    pair.write(returned[pair.name])
            return
        flat = list(_flatten(returned))
        if len(flat) >= len(pairs) and all(
            np.shape(new) == pair.start.shape for new, pair in zip(flat, pairs, strict=False)
        ):
            for new, pair in zip(flat, pairs, strict=False):
                pair.write(np.array(new, dtype=np.float64))

    def _take_steps(self, returned: Any) -> None:
        """Move the parameters that the function does not know by the steps that it returns.

        The steps are subtracted where they point along the gradients in the first step.
        """
        pairs = self.world.pairs
        steps = [each for each in _flatten(returned) if np.ndim(each)][: len(pairs)]
        steps = steps or [self._kept_step(pair.name) for pair in pairs]
        if [np.shape(e) for e in steps] != [pair.start.shape for pair in pairs]:
            return
        if self.world.step == 1:
            along = sum(float((s * p.gradient).sum()) for s, p in zip(steps, pairs, strict=True))
            self.world.hidden_sign = -1.0 if along > 0 else 1.0
        for step, pair in zip(steps, pairs, strict=True):
            pair.write(np.array(pair.read() + self.world.hidden_sign * step))

    def _kept_step(self, gradient: str) -> Any:
        """The step that the object keeps for a gradient: ``update_W`` for ``grad_W``; or None."""
        own = getattr(getattr(self.call, "__self__", None), "__dict__", {})
        of = re.escape(parameter_named(gradient) or gradient)
        found = [v for k, v in own.items() if re.fullmatch(rf"{KEPT_STEP}_?{of}", k)]
        return found[0] if len(found) == 1 else None


def _moves(found: list[list[Any]], place: int, pair: Pair) -> bool:
    return not np.array_equal(found[-1][place], pair.start)


def _holds(value: Any) -> bool:
    """Whether a value holds parameters."""
    return isinstance(value, Parameters | CallableList | Parameter)


def _flatten(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple | list):
        for each in value:
            yield from _flatten(each)
    elif isinstance(value, np.ndarray | float):
        yield value
