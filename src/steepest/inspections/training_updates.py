"""The updates of a training: recorded while it runs, or by calls for 0, 1, 2 and 3 steps."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.inspections.training_calls import (
    names_of_penalties,
    parameters_after,
    prepare_training,
)
from steepest.inspections.training_data import TrainingData
from steepest.inspections.training_fits import Update
from steepest.inspections.training_functions import Training
from steepest.inspections.training_matching import Explanation
from steepest.inspections.training_parameters import role_in_training
from steepest.inspections.training_paths import names_of_parameters, record_paths
from steepest.inspections.training_penalties import PENALTY, RATE_WITH_PENALTY, explain_penalty

__all__ = ["UPDATES", "called_updates", "recorded_updates", "with_penalty"]

RATE: Final = 0.1
UPDATES: Final = 3
"""How many updates are compared."""


def recorded_updates(
    training: Training, data: TrainingData, rate: float = RATE, penalty: float = 0.0
) -> Iterator[Sequence[Update]]:
    """The passes through each loop of a training as updates, for several samples."""
    if training.gives_gradient or len(data.rows) == 1:
        return
    file = training.function.__code__.co_filename
    for full in (False, True):
        try:
            ready = prepare_training(training, data, UPDATES, rate, full, penalty)
            with ready.settings() as roles:
                paths = record_paths(partial(ready.call, data), file)
        except Exception:  # the user's code may raise anything; another form may be the right one
            continue
        known = rate if "rate" in roles else None
        for states in paths:
            for names in names_of_parameters(states, data.rows.shape[1]):
                yield [
                    Update(
                        _part_of(a, names), _part_of(b, names), data.rows, data.labels, known, True
                    )
                    for a, b in itertools.pairwise(states[: UPDATES + 1])
                ]
        if not any(role_in_training(p.name) in ("bias", "dictionary") for p in training.parameters):
            return


def with_penalty(
    training: Training, data: TrainingData, updates: Sequence[Update], explained: Explanation
) -> Explanation | None:
    """The explanation of recorded updates, with what a penalty adds if there is one."""
    names = names_of_penalties(training, data)
    if explained.wrong or not names or updates[0].rate is None:
        return explained
    parameters = updates[0].before.keys()
    for others in recorded_updates(training, data, RATE_WITH_PENALTY, PENALTY):
        if others[0].before.keys() == parameters and len(others) == len(updates):
            return explain_penalty(explained, others, RATE, names)
    return None


def _part_of(state: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: state[name] for name in names}


def called_updates(training: Training, data: TrainingData) -> Iterator[Sequence[Update]]:
    """Updates by single steps, for each way of calling that works."""
    for full in (False, True):
        if updates := _updates_of_call(training, data, full):
            yield updates
        if not any(role_in_training(p.name) in ("bias", "dictionary") for p in training.parameters):
            return


def _updates_of_call(training: Training, data: TrainingData, full: bool) -> list[Update]:
    def after(steps: int, rate: float = RATE) -> Any:
        return parameters_after(training, data, steps, rate, full)

    try:
        before, first, takes_rate = after(1)
        second = after(2)[1]
    except Exception:  # the user's code may raise anything; another form may be the right one
        return []
    start = _start(after, before, first, takes_rate)
    points = [*([start] if start else []), first, second]
    labels = [k for k in first if _changes(k, points)]
    names = [k for k in first if k in labels or _is_kept(k, points)]
    pairs = [(a, b) for a, b in itertools.pairwise(points) if _have_same_shapes(names, a, b, first)]
    made = [
        Update(
            {k: a[k] for k in names},
            {k: b[k] for k in names},
            data.rows,
            data.labels,
            RATE if takes_rate else None,
        )
        for a, b in pairs
    ]
    moving = [any((u.before[k] != u.after[k]).any() for k in names) for u in made]
    return made[moving.index(True) :] if any(moving) else []


def _start(
    after: Callable[..., Any], before: Mapping[str, Any], first: Mapping[str, Any], rate: bool
) -> Mapping[str, Any] | None:
    """The parameters before the first step: after 0 steps, with a rate of 0, or those given."""
    for arguments in [(0,), *([(1, 0.0)] if rate else [])]:
        try:
            found = after(*arguments)[1]
        except Exception:  # 0 steps may leave names undefined
            continue
        if _same_shapes(found, first):
            return found  # type: ignore[no-any-return]  # a dictionary of arrays
    return before if _same_shapes(before, first) else None


def _have_same_shapes(names: Sequence[str], *points: Mapping[str, Any]) -> bool:
    """Whether all points have these parameters, in the same shapes."""
    return all(k in each for k in names for each in points) and all(
        len({each[k].shape for each in points}) == 1 for k in names
    )


def _same_shapes(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(other) and all(k in one and one[k].shape == other[k].shape for k in other)


def _changes(name: str, points: Sequence[Mapping[str, Any]]) -> bool:
    arrays = [each[name] for each in points if name in each]
    return len(arrays) == len(points) and any(
        a.shape == b.shape and not np.array_equal(a, b) for a, b in itertools.pairwise(arrays)
    )


def _is_kept(name: str, points: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a weight or bias is there at every point, though it does not change."""
    plain = re.sub(r"\W.*$", "", name)
    return role_in_training(plain) in ("weights", "bias") and all(name in each for each in points)
