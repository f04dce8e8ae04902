"""Small changes of a reference, and what it returns with each of them."""

from __future__ import annotations

import contextlib
import copy
import io
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.child import read_from_child
from steepest.edits import Edit, generate_edits
from steepest.edits.source import FunctionSource, read_function_source
from steepest.exercises.channel import HEAD, BadMessage, Other, pack, read_lengths, unpack
from steepest.exercises.pieces import ExercisePiece
from steepest.exercises.probes import Expected, Probe, results_of, returned_by
from steepest.exercises.results import Raised, difference
from steepest.gradients.limits import OutOfTime, limit_computing_time, limit_more_memory

__all__ = ["Mutant", "find_mutants"]

SECONDS: Final = 60.0
"""Seconds that all changes of one reference may take."""
LONGEST: Final = 0.5
"""Computing time of one of them."""
MOST: Final = 1500
MOST_MEMORY: Final = 2**28
MOST_BYTES: Final = 200_000
"""Results of more bytes are not kept."""
HELPER_COST: Final = 1.0
NOT_EDITED: Final = ("open", "system", "Popen", "remove", "unlink", "rmtree")


@dataclass(frozen=True, slots=True, eq=False)
class Mutant:
    """A reference with one small change.

    Attributes:
        words: what is changed, to follow "with": "np.sum instead of np.mean".
        line: the line that is changed, "line 12: return np.mean(x)".
        results: on every probe; () if they are those of the reference.
        missing: the arguments of a call on which it differs from the reference; None if a probe
            shows that it does, or no such call was found.
    """

    words: str
    line: str
    results: tuple[Any, ...]
    missing: Probe | None = None

    @property
    def survives(self) -> bool:
        """Whether it returns what the reference returns on every probe."""
        return not self.results

    @property
    def says_something(self) -> bool:
        """Whether results like these say what a student did: most calls return finite numbers."""
        good = [each for each in self.results if _is_finite(each)]
        return 2 * len(good) > len(self.results)


def find_mutants(expected: Expected, further: Sequence[Probe] = ()) -> list[Mutant]:
    """Small changes of a reference, the likeliest first, with what it returns with each.

    They run in a copy of this process with limits on time and memory. Of a piece with random
    results there are none.

    Args:
        expected: probes and results of the reference.
        further: calls with which to try the changes that make no difference on the probes.
    """
    if expected.piece.random:
        return []
    data, _ = read_from_child(lambda write: _write_mutants(expected, further, write), SECONDS)
    mutants, position = [], 0
    while position + HEAD.size <= len(data):
        length = HEAD.size + read_lengths(data[position : position + HEAD.size])
        if position + length > len(data):
            break
        words, line, results, missing = unpack(data[position : position + length])
        probe = None if missing is None else further[missing]
        mutants.append(Mutant(words, line, tuple(map(_from_message, results)), probe))
        position += length
    return mutants


def _write_mutants(
    expected: Expected, further: Sequence[Probe], write: Callable[[bytes], None]
) -> None:
    right = results_of(expected.piece, expected.piece.reference, further)
    output = io.StringIO()
    with (
        warnings.catch_warnings(),
        np.errstate(all="ignore"),
        limit_more_memory(MOST_MEMORY),
        contextlib.redirect_stdout(output),
    ):
        warnings.simplefilter("ignore")
        for edit, source in _edits(expected):
            results = _results_with(edit, source, expected, expected.probes)
            if not results:
                continue
            missing = None
            if any(_is_same(expected, results, each) for each in expected.variants):
                continue  # another right solution
            if _is_same(expected, results, expected.results):
                others = _results_with(edit, source, expected, further)
                pairs = zip(others, right, strict=False)
                missing = next(
                    (k for k, (a, b) in enumerate(pairs) if _tells(expected, a, b)), None
                )
                results = ()
            words = edit.described().replace(" in {line}", "").replace("{line}", "this line")
            line = f"line {edit.line}: {source.text_before(edit)}"
            try:
                message = pack((words, line, tuple(map(_to_message, results)), missing))
            except BadMessage:
                continue
            if len(message) <= MOST_BYTES:
                write(message)


def _edits(expected: Expected) -> Iterator[tuple[Edit, FunctionSource]]:
    """The changes of the reference and of the functions of its file that it calls."""
    reference = expected.piece.reference
    assert isinstance(reference, FunctionType)
    own = _functions_of_file(reference)
    sources = [found for each in own if (found := read_function_source(each)) is not None]
    sources = [
        each for each in sources if not set(NOT_EDITED) & set(each.function.__code__.co_names)
    ]
    ranked = []
    for place, source in enumerate(sources):
        for edits in generate_edits(source.node, source.function.__globals__):
            ranked += [(each.cost + HELPER_COST * place, each, source) for each in edits]
    ranked.sort(key=lambda each: each[0])
    for _, edit, source in ranked[:MOST]:
        yield edit, source


def _functions_of_file(reference: FunctionType) -> list[FunctionType]:
    """A reference and the functions of its file that it calls, the nearest first."""
    found = [reference]
    for each in found:
        for name in each.__code__.co_names:
            function = each.__globals__.get(name)
            if not isinstance(function, FunctionType) or function in found:
                continue
            if function.__code__.co_filename == reference.__code__.co_filename:
                found.append(function)
    return found


def _results_with(
    edit: Edit, source: FunctionSource, expected: Expected, probes: Sequence[Probe]
) -> tuple[Any, ...]:
    """What the reference returns with a change; () if it is no Python, or takes too long."""
    before = copy.copy(source.function.__dict__)
    try:
        with source.edited(edit), limit_computing_time(LONGEST):
            return tuple(_result(expected.piece, each) for each in probes)
    except (Exception, OutOfTime):
        return ()
    finally:
        source.function.__dict__.update(before)


def _result(piece: ExercisePiece, probe: Probe) -> Any:
    """What the changed reference returns on a probe, whose time the caller limits."""
    arguments = copy.deepcopy(probe.arguments)
    try:
        return returned_by(piece, piece.reference(*arguments), arguments)
    except Exception as raised:
        return Raised("raises", f"raises {type(raised).__name__}")


def _is_same(expected: Expected, results: Sequence[Any], right: Sequence[Any]) -> bool:
    pairs = zip(results, right, strict=True)
    return not any(difference(a, b, expected.piece.tolerance) for a, b in pairs)


def _tells(expected: Expected, got: Any, right: Any) -> bool:
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
