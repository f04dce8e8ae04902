"""``train``: trains one network and returns a run with its history and scores."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.datasets import Dataset
from steepest.data.splits import Parts
from steepest.errors import DivergedWarning
from steepest.random import check_seed
from steepest.training import trainers
from steepest.training.columns import TrainedColumns
from steepest.training.inputs import (
    check_initial,
    check_origin,
    check_threads,
    dataset_from,
    layers_from_initial,
    make_plan,
    with_defaults_from,
)
from steepest.training.memory import check_memory_of_workers, describe_failure
from steepest.training.networks import Network
from steepest.training.plans import STATUS, Jobs, Layers, Plan, TrainingResults
from steepest.training.problem_checks import check_problem_of
from steepest.training.runs import Run
from steepest.training.scores import History, scores_from
from steepest.training.seeds import SEEDED, Seeds, check_fixed_seeds
from steepest.training.settings import Settings, settings_from
from steepest.training.split_arguments import (
    one_fold,
    rows_of_parts,
    split_argument,
    take_order,
    with_order,
)

__all__ = ["make_run", "train"]

_ARGUMENTS: Final = (
    "target",
    "seed",
    "test_seed",
    *SEEDED,
    "split",
    "folds",
    "groups",
    "time",
    "initial",
    "threads",
    "trainer",
)
"""Arguments of ``train`` besides settings, as hints for misspelt ones."""


def train(
    data: Any,
    *,
    target: str | Sequence[str] | None = None,
    split: Any = None,
    folds: int | None = None,
    groups: Any = None,
    time: Any = None,
    seed: int = 0,
    test_seed: int | None = None,
    split_seed: int | None = None,
    init_seed: int | None = None,
    shuffle_seed: int | None = None,
    initial: Any = None,
    threads: int | None = None,
    trainer: str = "auto",
    **settings: Any,
) -> Run:
    """Train one network.

    Args:
        data: the name of a dataset, a ``Dataset``, a pair (x, y), or a table: a polars or pandas
            frame, or the path of a CSV, Parquet or Excel file.
        target: of a table, the column with labels or numbers, or a list of several; the other
            columns become inputs as ``Dataset.from_frame`` says.
        split: fractions of training, validation and perhaps test, such as (0.6, 0.2, 0.2), or row
            numbers of each part; None takes the dataset's own.
        folds: divide the rows into so many folds, stratified by class: that of the seed (7 with 5
            folds: fold 2 of repeat 1) tests, the next one validates, the others train. See
            ``sweep``.
        groups: what each row belongs to, such as a customer, (n,), or of a frame the name of its
            column, which is then no input. No group has rows in two parts; the split is not
            stratified, and parts are as large as whole groups allow.
        time: when each row was, (n,) numbers or dates, or the name of its column: the earliest rows
            train, later ones validate, the latest test.
        seed: of initialisation, order of the rows and split; each uses its own random stream.
        test_seed: draws the test rows; ``seed`` then divides the other rows. Runs with the same
            one are tested on the same rows.
        split_seed, init_seed, shuffle_seed: another seed for one of them.
        initial: a run, a network or layers (W, b, activation) to continue from; ``hidden``,
            ``activation`` and ``dtype`` are taken from it unless given.
        threads: number of workers, which share the batches of a large network (some 500 units on
            128 rows); None takes one per processor. The result does not depend on it.
        trainer: "engine", "reference" (NumPy, slow), or "auto": the engine if it is available.
        settings: see ``Settings``: hidden, activation, rule, learning_rate, batch_size, epochs, …

    Returns:
        A run. A diverged run is returned too, with its status and a warning.

    Raises:
        SettingsError: invalid settings, seeds, split or first weights.
        DataError: data that cannot be trained on.
        MemoryError: the training would take more memory than the machine has.

    Warns:
        DivergedWarning: the loss or the weights stopped being finite.

    >>> import steepest as st
    >>> run = st.train("iris", hidden=(8,), epochs=30, batch_size=16, learning_rate=0.3)
    >>> run.status, run.network, run.scores.validation_accuracy > 0.9
    ('done', Network 4-8-3 (relu), float32, True)
    """
    layers = layers_from_initial(initial)
    chosen = settings_from(_ARGUMENTS, **with_defaults_from(layers, settings))
    own = check_seed("seed", seed)
    fixed = check_fixed_seeds(init_seed, shuffle_seed, split_seed)
    seeds = fixed.map(lambda given: own if given is None else given)
    split = split_argument(split, test_seed, folds)
    data, groups, time = take_order(data, groups, time)
    dataset = dataset_from(data, (chosen.loss,), target)
    split = with_order(split, dataset, groups, time, seeds.split)
    split = one_fold(split, dataset, seeds.split)
    plan = make_plan(dataset, split, (chosen.dtype,))
    check_problem_of((chosen,), plan)
    check_origin(initial, dataset)
    if layers is not None:
        check_initial(layers, chosen, plan)
    served = trainers.choose_trainer(trainer)
    workers = check_threads(threads)
    check_memory_of_workers((chosen,), plan, workers=1)
    try:
        results = trainers.run_jobs(served, plan, _single_job(chosen, seeds, layers), workers)
        failure = results.failures.get(0)
    except MemoryError:  # of NumPy, for the weights that are kept
        failure = describe_failure(chosen, plan)
    if failure is not None:
        raise MemoryError(f"{failure} (take smaller layers, or end other programs)")
    run = make_run(dataset, plan, chosen, own, seeds, results, served)
    if run.status == "diverged":
        warnings.warn(_diverged_sentence(run), DivergedWarning, stacklevel=2)
    return run


def _single_job(settings: Settings, seeds: Seeds[int], layers: Layers | None) -> Jobs:
    return Jobs(
        settings=(settings,),
        configuration=np.zeros(1, dtype=np.int32),
        seeds=seeds.map(lambda seed: np.array([seed], dtype=np.uint64)),
        marks=(settings.epochs,),
        initial=layers,
        keep_weights=True,
    )


def make_run(
    data: Dataset,
    plan: Plan,
    settings: Settings,
    seed: int,
    seeds: Seeds[int],
    results: TrainingResults,
    trainer: str,
    job: int = 0,
    parts: Parts | None = None,
) -> Run:
    """The run of a job, whose weights were kept; parts are computed if they are not given."""
    if parts is None:
        parts = rows_of_parts(plan, seeds.split)
    return Run(
        data=data.name,
        settings=settings,
        seed=seed,
        seeds=seeds,
        status=STATUS[results.status[job]],
        epoch_ended=int(results.epoch_ended[job]),
        best_epoch=None if results.best_epoch[job] < 0 else int(results.best_epoch[job]),
        last_finite_loss=float(results.last_finite_loss[job]),
        history=History(results.history[job], data.problem),
        network=_trained_network(data, plan, settings, parts[0], results, job),
        scores=scores_from(
            data.problem,
            # -1 is the last row, and what a run without early stopping has here
            results.history[job, results.best_epoch[job]],
            results.test[job, -1],
        ),
        samples=(len(parts[0]), len(parts[1]), len(parts[2])),
        milliseconds=float(results.milliseconds[job]),
        weights_sha256=results.sha256[job, -1].tobytes().hex(),
        trainer=trainer,
        dataset=data,
        parts=parts,
    )


def _trained_network(
    data: Dataset,
    plan: Plan,
    settings: Settings,
    training: NDArray[np.int64],
    results: TrainingResults,
    job: int,
) -> Network:
    mean, deviation = data.scaler(training)
    centre, spread = plan.target_scaler(settings, training)
    assert results.weights is not None  # they were asked for
    layers = results.weights[job]
    outputs = layers[-1][0].shape[1]
    return Network(
        layers=layers,
        classes=data.classes,
        mean=mean,
        deviation=deviation,
        loss=plan.loss(settings),
        features=data.features,
        problem=data.problem,
        targets=data.targets,
        target_mean=centre[:outputs],
        target_deviation=spread[:outputs],
        delta=settings.delta,
        quantile=settings.quantile,
        columns=TrainedColumns.of(data, training),
        other_columns=data.other_columns,
    )


def _diverged_sentence(run: Run) -> str:
    last = run.last_finite_loss
    loss = f"the last finite loss was {last:.4g}" if math.isfinite(last) else "no loss was finite"
    fix = "try a smaller learning_rate, such as"
    return (
        f"training diverged in epoch {run.epoch_ended} of {run.settings.epochs}: {loss} "
        f"({fix} {min(run.settings.learning_rate / 10, 0.1):.3g})"
    )
