"""What the probes of an exercise can see: its known mistakes, and small changes of it."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from steepest.arguments import check_callback
from steepest.errors import ExerciseError
from steepest.exercises.loading import Exercise, load_exercise
from steepest.exercises.mutants import Change, changes_of, find_mutants
from steepest.exercises.passing import PassingSolution, passing_solutions
from steepest.exercises.probes import Expected, Probe, expect, make_probes
from steepest.exercises.results import difference
from steepest.values import counted

if TYPE_CHECKING:
    from steepest.study.run_queue import Progress

__all__ = ["PieceReport", "Verification", "verify_exercise"]

FURTHER_SEEDS: Final = (101, 102, 103)
MOST_FURTHER: Final = 60


@dataclass(frozen=True, slots=True)
class PieceReport:
    """What was found about the probes of one piece.

    Attributes:
        piece: its name.
        probes: number of calls.
        seconds: that the calls of the reference take.
        mutants: number of small changes of the reference that were tried.
        seen: how many of them differ from the reference on some probe.
        survivors: wrong solutions that no probe shows, with a probe that would.
        unseen: number of changes that make no difference on any call that was tried.
        problems: sentences on mistakes and variants that no probe distinguishes.
    """

    piece: str
    probes: int
    seconds: float
    mutants: int
    seen: int
    survivors: tuple[PassingSolution, ...]
    unseen: int
    problems: tuple[str, ...]

    def __str__(self) -> str:
        probes = counted(self.probes, "probe")
        text = f"{self.piece}: {probes}, {1000 * self.seconds:.1f} ms"
        if self.mutants:
            text += f"; the probes see {self.seen} of {self.mutants} small changes of it"
            if self.unseen:
                text += f", {self.unseen} are as right as it is on every call that was tried"
        problems = (f"  {each}" for each in self.problems)
        return "\n".join((f"{text}.", *problems, *map(str, self.survivors)))


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify_exercise` found.

    Attributes:
        exercise: that was verified.
        pieces: a report on each piece.
    """

    exercise: Exercise
    pieces: tuple[PieceReport, ...]

    @property
    def ok(self) -> bool:
        """Whether the probes see everything that was tried."""
        return not any(each.survivors or each.problems for each in self.pieces)

    def __str__(self) -> str:
        survivors = sum(len(each.survivors) for each in self.pieces)
        problems = sum(len(each.problems) for each in self.pieces)
        count = len(self.pieces)
        head = f"{self.exercise.path.name}: {count} piece{'s' * (count != 1)}, "
        points = self.exercise.points
        head += f"{points:g} point{'s' * (points != 1)}"
        found = [f"{counted(survivors, 'probe')} missing"] * bool(survivors)
        found += [f"{problems} problem{'s' * (problems != 1)}"] * bool(problems)
        end = ", ".join(found) or "no wrong solution was found that gets all points"
        return "\n".join((*map(str, self.pieces), f"{head}: {end}."))


def verify_exercise(
    file: str | Path, *, seed: int = 0, progress: Progress | bool | None = None
) -> Verification:
    """Check that an exercise can be graded with, and what its probes cannot see.

    The reference is called on its probes. Then small changes of its source are made one by one
    (another operator, axis, sign, constant, order of statements), and those that return the same on
    every probe are called on further arguments. A change that differs there shows a probe that is
    missing.

    Args:
        file: the exercise, or the name of one that steepest comes with.
        seed: of its random inputs.
        progress: called with changes tried, all of them, seconds spent and seconds left; True shows
            them.

    Raises:
        ExerciseError: the exercise cannot be graded with.
        SettingsError: progress cannot be called like this.

    >>> verify_exercise("softmax_regression").pieces[0].piece
    'softmax'
    """
    report = _reporter(progress)
    exercise = load_exercise(file)
    expected = [expect(exercise, name, seed) for name in exercise.pieces]
    changes = [changes_of(each, with_others=False) for each in expected]
    tried = _Tried(sum(map(len, changes)), report)
    reports = []
    for each, planned in zip(expected, changes, strict=True):
        reports.append(_verify_piece(exercise, each, planned, tried))
        tried.complete(len(planned))
    return Verification(exercise, tuple(reports))


def _reporter(progress: Progress | bool | None) -> Progress | None:
    if progress is True:
        from steepest.study.shown_progress import progress_from  # imports the trainers

        return progress_from(True, "changes tried")
    checked: Progress | None = None if isinstance(progress, bool) else progress
    numbers = "changes tried", "changes in all", "seconds so far", "seconds left"
    return check_callback("progress", checked, *numbers)


