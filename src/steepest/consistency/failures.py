"""Ways of calling the user's code that failed, as far as other data do not change that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

__all__ = ["Failures"]

Run = Callable[[], Any]
GIVEN_UP_AT: Final = (OSError, ImportError, NameError, EOFError)
"""Errors that other data do not avoid."""
OF_THE_OBJECT: Final = (AttributeError, KeyError)
MOST_FAILURES: Final = 3
"""After so many errors that hardly depend on the data a way is given up."""


@dataclass(slots=True, eq=False)
class Failures:
    """Ways that failed, as far as other data do not change that.

    Attributes:
        given_up: calls as far as their arguments, with an error that no data avoid.
        count: how often a way failed with an error that hardly depends on the data.
        of_shapes: how many ways failed because of the widths of layers.
    """

    given_up: set[str] = field(default_factory=set)
    count: Counter[tuple[Any, ...]] = field(default_factory=Counter)
    of_shapes: int = 0

    def rule_out(self, shown: str, run: Run) -> bool:
        """Whether a way is not worth another trial."""
        way = _way(shown, run)
        return shown.split("(")[0] in self.given_up or self.count[way] >= MOST_FAILURES

    def add(self, shown: str, run: Run, error: BaseException | None) -> None:
        """Count the error of a trial."""
        if isinstance(error, GIVEN_UP_AT):
            self.given_up.add(shown.split("(")[0])
        of_object = isinstance(error, OF_THE_OBJECT) or "NoneType" in str(error)
        self.count[_way(shown, run)] += of_object


def _way(shown: str, run: Run) -> tuple[Any, ...]:
    """A call with the forward pass before it."""
    return (shown, *getattr(run, "args", ())[1:2])
