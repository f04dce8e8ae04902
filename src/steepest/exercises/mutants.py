"""Small changes of a reference, and what it returns with each of them."""

from __future__ import annotations

import contextlib
import copy
import io
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.child import read_from_child
from steepest.edits import generate_edits
from steepest.edits.source import read_function_source
from steepest.exercises.channel import HEAD, BadMessage, Other, pack, read_lengths, unpack
from steepest.exercises.pieces import ExercisePiece
from steepest.exercises.probes import Expected, Probe, results_of, returned_by
from steepest.exercises.results import Raised, difference
from steepest.gradients.limits import OutOfTime, limit_computing_time, limit_more_memory
from steepest.gradients.work import Work, line_weight

__all__ = ["Change", "Mutant", "called_by", "changes_of", "find_mutants"]

LINES, TIMES = 100_000.0, 20.0
"""Lines that a change may execute in all calls together; or times those of the reference, if that
is more."""
ALL_LINES: Final = 100_000_000.0
"""Lines that all changes of one reference may execute."""
LONGEST: Final = 2.0
"""Seconds of computing of a change, and of all of them together: many times what they take."""
SECONDS: Final = 300.0
MOST: Final = 1500
MOST_MEMORY: Final = 2**28
MOST_BYTES: Final = 200_000
"""Results of more bytes are not kept."""
HELPER_COST: Final = 1.0
UNLIKELY: Final = ("everywhere", "on the left")
"""How the words end of changes that no student makes."""
NOT_EDITED: Final = frozenset(("open", "system", "Popen", "remove", "unlink", "rmtree"))


@dataclass(frozen=True, slots=True, eq=False)
class Mutant:
    """A reference with one small change.

    Attributes:
        words: what is changed, to follow "with": "np.sum instead of np.mean".
        line: the line that is changed, "line 12: return np.mean(x)".
        results: on every probe; () if they are those of the reference.
        kind: see `steepest.edits.Edit`; "" for a known mistake of another piece.
        missing: the arguments of a call on which it differs from the reference, the shortest that
            was found; None if a probe shows that it does, or no such call was found.
        after: the line after the change; "" if several lines change, or a probe shows it.
    """

    words: str
    line: str
    results: tuple[Any, ...]
    kind: str = ""
    missing: Probe | None = None
    after: str = ""

    @property
    def survives(self) -> bool:
        """Whether it returns what the reference returns on every probe."""
        return not self.results

    @property
    def says_something(self) -> bool:
        """Whether results like these say what a student did: most calls return finite numbers."""
        good = [each for each in self.results if _is_finite(each)]
        return 2 * len(good) > len(self.results) and not self.words.endswith(UNLIKELY)


def find_mutants(
    expected: Expected,
    further: Sequence[Probe] = (),
    *,
    changes: Sequence[Change] | None = None,
    tried: Callable[[int], object] = int,
) -> list[Mutant]:
    """Small changes of a reference, the likeliest first, with what it returns with each.

    They run in a copy of this process with limits on memory and on the lines that they execute, so
    that they are the same on a busy machine. Of a piece with random results there are none.

    Args:
        expected: probes and results of the reference.
        further: calls with which to try the changes that make no difference on the probes.
        changes: of the reference, if they are known; see `changes_of`.
        tried: called with the number of changes that were tried, each time that there are more.
    """
    planned = changes_of(expected, with_others=not further) if changes is None else changes
    if not planned:
        return []
    mutants, left = list[Mutant](), bytearray()

    def receive(part: bytes) -> None:
        left.extend(part)
        for message in _complete_messages(left):
            if isinstance(message, int):
                tried(message)
                continue
            words, line, kind, results, missing, after = message
            probe = None if missing is None else further[missing]
            kept = tuple(map(_from_message, results))
            mutants.append(Mutant(words, line, kept, kind, probe, after))

    def work(write: Callable[[bytes], None]) -> None:
        _write_mutants(expected, planned, further, write)

    read_from_child(work, SECONDS, receive)
    return mutants


