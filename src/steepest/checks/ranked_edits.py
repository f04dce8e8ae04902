"""The edits of a function and of those that it calls, in the order in which they are tried."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import CodeType
from typing import Any, Final, TypeAlias

from steepest.checks.two_edits import Source
from steepest.edits import Edit, generate_edits
from steepest.edits.idle import is_idle
from steepest.edits.source import FunctionSource
from steepest.edits.variables_seen import Kinds

__all__ = ["ADDED", "Ranked", "ranked_edits"]

HELPER_COST: Final = 0.15
"""Added to the cost of an edit in a function that is called, for each one before it."""
LARGE: Final = 2.2
"""Edits that change what is there and cost more are tried among those that add to it."""
EARLY: Final = 1.65
"""Edits that add what the verdict suggests, and cost no more, are not made late."""
MANY: Final = 1000
"""Edits of a long function, of which all together take too long to make."""
ADDED: Final = frozenset(("factor", "missing factor", "term"))
Ranked: TypeAlias = tuple[float, int, Edit, Source]


def ranked_edits(
    sources: Sequence[Source],
    cost: Callable[[Edit, Source], float],
    numbers: Sequence[float],
    kinds: Mapping[CodeType, Kinds],
    *,
    large: bool,
    early: bool,
) -> Iterator[Ranked]:
    """All edits of all sources, by ascending cost.

    Args:
        sources: of the function, and of those that it calls.
        cost: what is added to the cost of an edit.
        numbers: constants that the function may lack.
        kinds: what the variables of each function hold, where that is known.
        large: whether those that add to what is there come after the usual others.
        early: whether of these the cheap ones take their place among all.
    """
    most = LARGE if large else 0.0
    generators = [
        generate_edits(each.node, _names_of(each), numbers, _kinds_of(each, kinds))
        for each in sources
    ]

    def ranked(lists: Sequence[Sequence[Edit]]) -> list[Ranked]:
        found = [
            (edit.cost + HELPER_COST * min(place, 3) + cost(edit, source), number, edit, source)
            for place, (source, edits) in enumerate(zip(sources, lists, strict=True))
            for number, edit in enumerate(edits)
            if not is_idle(edit)
        ]
        return sorted(found, key=_order)

    changes = ranked([next(each) for each in generators])
    cheap = [each for each in changes if each[0] <= most]
    if early and len(changes) <= MANY:
        additions = ranked([next(each) for each in generators])
        first = [each for each in additions if each[0] <= EARLY]
        additions = additions[len(first) :]
        yield from heapq.merge(cheap, first, key=_order)
    else:
        yield from cheap
        additions = ranked([next(each) for each in generators])
    yield from heapq.merge((each for each in changes if each[0] > most), additions, key=_order)


def _order(ranked: Ranked) -> tuple[float, int]:
    return ranked[:2]


def _names_of(source: Source) -> dict[str, Any]:
    return source.function.__globals__ if isinstance(source, FunctionSource) else source.names


def _kinds_of(source: Source, kinds: Mapping[CodeType, Kinds]) -> Kinds | None:
    return kinds.get(source.function.__code__) if isinstance(source, FunctionSource) else None
