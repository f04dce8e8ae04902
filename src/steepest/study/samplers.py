"""Configurations that Optuna suggests, in batches, from the scores of those before.

The first batch is that of a search without a sampler. Every later one is asked of Optuna, whose
estimator (TPE, the tree-structured Parzen estimator of Bergstra et al. 2011) knows the mean
validation score of every configuration so far. A batch trains at once in the engine, and its
candidates count as poor ones while they are open ("constant liar"), so that they lie apart.
"""

from __future__ import annotations

import math
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Protocol

from steepest.errors import SettingsError, shown
from steepest.study.distributions import Distribution, draw
from steepest.study.run_queue import Progress
from steepest.study.spaces import drawable_options, settings_of_draw, space_of_settings
from steepest.study.studies import Study
from steepest.study.validation import PreparedSweep
from steepest.training.settings import Settings

if TYPE_CHECKING:
    import optuna
    from optuna.distributions import BaseDistribution

__all__ = ["check_sampler", "search_with_sampler"]

SAMPLERS: Final = ("tpe",)
BATCH: Final = 10
"""Configurations that are asked for at once; the first batch is drawn as without a sampler."""
MOST_ASKED: Final = 20
"""Suggestions in a row that are known already, after which the search ends."""


class TrainBatch(Protocol):
    """Trains the configurations of a sweep that ``known`` does not have."""

    def __call__(
        self, prepared: PreparedSweep, *, known: Study | None, progress: Progress | None
    ) -> Study: ...


def check_sampler(sampler: object, trials: object, **without: object) -> str | None:
    """The name of the sampler; None draws at random.

    Args:
        sampler: as given to ``sweep``.
        trials: as given to ``sweep``.
        without: arguments that do not go with a sampler, by name; None where they were not given.

    Raises:
        SettingsError: no such sampler, no ``trials``, or an argument that does not go with it;
            Optuna is not installed.
    """
    if sampler is None:
        return None
    if not isinstance(sampler, str) or sampler not in SAMPLERS:
        raise SettingsError(
            f'sampler must be "tpe" (of Optuna), or None, which draws at random, got '
            f"{shown(sampler)}"
        )
    if trials is None:
        raise SettingsError(
            "trials must say how many configurations the sampler suggests, got None (trials=50 is "
            "a beginning)"
        )
    for name, given in without.items():
        if given is not None:
            raise SettingsError(
                f"{name} must be left out with a sampler, whose next configurations depend on all "
                "runs before"
            )
    try:
        import optuna  # noqa: F401
    except ImportError:
        raise SettingsError(
            f'sampler="{sampler}" needs Optuna, which is not installed '
            "(pip install 'steepest[optuna]', or leave the sampler out)"
        ) from None
    return sampler


def search_with_sampler(
    prepared: PreparedSweep,
    options: Mapping[str, Any],
    train: TrainBatch,
    progress: Progress | None,
) -> Study:
    """Train the first batch of a drawn sweep, then what Optuna suggests, up to the same number.

    Args:
        prepared: the sweep of as many drawn configurations as there may be trials.
        options: the settings as given, with lists and distributions.
        train: trains a batch.
        progress: of the whole search.

    Returns:
        The study of all configurations: fewer than asked for where Optuna finds no others.
    """
    most, began = len(prepared.description.space.configurations), time.perf_counter()
    first = min(BATCH, most)
    suggestions = _Suggestions(drawable_options(options), first)
    study, added = None, 0
    candidates: list[Settings] = []
    more = suggestions.draw_first(first)
    while more:
        candidates += more
        report = _report_of_batch(prepared, study, began, progress)
        study = train(_sweep_of(prepared, candidates), known=study, progress=report)
        added += study.added
        suggestions.learn(study)
        more = suggestions.suggest(min(BATCH, most - len(candidates)), candidates)
    assert study is not None  # the first batch has at least one configuration
    study.seconds, study.added = time.perf_counter() - began, added
    return study


def _sweep_of(prepared: PreparedSweep, configurations: list[Settings]) -> PreparedSweep:
    space = space_of_settings(configurations)
    return replace(prepared, description=replace(prepared.description, space=space))


