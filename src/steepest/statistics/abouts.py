"""What an interval is about: other seeds, new test rows or new data sets."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

__all__ = ["ABOUT", "About"]

About: TypeAlias = Literal["seeds", "rows", "datasets"]

ABOUT: Final[dict[About, str]] = {
    "seeds": "other seeds",
    "rows": "new test rows",
    "datasets": "new data sets",
}
"""In words. "seeds" is other seeds on the same rows. "rows" is other seeds and new test rows, with
networks that are trained on these data: what other training rows would change is not in it. Only
"datasets", new data sets of the same kind, is about networks trained on other rows as well."""
