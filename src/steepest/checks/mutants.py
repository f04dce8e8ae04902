"""Mutants of a piece's reference: its own source with one edit, compared with the user's function.

A mutant with the user's results on every probe describes the mistake, whatever the style of the
user's code. A mutant with the reference's results on every probe shows what the probes cannot see.
"""

from __future__ import annotations

import ast
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import FunctionType
from typing import Final

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import CallLog, SafeFunction
from steepest.checks.child import run_in_child
from steepest.checks.comparing import observations_agree
from steepest.checks.observations import Observation
from steepest.checks.observed import says_enough
from steepest.checks.pieces import Function, Piece
from steepest.checks.record import ComparisonRow
from steepest.checks.references import PLAIN_REFERENCES
from steepest.edits import Edit, generate_edits
from steepest.edits.source import FunctionSource, read_function_source
from steepest.errors import CheckError
from steepest.gradients.limits import limit_more_memory
from steepest.gradients.safe_calls import CallFailure

__all__ = [
    "Mutant",
    "find_mutant",
    "mutants_of",
    "numbers_of_reference",
    "plain_reference",
    "surviving_mutants",
]

SECONDS: Final = 1.0
"""Computing time that the search for one function may take."""
LONGEST: Final = 0.5
"""Computing time of all calls of one mutant."""
LONGEST_SURVEY: Final = 120.0
"""Seconds that a comparison of all mutants with the reference may take."""
LARGEST_COST: Final = 2.5
MOST_MUTANTS: Final = 2000
"""Mutants of a long reference that are made; a search has no time for more."""
MOST_MEMORY: Final = 2**27
"""Bytes that a mutant may use."""


@dataclass(frozen=True, slots=True, eq=False)
class Mutant:
    """The reference with one edit.

    Attributes:
        words: what is changed, "np.sum instead of np.mean".
        kind: see `steepest.edits.Edit`.
        line: the line of the reference that is changed.
        function: the implementation.
    """

    words: str
    kind: str
    line: str
    function: Function


def plain_reference(piece: Piece) -> FunctionType:
    """The right implementation in plain NumPy, whose source can be edited.

    Raises:
        CheckError: there is none.
    """
    function = PLAIN_REFERENCES.get(piece.name)
    if function is None and piece.numpy_reference:
        function = piece.reference
    if not isinstance(function, FunctionType):
        raise CheckError(f"piece must have a reference in plain NumPy, {piece.name} has none")
    return function


@lru_cache(maxsize=64)
def numbers_of_reference(piece: Piece) -> tuple[float, ...]:
    """The constants of a piece's reference but 0, 1 and 2; () without a plain reference.

    >>> from steepest.checks.registry import get_piece
    >>> numbers_of_reference(get_piece("accuracy"))
    (0.5,)
    """
    try:
        source = read_function_source(plain_reference(piece))
    except CheckError:
        source = None
    nodes = () if source is None else ast.walk(source.node)
    values = (each.value for each in nodes if isinstance(each, ast.Constant))
    numbers = (v for v in values if isinstance(v, int | float) and v not in (0, 1, 2))
    return tuple(dict.fromkeys(float(v) for v in numbers))


@lru_cache(maxsize=64)
def mutants_of(piece: Piece) -> tuple[Mutant, ...]:
    """The mutants of a piece's reference, the smallest edits first; () without a plain reference.

    >>> from steepest.checks.registry import get_piece
    >>> mutants = mutants_of(get_piece("bce"))
    >>> next(each.words for each in mutants if each.kind == "mean or sum")
    'np.sum instead of np.mean'
    """
    try:
        source = read_function_source(plain_reference(piece))
    except CheckError:
        source = None
    if source is None:
        return ()
    edits = generate_edits(source.node, source.function.__globals__)
    made = (
        mutant
        for group in edits
        for edit in group
        if edit.cost <= LARGEST_COST and (mutant := _make_mutant(source, edit)) is not None
    )
    return tuple(islice(made, MOST_MUTANTS))


def _make_mutant(source: FunctionSource, edit: Edit) -> Mutant | None:
    try:
        with edit.applied():
            code = source.compiled()
    except (SyntaxError, ValueError, TypeError, RecursionError):
        return None
    function = FunctionType(code, source.function.__globals__, source.function.__name__)
    words = edit.described().removesuffix(" in {line}").replace("{line}", "this line")
    return Mutant(words, edit.kind, source.text_before(edit), function)


def find_mutant(user: SafeFunction, rows: Sequence[ComparisonRow]) -> Mutant | None:
    """The mutant with the user's observations on every probe; None if there is none in time.

    Mutants that alter different lines of the reference explain nothing, and neither do a few
    findings or failures, which many mutants share.

    Args:
        user: a wrong function.
        rows: its observations beside those of the reference.
    """
    seen = [row.got for row in rows]
    if not says_enough(rows, only_wrong=True):
        return None
    mutants = mutants_of(user.piece)

    def search() -> str:
        dtype, roles = user.array_format.dtype, user.roles
        until = time.process_time() + SECONDS
        found = ""
        with limit_more_memory(MOST_MEMORY):
            for place in range(len(mutants)):
                if time.process_time() > until:
                    break
                if found and mutants[int(found)].line == mutants[place].line:
                    continue
                if _agree_on_answers(seen, _observations_of(user.piece, place, dtype, roles)):
                    if found:
                        return ""
                    found = str(place)
        return found

    found = run_in_child(search, 3 * SECONDS) if mutants else None
    return mutants[int(found)] if found else None


def surviving_mutants(piece: Piece) -> list[Mutant]:
    """The mutants that no judged probe tells apart from the reference, equivalent ones too.

    They show the author of an exercise which probe is missing; it may take some seconds.
    """
    reference = SafeFunction(piece.reference, piece, ArrayFormat())
    expected = list(piece.examine(reference))
    mutants = mutants_of(piece)

    def search() -> str:
        roles = reference.roles
        with limit_more_memory(MOST_MEMORY):
            survivors = [
                str(place)
                for place in range(len(mutants))
                if _agree_on_answers(expected, _observations_of(piece, place, "float64", roles))
            ]
        return " ".join(survivors)

    return [mutants[int(each)] for each in (run_in_child(search, LONGEST_SURVEY) or "").split()]


def _agree_on_answers(seen: Sequence[Observation], theirs: Iterator[Observation]) -> bool:
    """Whether all judged observations agree, and not only since the same calls fail."""
    answered = 0
    for one in seen:
        same = next(theirs, None)
        if same is None or (one.judged and not observations_agree(one, same)):
            return False
        answered += one.judged and not isinstance(one.value, CallFailure)
    return answered > 0


def _observations_of(
    piece: Piece, place: int, dtype: str, roles: frozenset[str]
) -> Iterator[Observation]:
    function = mutants_of(piece)[place].function
    called = SafeFunction(function, piece, ArrayFormat("numpy", dtype), roles=roles)
    called.log = CallLog(seconds_left=LONGEST)
    return _until_failure(piece.examine(called))


def _until_failure(observations: Iterator[Observation]) -> Iterator[Observation]:
    """Observations until one cannot be made, since a mutant may return anything."""
    with suppress(Exception):
        yield from observations