def _report_of_batch(
    prepared: PreparedSweep, known: Study | None, began: float, progress: Progress | None
) -> Progress | None:
    """Turns the progress of a batch into that of the search."""
    if progress is None:
        return None
    report_all: Callable[[int, int, float, float], object] = progress
    seeds = len(prepared.description.seeds)
    total = len(prepared.description.space.configurations) * seeds
    before = 0 if known is None else known.configurations * seeds

    def report(done: int, _total: int, _seconds: float, _left: float) -> None:
        seconds = time.perf_counter() - began
        left = seconds * max(0, total - before - done) / max(1, before + done)
        report_all(before + done, max(total, before + done), seconds, left)

    return report


class _Suggestions:
    """What Optuna knows of the search, and what it suggests next.

    Args:
        options: single values, lists and distributions by name, checked.
        first: how many configurations are drawn at random at first.
    """

    def __init__(self, options: Mapping[str, Any], first: int) -> None:
        import optuna

        self._options, self._drawn = options, draw(options, MOST_ASKED * first)
        self._space = {
            name: _optuna_distribution(given)
            for name, given in options.items()
            if isinstance(given, list | Distribution)
        }
        self._open: dict[Settings, optuna.Trial] = {}
        with _without_messages():
            sampler = optuna.samplers.TPESampler(seed=0, n_startup_trials=first, constant_liar=True)
            self._search = optuna.create_study(direction="maximize", sampler=sampler)

    def draw_first(self, count: int) -> list[Settings]:
        """So many different configurations, those of a search without a sampler."""
        found: list[Settings] = []
        for values in self._drawn:
            settings = settings_of_draw(values)
            if settings not in self._open and len(found) < count:
                self._search.enqueue_trial(self._as_parameters(values))
                self._open[settings] = self._search.ask(self._space)
                found.append(settings)
        return found

    def learn(self, study: Study) -> None:
        """Tell Optuna the mean validation scores of the configurations that it asked for."""
        import optuna

        ranked, known = study.ranking(), study.description.space.configurations
        for number, mean in zip(ranked["configuration"], ranked["mean"], strict=True):
            trial = self._open.pop(known[number], None)
            if trial is None:
                continue
            if mean is None or math.isnan(mean):
                self._search.tell(trial, state=optuna.trial.TrialState.FAIL)
            else:
                self._search.tell(trial, mean)

    def suggest(self, count: int, known: Sequence[Settings]) -> list[Settings]:
        """So many configurations that are not known; fewer if Optuna finds no more."""
        found, in_vain = list[Settings](), 0
        while len(found) < count and in_vain < MOST_ASKED:
            trial = self._search.ask(self._space)
            settings = settings_of_draw({**self._options, **self._as_values(trial.params)})
            if settings in known or settings in found:
                in_vain += 1
                continue
            self._open[settings] = trial
            found.append(settings)
        return found

    def _as_parameters(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of settings as parameters of Optuna: of a list, the place."""
        return {
            name: self._options[name].index(values[name])
            if isinstance(self._options[name], list)
            else values[name]
            for name in self._space
        }

    def _as_values(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Parameters of Optuna as values of settings, numbers with as many digits as drawn ones."""
        return {
            name: self._options[name][value]
            if isinstance(self._options[name], list)
            else self._options[name].nearest(value)
            for name, value in parameters.items()
        }


def _optuna_distribution(given: list[Any] | Distribution) -> BaseDistribution:
    """A list as the choice of a place in it, since Optuna takes no tuples."""
    from optuna.distributions import (
        CategoricalDistribution,
        FloatDistribution,
        IntDistribution,
    )

    if isinstance(given, list):
        return CategoricalDistribution(range(len(given)))
    if given.name == "integers":
        return IntDistribution(int(given.low), int(given.high))
    return FloatDistribution(given.low, given.high, log=given.name == "log_uniform")


@contextmanager
def _without_messages() -> Iterator[None]:
    """Optuna prints a line for every study, and before 5.0 warns that the liar is experimental."""
    import optuna

    before = optuna.logging.get_verbosity()
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
            yield
    finally:
        optuna.logging.set_verbosity(before)
