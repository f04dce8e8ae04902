"""Successive halving: many configurations for a few epochs, the best of them for more.

Every rung trains from the beginning, with the seeds of the sweep: a schedule such as cosine ends
with its epochs, so a training that is paused is not the beginning of a longer one. With a factor of
3 this takes at most half as much again as going on with paused trainings.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import polars as pl

from steepest import values
from steepest.errors import SettingsError, shown
from steepest.study.columns import configuration_frame
from steepest.study.descriptions import Description
from steepest.study.run_queue import Progress
from steepest.study.rungs import Rung, rungs_of
from steepest.study.spaces import Space, space_of_settings
from steepest.study.studies import Study
from steepest.study.trainings import Trainings
from steepest.study.validation import PreparedSweep

__all__ = ["at_rung", "check_halving", "halve"]


def check_halving(halving: Any, space: Space, shard: object, *, extend: bool) -> int | None:
    """The factor of a search with halving; None without.

    Raises:
        SettingsError: no such factor, several numbers of epochs, or arguments that do not go with
            it; reports all problems at once.
    """
    if halving is None:
        return None
    factor: int = values.count(2, "3 is usual").require("halving", halving, SettingsError)
    epochs = space.axes["epochs"]
    if len(epochs) > 1:
        raise SettingsError(
            f"epochs must be one number with halving, which trains for fewer first, got "
            f"{shown(list(epochs))}"
        )
    if shard is not None or extend:
        what = "shard" if extend is False else "extend"
        raise SettingsError(
            f"{what} must be left out with halving: what the next round trains depends on all runs "
            "of the one before"
        )
    return factor


def at_rung(description: Description, numbers: list[int], epochs: int) -> Description:
    """The study of some configurations, with other epochs."""
    known = description.space.configurations
    kept = [known[number].replace(epochs=epochs) for number in numbers]
    return replace(description, space=space_of_settings(kept))


def halve(
    prepared: PreparedSweep,
    factor: int,
    train: Callable[[PreparedSweep], Study],
    progress: Progress | None = None,
) -> Study:
    """Train all configurations for few epochs, and the best of each rung for more.

    Args:
        prepared: the sweep of all configurations.
        factor: each rung keeps 1 / factor of its candidates, by their rank on the validation part.
        train: trains the last rung and returns its study.
        progress: of the earlier rungs.

    Returns:
        The study of the configurations of the last rung, with ``rungs``: of every candidate at
        every rung the settings that vary, its mean validation score, and whether it was kept.
    """
    description, space = prepared.description, prepared.description.space
    rungs = rungs_of(len(space.configurations), space.axes["epochs"][0], factor)
    left, tables = list(range(rungs[0].candidates)), list[pl.DataFrame]()
    for number, rung in enumerate(rungs):
        kept = replace(at_rung(description, left, rung.epochs), halved=rungs)
        of_rung = replace(prepared, description=kept)
        if number + 1 == len(rungs):
            study = train(of_rung)
            tables.append(_table(study, space, number, rung, left, left))
            study.rungs = pl.concat(tables)
            return study
        with Trainings(of_rung, None) as trainings:
            trainings.train(progress)
            study = trainings.study()
        best = study.ranking()["configuration"].head(rungs[number + 1].candidates)
        chosen = [left[place] for place in sorted(best.to_list())]
        tables.append(_table(study, space, number, rung, left, chosen))
        left = chosen
    raise AssertionError("the last rung returns")


def _table(
    study: Study, space: Space, number: int, rung: Rung, candidates: list[int], kept: list[int]
) -> pl.DataFrame:
    """The candidates of a rung, the best first."""
    ranked = study.ranking().select("mean", "diverged", "configuration")
    own = [candidates[place] for place in ranked["configuration"].to_list()]
    frame = configuration_frame(space.configurations).select(space.varying)
    return pl.DataFrame(
        [
            pl.Series("rung", [number] * len(own), pl.Int32),
            pl.Series("epochs", [rung.epochs] * len(own), pl.Int32),
            *frame[own].get_columns(),
            ranked["mean"],
            ranked["diverged"],
            pl.Series("kept", [each in set(kept) for each in own]),
        ]
    )
