"""A wrong function explained by what differs: the reference built with one or two parts altered.

The reference of a piece is built of parts, such as what is subtracted and what is divided by. An
alteration puts something else in the place of one part. A user's function is explained by the
alteration, or by two of different parts, with the same observations on every probe.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, Final

from steepest.checks.observations import ExaminedFunction
from steepest.counted_time import counted_time

__all__ = ["AlteredPart", "AlteredParts"]

SECONDS: Final = 0.6
"""Computing time that a comparison with two alterations at once may take."""
MOST_WAYS: Final = 3
"""Conventions that are tried with two alterations at once."""


@dataclass(frozen=True, slots=True, eq=False)
class AlteredPart:
    """One part of a reference, altered.

    Attributes:
        part: the name of the part, a parameter of `AlteredParts.build`.
        value: what stands in its place.
        name: of the mistake.
        does: what the function then does, to follow "Your <piece>", without a full stop.
        hint: how to correct it, a sentence.
        fit: reads the value from the user's results, and says what the function then does; None
            if they do not allow it. ``value`` and ``does`` are then examples.
    """

    part: str
    value: Any
    name: str
    does: str
    hint: str
    fit: Callable[[ExaminedFunction], tuple[Any, str] | None] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AlteredParts:
    """A reference that is built of parts, and what can stand in their places.

    Attributes:
        build: makes the function out of its parts, which have defaults with which it is right.
        choices: the alterations, the most plausible first.
        conventions: parameters of ``build`` that are right too, such as the mean of each column
            for that of all numbers; each alteration is tried with each of them.
    """

    build: Callable[..., Callable[..., Any]]
    choices: tuple[AlteredPart, ...]
    conventions: tuple[dict[str, Any], ...] = ({},)
    _made: dict[Any, Callable[..., Any]] = field(default_factory=dict)

    def function(self, chosen: Sequence[AlteredPart], convention: int = 0) -> Callable[..., Any]:
        """The function with some alterations; the same object each time."""
        key = (convention, *chosen)
        if key not in self._made:
            parts = {each.part: each.value for each in chosen}
            self._made[key] = self.build(**{**self.conventions[convention], **parts})
        return self._made[key]

    def fitted_choices(self, user: ExaminedFunction) -> list[AlteredPart]:
        """The alterations, those with a value of the user's made with that value."""
        found = []
        for each in self.choices:
            if each.fit is None:
                found.append(each)
            elif (read := each.fit(user)) is not None:
                value, does = read
                found.append(AlteredPart(each.part, value, each.name, does, each.hint))
        return found

    def find(
        self,
        choices: Sequence[AlteredPart],
        agrees: Callable[[Callable[..., Any]], bool],
        *,
        two: bool,
    ) -> list[tuple[AlteredPart, ...]]:
        """The alterations that explain a function.

        Args:
            choices: the alterations that are tried.
            agrees: whether a function has the same observations; the quickest of them first.
            two: whether two alterations are tried at once, or one.

        Returns:
            all single alterations that explain it, or the first two that do; [] if none do.
        """
        ways = range(len(self.conventions))
        if not two:
            return [
                (each,)
                for each in choices
                if any(agrees(self.function([each], way)) for way in ways)
            ]
        until = counted_time() + SECONDS
        for both in combinations(choices, 2):
            if counted_time() > until:
                break
            if both[0].part == both[1].part:
                continue
            if any(agrees(self.function(both, way)) for way in ways[:MOST_WAYS]):
                return [both]
        return []
