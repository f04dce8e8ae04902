"""``race``: adds seeds to the configurations that can still be best, and stops when it is decided.

The race is a function of the runs alone: who gets seeds in a round follows from the scores of the
rounds before. A race that was interrupted is repeated from its folder, where its runs are, and goes
on where it stopped.
"""

from __future__ import annotations

import math
import time as clock
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.problems import Problem, in_words
from steepest.errors import Problems, SettingsError, nearest
from steepest.metrics.catalogue import METRICS, Metric
from steepest.statistics import FEWEST_SEEDS, FIRST_LOOK, About
from steepest.study.race_looks import Look, look
from steepest.study.race_results import Race
from steepest.study.race_scores import RaceScores
from steepest.study.run_queue import Progress
from steepest.study.shown_progress import progress_from
from steepest.study.spaces import Space
from steepest.study.trainings import Trainings, open_folder
from steepest.study.validation import PreparedSweep, prepare_sweep
from steepest.training.memory import find_too_large
from steepest.training.seeds import check_fixed_seeds
from steepest.training.split_arguments import take_order, with_test_seed
from steepest.values import one_of, real, shown, whole

__all__ = ["race"]

GROWTH: Final = 1.1
"""A round has a tenth more seeds than the one before, for those that are still open."""


def race(
    data: Any,
    *,
    margin: float,
    seeds: int | Sequence[int] = 64,
    first_round: int = FIRST_LOOK,
    about: str = "seeds",
    error_rate: float = 0.05,
    split: Any = None,
    groups: Any = None,
    time: Any = None,
    test_seed: int | None = None,
    split_seed: int | None = None,
    init_seed: int | None = None,
    shuffle_seed: int | None = None,
    folder: str | Path | None = None,
    resume: bool = False,
    extend: bool = False,
    store_data: bool = True,
    threads: int | None = None,
    progress: Progress | bool | None = None,
    trainer: str = "auto",
    initial: Any = None,
    trials: int | None = None,
    by: str | None = None,
    **settings: Any,
) -> Race:
    """Find the best of several configurations with as few runs as that takes.

    All configurations get the seeds of a first round. Then those that can still be better than the
    leader by the margin get a tenth more, and so on; the others are stopped. The race ends when
    none is left: the leader is the best, or at most the margin worse than the best. It also ends
    where the chance is small that further seeds decide. What leads is the mean validation accuracy,
    of numbers R²;
    the winner's score on the test part is reported.

    Args:
        data: the name of a dataset, a ``Dataset``, or a pair (x, y).
        margin: the smallest difference in accuracy, or in R², that matters, above 0.
        seeds: the most seeds that a configuration gets, or a list of them; the race takes them in
            this order.
        first_round: seeds of the first round, at least 5.
        about: "seeds", the best for other seeds on the same rows: that is what a sweep over all
            seeds would find. "rows", the best for other seeds and new test rows; more seeds do
            not replace rows, so such a race often ends undecided.
        error_rate: chance at most that a decided race is wrong: that another configuration is
            better than the winner by more than the margin. It holds for all looks together.
        split, groups, time, test_seed, split_seed, init_seed, shuffle_seed: as for ``sweep``.
        folder, store_data, threads, trainer, initial, trials: as for ``sweep``.
        resume: continue the race in the folder.
        extend: continue it with more seeds or further settings.
        progress: True shows it on stderr; or a function called with trainings done, the most that
            there may be, seconds so far, and seconds left if so many are needed.
        by: another metric than accuracy or R², of those that are better if higher, such as "auc";
            the race is then about seeds.
        settings: see ``Settings``; a list is an axis.

    Raises:
        SettingsError: invalid settings, seeds, split, margin or rounds, fewer than two
            configurations; reports all problems at once.
        DataError: data that cannot be trained on.
        StudyError: a folder that cannot be used as asked, or that another process writes to.
        KeyboardInterrupt: after Ctrl-C; its attribute ``study`` has the finished runs.

    >>> import steepest as st
    >>> found = st.race("wine", margin=0.05, hidden=[(), (16,)], learning_rate=[0.001, 0.1])
    >>> found.verdict, found.settings["learning_rate"], found.trained < found.full_grid / 4
    ('equivalent', 0.1, True)
    """
    report = progress_from(progress)
    fixed = check_fixed_seeds(init_seed, shuffle_seed, split_seed)
    split = with_test_seed(split, test_seed)
    further = () if by is None else _metric_name(by)
    data, *order = take_order(data, groups, time)
    more = None, None, further, trials, tuple(order)
    prepared = prepare_sweep(data, seeds, split, fixed, initial, trainer, threads, settings, *more)
    for failure in find_too_large(
        prepared.description.space.configurations, prepared.plan
    ).values():
        raise MemoryError(f"{failure} (take smaller layers or batches)")
    metric = METRICS[prepared.plan.kind.measure if by is None else by]
    _check(prepared, margin, first_round, about, error_rate, metric)
    of: About = "rows" if about == "rows" else "seeds"
    with (
        open_folder(prepared, folder, resume=resume, extend=extend, store_data=store_data) as (
            of_folder,
            place,
        ),
        Trainings(of_folder, place) as trainings,
    ):
        rounds = _Rounds(of_folder, trainings, margin, first_round, of, error_rate, metric)
        looks = rounds.run(report)
    space, have = of_folder.description.space, looks[-1].seeds
    last = len(of_folder.description.seeds)
    study = trainings.study(np.arange(last)[:, None] < have)
    return Race(
        study=study,
        winner=study.best(by),
        looks=tuple(looks),
        margin=float(margin),
        about=of,
        error_rate=float(error_rate),
        trained=_trainings_needed(space, have),
        full_grid=space.trainings * last,
    )


