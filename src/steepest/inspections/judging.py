"""The verdict on one function of the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from steepest.checks import Check, check
from steepest.checks.registry import PIECES, piece_named
from steepest.checks.signatures import named_as
from steepest.errors import CheckError
from steepest.inspections.differentiated import judge_gradient
from steepest.inspections.finding import Candidate, Own, missing_names
from steepest.inspections.record import RIGHT, UNCHECKED, WRONG, Verdict

__all__ = ["aliases", "fits", "judge"]


def aliases() -> dict[str, tuple[str, ...]]:
    """For each piece what its function is usually called."""
    return {name: tuple(dict.fromkeys((name, *piece_named(name).names))) for name in PIECES}


def fits(function: Callable[..., Any], piece: str) -> bool:
    """Whether the parameters of a function are called as those of a piece."""
    return named_as(function, piece_named(piece).forms)


def judge(
    candidate: Candidate, place: str, names: Mapping[str, Any], own: Own, complete: bool
) -> Verdict:
    """Check a function as the piece that its name says it is.

    Args:
        candidate: the function.
        place: where it is defined.
        names: the file's global names.
        own: tells which functions are the user's.
        complete: whether all of the file ran; if not, a name that nobody defined is no mistake.
    """
    missing = [] if complete else missing_names(candidate.function, own)
    if missing:
        sentence = f"{candidate.name} uses {', '.join(missing)}, which the file did not come to."
        return Verdict(candidate.piece, candidate.name, place, UNCHECKED, None, sentence)
    if candidate.piece == "gradient":
        return judge_gradient(candidate, names[candidate.of], place)
    if candidate.doubtful:
        sentence = (
            f"{candidate.name} may be something else: its parameters are not called as those of "
            f"{candidate.piece} (--piece {candidate.piece}={candidate.name} checks it as that)."
        )
        return Verdict(candidate.piece, candidate.name, place, UNCHECKED, None, sentence)
    try:
        return _told(candidate, place, check(candidate.function, candidate.piece))
    except CheckError as problem:
        about = (candidate.piece, candidate.name, place, UNCHECKED, None, str(problem))
        return Verdict(*about)


def _told(candidate: Candidate, place: str, found: Check) -> Verdict:
    verdict = RIGHT if found.ok else WRONG
    about = (candidate.piece, candidate.name, place, verdict, found.mistake, found.sentence)
    return Verdict(*about, found.hint, found.notes)
