"""``sweep``: trains all combinations of settings with all seeds, and returns a study."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final, overload

from steepest.arguments import check_flags
from steepest.errors import SettingsError, StudyWarning, shown
from steepest.study.chunk_runs import ENDED_ITS_PROCESS
from steepest.study.data_set_sweeps import prepare_all, sweep_data_sets
from steepest.study.data_sets import Studies
from steepest.study.halving import at_rung, check_halving, halve
from steepest.study.run_queue import Progress
from steepest.study.rungs import rungs_of
from steepest.study.samplers import check_sampler, search_with_sampler
from steepest.study.shown_progress import progress_from
from steepest.study.studies import Study
from steepest.study.trainings import Trainings, estimated_seconds, open_folder
from steepest.study.validation import PreparedSweep, prepare_sweep
from steepest.training.engine import gains_from_threads
from steepest.training.seeds import check_fixed_seeds
from steepest.training.split_arguments import split_argument, take_order

__all__ = ["Estimate", "estimate", "sweep", "train_prepared"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """The size of a sweep.

    Attributes:
        runs: rows of the study.
        trained: trainings that the rows come from.
        configurations: combinations of settings.
        seconds: estimated time.
    """

    runs: int
    trained: int
    configurations: int
    seconds: float


@overload
def sweep(data: list[Any], **options: Any) -> Studies: ...


@overload
def sweep(
    data: Any,
    *,
    seeds: int | Sequence[int] | None = None,
    split: Any = None,
    folds: int | None = None,
    repeats: int | None = None,
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
    executor: Any = None,
    shard: str | tuple[int, int] | None = None,
    metrics: str | Sequence[str] = (),
    trials: int | None = None,
    sampler: str | None = None,
    halving: int | None = None,
    **settings: Any,
) -> Study: ...


def sweep(
    data: Any,
    *,
    seeds: int | Sequence[int] | None = None,
    split: Any = None,
    folds: int | None = None,
    repeats: int | None = None,
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
    executor: Any = None,
    shard: str | tuple[int, int] | None = None,
    metrics: str | Sequence[str] = (),
    trials: int | None = None,
    sampler: str | None = None,
    halving: int | None = None,
    **settings: Any,
) -> Study | Studies:
    """Train every combination of settings with every seed.

    A list is an axis, a tuple is one value: ``hidden=[(), (32,), (32, 16)]``. If the schedule
    allows it, a shorter training is recorded during the longest. A diverged run is a row too, and
    so is one that gets no memory: its ``failure`` says why. A list of data sets gives ``Studies``,
    one study a data set with the same settings and seeds.

    Args:
        data: the name of a dataset, a ``Dataset``, or a pair (x, y); or a list of these.
        seeds: the number of seeds (n means 0…n-1), or a list of seeds; None is 32, or what folds
            ask for.
        split: as for ``train``; fractions give another split for every seed.
        folds: k-fold cross-validation: the rows are divided into so many folds, stratified by
            class, and every fold tests once, while the next one validates and the others train.
            Groups stay in one fold; with ``time`` every fold trains on earlier rows than it tests;
            with ``test_seed`` the folds validate only, as in a search of scikit-learn. Intervals
            are corrected for training parts that overlap (Nadeau and Bengio).
        repeats: how often the rows are divided anew; None is once. Seed s is fold s % folds of
            repeat s // folds, and draws its own weights.
        groups, time: as for ``train``; the split is then the same for every seed (groups are drawn
            by ``split_seed``, else by 0), so that intervals are for other seeds on these rows, or
            for new rows of the same groups.
        test_seed: hold the same test rows back from every run; this seed draws them, and every
            seed divides the other rows. No row that judges had then a part in choosing.
        split_seed, init_seed, shuffle_seed: fix one of them for all runs.
        folder: where to save the study; finished runs are saved about once a second.
        resume: continue the study in the folder, training only missing runs.
        extend: add these settings and seeds to the study in the folder.
        store_data: whether to save the data in the folder.
        threads: number of workers; None means one per processor. Results do not depend on it.
        progress: True shows it on stderr, in a notebook as a bar of tqdm if that is installed; or
            a function called with trainings done, trainings in all, seconds so far, and seconds
            left.
        trainer: "engine", "reference" or "auto".
        initial: a run, a network or layers that every training starts from.
        executor: trains on the workers of anything with the ``submit`` of concurrent.futures: a
            pool of processes, loky, a ``Client`` of Dask. Each worker then takes ``threads``
            threads, None means one. A worker that dies costs time; a run that ends its process is
            a failed row. Results do not depend on it.
        shard: train one part of the runs, "3/10" or (3, 10) the third of ten, into a folder of its
            own; ``merge_studies`` joins the folders.
        metrics: further scores of the validation and the test part of every run, as columns of
            ``runs`` (``validation_auc``), by which ``ranking``, ``best`` and ``choice`` can order:
            balanced_accuracy, f1, auc, average_precision, log_loss, brier, calibration_error; of
            numbers mae, rmse, pinball. They have scikit-learn's definitions; see ``Run.metrics``.
        trials: draw so many configurations instead of training every combination: of a list each
            value is as likely, and ``log_uniform``, ``uniform`` and ``integers`` are distributions.
            The first ones of a longer search are those of a shorter one.
        sampler: "tpe" lets Optuna suggest what is tried after the first ten of ``trials``, from the
            validation scores so far; it suggests ten at a time. None draws all at random.
        halving: a factor such as 3: all configurations are trained for few epochs, the best third
            for three times as many, and so on up to ``epochs`` (successive halving). The study has
            those of the last round; ``study.rungs`` has every candidate of every round.
        settings: see ``Settings``.

    Raises:
        SettingsError: invalid settings, seeds or split; reports all problems at once.
        DataError: data that cannot be trained on.
        StudyError: a folder that cannot be used as asked.
        MemoryError: the study, or every one of its trainings, would be larger than the memory that
            this process may use.
        KeyboardInterrupt: after Ctrl-C; its attribute ``study`` has the finished runs.
        OSError: the folder cannot be written to any more; has the attribute ``study`` too.

    Warns:
        StudyWarning: runs failed for want of memory; or a part of the folder is damaged.

    >>> import steepest as st
    >>> study = st.sweep("iris", learning_rate=[0.1, 0.3], epochs=[5, 20], seeds=4, batch_size=16)
    >>> study.runs.height, study.trained, study.best().settings.epochs
    (16, 8, 20)
    """
    report = progress_from(progress)
    fixed = check_fixed_seeds(init_seed, shuffle_seed, split_seed)
    split = split_argument(split, test_seed, folds, repeats)

    def prepare(one: Any) -> PreparedSweep:
        one, *order = take_order(one, groups, time)
        further = executor, shard, metrics, trials, tuple(order)
        return prepare_sweep(
            one, seeds, split, fixed, initial, trainer, threads, settings, *further
        )

    suggests = check_sampler(sampler, trials, shard=shard, halving=halving)

    def train(
        prepared: PreparedSweep, folder: str | Path | None, *, progress: Progress | None = None
    ) -> Study:
        keep = partial(
            train_prepared, folder=folder, resume=resume, extend=extend, store_data=store_data
        )
        if suggests is not None:
            check_flags(resume=resume, extend=extend)
            go_on = partial(keep, resume=False, extend=extend or resume)  # batch after batch
            return search_with_sampler(prepared, settings, go_on, progress)
        space = prepared.description.space
        factor = check_halving(halving, space, shard, extend=extend is True)
        if factor is None:
            return keep(prepared, progress=progress)
        return halve(prepared, factor, partial(keep, progress=progress), progress)

    if shard is not None and folder is None:
        raise SettingsError(
            f"shard must go with a folder, which merge_studies joins, got shard {shown(shard)} and "
            "no folder"
        )
    if isinstance(data, list):
        _check_one_data_set(shard, sampler)
        return sweep_data_sets(data, prepare, train, folder, report, resume=resume, extend=extend)
    return train(prepare(data), folder, progress=report)


def train_prepared(
    prepared: PreparedSweep,
    folder: str | Path | None,
    *,
    resume: bool = False,
    extend: bool = False,
    store_data: bool = True,
    progress: Progress | None = None,
    known: Study | None = None,
) -> Study:
    """Train a sweep whose arguments were checked; arguments and errors are those of ``sweep``.

    Args:
        known: the study of the first configurations of the sweep, which was trained with the same
            arguments; only the others are trained, and added to the folder.
    """
    extend = extend if known is None else True
    with (
        open_folder(prepared, folder, resume=resume, extend=extend, store_data=store_data) as (
            sweep_of_folder,
            place,
        ),
        Trainings(sweep_of_folder, place, known) as trainings,
    ):
        trainings.train(progress)
        trainings.join_parts()
    study = trainings.study()
    _warn_of_failures(study)
    return study


def _warn_of_failures(study: Study) -> None:
    failures = study.runs["failure"].drop_nulls()
    if failures.len():
        fix = "take smaller layers or batches; a sweep with resume=True trains them where there is "
        fix += "more memory"
        if failures[0] == ENDED_ITS_PROCESS:
            fix = "a sweep with resume=True trains them again"
        warnings.warn(
            f"{failures.len():,} of {len(study):,} runs failed: {failures[0]} ({fix})",
            StudyWarning,
            stacklevel=4,
        )


def estimate(
    data: Any,
    *,
    seeds: int | Sequence[int] | None = None,
    split: Any = None,
    folds: int | None = None,
    repeats: int | None = None,
    groups: Any = None,
    time: Any = None,
    test_seed: int | None = None,
    split_seed: int | None = None,
    init_seed: int | None = None,
    shuffle_seed: int | None = None,
    threads: int | None = None,
    trainer: str = "auto",
    initial: Any = None,
    shard: str | tuple[int, int] | None = None,
    metrics: str | Sequence[str] = (),
    trials: int | None = None,
    sampler: str | None = None,
    halving: int | None = None,
    **settings: Any,
) -> Estimate:
    """The size and the estimated time of a sweep with these arguments; nothing is trained.

    Of a list of data sets runs, trainings and seconds are the sums over the data sets.

    Raises:
        SettingsError: as ``sweep``.
        DataError: as ``sweep``.

    >>> estimate("iris", epochs=[5, 20], seeds=4).trained
    4
    """
    fixed = check_fixed_seeds(init_seed, shuffle_seed, split_seed)
    split = split_argument(split, test_seed, folds, repeats)
    check_sampler(sampler, trials, shard=shard, halving=halving)

    def prepare(one: Any) -> PreparedSweep:
        one, *order = take_order(one, groups, time)
        further = None, shard, metrics, trials, tuple(order)
        return prepare_sweep(
            one, seeds, split, fixed, initial, trainer, threads, settings, *further
        )

    size = _estimate
    if halving is not None:
        size = partial(_estimate_halving, halving=halving, shard=shard)
    if not isinstance(data, list):
        return size(prepare(data))
    _check_one_data_set(shard, sampler)
    each = [size(one) for one in prepare_all(data, prepare).values()]
    return Estimate(
        runs=sum(one.runs for one in each),
        trained=sum(one.trained for one in each),
        configurations=each[0].configurations,
        seconds=sum(one.seconds for one in each),
    )


def _estimate_halving(prepared: PreparedSweep, halving: Any, shard: object) -> Estimate:
    """Of all rounds, in which each candidate costs what all do on average."""
    space = prepared.description.space
    factor = check_halving(halving, space, shard, extend=False)
    assert factor is not None  # it was given
    numbers, seeds = list(range(len(space.configurations))), len(prepared.description.seeds)
    rungs, seconds = rungs_of(len(numbers), space.axes["epochs"][0], factor), 0.0
    for rung in rungs:
        whole = at_rung(prepared.description, numbers, rung.epochs)
        share = rung.candidates / len(numbers)
        seconds += share * _estimate(replace(prepared, description=whole)).seconds
    return Estimate(
        runs=rungs[-1].candidates * seeds,
        trained=sum(rung.candidates for rung in rungs) * seeds,
        configurations=len(numbers),
        seconds=seconds,
    )


def _estimate(prepared: PreparedSweep) -> Estimate:
    space, runs = prepared.description.space, prepared.description.runs
    trained, seconds = 0, 0.0
    for family, cost in zip(space.families, estimated_seconds(prepared), strict=True):
        own = runs[:, family.rows].any(axis=2)
        trained += int(own.sum())
        seconds += float((own * cost).sum())
    return Estimate(
        runs=int(runs.sum()),
        trained=trained,
        configurations=len(space.configurations),
        seconds=seconds / _busy_threads(prepared, trained),
    )


_GAIN_OF_HELP: Final = 0.85
"""Of a thread that helps another one with a large network."""


def _busy_threads(prepared: PreparedSweep, trained: int) -> float:
    """One for each training; threads beyond help with large networks."""
    workers = min(prepared.threads, max(1, trained))
    if workers == prepared.threads or prepared.description.trainer != "engine":
        return workers
    families = prepared.description.space.families
    all_settings = (settings for family in families for settings in family.settings)
    if not all(gains_from_threads(settings, prepared.plan) for settings in all_settings):
        return workers
    return max(workers, _GAIN_OF_HELP * prepared.threads)


def _check_one_data_set(shard: object, sampler: object) -> None:
    if shard is not None:
        raise SettingsError(
            f"shard must go with one data set, got shard {shown(shard)} and a list of data sets "
            "(sweep each data set in shards of its own)"
        )
    if sampler is not None:
        raise SettingsError(
            f"sampler must go with one data set, got {shown(sampler)} and a list of data sets, of "
            "which each would get other configurations (sweep each data set by itself)"
        )