def _metric_name(by: object) -> tuple[str]:
    if not isinstance(by, str) or by not in METRICS:
        raise SettingsError(f"by must be a metric, got {shown(by)} ({nearest(by, METRICS)})")
    return (by,)


class _Rounds:
    """The rounds of a race: train, look, and train those that are open."""

    def __init__(
        self,
        prepared: PreparedSweep,
        trainings: Trainings,
        margin: float,
        first: int,
        about: About,
        error_rate: float,
        metric: Metric,
    ) -> None:
        description = prepared.description
        self._space, self._last = description.space, len(description.seeds)
        self._trainings = trainings
        self._margin, self._first, self._error_rate = margin, first, error_rate
        seeds = np.asarray(description.seeds, np.uint64)
        count = len(self._space.configurations)
        self._scores = RaceScores(prepared.plan, count, seeds, about, first, metric)

    def run(self, progress: Progress | None) -> list[Look]:
        """Go on until the race is decided or cannot be; one look a round."""
        looks: list[Look] = []
        have = np.full(len(self._space.configurations), self._first)
        report = _ProgressOfRounds(self._space, self._last, progress)
        while True:
            self._trainings.train(report.of_round(have), np.arange(self._last)[:, None] < have)
            study = self._trainings.study()
            self._scores.update(study.runs, study.configuration_numbers)
            looks.append(look(self._scores, have, self._last, self._margin, self._error_rate))
            if looks[-1].ended:
                report.end(have)
                return looks
            round_seeds = min(self._last, math.ceil(GROWTH * have.max()))
            have[[*looks[-1].numbers("open"), looks[-1].leader]] = round_seeds
            for family in self._space.families:  # a longer run has its shorter ones within it
                have[family.rows] = have[family.rows].max(axis=1, keepdims=True)


class _ProgressOfRounds:
    """Turns the progress of a round into that of the race."""

    def __init__(self, space: Space, last: int, progress: Progress | None) -> None:
        self._space = space
        self._last = last
        self._progress = progress
        self._start = clock.perf_counter()
        self._before = 0

    def of_round(self, have: NDArray[np.int64]) -> Progress | None:
        """What a round reports to, in which configurations get their first ``have`` seeds."""
        if self._progress is None:
            return None
        report_all: Callable[[int, int, float, float], object] = self._progress
        most = np.where(have == have.max(), self._last, have)
        before, total = self._before, _trainings_needed(self._space, most)
        self._before = _trainings_needed(self._space, have)

        def report(done: int, _total: int, _seconds: float, _left: float) -> None:
            seconds = clock.perf_counter() - self._start
            left = seconds * (total - before - done) / max(1, before + done)
            report_all(before + done, total, seconds, left)

        return report

    def end(self, have: NDArray[np.int64]) -> None:
        """Report that nothing is left to train."""
        if self._progress is not None:
            done = _trainings_needed(self._space, have)
            self._progress(done, done, clock.perf_counter() - self._start, 0.0)


def _trainings_needed(space: Space, have: NDArray[np.int64]) -> int:
    """Trainings in which every configuration gets so many seeds; of a shorter run that is recorded
    during a longer one, the longer counts."""
    return sum(int(have[family.rows].max(axis=1).sum()) for family in space.families)


def _check(
    prepared: PreparedSweep,
    margin: object,
    first: object,
    about: object,
    error_rate: object,
    metric: Metric,
) -> None:
    problems = Problems()
    count, most = len(prepared.description.space.configurations), len(prepared.description.seeds)
    if count < 2:
        problems.add(
            f"a race needs at least two configurations, got {count} (give a setting a list, such "
            "as learning_rate=[0.1, 0.3])"
        )
    smallest = real(margin) or 0.0
    if not smallest > 0:
        problems.add(
            f"margin must be above 0, got {shown(margin)}: no number of runs shows that two "
            "configurations are exactly equal (give the smallest difference that matters, such as "
            "0.01)"
        )
    elif smallest >= 1:
        word = in_words(metric.name)
        problems.add(f"margin must be below 1, a difference in {word}, got {shown(margin)}")
    try:
        rounds = whole(first)
    except TypeError:
        rounds = 0
    if rounds < FEWEST_SEEDS:
        problems.add(f"first_round must be at least {FEWEST_SEEDS} seeds, got {shown(first)}")
    elif most < rounds:
        problems.add(
            f"seeds must be at least first_round={rounds}, the seeds of the first round, got {most}"
        )
    _check_about(about, prepared.plan.kind, metric, problems)
    if not 0 < (real(error_rate) or 0) < 0.5:
        problems.add(f"error_rate must lie between 0 and 0.5, got {shown(error_rate)}")
    problems.raise_as(SettingsError)


def _check_about(about: object, kind: Problem, metric: Metric, problems: Problems) -> None:
    one_of(("seeds", "rows"), 'be "seeds" or "rows"', "")("about", about, problems)
    if not metric.higher_better:
        problems.add(
            f'by must be a metric that is better if higher, got "{metric.name}" (sweep with '
            "metrics, and compare)"
        )
    if about != "rows":
        return
    if not kind.has_rows:
        problems.add(
            f'about must be "seeds", since a row of {kind.name} is not right or wrong, got "rows"'
        )
    elif metric.name != kind.measure:
        problems.add(f'about must be "seeds" in a race by {in_words(metric.name)}, got "rows"')
