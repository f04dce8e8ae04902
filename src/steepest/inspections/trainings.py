"""Trainings whose updates are compared with the gradient of a usual loss."""

from __future__ import annotations

import inspect
import itertools
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import starmap
from typing import Any, Final

import numpy as np

from steepest.checks.uses import is_added
from steepest.consistency.calls import keep_random_state
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.finding import Candidate, UserCode
from steepest.inspections.finding_trainings import find_trainings, keeps_data
from steepest.inspections.gradient_lines import locate_gradient_mistake
from steepest.inspections.layer_stacks import find_layer_stacks
from steepest.inspections.least_squares import explain_least_squares
from steepest.inspections.minima import explain_minimum
from steepest.inspections.objects import ConstructorCall, find_constructor_calls
from steepest.inspections.own_forward import explain_by_forward
from steepest.inspections.training_calls import make_with_data
from steepest.inspections.training_data import CLASSES, FEATURES, TrainingData, training_data
from steepest.inspections.training_fits import Update
from steepest.inspections.training_functions import Training
from steepest.inspections.training_matching import Explanation, explain_updates
from steepest.inspections.training_models import ERROR_SHARED
from steepest.inspections.training_parameters import arrays
from steepest.inspections.training_updates import (
    RATE,
    UPDATES,
    Source,
    called_updates,
    recorded_updates,
    with_settings,
)

__all__ = ["add_trainings", "check_training"]

SECONDS: Final = 1.8
ONE_FOR_EACH: Final = r"one_?vs_?(all|rest)"
MOST_STACKS: Final = 2
USUAL_WIDTHS: Final = [(FEATURES, CLASSES)]
Found = tuple[Explanation, TrainingData, int]
"""An explanation, the data, and the number of updates."""


