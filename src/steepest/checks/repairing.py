"""The smallest edit of the user's own code with which a function is right."""

from __future__ import annotations

import ast
import json
import time
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np

from steepest.checks.child import run_in_child
from steepest.edits import Edit, generate_edits
from steepest.edits.reachable import reachable_functions
from steepest.edits.source import FunctionSource, read_function_source
from steepest.gradients.limits import OutOfTime, limit_computing_time, limit_more_memory

__all__ = ["Repair", "find_repair"]

SECONDS: Final = 1.5
"""Computing time that the search for one function may take; 1.5 times as much may pass."""
LONGEST: Final = 1.0
"""Computing time that one edit may take."""
MOST_MEMORY: Final = 2**27
"""Bytes that a function may use with an edit, such as one that doubles a list in a loop."""
HELPER_COST: Final = 0.3
"""Added to the cost of an edit in a function that is called, for each one before it."""
OUTSIDE: Final = frozenset(
    """
    open input exec eval exit quit system popen remove unlink rmdir rmtree mkdir makedirs rename
    savetxt savez save savefig to_csv dump write writelines urlopen urlretrieve connect Popen
    check_output check_call fork kill show
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Names of functions that act outside the process; code that uses one is not edited."""


@dataclass(frozen=True, slots=True)
class Repair:
    """An edit with which a function is right.

    Attributes:
        words: what is changed, to follow "with"; {line} stands for the line.
        kind: see `steepest.edits.Edit`.
        cost: likewise.
        file: the file's name in tracebacks.
        line: the line that is changed.
        before: that line, without the spaces around it.
        after: it after the edit; "" if it is left out, or several lines change.
        tried: the number of edits that were tried.
    """

    words: str
    kind: str
    cost: float
    file: str
    line: int
    before: str
    after: str
    tried: int


def find_repair(
    function: Callable[..., Any],
    looks_right: Callable[[], bool],
    is_right: Callable[[], bool],
    *,
    seconds: float = SECONDS,
    longest: float = LONGEST,
    first_kinds: Collection[str] = (),
    kept_lines: Callable[[ast.FunctionDef], Collection[int]] = lambda node: (),
) -> Repair | None:
    """The smallest edit of a function, or of one that it calls, with which it is right.

    The edits are made in a copy of the process, so that nothing of this one changes. Both judges
    have to keep back what the function prints.

    Args:
        function: wrong, with a source that can be read.
        looks_right: a quick look, for example at one call that failed, while an edit is in place.
        is_right: the whole judgement; called if the function looks right.
        seconds: the time that the search may take.
        longest: the computing time that both judges together may take for one edit.
        first_kinds: kinds of edits that are tried before all others.
        kept_lines: the lines of a function that are not edited.

    Returns:
        None if no edit was found in time, or the code must not be edited since it acts outside
        the process, or the system cannot copy a process (Windows).

    >>> def half(x): return x / 3
    >>> find_repair(half, lambda: half(2) == 1, lambda: half(8) == 4).words
    '2 instead of 3 in {line}'
    """
    sources = [s for f in reachable_functions(function) if (s := read_function_source(f))]
    sources = [s for s in sources if not OUTSIDE & _names_used(s)]
    kept = {id(each): kept_lines(each.node) for each in sources}

    def makes_right(edit: Edit, source: FunctionSource) -> bool:
        if edit.line in kept[id(source)]:
            return False
        return _makes_right(edit, source, lambda: looks_right() and is_right(), longest)

    def search() -> str:
        repair = _first_repair(_edits_of(sources, first_kinds), makes_right, seconds)
        return json.dumps(None if repair is None else asdict(repair))

    found = json.loads(run_in_child(search, 1.5 * seconds + longest) or "null") if sources else None
    return None if found is None else Repair(**found)


def _first_repair(
    edits: Iterable[tuple[Edit, FunctionSource]],
    makes_right: Callable[[Edit, FunctionSource], bool],
    seconds: float,
) -> Repair | None:
    began, until = time.monotonic(), time.process_time() + seconds
    with limit_more_memory(MOST_MEMORY), warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for tried, (edit, source) in enumerate(edits, 1):
            if time.process_time() > until or time.monotonic() > began + 1.5 * seconds:
                return None
            if makes_right(edit, source):
                return _describe(edit, source, tried)
    return None


def _makes_right(
    edit: Edit, source: FunctionSource, judge: Callable[[], bool], longest: float
) -> bool:
    try:
        with source.edited(edit), limit_computing_time(longest):
            return judge()
    except (Exception, OutOfTime):  # the edit is no Python, or breaks the judge, or never ends
        return False


def _edits_of(
    sources: Sequence[FunctionSource], first_kinds: Collection[str]
) -> Iterator[tuple[Edit, FunctionSource]]:
    """All edits of all functions, by ascending cost: first those of some kinds, then those that
    change what is there, then those that add to it."""
    for edit, source in _edits_in_stages(sources) if first_kinds else ():
        if edit.kind in first_kinds:
            yield edit, source
    for edit, source in _edits_in_stages(sources):
        if edit.kind not in first_kinds:
            yield edit, source


def _edits_in_stages(
    sources: Sequence[FunctionSource],
) -> Iterator[tuple[Edit, FunctionSource]]:
    generators = [generate_edits(each.node, each.function.__globals__) for each in sources]
    for lists in zip(*generators, strict=True):
        found = [
            (edit.cost + HELPER_COST * place, number, edit, source)
            for place, (source, edits) in enumerate(zip(sources, lists, strict=True))
            for number, edit in enumerate(edits)
        ]
        for _, _, edit, source in sorted(found, key=lambda each: each[:2]):
            yield edit, source


def _names_used(source: FunctionSource) -> set[str]:
    waiting, names = [source.function.__code__], set[str]()
    while waiting:
        code = waiting.pop()
        names |= set(code.co_names)
        waiting += [each for each in code.co_consts if isinstance(each, type(code))]
    return names


def _describe(edit: Edit, source: FunctionSource, tried: int) -> Repair:
    return Repair(
        words=edit.described(),
        kind=edit.kind,
        cost=edit.cost,
        file=source.function.__code__.co_filename,
        line=edit.line,
        before=source.text_before(edit),
        after=source.text_after(edit),
        tried=tried,
    )
