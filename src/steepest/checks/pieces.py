"""What a piece of the exercise is: its reference, how it is examined, and the mistakes known of it.

An examination calls a function on probing inputs and tells what it saw, as observations. It is the
same for the user's function, the reference and every mistake of the catalogue, so all of them can
be held against each other, one observation after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from steepest.checks.observations import Call, Numbers, Observation
from steepest.checks.reading import numbers
from steepest.checks.signatures import Form

__all__ = ["Examine", "Function", "Mistake", "Piece"]

Function: TypeAlias = Callable[..., Any]

Examine: TypeAlias = Callable[[Call], Iterator[Observation]]
"""Gives the same probes in the same order whatever the function answers, the simplest first."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A plausible wrong implementation, and how one speaks about it.

    Attributes:
        name: short; the same name may stand at several implementations of one mistake.
        does: what the code does, to follow "Your <piece>", without a full stop.
        mend: what to do, a sentence.
        function: the wrong implementation, in the exercise's signature.
        around: or what makes any implementation wrong in this way; then it can be found together
            with another mistake.
        fitted: makes an implementation with a constant that is read off the user's answers, where
            it may be any; None if it cannot be. ``function`` is then an example.
        judged: false for what is told but no mistake of the exercise.
    """

    name: str
    does: str
    mend: str
    function: Function | None = None
    around: Callable[[Function], Function] | None = None
    judged: bool = True
    fitted: Callable[[Call], Function | None] | None = None

    def implementation(self, reference: Function, user: Call | None = None) -> Function:
        """The wrong implementation itself, with the user's constant if it has one."""
        if self.fitted is not None and user is not None:
            found = self.fitted(user)
            if found is not None:
                return found
        if self.function is not None:
            return self.function
        assert self.around is not None, f"{self.name} has no implementation"
        return self.around(reference)


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A piece of the exercise that can be checked.

    Attributes:
        name: as `check` takes it.
        title: in words, to follow "Your".
        names: what the function is usually called.
        forms: the signatures accepted; the first is the exercise's, in which ``reference``, every
            mistake and every probe are written.
        reference: what is right, made from the package's own mathematics.
        examine: calls a function and tells what it saw.
        mistakes: the catalogue; of two that cannot be told apart the first is named.
        combined: two mistakes together in one implementation, where neither can be made ``around``
            the other.
        sample: plain arguments, to find out what library and dtype the function wants.
        read: what came back as a tuple of arrays; raises ValueError with the reason, in words
            that follow "it".
        deterministic: whether the same call must give the same twice.
        may_change: whether the function may change its arguments.
        error_rate: probability that a right function is called wrong, of statistical probes.
    """

    name: str
    title: str
    names: tuple[str, ...]
    forms: tuple[Form, ...]
    reference: Function
    examine: Examine
    mistakes: tuple[Mistake, ...]
    sample: tuple[Any, ...]
    combined: tuple[tuple[tuple[Mistake, ...], Function], ...] = ()
    read: Callable[[Any], tuple[Numbers, ...]] = numbers
    deterministic: bool = True
    may_change: bool = False
    error_rate: float = 0.0