def add_trainings(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, and the functions and methods whose updates can be checked."""
    own = {name: value for name, value in names.items() if user_code.defines(value)}
    classes = {
        name: value
        for name, value in names.items()
        if inspect.isclass(value) and any(map(user_code.defines, vars(value).values()))
    }
    found = {each.name: each for each in candidates}
    for training in find_trainings(own, classes):
        known = found.get(training.name)
        effect = partial(_check_and_locate, training)
        if known is None:
            found[training.name] = Candidate(
                "epoch", training.name, training.function, effect=effect, only_effect=True
            )
        else:
            tried = [each for each in (known.effect, effect) if each is not None]
            found[training.name] = replace(known, effect=partial(_first_decided, tried))
    return list(found.values())


def _first_decided(checks: Sequence[Callable[[], FunctionVerdict]]) -> FunctionVerdict:
    """The first verdict that decides; that of the last check if none does."""
    for check in checks:
        verdict = check()
        if verdict.outcome != NOT_CHECKED:
            break
    return verdict


def _check_and_locate(training: Training) -> FunctionVerdict:
    """The verdict, with the line of a mistake if one edit makes every update follow the loss."""
    verdict = check_training(training)
    _, _, what = verdict.sentence.partition("every update equals ")
    layout = what.rpartition("(")[2].rstrip(").")

    def again() -> FunctionVerdict:
        found = check_training(training, layout)
        same = found.sentence.endswith(what)
        return found if same else replace(found, outcome=NOT_CHECKED)

    located = locate_gradient_mistake(verdict, training.function, again)
    fix = located.fix
    return located if fix is None else replace(located, fix=replace(fix, probes=UPDATES))


def check_training(training: Training, layout: str = "") -> FunctionVerdict:
    """The verdict on a training: right or wrong if its updates are explained, else not checked.

    Args:
        training: what trains.
        layout: the only layout to try, in words; "" tries all.
    """
    until = counted_time() + SECONDS
    state = random.getstate()
    with keep_random_state(), ExitStack() as at_end:
        at_end.callback(random.setstate, state)
        for each, widths in _with_objects(training):
            for width in widths:
                left = until - counted_time()
                if left <= 0:
                    break
                for solve in () if layout else (explain_least_squares, explain_minimum):
                    solved = call_safely(partial(solve, each), (), left).returned
                    if solved is not None:
                        return _verdict_on_solution(training, *solved)
                if re.search(ONE_FOR_EACH, training.name.lower()):
                    continue  # trainings of its own, as many as there are classes
                explain = partial(_explain, each, until, *width, layout)
                trial = call_safely(explain, (), left)
                if trial.returned is not None:
                    return _verdict(training, *trial.returned)
    return _not_recognised(training)


def _not_recognised(training: Training) -> FunctionVerdict:
    sentence = (
        f"{training.name} was not recognised as a training: no call was found whose updates follow "
        "the gradient of a usual loss of a regression or a network."
    )
    return FunctionVerdict("epoch", NOT_CHECKED, sentence)


def _not_judged(training: Training, explained: Explanation) -> FunctionVerdict:
    """A training of a book: its steps are no gradient, and meant so."""
    sentence = (
        f"{training.name} was not judged: it {explained.wrong}. But for that, every update equals "
        f"minus {explained.words}."
    )
    return FunctionVerdict("epoch", NOT_CHECKED, sentence)


def _with_objects(training: Training) -> Iterator[tuple[Training, list[tuple[int, int]]]]:
    """Ways of making an object, and the numbers of features and classes to try with each."""
    if training.cls is None:
        yield training, USUAL_WIDTHS
        return
    for cls in (training.cls, *training.cls.__subclasses__()):
        if keeps_data(cls):
            yield replace(training, make=partial(make_with_data, cls)), USUAL_WIDTHS
            continue
        calls = [*find_constructor_calls(cls, most=3)]
        for made in [*_stacks(training, cls, calls), *calls]:
            yield replace(training, make=partial(_make, made)), _widths(made.make())
        if not calls:  # a method may need nothing that an object keeps
            yield replace(training, make=partial(_make_without_init, cls)), USUAL_WIDTHS


def _stacks(
    training: Training, cls: type, calls: Sequence[ConstructorCall]
) -> list[ConstructorCall]:
    """Objects of layers, for a class whose objects have no arrays of their own."""
    if any(arrays(each.make()) for each in calls):
        return []
    scope = getattr(training.function, "__globals__", {})
    return [*itertools.islice(find_layer_stacks(cls, scope), MOST_STACKS)]


def _make_without_init(cls: type, data: TrainingData) -> Any:
    """An object of which nothing is set."""
    del data
    return object.__new__(cls)


def _make(made: ConstructorCall, data: TrainingData) -> Any:
    """An object by a call that needs no data."""
    del data
    return made.make()


def _widths(thing: Any) -> list[tuple[int, int]]:
    """The usual numbers of features and classes, and those that arrays of an object suggest."""
    shapes = [array.shape for array in arrays(thing).values() if array.ndim and array.size > 1]
    widths = dict.fromkeys(width for shape in shapes for width in shape if width > 1)
    if not shapes or FEATURES in widths or FEATURES + 1 in widths:
        return USUAL_WIDTHS
    inputs = [*dict.fromkeys((*shapes[0], *(width - 1 for width in shapes[0])))]
    last = max(shapes[-1]) if _is_bias_of(shapes) else min(shapes[-1])
    outputs = max(CLASSES, last)
    found = [(width, outputs) for width in inputs if width > 0]
    return found[:3]


def _is_bias_of(shapes: Sequence[tuple[int, ...]]) -> bool:
    """Whether the last array is a vector as wide as a side of the matrix before it.

    >>> _is_bias_of([(784, 16), (16, 10), (1, 10)]), _is_bias_of([(784, 1)])
    (True, False)
    """
    *before, last = shapes
    vector = len(last) == 1 or min(last) == 1
    return vector and bool(before) and len(before[-1]) > 1 and max(last) in before[-1]


def _explain(
    training: Training, until: float, features: int, classes: int, layout: str
) -> Found | None:
    """The explanation of the updates for several samples, or the same one for two single ones."""
    single: list[Found] = []
    several = False
    for data in training_data(features, classes):
        if counted_time() > until:
            return None
        if layout not in data.words:
            continue
        recorded = [(each, recorded_updates) for each in recorded_updates(training, data)]
        called = ((each, called_updates) for each in called_updates(training, data))
        for updates, again in itertools.chain(recorded, called):
            explained = explain_updates(updates)
            if explained is not None:
                explained = with_settings(training, data, updates, explained, again)
            elif again is called_updates:
                explained = explain_by_forward(training, data, updates)
            if explained is None or (not explained.is_usual and not explained.wrong):
                several = several or len(data.rows) > 1
                continue
            if several and training.gives_gradient and len(data.rows) == 1:
                return None  # one sample hides a sum or a mean
            found = (explained, data, len(updates))
            if len(data.rows) > 1:
                return _confirm(training, found, again)
            if any(
                before.words == explained.words and not np.array_equal(other.rows, data.rows)
                for before, other, _ in single
            ):
                return found
            single.append(found)
            break
    return None


def _confirm(training: Training, found: Found, again: Source) -> Found | None:
    """The explanation if it holds for features with other means too, or these change nothing.

    With means of 0 the weights and the bias of one layer do not depend on each other.
    """
    explained, data, _ = found
    if explained.wrong:
        return found
    _, features = data.rows.shape
    layouts = training_data(features, max(CLASSES, data.labels.shape[1]), shifted=True)
    shifted = next((each for each in layouts if each.words == data.words), data)
    own = explained.model is None
    explain = partial(explain_by_forward, training, shifted) if own else explain_updates
    for updates in again(training, shifted, RATE, 0.0):
        second = explain(updates)
        if second is not None and second.words == explained.words:
            return (second, shifted, len(updates)) if second.wrong else found
    if own:
        return None
    pairs = zip(again(training, data, RATE, 0.0), again(training, shifted, RATE, 0.0), strict=False)
    return found if any(starmap(_are_same, pairs)) else None


def _are_same(one: Sequence[Update], other: Sequence[Update]) -> bool:
    """Whether updates are the same, as those of a training that standardises its features."""
    return len(one) == len(other) and all(
        a.after.keys() == b.after.keys()
        and all(np.allclose(a.after[name], b.after[name]) for name in a.after)
        for a, b in zip(one, other, strict=True)
    )


def _verdict_on_gradient(
    training: Training, explained: Explanation, data: TrainingData
) -> FunctionVerdict:
    """Right, or not checked: another gradient than that of a usual loss may be meant."""
    what = explained.words.removeprefix("the learning rate times ")
    if explained.wrong and (explained.mistake != "sign" or not is_added(training.function)):
        sentence = f"{training.name} was not recognised as the gradient of a usual loss."
        return FunctionVerdict("gradient", NOT_CHECKED, sentence)
    sign = "minus " if explained.wrong else ""
    sentence = (
        f"{training.name} is right: it returns {sign}{what}, in all {explained.count} numbers "
        f"({data.words})."
    )
    added = ("The file adds it: together that is a descent.",) if sign else ()
    return FunctionVerdict("gradient", RIGHT, sentence, notes=(*added, *explained.notes))


def _verdict_on_solution(training: Training, words: str, data: TrainingData) -> FunctionVerdict:
    sentence = f"{training.name} is right: it finds {words} ({data.words})."
    return FunctionVerdict("linear_regression", RIGHT, sentence)


def _verdict(
    training: Training, explained: Explanation, data: TrainingData, updates: int
) -> FunctionVerdict:
    if training.gives_gradient:
        return _verdict_on_gradient(training, explained, data)
    if training.by_parameters and explained.wrong:
        return _not_recognised(training)
    if explained.wrong == ERROR_SHARED:
        return _not_judged(training, explained)
    times = "one update" if updates == 1 else f"{updates} updates"
    what = f"minus {explained.words}, in all {explained.count} numbers of {times} ({data.words})"
    if not explained.wrong:
        sentence = f"{training.name} is right: every update equals {what}."
        return FunctionVerdict("epoch", RIGHT, sentence, notes=explained.notes)
    sentence = f"{training.name} {explained.wrong}; but for that, every update equals {what}."
    return FunctionVerdict(
        "epoch", WRONG, sentence, explained.mistake, subject=training.name, notes=explained.notes
    )