def _complete_messages(data: bytearray) -> Iterator[Any]:
    """The messages at the beginning of the data, which are removed from it."""
    while len(data) >= HEAD.size:
        length = HEAD.size + read_lengths(bytes(data[: HEAD.size]))
        if length > len(data):
            return
        message = unpack(bytes(data[:length]))
        del data[:length]
        yield message


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A change of what a reference does, as long as ``applied`` holds.

    Attributes:
        words: see `Mutant`, as for ``line``.
        line: likewise.
        kind: likewise.
        applied: makes the change in a block.
        of_other_piece: whether it is in a piece that the reference calls.
        after: gives the line after the change; "" if several lines change.
    """

    words: str
    line: str
    kind: str
    applied: Callable[[], AbstractContextManager[None]]
    of_other_piece: bool = False
    after: Callable[[], str] = str


def _write_mutants(
    expected: Expected,
    changes: Sequence[Change],
    further: Sequence[Probe],
    write: Callable[[bytes], None],
) -> None:
    right = results_of(expected.piece, expected.piece.reference, further)
    sizes, shown = [sum(map(np.size, each.arguments)) for each in further], set[int | None]()
    with (
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
        limit_more_memory(MOST_MEMORY),
        contextlib.redirect_stdout(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        work = Work(ALL_LINES)
        most = max(LINES, TIMES * _lines_of_reference(expected))
        for number, change in enumerate(changes):
            if work.left <= 0:
                break
            write(pack(number))
            results = _results_with(change, expected, expected.probes, work, most)
            if not results or any(_is_same(expected, results, v) for v in expected.variants):
                continue  # it is no Python, or another right solution
            missing, after = None, ""
            if _is_same(expected, results, expected.results):
                if change.of_other_piece:
                    continue
                pairs = zip(
                    _results_with(change, expected, further, work, most), right, strict=False
                )
                different = (k for k, (a, b) in enumerate(pairs) if _differs(expected, a, b))
                shortest = min(different, key=lambda k: (k not in shown, sizes[k]), default=None)
                results, missing = (), shortest
                shown.add(shortest)
                after = "" if missing is None else change.after()
            try:
                kept = tuple(map(_to_message, results))
                message = pack((change.words, change.line, change.kind, kept, missing, after))
            except BadMessage:
                continue
            if len(message) <= MOST_BYTES:
                write(message)


def changes_of(expected: Expected, with_others: bool) -> list[Change]:
    """The changes of a reference, the likeliest first; of a piece with random results none.

    Those of the pieces that it calls come after the known mistakes of these: a function that is
    right by itself returns wrong results if one that it calls is wrong.

    Args:
        expected: of the piece.
        with_others: whether changes of the pieces that it calls are among them.
    """
    return [] if expected.piece.random else list(_changes(expected, with_others))


def _changes(expected: Expected, with_others: bool) -> Iterator[Change]:
    reference = expected.piece.reference
    assert isinstance(reference, FunctionType)
    functions, pieces = called_by(reference)
    others = pieces if with_others else []
    for piece in others:
        for mistake in piece.mistakes:
            words = f"a {piece.name} that {mistake.does}"
            yield Change(words, "", "", partial(piece.replaced_by, mistake.function), True)
    own = len(functions)
    functions += [each for piece in others for each in called_by(piece.reference)[0]]
    sources = [(read_function_source(each), k) for k, each in enumerate(functions)]
    ranked = [
        (edit.cost + HELPER_COST * place, edit, source, place)
        for source, place in sources
        if source is not None and not NOT_EDITED & set(source.function.__code__.co_names)
        for edits in generate_edits(source.node, source.function.__globals__)
        for edit in edits
    ]
    ranked.sort(key=lambda each: each[0])
    for _, edit, source, place in ranked[:MOST]:
        words = edit.described().replace(" in {line}", "").replace("{line}", "this line")
        where = f" in {source.node.name}" if place else ""
        line = f"line {edit.line}: {source.text_before(edit)}"
        applied = partial(source.edited, edit)
        after = partial(source.text_after, edit)
        yield Change(f"{words}{where}", line, edit.kind, applied, place >= own, after)


def called_by(reference: Callable[..., Any]) -> tuple[list[FunctionType], list[ExercisePiece]]:
    """A reference, the functions and methods of its file that it calls, and the pieces that these
    call."""
    assert isinstance(reference, FunctionType)
    functions, pieces, classes = [reference], list[ExercisePiece](), list[type]()
    for each in functions:
        for name in each.__code__.co_names:
            called = each.__globals__.get(name)
            if isinstance(called, ExercisePiece):
                pieces += [called] * (called not in pieces and called.reference is not reference)
            elif isinstance(called, type):
                classes += [called] * (called not in classes)
            else:
                _add_own(functions, called)
        used = {name for one in functions for name in one.__code__.co_names} | {"__init__"}
        for method in [vars(one).get(name) for one in classes for name in sorted(used)]:
            _add_own(functions, method)
    return functions, pieces


def _add_own(functions: list[FunctionType], called: Any) -> None:
    """Add a function of the file of the first one, if it is not there."""
    file = functions[0].__code__.co_filename
    if isinstance(called, FunctionType) and called.__code__.co_filename == file:
        functions += [called] * (called not in functions)


def _results_with(
    change: Change, expected: Expected, probes: Sequence[Probe], work: Work, most: float
) -> tuple[Any, ...]:
    """What the reference returns with a change; () if it is no Python, or takes too long."""
    np.random.seed(0)  # a change may draw from it; this is a copy of the process
    try:
        with (
            change.applied(),
            limit_computing_time(LONGEST),
            work.limited(most, _weight(probes)),
        ):
            return tuple(_result(expected.piece, each) for each in probes)
    except (Exception, OutOfTime):
        return ()


def _lines_of_reference(expected: Expected) -> float:
    """What the lines that a reference executes on all probes count as."""
    work = Work(ALL_LINES)
    with (
        contextlib.suppress(Exception, OutOfTime),
        work.limited(ALL_LINES, _weight(expected.probes)),
    ):
        for each in expected.probes:
            _result(expected.piece, each)
    return ALL_LINES - work.left


def _weight(probes: Sequence[Probe]) -> float:
    """What a line counts as, the mean over the probes."""
    return sum(line_weight(each.arguments) for each in probes) / max(len(probes), 1)


def _result(piece: ExercisePiece, probe: Probe) -> Any:
    """What the changed reference returns on a probe, whose time the caller limits."""
    arguments = copy.deepcopy(probe.arguments)
    try:
        return returned_by(piece, piece.result_of(piece.reference, arguments), arguments)
    except Exception as raised:
        return Raised("raises", f"raises {type(raised).__name__}")


def _is_same(expected: Expected, results: Sequence[Any], right: Sequence[Any]) -> bool:
    pairs = zip(results, right, strict=True)
    return not any(difference(a, b, expected.piece.tolerance) for a, b in pairs)


def _differs(expected: Expected, got: Any, right: Any) -> bool:
    """Whether further arguments are ones on which the reference is finite, and this differs."""
    if not _is_finite(right):
        return False
    return bool(difference(got, right, 100 * expected.piece.tolerance))


def _is_finite(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_is_finite, value.values()))
    if isinstance(value, tuple):
        return all(map(_is_finite, value))
    if isinstance(value, np.ndarray):
        return bool(np.isfinite(value).all())
    return not isinstance(value, Raised | Other)


def _to_message(value: Any) -> Any:
    if isinstance(value, Raised):
        return {"raised": value.kind, "text": value.text}
    if isinstance(value, tuple):
        return tuple(map(_to_message, value))
    if isinstance(value, dict):
        return {"fields": {key: _to_message(each) for key, each in value.items()}}
    return value


def _from_message(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_from_message, value))
    if isinstance(value, dict) and "raised" in value:
        return Raised(value["raised"], value["text"])
    if isinstance(value, dict):
        return {key: _from_message(each) for key, each in value["fields"].items()}
    return value
