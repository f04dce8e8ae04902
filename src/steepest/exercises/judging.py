"""The verdict on a piece of a submission: its results compared with those of known solutions."""

from __future__ import annotations

import functools
import hashlib
import itertools
import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from steepest.checks.likely_edits import likely_kinds
from steepest.exercises.channel import Other, pack
from steepest.exercises.departures import departure, differing_values, left_as_it_was
from steepest.exercises.draws import describe_draws, shown_draws
from steepest.exercises.mutants import Mutant
from steepest.exercises.pieces import ExercisePiece
from steepest.exercises.probes import Expected, Probe
from steepest.exercises.results import Raised, describe_value, difference
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FailingCall, FunctionVerdict
from steepest.values import counted

__all__ = [
    "Judgement",
    "following",
    "judge",
    "likely_edits",
    "not_checked",
    "same_as",
    "smallest_wrong",
]

OTHER_PARAMETERS: Final = re.compile(
    r"^raises TypeError: .*(positional arguments? but|takes no arguments"
    r"|required (positional|keyword-only) arguments?)"
)
"""What Python says of a call with too many or too few arguments."""
REVERSED: Final = {
    "part left out": ("factor", "term", "call", "part left out"),
    "statement left out": ("missing call", "update"),
    "factor": ("factor", "part left out"),
    "term": ("term", "part left out"),
    "call": ("call", "part left out"),
    "sign": ("sign", "part left out"),
    "moved into a loop": ("moved out of a loop",),
    "moved out of a loop": ("moved into a loop",),
}
"""For a kind of edit those that undo it, where that is not the kind itself."""
MOST_ALIKE: Final = 12
"""Changes of the reference with the same results among which one is chosen."""
DIFFERS: Final = {
    "shape": "returns the right numbers in another shape",
    "size": "returns an array of another size",
    "number of results": "returns another number of results",
    "keys": "returns a dictionary with other keys",
    "kind of result": "returns a result of another kind",
    "raises": "raises on arguments on which it must not",
    "value": "",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one piece of one submission.

    Attributes:
        verdict: outcome, sentence, mistake, failing call.
        points: that it gets.
        kind: by what a wrong one was recognised: "known mistake", "mutant", "other piece" (with
            that, a right solution does the same) or "".
        wrong_results: SHA-256 of all results of a wrong function; "" for others.
        reference_line: the line of the reference that a mutant changes; "" for others.
        change: what a mutant changes there, for the author; "" for others.
    """

    verdict: FunctionVerdict
    points: float
    kind: str = ""
    wrong_results: str = ""
    reference_line: str = ""
    change: str = ""

    @property
    def name(self) -> str:
        """What the author calls the mistake; "" if nothing is known of it."""
        verdict = self.verdict
        if self.change:
            return f"as the reference with {self.change.replace('this line', 'a line')}"
        if verdict.mistake or verdict.fix is None:
            return verdict.mistake or ""
        return f"right with {verdict.fix.edit_alone}"


def not_checked(piece: str, sentence: str, function: str = "", place: str = "") -> Judgement:
    """The judgement of a piece that could not be checked."""
    verdict = FunctionVerdict(piece, NOT_CHECKED, sentence, function=function, place=place)
    return Judgement(verdict, 0.0)


def judge(
    expected: Expected,
    mutants: Sequence[Mutant],
    results: Sequence[Any],
    function: str,
    place: str,
    notes: tuple[str, ...] = (),
) -> Judgement:
    """Compare the results of a submission with those of the author's solutions.

    Args:
        expected: what the author's solutions return.
        mutants: small changes of the reference with what they return.
        results: one for each probe, in their normal form; if results are random, a tuple for each.
        function: the name of the function in the submission.
        place: where it is defined.
        notes: remarks.
    """
    piece = expected.piece
    wrong = _differences(expected, expected.results, results)
    if not any(wrong):
        verdict = FunctionVerdict(
            piece.name, RIGHT, f"{_count(len(results))} as expected.", notes=notes,
            function=function, place=place,
        )  # fmt: skip
        return Judgement(verdict, piece.points)
    for variant, right in zip(piece.variants, expected.variants, strict=True):
        if not any(_differences(expected, right, results)):
            sentence = f"{_count(len(results))} as expected, {variant.words}."
            verdict = FunctionVerdict(
                piece.name, RIGHT, sentence, notes=notes, function=function, place=place
            )
            return Judgement(verdict, piece.points)
    if cannot := _never_called(piece, results, function):
        return not_checked(piece.name, cannot, function, place)
    return _explain(expected, mutants, results, wrong, function, place, notes)


def following(judged: Judgement, pieces: Sequence[str], functions: Sequence[str]) -> Judgement:
    """The judgement of a piece that does what a right solution does with wrong other pieces.

    Args:
        judged: of the piece.
        pieces: that are wrong.
        functions: their names in the submission.
    """
    names = " and ".join(functions)
    are = "is" if len(pieces) == 1 else "are"
    verdict = judged.verdict
    sentence = (
        f"{verdict.subject} does what a right solution does with your {names}, which {are} wrong: "
        f"{verdict.failing}."
    )
    mistake, hint = f"follows from {' and '.join(pieces)}", f"Correct {names} first."
    verdict = replace(verdict, sentence=sentence, mistake=mistake, hint=hint)
    return replace(judged, verdict=verdict, kind="other piece", reference_line="", change="")


def same_as(expected: Expected, number: int, result: Any) -> int:
    """The right solutions that return the same on a probe, as bits: the reference is the lowest.

    Args:
        expected: what they return.
        number: of the probe, from 0.
        result: in its normal form.
    """
    tolerance = expected.piece.tolerance
    solutions = (expected.results, *expected.variants)
    return sum(
        (not difference(result, right[number], tolerance)) << bit
        for bit, right in enumerate(solutions)
    )


def smallest_wrong(expected: Expected, results: Sequence[Any]) -> int | None:
    """The smallest probe on which a wrong function is wrong; None if it is not called wrong."""
    if expected.piece.random or all(isinstance(each, Raised) for each in results):
        return None
    same = [same_as(expected, number, each) for number, each in enumerate(results)]
    if functools.reduce(operator.and_, same, -1):
        return None
    wrong = [number for number, each in enumerate(same) if not each & 1]
    return min(wrong, key=lambda k: _size(expected, k))


def _explain(
    expected: Expected,
    mutants: Sequence[Mutant],
    results: Sequence[Any],
    wrong: Sequence[str],
    function: str,
    place: str,
    notes: tuple[str, ...],
) -> Judgement:
    piece = expected.piece
    first = min((k for k, each in enumerate(wrong) if each), key=lambda k: _size(expected, k))
    call = _failing_call(expected, results, first, function)
    subject, mistake, hint, kind, line, change = f"Your {function}", None, "", "", "", ""
    does = DIFFERS.get(wrong[first], wrong[first])
    if not piece.random:
        sizes = {len(each) for each in expected.probes[first].arguments if np.ndim(each)}
        does = left_as_it_was(expected, results, first) or (
            departure(results[first], expected.results[first], piece.tolerance, sizes) or does
        )
    for known, theirs in zip(piece.mistakes, expected.mistakes, strict=True):
        if not any(_differences(expected, theirs, results)):
            mistake, does, hint, kind = known.name, known.does, known.fix, "known mistake"
            break
    else:
        nothing = all(map(_is_nothing, results))
        found = None if nothing else _mutant_like(expected, mutants, results)
        if nothing:
            mistake, does = "returns nothing", "returns nothing (None) in every call"
        elif found is not None:
            kind, line, change = "mutant", found.line, found.words
            if not found.kind:  # a known mistake of another piece, in the author's words
                mistake, change = found.words, ""
                does = f"returns what a right solution returns with {mistake}"
    if not does:
        does = "is wrong on every probe" if len(wrong) > 1 and all(wrong) else "is wrong"
    sentence = f"{subject} {does}: {call}."
    verdict = FunctionVerdict(
        piece=piece.name,
        outcome=WRONG,
        sentence=sentence,
        mistake=mistake,
        hint=hint,
        notes=notes,
        failing=call,
        function=function,
        place=place,
        subject=subject,
    )
    return Judgement(verdict, _points(expected, wrong), kind, _digest(results), line, change)


def _differences(
    expected: Expected, right: Sequence[Any], results: Sequence[Any]
) -> tuple[str, ...]:
    piece = expected.piece
    if piece.random:
        tests = len(results)
        return tuple(
            describe_draws(got, wanted, piece.error_rate / tests)
            for got, wanted in zip(results, right, strict=True)
        )
    return tuple(
        difference(got, wanted, piece.tolerance) for got, wanted in zip(results, right, strict=True)
    )


def likely_edits(
    expected: Expected, mutants: Sequence[Mutant], results: Sequence[Any]
) -> tuple[str, ...]:
    """The kinds of edits that may correct a wrong function, by what its results are like.

    Args:
        expected: what the author's solutions return.
        mutants: small changes of the reference with what they return.
        results: of the function.
    """
    for known, theirs in zip(expected.piece.mistakes, expected.mistakes, strict=True):
        if not any(_differences(expected, theirs, results)):
            return likely_kinds(f"{known.name}, {known.does}")
    found = _mutant_like(expected, mutants, results)
    return () if found is None else REVERSED.get(found.kind, (found.kind,))


def _mutant_like(
    expected: Expected, mutants: Sequence[Mutant], results: Sequence[Any]
) -> Mutant | None:
    """The change of the reference with these results that says most in the fewest words, if any.

    Of changes of a condition with the same results, that it is left out says most: a student who
    has no such condition has none of its operators either.
    """
    if expected.piece.random or all(isinstance(each, Raised) for each in results):
        return None
    tolerance = expected.piece.tolerance
    alike = (
        each
        for each in mutants
        if each.says_something
        and not any(difference(a, b, tolerance) for a, b in zip(results, each.results, strict=True))
    )
    found = itertools.islice(alike, MOST_ALIKE)

    def rank(mutant: Mutant) -> tuple[bool, bool, int]:
        missing = mutant.kind == "condition left out" and mutant.words.endswith("left out")
        # Known mistakes of other pieces, which have no kind, are the author's own words.
        return bool(mutant.kind), not missing, len(mutant.words)

    return min(found, key=rank, default=None)


def _is_nothing(result: Any) -> bool:
    """Whether a result is None, or several of None."""
    if isinstance(result, tuple | dict):
        return all(map(_is_nothing, result.values() if isinstance(result, dict) else result))
    return result is None


def _never_called(piece: ExercisePiece, results: Sequence[Any], function: str) -> str:
    """Why a function could not be called at all; "" if some call returned."""
    firsts = [each[0] if isinstance(each, tuple) and each else each for each in results]
    if not all(isinstance(each, Raised) for each in firsts):
        return ""
    text = firsts[0].text
    if not (piece.student_call is None and OTHER_PARAMETERS.search(text)):
        return f"{function} {text} on every probe."
    names = piece.parameters
    arguments = counted(len(names), "argument")
    call = f"{function}({', '.join(names)})"
    return f"{function} must take {arguments} by position, {call}, but it {text}."


def _points(expected: Expected, wrong: Sequence[str]) -> float:
    """The points of the groups of probes that are all right."""
    points = 0.0
    for group in expected.piece.groups:
        places = [k for k, each in enumerate(expected.probes) if each.group == group.group]
        if group.points is not None and not any(wrong[k] for k in places):
            points += group.points
    return points


def _size(expected: Expected, number: int) -> tuple[int, int]:
    arguments = expected.probes[number].arguments
    return sum(np.size(each) if not callable(each) else 1 for each in arguments), number


def _failing_call(
    expected: Expected, results: Sequence[Any], number: int, function: str
) -> FailingCall:
    probe, got, wanted = expected.probes[number], results[number], expected.results[number]
    call = describe_call(expected, probe, function)
    if expected.piece.random:
        return FailingCall(probe.group, call, *shown_draws(got, wanted))
    verb = "" if isinstance(got, Raised) else "gives"
    if isinstance(got, np.ndarray) and isinstance(wanted, np.ndarray) and got.shape != wanted.shape:
        shapes = f"{got.shape}", f"{wanted.shape}"
        texts = [f"shape {each}" for each in shapes]
        if got.size <= 6:
            texts = [f"{describe_value(v)} of shape {s}" for v, s in zip((got, wanted), shapes,
                     strict=True)]  # fmt: skip
    else:
        texts = list(differing_values(got, wanted, expected.piece.tolerance))
    if isinstance(wanted, Raised):
        texts[1] = "an exception"
    return FailingCall(probe.group, call, texts[0], texts[1], verb)


def describe_call(
    expected: Expected,
    probe: Probe,
    function: str,
    describe: Callable[[Any], str] = describe_value,
) -> str:
    """A call of a probe as a student would write it, or its arguments if ``call`` makes it."""
    piece = expected.piece
    names = piece.parameters
    named = zip(names, probe.arguments, strict=False)
    arguments = ", ".join(f"{name}={describe(each)}" for name, each in named)
    return (
        f"{function}({arguments})" if piece.student_call is None else f"{function} with {arguments}"
    )


def _digest(results: Sequence[Any]) -> str:
    """SHA-256 of results, to the bit."""
    digest = hashlib.sha256()
    for each in results:
        digest.update(pack(_plain(each)))
    return digest.hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, Raised):
        return {"raised": value.text}
    if isinstance(value, Other):
        return {"other": value.kind}
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _count(probes: int) -> str:
    return counted(probes, "call")
