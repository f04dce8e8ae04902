"""Updates of a training compared with the derivative of a loss of its object's own forward pass.

So a network of any depth, of layers in objects or with activations of its own can be judged: what
its forward pass returns is differentiated by central differences. Such a training is right or not
checked: the forward pass may not be the one that it trains.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.inspections.training_calls import names_of_settings, prepare_training
from steepest.inspections.training_data import TrainingData
from steepest.inspections.training_fits import FEWEST, Update, are_close
from steepest.inspections.training_functions import Training
from steepest.inspections.training_matching import Explanation, words_of_factor
from steepest.inspections.training_models import Output
from steepest.inspections.training_parameters import arrays, replace_arrays

__all__ = ["LOSSES", "explain_by_forward", "forward_of"]

Numbers = NDArray[np.float64]
FORWARD: Final = (
    r"_*(forward|feed_?forward|fprop|propagate|call|run|activate)(_?(prop\w*|pass|all))?_*",
    r"_*(predict_?proba\w*|probabilities)",
    r"_*(predict|output|inference|hypothesis|net_?input)_*",
)
MOST_NUMBERS: Final = 120
"""Of the parameters: each costs two forward passes."""
SIZE: Final = 1e-5
"""Of the changes in a central difference."""
TOLERANCE: Final = 1e-5
"""Of a number of an update, relative to the largest of its array."""
PENALTY: Final = "Its penalty was set to 0, and is not judged."
FIXED: Final = "Its learning rate could not be set, so only that it is the same is known."


def _sigmoid(z: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-z)))


def _softmax(z: Numbers) -> Numbers:
    grown = np.exp(z - z.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True))


def _is_probability(out: Numbers) -> bool:
    return bool(((out > 0) & (out < 1)).all())


def _sums_to_one(out: Numbers) -> bool:
    return out.shape[1] > 1 and _is_probability(out) and np.allclose(out.sum(axis=1), 1)


LOSSES: Final[tuple[tuple[Output, Callable[[Numbers], bool]], ...]] = (
    (Output("the cross-entropy of {}", lambda out, y: -y / out), _sums_to_one),
    (
        Output("the binary cross-entropy of {}", lambda out, y: (out - y) / (out * (1 - out))),
        _is_probability,
    ),
    (
        Output("the squared error of {}", lambda out, y: out - y, squared=True),
        lambda out: True,
    ),
    (
        Output("the cross-entropy of softmax of {}", lambda out, y: _softmax(out) - y),
        lambda out: out.shape[1] > 1 and not _is_probability(out),
    ),
    (
        Output("the binary cross-entropy of sigmoid of {}", lambda out, y: _sigmoid(out) - y),
        lambda out: not _is_probability(out),
    ),
)
"""Losses with their derivative, summed over samples, by what a forward pass returns."""


def explain_by_forward(
    training: Training, data: TrainingData, updates: Sequence[Update]
) -> Explanation | None:
    """The explanation of updates by the forward pass of the object; None if there is none.

    Args:
        training: a method that trains.
        data: the samples and labels that it got.
        updates: its steps, with all arrays of the object by their names.
    """
    forward = forward_of(training.cls) if training.cls else None
    if forward is None or not updates:
        return None
    try:
        passes = _OwnForward(training, data, forward)
        slopes = [passes.derivatives(each) for each in updates]
    except Exception:  # the user's code may raise anything
        return None
    for loss, fits in LOSSES:
        if all(fits(out) for out, _ in slopes):
            factors = [
                _factor_of(each, out, jacobian, loss)
                for each, (out, jacobian) in zip(updates, slopes, strict=True)
            ]
            found = _conclude(training, data, updates, factors, passes.words(loss))
            if found is not None:
                return found
    return None


def forward_of(cls: type) -> str | None:
    """The name of the method that computes an output from samples alone.

    >>> class Net:
    ...     def predict(self, x): return x.argmax()
    ...     def forward(self, x, train=False): return x
    >>> forward_of(Net)
    'forward'
    """
    own = {name: getattr(cls, name, None) for name in dir(cls)}
    methods = {name: each for name, each in own.items() if inspect.isfunction(each)}
    for pattern in FORWARD:
        for name, method in methods.items():
            if re.fullmatch(pattern, name.lower()) and len(_required(method)) == 1:
                return name
    return None


def _required(method: Callable[..., Any]) -> list[inspect.Parameter]:
    """The parameters of a method that a call must give, without the object."""
    parameters = list(inspect.signature(method).parameters.values())[1:]
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return [p for p in parameters if p.default is inspect.Parameter.empty and p.kind in kinds]


@dataclass(slots=True, eq=False)
class _OwnForward:
    """The forward pass of an object with parameters that are given.

    Attributes:
        training: a method of the object.
        data: its samples and labels.
        name: of the forward pass.
    """

    training: Training
    data: TrainingData
    name: str

    def words(self, loss: Output) -> Output:
        """A loss with the name of the forward pass in its words."""
        named = f"what {self.name} returns (central differences)"
        return Output(loss.words.format(named), loss.error, squared=loss.squared)

    def derivatives(self, update: Update) -> tuple[Numbers, dict[str, Numbers]]:
        """The outputs (n, outputs) before a step, and their derivatives by each parameter.

        Raises:
            ValueError: the outputs are not those of the labels, or not the same twice.
            Exception: what the user's code raises.
        """
        thing = prepare_training(self.training, self.data, 1, 0.1, False, 0.0).thing
        before = {**arrays(thing), **{name: each.copy() for name, each in update.before.items()}}
        if sum(each.size for each in before.values()) > MOST_NUMBERS:
            raise ValueError("there are too many parameters")

        def output(changed: Mapping[str, Numbers]) -> Numbers:
            replace_arrays(thing, {**before, **changed})
            return self._of(thing)

        out = output({})
        if not np.array_equal(out, output({})) or not np.isfinite(out).all():
            raise ValueError("the outputs are random, or not finite")
        slopes = {name: self._by(name, before[name], output) for name in before}
        return out, slopes

    def _by(
        self, name: str, value: Numbers, output: Callable[[Mapping[str, Numbers]], Numbers]
    ) -> Numbers:
        """The derivatives of the outputs by the numbers of one array, along the last axis."""
        columns = []
        for place in np.ndindex(value.shape):
            moved = []
            for size in (SIZE, -SIZE):
                changed = np.array(value, dtype=np.float64)
                changed[place] += size
                moved.append(output({name: changed}))
            columns.append((moved[0] - moved[1]) / (2 * SIZE))
        return np.stack(columns, axis=-1)

    def _of(self, thing: Any) -> Numbers:
        """The outputs of an object as (n, outputs)."""
        call = partial(getattr(thing, self.name))
        wanted = self.data.labels.shape
        for samples in self._samples():
            out = _as_rows([call(np.array(each)) for each in samples], self.data.columns, wanted)
            if out is not None:
                return out
        raise ValueError("the outputs have another shape than the labels")

    def _samples(self) -> Iterator[list[Any]]:
        yield [self.data.x]
        yield [sample for sample, _ in self.data.pairs]


def _as_rows(parts: Sequence[Any], columns: bool, wanted: tuple[int, ...]) -> Numbers | None:
    """Outputs of all samples at once, or of one at a time, as rows; None for another shape."""
    parts = [each[0] if isinstance(each, tuple) and each else each for each in parts]
    arrays = [np.asarray(each, dtype=np.float64) for each in parts]
    if len(arrays) > 1:
        arrays = [np.stack([each.reshape(-1) for each in arrays])]
        columns = False
    out = arrays[0]
    out = out.T if columns and out.ndim == 2 else out
    out = out.reshape(len(out), -1) if out.ndim and out.shape[0] == wanted[0] else out
    return out if out.shape == wanted else None


def _factor_of(
    update: Update, out: Numbers, jacobian: Mapping[str, Numbers], loss: Output
) -> float | None:
    """The factor of the gradient by which all arrays move; None if there is none."""
    error = loss.error(out, update.y)
    moved, wanted = [], []
    for name, slope in jacobian.items():
        if not slope.any():  # a result that is kept, or the velocity of a rule
            continue
        wanted.append(np.einsum("no,nop->p", error, slope))
        kept = name not in update.before
        step = np.zeros(slope.shape[-1]) if kept else update.before[name] - update.after[name]
        moved.append(step.reshape(-1))
    if not moved:
        return None
    steps, gradients = np.concatenate(moved), np.concatenate(wanted)
    if not np.isfinite(gradients).all() or abs(gradients).max(initial=0.0) < TOLERANCE:
        return None
    factor = float(steps @ gradients / (gradients @ gradients))
    for step, gradient in zip(moved, wanted, strict=True):
        size = max(abs(factor * gradient).max(initial=0.0), TOLERANCE * abs(steps).max())
        if abs(step - factor * gradient).max(initial=0.0) > TOLERANCE * size:
            return None
    return factor if factor > 0 else None


def _conclude(
    training: Training,
    data: TrainingData,
    updates: Sequence[Update],
    factors: Sequence[float | None],
    loss: Output,
) -> Explanation | None:
    """The explanation if all updates follow the loss with the same factor, a usual one."""
    known = [each for each in factors if each is not None]
    count = sum(int((u.after[k] != u.before[k]).sum()) for u in updates for k in u.before)
    if len(known) < len(factors) or count < FEWEST:
        return None
    steady = all(are_close(each, known[0]) for each in known)
    if not steady or (updates[0].rate is None and len(known) < 2):
        return None
    words = words_of_factor(updates[0], known[0], loss)
    if words is None:
        return None
    notes = [FIXED] if updates[0].rate is None else []
    notes += [PENALTY] if names_of_settings("penalty", training, data) else []
    return Explanation(words, 1, count, tuple(notes))
