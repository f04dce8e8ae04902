"""What an interval is about: other seeds, new rows or new data sets."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

__all__ = ["ABOUT", "About"]

About: TypeAlias = Literal["seeds", "rows", "datasets"]

ABOUT: Final[dict[About, str]] = {
    "seeds": "other seeds",
    "rows": "new rows",
    "datasets": "new data sets",
}
"""In words: other seeds on the same rows; other seeds and new rows of the same kind; new data sets
of the same kind."""
