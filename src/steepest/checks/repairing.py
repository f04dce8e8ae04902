"""The smallest edit of the user's own code with which a function is right."""

from __future__ import annotations

import ast
import contextlib
import functools
import itertools
import json
import math
import time
import warnings
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Protocol

import numpy as np

from steepest.checks.child import is_waiting, run_in_child
from steepest.checks.ranked_edits import ADDED, Ranked, ranked_edits
from steepest.checks.searching import (
    say_search_begins,
    search_time_left,
    spend_search_time,
)
from steepest.checks.two_edits import Source, Tried, find_two_edits
from steepest.counted_time import counted_time
from steepest.edits import Edit
from steepest.edits.leftovers import IMPOSSIBLE, oddness
from steepest.edits.outer_lines import outer_assignments
from steepest.edits.reachable import names_used, reachable_functions
from steepest.edits.slips import ACTIVATION
from steepest.edits.source import FunctionSource, read_function_source
from steepest.edits.used_later import is_rather_later, used_in_one_line
from steepest.edits.variables_seen import kinds_seen
from steepest.gradients.limits import OutOfTime, limit_computing_time, limit_more_memory
from steepest.parameters import required_names

__all__ = ["Repair", "Rest", "find_repair"]

SECONDS: Final = 1.5
"""Computing time that the search for one function may take."""
ELAPSED: Final = 6.0
"""Times that much may pass while it hardly computes, as with an edit that waits."""
LONGEST: Final = 1.0
"""Computing time that one edit may take."""
MOST_MEMORY: Final = 2**27
"""Bytes that a function may use with an edit, such as one that doubles a list in a loop."""
LIKELY_KIND: Final = 0.6
"""Taken from the cost of an edit of a kind that the verdict suggests."""
LIKELY_LINE: Final = 0.5
"""Taken from the cost of an edit in a line that the verdict suggests."""
ARITHMETIC: Final = frozenset(("sign", "operator", "factor", "term", "constant", "call"))
UNLIKE_COPY: Final = 0.8
"""Added to the cost of edits that compute, where a copy seems to be missing."""
LATER: Final = 1e-4
"""Taken for each line from the cost of an edit that leaves out a part."""
LATER_LINE: Final = 0.35
"""Added to the cost of an edit that is rather made where the variable is used."""
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
        cost: likewise, with what the search adds for a function that is called.
        file: the file's name in tracebacks.
        line: the line that is changed.
        before: that line, without the spaces around it.
        after: it after the edit; "" if it is left out, or several lines change.
        tried: the number of edits that were tried.
        share: of what was wrong before, the share that is right with it; 1 if everything is.
        unsolved: places of observations that are wrong with it too, as they need not be right.
    """

    words: str
    kind: str
    cost: float
    file: str
    line: int
    before: str
    after: str
    tried: int
    share: float = 1.0
    unsolved: tuple[int, ...] = ()


class Rest(Protocol):
    """What a search for two edits asks a judge.

    Attributes:
        distance: of the call that was looked at last from the expected one; infinite if it failed.
        unsolved: see `Repair`, for the edit that was judged last.
    """

    distance: float
    unsolved: tuple[int, ...]

    def distance_before(self) -> float:
        """The distance without an edit."""
        ...

    def turn_to_rest(self) -> None:
        """Look at a call that is still wrong, now that an edit is in place."""
        ...


def find_repair(
    function: Callable[..., Any],
    looks_right: Callable[[], bool],
    share_right: Callable[[], float],
    *,
    seconds: float = SECONDS,
    longest: float = LONGEST,
    first_kinds: Collection[str] = (),
    first_lines: Callable[[str], bool] = lambda text: False,
    kept_lines: Callable[[ast.FunctionDef], Collection[int]] = lambda node: (),
    kept: object = None,
    numbers: Sequence[float] = (),
    rest: Rest | None = None,
    most: int | None = None,
    confirmed: bool = False,
) -> Repair | None:
    """The smallest edit of a function, or of one that it calls, with which it is right.

    Where there is none, two edits at different lines are looked for.

    The edits are made in a copy of the process, so that nothing of this one changes. Both judges
    have to keep back what the function prints.

    Args:
        function: wrong, with a source that can be read.
        looks_right: a quick look, for example at one call that failed, while an edit is in place.
        share_right: the whole judgement, called if the function looks right: True if it is right;
            a number between 0 and 1 if only a part of what was wrong is right now; else False.
        seconds: the time that the search may take; less if `limited_searches` leaves less.
        longest: the computing time that both judges together may take for one edit.
        first_kinds: kinds of edits that are tried before others.
        first_lines: whether a line of code is one whose edits are tried before others.
        kept_lines: the lines of a function that are not edited.
        kept: a function that is not edited.
        numbers: constants that the function may lack.
        rest: what a search for two edits needs; None if there is none.
        most: the number of edits that are tried; None for as many as the time allows.
        confirmed: whether a function that looks right as soon as it is compiled again has no
            repair, and one that is found is tried once more in another copy of the process, where
            nothing is left of the edits before it.

    Returns:
        If no edit makes the function right, the one with the largest share; None if there is none
        either, or the code must not be edited since it acts outside the process, or the system
        cannot copy a process (Windows).

    Raises:
        TimeoutError: a copy of the process was ended, if ``confirmed``.

    >>> def half(x): return x / 3
    >>> find_repair(half, lambda: half(2) == 1, lambda: half(8) == 4).words
    '2 instead of 3 in {line}'
    """
    if not (seconds := min(seconds, search_time_left())):
        return None
    reachable = [each for each in reachable_functions(function) if each is not kept]
    functions = [s for f in reachable if (s := read_function_source(f))]
    functions = [s for s in functions if OUTSIDE.isdisjoint(names_used(s.function.__code__))]
    lines = {id(each): kept_lines(each.node) for each in functions}
    of_one_argument = len(required_names(function)) == 1  # then it is an activation itself
    tried: list[Tried] = []

    def share(edit: Edit, source: Source) -> float:
        rewritten = edit.kind == ACTIVATION and source is functions[0] and of_one_argument
        if rewritten or edit.line in lines.get(id(source), ()):
            return 0.0
        if rest is not None:
            rest.distance = math.inf
        found = _share_right(edit, source, lambda: looks_right() and share_right(), longest)
        if rest is not None:
            tried.append(Tried(edit, source, edit.cost, found, rest.distance))
        return found

    cost = _costs(functions, first_kinds, first_lines)

    def search(only: int | None) -> Repair | None:
        until = counted_time() + search_time_left()
        if confirmed and _looks_right_unedited(functions, looks_right):
            return None
        sources: list[Source] = [*functions, *outer_assignments([s.function for s in functions])]
        kinds = kinds_seen([each.function.__code__ for each in functions], looks_right)
        adds = most is None and not ADDED.isdisjoint(first_kinds)
        found = ranked_edits(sources, cost, numbers, kinds, large=most is None, early=adds)
        edits = itertools.islice(found, only and only - 1, only or most)
        unsolved = (lambda: ()) if rest is None else (lambda: rest.unsolved)
        name = str(getattr(function, "__name__", ""))
        repair = _best_repair(edits, share, seconds, name, unsolved)
        if rest is not None and (repair is None or repair.share < 1.0):
            repair = _two_edits(tried, rest, looks_right, share_right, longest, until) or repair
        return repair

    return _searched(search, seconds, longest, confirmed) if functions else None


def _costs(
    functions: Sequence[FunctionSource],
    first_kinds: Collection[str],
    first_lines: Callable[[str], bool],
) -> Callable[[Edit, Source], float]:
    """What is added to the cost of an edit, with what its place in the function says."""
    used = {id(each): used_in_one_line(each.node) for each in functions}

    def cost(edit: Edit, source: Source) -> float:
        later = LATER_LINE * is_rather_later(edit, used.get(id(source), {}))
        return later + _by_kind(edit, first_kinds, first_lines(source.text_before(edit)))

    return cost


def _by_kind(edit: Edit, first_kinds: Collection[str], first_line: bool) -> float:
    """What is added to the cost of an edit for its kind and its line."""
    likely = LIKELY_KIND * (edit.kind in first_kinds)
    # What is done twice is wrong the second time.
    twice = edit.kind == "part left out" or edit.words.endswith("left out")
    later = LATER * edit.line * twice
    aliased = edit.kind == "copy" and edit.old is not None and "copy" in first_kinds
    line = LIKELY_LINE * (aliased or first_line)
    unlike = UNLIKE_COPY * ("copy" in first_kinds and edit.kind in ARITHMETIC)
    return unlike - likely - later - line


def _searched(
    search: Callable[[int | None], Repair | None], seconds: float, longest: float, confirmed: bool
) -> Repair | None:
    """What a search finds in a copy of the process, and if wanted in another copy again."""

    def searched(only: int | None) -> str:
        began, repair = counted_time(), search(only)
        took = counted_time() - began
        return json.dumps((took, None if repair is None else asdict(repair)))

    say_search_begins()
    found: Any = None
    for number in range(1 + confirmed):
        only = found["tried"] if number else None
        text = run_in_child(functools.partial(searched, only), ELAPSED * seconds + longest)
        if confirmed and text is None:
            raise TimeoutError
        took, now = json.loads(text) if text else (seconds, None)
        spend_search_time(took)
        if now is None or (number and now != found | {"tried": 1}):
            return None
        found = found if number else now
    return Repair(**found)


def _looks_right_unedited(functions: Sequence[FunctionSource], judge: Callable[[], bool]) -> bool:
    """Whether a function that was wrong looks right with the same code compiled again."""
    with contextlib.ExitStack() as stack:
        for each in functions:
            stack.enter_context(each.edited(Edit(0.0, "", "", each.node.lineno, ())))
        return judge()


def _two_edits(
    tried: Sequence[Tried],
    rest: Rest,
    looks_right: Callable[[], bool],
    share_right: Callable[[], float],
    longest: float,
    until: float,
) -> Repair | None:
    """Two edits that make the function right; the place of the repair is that of the first."""

    def is_right() -> bool:
        with limit_computing_time(longest):
            return looks_right() and share_right() == 1.0

    before = rest.distance_before()
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        pair = find_two_edits(tried, before, is_right, rest.turn_to_rest, until)
    if pair is None:
        return None
    one, other = pair
    second = other.edit.described().replace("{line}", f"line {other.edit.line}")
    words = f"{one.edit.described()} and {second}"
    cost = one.cost + other.cost
    repair = _describe(one.edit, one.source, cost, len(tried), 1.0)
    return replace(repair, words=words, kind="two edits", after="", unsolved=rest.unsolved)


def _best_repair(
    edits: Iterable[Ranked],
    share_right: Callable[[Edit, Source], float],
    seconds: float,
    name: str,
    unsolved: Callable[[], tuple[int, ...]],
) -> Repair | None:
    """The likeliest edit that makes the function right, or the one that makes most of it right.

    An edit that leaves something without use is taken only if no other follows soon.
    """
    until, began, before = counted_time() + seconds, time.monotonic(), time.process_time()
    best, odd = None, 0.0
    with limit_more_memory(MOST_MEMORY), warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        for tried, (cost, _, edit, source) in enumerate(edits, 1):
            elapsed = time.monotonic() - began
            waits = is_waiting(time.process_time() - before, elapsed)
            if counted_time() > until or (elapsed > ELAPSED * seconds and waits):
                break
            if best is not None and best.share == 1.0 and cost >= best.cost + odd:
                break
            share = float(share_right(edit, source))
            if share < 1.0 and share <= (0.0 if best is None else best.share):
                continue
            more = oddness(edit, source.node, name) if share == 1.0 else 0.0
            if more >= IMPOSSIBLE:
                continue
            if best is None or share > best.share or cost + more < best.cost + odd:
                best, odd = _describe(edit, source, cost, tried, share), more
                best = replace(best, unsolved=unsolved())
    return best


def _share_right(edit: Edit, source: Source, judge: Callable[[], float], longest: float) -> float:
    try:
        # The edits of a long function take more memory than one of them may.
        with source.edited(edit), limit_more_memory(MOST_MEMORY), limit_computing_time(longest):
            return judge()
    except (Exception, OutOfTime):  # the edit is no Python, or breaks the judge, or never ends
        return 0.0


def _describe(edit: Edit, source: Source, cost: float, tried: int, share: float) -> Repair:
    return Repair(
        words=edit.described(),
        kind=edit.kind,
        cost=cost,
        file=source.file,
        line=edit.line,
        before=source.text_before(edit),
        after=source.text_after(edit) if share == 1.0 else "",
        tried=tried,
        share=share,
    )
