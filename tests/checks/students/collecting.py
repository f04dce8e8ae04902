"""What students write: functions with the mistake that each is expected to be told of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Students(list[tuple[Callable[..., Any], str | None]]):
    """Pairs (function, expected mistake); None stands for a right one."""

    def wrong(self, mistake: str) -> Callable[[Any], Any]:
        """A decorator: this function makes that mistake."""
        return self._expecting(mistake)

    def right(self, function: Any) -> Any:
        """A decorator: this function is right."""
        return self._expecting(None)(function)

    def _expecting(self, mistake: str | None) -> Callable[[Any], Any]:
        def noted(function: Any) -> Any:
            self.append((function, mistake))
            return function

        return noted
