"""A recorded training explained by the derivative of a loss of its own forward pass."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.recording import Recorded
from steepest.consistency.states import Path, copy_state, find_places, put
from steepest.consistency.steps import Step, outputs_of
from steepest.inspections.judged_steps.fitting import Window, fit_movement
from steepest.inspections.judged_steps.moments import Moment, Training
from steepest.inspections.judged_steps.samples import labels_of, outputs_as_rows
from steepest.inspections.own_forward import LOSSES
from steepest.inspections.training_models import Output
from steepest.roles.reading import roles_of

__all__ = ["MOST_WINDOWS", "Explained", "explain_training"]

Numbers = NDArray[np.float64]
T = TypeVar("T")
SIZE: Final = 1e-5
MOST_WINDOWS: Final = 3
MOST_ELEMENTS: Final = 24
"""Of a larger array so many elements are compared."""
FEWEST_NUMBERS: Final = 4
Chosen = Mapping[Path, NDArray[np.int64]]
Slopes = Mapping[str, Mapping[str, Numbers]]
"""For each output and each parameter the derivatives, along the last axis."""


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """What a training descends on.

    Attributes:
        loss: in words.
        rule: how it differs from plain descent, in words; "" for plain descent.
        parameters: the labels of the arrays that it moves.
        steps: how many steps were compared.
        within: the calls of the file's functions in these steps.
        around: the functions that were running before and after them.
    """

    loss: str
    rule: str
    parameters: tuple[str, ...]
    steps: int
    within: tuple[Recorded, ...]
    around: tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Measured:
    """The outputs of a forward pass at one moment, and their derivatives."""

    moment: Moment
    outputs: Mapping[str, Numbers]
    slopes: Slopes


def explain_training(
    training: Training,
    paths: Sequence[Path],
    most: int = MOST_WINDOWS,
    own_loss: bool = False,
) -> Explained | None:
    """What a training descends on; None if its steps follow no usual loss of its forward pass.

    Args:
        training: as it was recorded.
        paths: the places of its parameters.
        most: so many steps are compared.
        own_loss: whether what the forward pass returns may itself be the loss.
    """
    groups = [[*same] for _, same in itertools.groupby(training.moments, _Points(paths))]
    groups = groups[: most + 1]
    points = [_Points(paths)(each[0]).values for each in groups]
    if len(groups) < 2 or any(each.keys() != points[0].keys() for each in points):
        return None
    labels = _labels_of(points[0])
    moved = {k for k in labels if any(not np.array_equal(p[k], points[0][k]) for p in points)}
    kept = [k for k in labels if k in moved or {"weights", "bias"} & {*roles_of(labels[k])}]
    if not moved:
        return None
    chosen = {k: _chosen([each[k] for each in points]) for k in kept}
    measured = [[*_measure(training, each, chosen)] for each in groups[:-1]]
    if not all(measured):
        return None
    for key in measured[0][0].outputs:
        for loss, windows in _hypotheses(training, measured, points, chosen, key):
            rule = fit_movement(windows)
            if rule is not None:
                return _explained(training, groups, loss, rule, [*windows[0].moved])
    for loss, windows in _own_loss(training, measured, points, chosen) if own_loss else ():
        rule = fit_movement(windows)
        if rule is not None:
            return _explained(training, groups, loss, rule, [*windows[0].moved])
    return None


@dataclass(frozen=True, slots=True)
class _Points:
    """The values of the parameters at a moment, to group moments by."""

    paths: Sequence[Path]

    def __call__(self, moment: Moment) -> _Values:
        places = find_places({k: moment.state[k] for k in ("forward", "globals")})
        return _Values({path: places[path].value for path in self.paths if path in places})


@dataclass(frozen=True, slots=True, eq=False)
class _Values:
    values: Mapping[Path, Numbers]

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Values)
            and self.values.keys() == other.values.keys()
            and all(np.array_equal(v, other.values[k]) for k, v in self.values.items())
        )

    __hash__ = None  # type: ignore[assignment]  # arrays may change


def _labels_of(values: Mapping[Path, Numbers]) -> dict[Path, str]:
    """The last name of each place."""
    return {
        path: next((key for _, key in reversed(path) if isinstance(key, str)), "")
        for path in values
    }


def _chosen(values: Sequence[Numbers]) -> NDArray[np.int64]:
    """The flat indices of the elements that are compared, half of them such that move."""
    size = values[0].size
    if size <= 2 * MOST_ELEMENTS:
        return np.arange(size)
    generator = np.random.default_rng(1)
    moving = np.flatnonzero(values[0] != values[-1])
    some = generator.permutation(moving)[: MOST_ELEMENTS // 2]
    return np.unique([*some, *generator.choice(size, MOST_ELEMENTS // 2, replace=False)])


def _measure(training: Training, moments: Sequence[Moment], chosen: Chosen) -> Iterator[_Measured]:
    """The outputs and derivatives at the moments of one step, each set of samples once."""
    seen: set[tuple[int, ...]] = set()
    for moment in moments:
        if moment.samples in seen:
            continue
        seen.add(moment.samples)
        step = moment.step(training.forward, [*chosen], training.data)
        if step is None or len(step.points) < len(chosen):
            return
        base = step.outputs({})
        yield _Measured(moment, base, _slopes(step, base, chosen))


def _slopes(step: Step, base: Mapping[str, Numbers], chosen: Chosen) -> Slopes:
    """The derivatives of all outputs; what the forward pass keeps may change meanwhile."""
    state, paths = copy_state(step.state), [*step.parameters.values()]
    found: dict[str, dict[str, Numbers]] = {key: {} for key in base}
    for label, value in step.points.items():
        columns: dict[str, list[Numbers]] = {key: [] for key in base}
        for place in chosen[step.parameters[label]]:
            moved = []
            for size in (SIZE, -SIZE):
                changed = value.copy()
                changed.flat[place] += size
                put(state, step.parameters[label], changed)
                moved.append(outputs_of(step.forward, state, paths))
            for key in base:
                columns[key].append((moved[0][key] - moved[1][key]) / (2 * SIZE))
        put(state, step.parameters[label], value)
        for key in base:
            found[key][label] = np.stack(columns[key], axis=-1)
    return found


def _hypotheses(
    training: Training,
    measured: Sequence[Sequence[_Measured]],
    points: Sequence[Mapping[Path, Numbers]],
    chosen: Chosen,
    key: str,
) -> Iterator[tuple[str, list[Window]]]:
    """The usual losses of one output, with what each step moves and its gradients."""
    shaped = [[_as_rows(each, key, training) for each in window] for window in measured]
    if not all(each is not None for window in shaped for each in window):
        return
    step = measured[0][0].moment.step(training.forward, [*points[0]], training.data)
    if step is None:
        return
    for loss, fits in LOSSES:
        if not all(fits(each[0]) for window in shaped for each in window if each):
            continue
        places = {label: (path, chosen[path]) for label, path in step.parameters.items()}
        for calls in _choices(shaped):
            windows = [
                _window(rows, before, after, places, loss)
                for rows, before, after in zip(calls, points, points[1:], strict=False)
            ]
            found = [each for each in windows if each is not None]
            seen = {label for each in found for label in each.moved}
            if len(found) == len(windows) and seen == {*places}:
                yield loss.words.format(_words_of(key, training)), found


def _own_loss(
    training: Training,
    measured: Sequence[Sequence[_Measured]],
    points: Sequence[Mapping[Path, Numbers]],
    chosen: Chosen,
) -> Iterator[tuple[str, list[Window]]]:
    """The number that the function returns, with what each step moves and its gradients."""
    step = measured[0][0].moment.step(training.forward, [*points[0]], training.data)
    numbers = [key for key, value in measured[0][0].outputs.items() if value.size == 1]
    returned = [key for key in numbers if key.startswith("returned")]
    if step is None or not returned:
        return
    places = {label: (path, chosen[path]) for label, path in step.parameters.items()}
    labels = np.asarray(training.data.y, dtype=np.float64).ravel()
    for calls in _choices([[*window] for window in measured]):
        windows = []
        for rows, before, after in zip(calls, points, points[1:], strict=False):
            gradients = {
                label: np.sum([each.slopes[returned[0]][label].ravel() for each in rows], axis=0)
                for label in places
            }
            values = {k: before[path].flat[at] for k, (path, at) in places.items()}
            moved = {k: (before[p] - after[p]).flat[at] for k, (p, at) in places.items()}
            windows.append(Window(values, moved, gradients, labels))
        if sum(each.size for each in windows[0].moved.values()) >= FEWEST_NUMBERS:
            yield _words_of(returned[0], training), windows


Shaped = tuple[Numbers, Numbers, Mapping[str, Numbers]]
"""Outputs and labels (n, outputs), and the derivatives (n, outputs, numbers)."""


def _choices(shaped: Sequence[Sequence[T | None]]) -> Iterator[list[list[T]]]:
    """Which of the calls before a step belong to it: all of them, the last one, or the first."""
    whole = [[each for each in window if each is not None] for window in shaped]
    yield whole
    if any(len(each) > 1 for each in whole):
        yield [each[-1:] for each in whole]
        yield [each[:1] for each in whole]


def _as_rows(each: _Measured, key: str, training: Training) -> Shaped | None:
    """An output, its labels and derivatives as rows; None if it is no output for the labels."""
    count = len(each.moment.samples)
    columns = ("column" in training.data.words) != training.hook.turned
    if key not in each.outputs or not np.isfinite(each.outputs[key]).all():
        return None
    out = outputs_as_rows(each.outputs[key], count, columns)
    labels = None if out is None else labels_of(training.data, each.moment.samples, out.shape[1])
    if out is None or labels is None:
        return None
    slopes = {}
    for label, slope in each.slopes[key].items():
        turned = [outputs_as_rows(slope[..., k], count, columns) for k in range(slope.shape[-1])]
        rows = [part for part in turned if part is not None]
        if len(rows) < len(turned):
            return None
        slopes[label] = np.stack(rows, axis=-1)
    return out, labels, slopes


def _window(
    rows: Sequence[Shaped],
    before: Mapping[Path, Numbers],
    after: Mapping[Path, Numbers],
    places: Mapping[str, tuple[Path, NDArray[np.int64]]],
    loss: Output,
) -> Window | None:
    """A step with the gradients of a loss; None if it has no gradient to speak of."""
    values, moved, gradients = {}, {}, {}
    for label, slope in rows[0][2].items():
        path, indices = places[label]
        total = np.zeros(slope.shape[-1])
        for out, y, slopes in rows:
            with np.errstate(all="ignore"):
                total += np.einsum("no,nop->p", loss.error(out, y), slopes[label])
        if any(slopes[label].any() for _, _, slopes in rows):
            values[label] = before[path].flat[indices]
            moved[label] = (before[path] - after[path]).flat[indices]
            gradients[label] = total
    if sum(each.size for each in moved.values()) < FEWEST_NUMBERS:
        return None
    return Window(
        values, moved, gradients, np.concatenate([labels.ravel() for _, labels, _ in rows])
    )


def _words_of(key: str, training: Training) -> str:
    """An output in words: what forward returns, or what it keeps in a2."""
    name = training.forward.__name__
    if key.startswith("returned"):
        last = key.rpartition(" ")[2]
        return f"{last}, which {name} returns" if last else f"what {name} returns"
    return f"{key.removeprefix('kept ')}, which {name} sets"


def _explained(
    training: Training,
    groups: Sequence[Sequence[Moment]],
    loss: str,
    rule: str,
    labels: Sequence[str],
) -> Explained:
    first, last = groups[0][0], groups[-1][0]
    within = tuple(training.calls[first.place : last.place])
    steps = len(groups) - 1
    return Explained(loss, rule, tuple(labels), steps, within, tuple(first.running))