class _Tried:
    """Says how many changes of all references were tried, and how long the others will take."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total, self._progress = total, progress
        self._before, self._began = 0, time.monotonic()

    def __call__(self, done: int) -> None:
        """Say how many were tried, of this piece so many."""
        if self._progress is None or not self._total:
            return
        all_done, spent = self._before + done, time.monotonic() - self._began
        left = spent / all_done * (self._total - all_done) if all_done else math.nan
        self._progress(all_done, self._total, spent, left)

    def complete(self, count: int) -> None:
        """Say that a piece with so many changes is complete, of which some may not be tried."""
        if count:
            self(count)
        self._before += count


def _verify_piece(
    exercise: Exercise,
    expected: Expected,
    changes: Sequence[Change],
    tried: Callable[[int], None],
) -> PieceReport:
    further = list(_further_probes(exercise, expected))[:MOST_FURTHER]
    mutants = find_mutants(expected, further, changes=changes, tried=tried)
    surviving = [each for each in mutants if each.survives]
    missing = [each for each in surviving if each.missing is not None]
    return PieceReport(
        piece=expected.piece.name,
        probes=len(expected.probes),
        seconds=expected.seconds,
        mutants=len(mutants),
        seen=len(mutants) - len(surviving),
        survivors=tuple(passing_solutions(expected, missing)),
        unseen=len(surviving) - len(missing),
        problems=tuple(_problems(expected)),
    )


def _problems(expected: Expected) -> Iterator[str]:
    piece = expected.piece
    if piece.random:
        return
    yield from _not_finite(expected)
    results = list(zip(piece.mistakes, expected.mistakes, strict=True))
    for number, (mistake, theirs) in enumerate(results):
        if _same(expected, theirs, expected.results):
            yield f'no probe shows the known mistake "{mistake.name}"'
        for variant, right in zip(piece.variants, expected.variants, strict=True):
            if _same(expected, theirs, right):
                yield f'the known mistake "{mistake.name}" is right "{variant.words}"'
        for other, others in results[:number]:
            if _same(expected, theirs, others):
                yield (
                    f'no probe distinguishes the known mistakes "{other.name}" and "{mistake.name}"'
                )
    for variant, right in zip(piece.variants, expected.variants, strict=True):
        if _same(expected, right, expected.results):
            yield f'the variant "{variant.words}" returns what the reference returns'


def _not_finite(expected: Expected) -> Iterator[str]:
    """Where the reference leaves the range of numbers, and a better solution would not."""
    pairs = zip(expected.probes, expected.results, strict=True)
    found = [
        number
        for number, (probe, result) in enumerate(pairs, 1)
        if _all_finite(probe.arguments) and not _all_finite(result)
    ]
    if found:
        others = f" (and {counted(len(found) - 1, 'other')})" * (len(found) > 1)
        yield (
            f"the reference returns inf or NaN on probe {found[0]}{others}: a solution that "
            "computes a number there is called wrong (compute it so that it stays finite, or "
            "leave out the probe)"
        )


def _all_finite(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_all_finite, value.values()))
    if isinstance(value, tuple | list):
        return all(map(_all_finite, value))
    if isinstance(value, float | np.ndarray):
        return np.asarray(value).dtype.kind not in "fc" or bool(np.isfinite(value).all())
    return True


def _same(expected: Expected, first: Sequence[Any], second: Sequence[Any]) -> bool:
    pairs = zip(first, second, strict=True)
    return not any(difference(a, b, expected.piece.tolerance) for a, b in pairs)


def _further_probes(exercise: Exercise, expected: Expected) -> Iterator[Probe]:
    """Arguments that the author did not think of: other draws, other sizes of numbers, labels in
    another order, fewer rows."""
    for seed in FURTHER_SEEDS:
        try:
            probes = make_probes(exercise, expected.piece, seed)[:10]
            yield from (Probe("", tuple(map(_rounded, each.arguments))) for each in probes)
        except ExerciseError:  # another draw breaks the inputs
            continue
    rng = np.random.default_rng(1)
    for probe in expected.probes[:6]:
        longer = _longer(probe.arguments, rng)
        changes = (_scaled(3.0), _scaled(-1.0), _shuffled(rng), _rows(1), longer, _without_zeros)
        for change in changes:
            changed = [change(copy.deepcopy(each)) for each in probe.arguments]
            yield Probe("", tuple(map(_rounded, changed)))


def _rounded(value: Any) -> Any:
    """Numbers with three digits, which can be read and copied."""
    if not isinstance(value, np.ndarray) or value.dtype.kind != "f" or not value.size:
        return value
    short = [float(f"{each:.3g}") for each in value.ravel().tolist()]
    return np.array(short, dtype=value.dtype).reshape(value.shape)


def _scaled(factor: float) -> Any:
    def change(value: Any) -> Any:
        real = isinstance(value, np.ndarray) and value.dtype.kind == "f"
        labels = real and (value == np.round(value)).all()
        return value * factor if real and not labels else value

    return change


def _without_zeros(value: Any) -> Any:
    """Numbers in the place of zeros, which hide what they are multiplied with."""
    if type(value) is float:
        return value or 0.5
    if isinstance(value, np.ndarray) and value.dtype.kind == "f" and not value.any():
        return value + np.arange(1, value.size + 1).reshape(value.shape) / 4
    return value


def _longer(arguments: Sequence[Any], rng: np.random.Generator) -> Any:
    """Twice as many samples: in the arrays that have as many rows as the first one."""
    arrays = [each for each in arguments if isinstance(each, np.ndarray) and each.ndim]
    count = len(arrays[0]) if arrays else 0

    def change(value: Any) -> Any:
        if not isinstance(value, np.ndarray) or not value.ndim or len(value) != count:
            return value
        more = rng.permutation(value)
        if value.dtype.kind == "f" and not (value == np.round(value)).all():
            more = 1.5 * more + rng.normal(size=value.shape)
        return np.concatenate([value, more])

    return change


def _shuffled(rng: np.random.Generator) -> Any:
    def change(value: Any) -> Any:
        if isinstance(value, np.ndarray) and value.dtype.kind in "iu" and value.ndim:
            return rng.permutation(value)
        return value

    return change


def _rows(count: int) -> Any:
    """The same without the last rows, in the arrays of more than one."""

    def change(value: Any) -> Any:
        long = isinstance(value, np.ndarray) and value.ndim and len(value) > count + 1
        return value[: len(value) - count] if long else value

    return change
