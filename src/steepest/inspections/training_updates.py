"""The updates of a training: recorded while it runs, or by calls for 0, 1, 2 and 3 steps."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.inspections.training_calls import (
    names_of_settings,
    parameters_after,
    prepare_training,
)
from steepest.inspections.training_data import TrainingData
from steepest.inspections.training_fits import Update
from steepest.inspections.training_functions import Training
from steepest.inspections.training_matching import Explanation
from steepest.inspections.training_parameters import role_in_training
from steepest.inspections.training_paths import State, names_of_parameters, record_paths
from steepest.inspections.training_penalties import PENALTY, RATE_WITH_PENALTY, explain_penalty

__all__ = ["RATE", "UPDATES", "Source", "called_updates", "recorded_updates", "with_settings"]

RATE: Final = 0.1
Source = Callable[[Training, TrainingData, float, float], Iterator[Sequence[Update]]]
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
            ready = prepare_training(training, data, UPDATES, rate, full, penalty, True)
            with ready.settings() as roles:
                paths = record_paths(partial(ready.call, data), file)
        except Exception:  # the user's code may raise anything; another form may be the right one
            continue
        known = rate if "rate" in roles else None
        listed = [
            (place, _first_moves(states, names), names)
            for states in paths
            for place, names in enumerate(names_of_parameters(states, data.rows.shape[1]))
        ]
        # The likeliest parameters of every loop come before the others of any.
        for _, states, names in sorted(listed, key=lambda each: each[0]):
            yield [
                Update(
                    _part_of(a, b, names),
                    _part_of(b, b, names),
                    data.rows,
                    data.labels,
                    known,
                    True,
                )
                for a, b in itertools.pairwise(states)
            ]
        if not any(role_in_training(p.name) in ("bias", "dictionary") for p in training.parameters):
            return


def _first_moves(states: Sequence[State], names: Sequence[str]) -> Sequence[State]:
    """The states of the first passes; of those that move parameters if hardly one does.

    A perceptron moves them only for samples that it gets wrong.
    """
    moves = [_moves(one, other, names) for one, other in itertools.pairwise(states)]
    if sum(moves[:UPDATES]) > 1:
        return states[: UPDATES + 1]
    moved = [each for each, moves_next in zip(states, moves, strict=False) if moves_next]
    after = [states[place + 1] for place, each in enumerate(moves) if each]
    return [*moved, *after[-1:]][: UPDATES + 1] if moved else states[: UPDATES + 1]


def _moves(one: State, other: State, names: Sequence[str]) -> bool:
    return any(not np.array_equal(one[name], other[name]) for name in names)


def with_settings(
    training: Training,
    data: TrainingData,
    updates: Sequence[Update],
    explained: Explanation,
    again: Source,
) -> Explanation | None:
    """The explanation of updates, with what the learning rate and a penalty change.

    Args:
        training: what trains.
        data: its samples and labels.
        updates: those that are explained.
        explained: their explanation.
        again: makes updates with another learning rate and penalty.
    """
    if updates[0].rate is None or (explained.wrong and explained.is_usual):
        return explained if explained.is_usual else None
    if not explained.is_usual:
        others = _same_updates(again(training, data, 2 * RATE, 0.0), updates)
        named = " and ".join(names_of_settings("rate", training, data))
        return _with_another_rate(updates, others, explained, named)
    names = names_of_settings("penalty", training, data)
    if not names:
        return explained
    others = _same_updates(again(training, data, RATE_WITH_PENALTY, PENALTY), updates)
    return explain_penalty(explained, others, RATE, names) if others else None


def _with_another_rate(
    updates: Sequence[Update], others: Sequence[Update], explained: Explanation, named: str
) -> Explanation | None:
    """What is wrong with the factor of the gradient, if another learning rate shows it."""
    if not others or not named or explained.wrong:
        return None
    first, twice = ({k: u.after[k] - u.before[k] for k in u.after} for u in (updates[0], others[0]))
    if not any(np.any(each) for each in updates[0].after.values()):
        return None  # weights that are set to 0 before the first step
    if all(np.array_equal(first[name], twice[name]) for name in first):
        wrong = f"has a learning rate, {named}, that changes nothing"
        return replace(explained, wrong=wrong, mistake="learning rate without effect")
    if all(np.allclose(4 * first[name], twice[name], rtol=1e-9, atol=1e-12) for name in first):
        wrong = f"multiplies its steps by {named} twice"
        return replace(explained, wrong=wrong, mistake="learning rate twice")
    return None


def _same_updates(found: Iterator[Sequence[Update]], updates: Sequence[Update]) -> Sequence[Update]:
    """Those that are updates of the same parameters, and as many; none if there are none."""
    parameters = updates[0].before.keys()
    fitting = (e for e in found if e[0].before.keys() == parameters and len(e) == len(updates))
    return next(fitting, ())


def _part_of(state: Mapping[str, Any], like: Mapping[str, Any], names: Sequence[str]) -> Any:
    """Some parameters; a bias may be a number before its first step and an array after it."""
    return {name: state[name].reshape(like[name].shape) for name in names}


def called_updates(
    training: Training, data: TrainingData, rate: float = RATE, penalty: float = 0.0
) -> Iterator[Sequence[Update]]:
    """Updates by single steps, for each way of calling that works."""
    for full in (False, True):
        if updates := _updates_of_call(training, data, full, rate, penalty):
            yield updates
        if not any(role_in_training(p.name) in ("bias", "dictionary") for p in training.parameters):
            return


def _updates_of_call(
    training: Training, data: TrainingData, full: bool, rate: float, penalty: float
) -> list[Update]:
    def after(steps: int, rate: float = rate) -> Any:
        return parameters_after(training, data, steps, rate, full, penalty)

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
            rate if takes_rate else None,
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
