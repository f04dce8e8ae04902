"""The sweep that a claim plans: two configurations on its seeds, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from steepest.data.datasets import Dataset
from steepest.data.splits import PARTS
from steepest.errors import ClaimError
from steepest.study.spaces import space_of_settings
from steepest.study.validation import PreparedSweep, prepare_sweep
from steepest.training.seeds import check_fixed_seeds
from steepest.training.settings import Settings

__all__ = ["prepare_runs"]


def prepare_runs(
    data: Dataset,
    sides: tuple[Settings, Settings],
    seeds: Sequence[int],
    split: Sequence[float],
    score: str,
    threads: int | None = None,
) -> PreparedSweep:
    """The sweep over both sides of a claim, checked; its configuration 0 is a, 1 is b.

    Raises:
        SettingsError: a split or settings that do not suit the data.
        DataError: data that cannot be trained on.
        ClaimError: a score without rows to compute it from.
    """
    fixed = check_fixed_seeds(None, None, None)
    for settings in sides:
        prepared = prepare_sweep(
            data, list(seeds), split, fixed, None, "auto", threads, settings.as_dict()
        )
    part = score.partition("_")[0]
    kind = prepared.description.kind
    if score not in kind.scores:
        raise ClaimError(
            f"score must be one of {kind.name}, got {score} (use {kind.score(part)} or {part}_loss)"
        )
    if not prepared.description.samples[PARTS.index(part)]:
        raise ClaimError(
            f"split must leave rows to the {part} part for {score}, got "
            f"{', '.join(map(str, split))} (0.5, 0.25, 0.25 is usual)"
        )
    planned = replace(prepared.description, space=space_of_settings(sides))
    return replace(prepared, description=planned)
