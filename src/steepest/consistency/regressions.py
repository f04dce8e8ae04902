"""Gradients of linear, logistic and softmax regression in functions without their loss."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.blocks import Block, common_factor
from steepest.consistency.calls import Call, arguments_for, assignments, keep_random_state
from steepest.consistency.concluding import conclude
from steepest.consistency.hypotheses import ACTIVATIONS, LOSSES
from steepest.consistency.layouts import LAYOUTS, SAMPLES, Layout
from steepest.consistency.matching import match_blocks
from steepest.consistency.results import Leaf, read_leaves, returned_names
from steepest.consistency.trials import Conclusion, Trial, best_conclusion
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.terms import find_factor
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG
from steepest.parameters import single_parameters_of
from steepest.roles.reading import roles_of

__all__ = [
    "NEGATIVE",
    "RegressionGradient",
    "check_regression_gradient",
    "find_regression_gradients",
]

Numbers = NDArray[np.float64]

NEGATIVE: Final = "It is the negative of the derivative, so that the step has to add it."
SECONDS: Final = 0.8
STRENGTH: Final = 0.1
NAMES: Final = r"\w*(grad|back_?prop|backward|slope|deriv|d[jlc]_?d)\w*|_*d_?(loss|cost)\w*"
OTHER_NAMES: Final = (
    r"\w*(desc|decent|decend|check|numeric|approx|clip|update|zero|plot|fit|train|run|test|step"
    r"|boost|norm|optimi|hess)\w*"
)


@dataclass(frozen=True, slots=True)
class RegressionGradient:
    """A function of data, labels, and weights or predictions, with the name of a gradient.

    Attributes:
        name: of the function.
        function: the function.
    """

    name: str
    function: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Model:
    """A regression whose gradient a function may compute.

    Attributes:
        words: what is differentiated.
        activation: what the model makes of the weighted sums.
        loss: of outputs and labels, summed over the samples.
        signs: whether the labels are -1 and 1.
    """

    words: str
    activation: Callable[[Numbers], Numbers]
    loss: Callable[[Numbers, Numbers], float]
    signs: bool = False


def _identity(z: Numbers) -> Numbers:
    return z


def _softmax(axis: int) -> Callable[[Numbers], Numbers]:
    def activation(z: Numbers) -> Numbers:
        grown = np.exp(z)
        return np.asarray(grown / grown.sum(axis=axis, keepdims=True))

    return activation


def _logistic_loss_of_signs(z: Numbers, y: Numbers) -> float:
    return float(np.log1p(np.exp(-y * z)).sum())


SQUARED, CROSS, BINARY = list(LOSSES.values())[:3]
LINEAR: Final = Model("the squared error of linear regression", _identity, SQUARED)
LOGISTIC: Final = Model("the loss of logistic regression", ACTIVATIONS["sigmoid"], BINARY)
SIGNS: Final = Model(
    "the loss of logistic regression (labels -1 and 1)", _identity, _logistic_loss_of_signs, True
)
NEURON: Final = Model("the squared error of a sigmoid unit", ACTIVATIONS["sigmoid"], SQUARED)


def find_regression_gradients(
    functions: Mapping[str, Callable[..., Any]],
) -> list[RegressionGradient]:
    """The functions of data, labels, and weights or predictions that are named after a gradient.

    >>> def calc_grad(X, y, theta): return X.T @ (X @ theta - y)
    >>> [each.name for each in find_regression_gradients({"calc_grad": calc_grad})]
    ['calc_grad']
    """
    return [
        RegressionGradient(name, function)
        for name, function in functions.items()
        if re.fullmatch(NAMES, name.lower())
        and not re.fullmatch(OTHER_NAMES, name.lower())
        and _takes_what_a_gradient_needs(function)
    ]


def _takes_what_a_gradient_needs(function: Callable[..., Any]) -> bool:
    needed = [p.name for p in single_parameters_of(function) if p.default is p.empty]
    roles = [{*roles_of(name)} for name in needed]
    kinds = [any(role in each for each in roles) for role in ("data", "labels")]
    fits = any({"weights", "predictions"} & each for each in roles)
    return 3 <= len(needed) <= 6 and all(kinds) and fits


def check_regression_gradient(gradient: RegressionGradient) -> Conclusion | None:
    """The best conclusion over layouts and regressions; None if it is the gradient of none."""
    until = counted_time() + SECONDS
    found: list[Conclusion] = []
    with keep_random_state():
        known = list(assignments(gradient.function))
        for inside, roles, layout in itertools.product((False, True), known, LAYOUTS):
            left = until - counted_time()
            if left <= 0 or not {"data", "labels"} <= {*roles.values()}:
                continue
            for model in _models(layout):
                trial = _Trial(gradient, roles, layout, model, inside)
                tried: Conclusion | None = call_safely(trial.conclude, (), left).returned
                found += [tried] if tried else []
                if tried and tried.outcome == RIGHT:
                    return tried
    return best_conclusion([each for each in found if each.outcome == WRONG])


def _models(layout: Layout) -> Iterator[Model]:
    if layout.labels == "numbers":
        yield from (LINEAR, LOGISTIC, SIGNS, NEURON)
    elif layout.samples in ("rows", "columns"):
        activation = _softmax(0 if layout.samples == "columns" else -1)
        yield Model("the cross-entropy of softmax regression", activation, CROSS)
        if layout.labels == "one-hot":
            yield from (LINEAR, LOGISTIC)


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """One way of calling, compared with one regression."""

    gradient: RegressionGradient
    roles: Mapping[str, str]
    layout: Layout
    model: Model
    inside: bool = False
    """Whether the first of the weights is the bias, and the samples have no column of ones."""

    def _words(self) -> str:
        """The layout; for models of single outputs, columns of 0 and 1 are no one-hot labels."""
        if self.model in (LINEAR, LOGISTIC):
            return self.layout.words.replace("one-hot labels", "labels in two columns")
        return self.layout.words

    def conclude(self) -> Conclusion | None:
        """What the call shows; None if it is not the gradient of this regression."""
        given = self._arguments(0.0)
        if given is None or self.layout.sample_count == 1:
            return None
        leaves = self._call(given)
        blocks: Sequence[Block] = match_blocks(
            leaves, self._points(given), lambda v: self._value(given, v)
        )
        if not blocks or len(blocks) < len(leaves) or not any(b.x.size > 1 for b in blocks):
            blocks = self._number_blocks(blocks)
        factor = self._factor(blocks)
        if factor is None or not self._is_regularised():
            return None
        notes: tuple[str, ...] = ()
        if factor < 0:
            notes = (NEGATIVE,)
        name = self.gradient.name
        call = Call(self.gradient.function, name, given)
        trial = Trial(
            name=name,
            value_words=self.model.words,
            words=self._words(),
            call=call.shown,
            blocks=tuple(replace(b, numeric=b.numeric * factor) for b in blocks),
            samples=SAMPLES,
            kind="two functions",
            notes=notes,
            again=self.conclude,
        )
        found = conclude(trial)
        if found is None or found.outcome == NOT_CHECKED:
            return None
        if found.outcome == WRONG and not self._is_clear(trial):
            return None
        return found

    def _number_blocks(self, blocks: Sequence[Block]) -> Sequence[Block]:
        """The blocks, if all are numbers with names that say of what they are the derivative."""
        certain = all(block.certain and block.x.size == 1 for block in blocks)
        return blocks if certain and len(blocks) > 1 else []

    def _is_clear(self, trial: Trial) -> bool:
        """Whether the weights' gradient agrees, and one slip explains the bias'."""
        wrong = [block for block in trial.blocks if not block.agrees]
        agreeing = [block for block in trial.blocks if block.agrees and block.x.size > 2]
        slips = all(block.same_shape is not None and block.has_strict_cause for block in wrong)
        return bool(agreeing) and slips

    def _arguments(self, strength: float) -> dict[str, Any] | None:
        given = arguments_for(self.roles, self.layout, self.gradient.function)
        if given is None or "dictionary" in self.roles.values():
            return None
        for name, role in self.roles.items():
            if role == "regularisation":
                given[name] = strength
            elif role == "labels" and self.model.signs:
                given[name] = 2 * given[name] - 1
        named = self._name_of("predictions")
        if named and (self._name_of("weights") or self.layout.samples == "numbers"):
            return None  # one feature would hide a sum over the features
        if named:
            given[named] = self.model.activation(self._sums(given, {}))
        if self.inside:
            name = self._name_of("weights")
            if not name or self._name_of("bias") or self.layout.samples != "rows":
                return None
            given[name] = np.concatenate([given[name][:1] / 2 + 0.1, given[name]])
        return given

    def _call(self, given: Mapping[str, Any]) -> list[Leaf]:
        returned = Call(self.gradient.function, self.gradient.name, given)()
        leaves = read_leaves(returned, returned_names(self.gradient.function))
        points = self._points(given)
        several = len(points) > 1 and all(each.size == 1 for each in points.values())
        if len(leaves) == 1 and several and leaves[0].value.shape == (len(points),):
            return [Leaf("", (k,), np.asarray(number)) for k, number in enumerate(leaves[0].value)]
        if len(leaves) == 1 and not leaves[0].name:
            return [replace(leaves[0], name="gradient")]
        return leaves

    def _name_of(self, role: str) -> str:
        return next((name for name, each in self.roles.items() if each == role), "")

    def _points(self, given: Mapping[str, Any]) -> dict[str, Numbers]:
        """The weights and the bias; those of a usual model where only predictions are given."""
        weights, bias = self._name_of("weights"), self._name_of("bias")
        if weights:
            return {name: np.asarray(given[name]) for name in given if name in (weights, bias)}
        made = {"W": self.layout.array("weights", "W", 1, 1)}
        return made | {"b": np.asarray(self.layout.array("bias", "b", 1, 1))}

    def _sums(self, given: Mapping[str, Any], changes: Mapping[str, Numbers]) -> Numbers:
        x = given[self._name_of("data")]
        now = {**self._points(given), **changes}
        w = now.pop(self._name_of("weights") or "W")
        bias = [*now.values()]
        if self.inside:
            return np.asarray(x @ w[1:] + w[0])
        if self.layout.samples == "columns":
            z = w @ x if w.ndim == 1 or self.layout.weights == "out, in" else w.T @ x
        elif w.ndim:
            z = x @ w if self.layout.weights == "in, out" else x @ w.T
        else:
            z = w * x
        return np.asarray(z + bias[0] if bias else z)

    def _value(self, given: Mapping[str, Any], changes: Mapping[str, Numbers]) -> float:
        layout = self.layout
        form = "one-hot" if layout.outputs > 1 else "numbers"
        y = replace(layout, labels=form).array("labels", "y", 0, 1)
        y = 2 * y - 1 if self.model.signs else y
        with np.errstate(all="ignore"):
            return self.model.loss(self.model.activation(self._sums(given, changes)), y)

    def _factor(self, blocks: Sequence[Block]) -> float | None:
        """What the gradient is times that of the sum; None if no usual mean or sum explains it."""
        if not blocks:
            return None
        largest = max(blocks, key=lambda block: block.x.size)
        factor = common_factor(blocks)
        factor = largest.factor if factor is None else factor
        if factor is None:
            return None
        n, outputs = SAMPLES, max(self.layout.outputs, 1)
        halves = (1, 2) if self.model.loss is SQUARED else (1,)
        usual = {k / d for k in halves for d in (1, n, n * outputs)}
        return factor if any(abs(abs(factor) / u - 1) < 1e-3 for u in usual) else None

    def _is_regularised(self) -> bool:
        """Whether a strength of regularisation adds nothing but a multiple of the weights."""
        if not self._name_of("regularisation"):
            return True
        plain, penalised = (self._arguments(strength) for strength in (0.0, STRENGTH))
        assert plain is not None and penalised is not None
        points = [p for p in self._points(plain).values() if p.size > 1]
        for before, after in zip(self._call(plain), self._call(penalised), strict=True):
            added = (after.value - before.value).ravel()
            if not added.any():
                continue
            forms = [p.ravel() for p in points if p.size == added.size]
            forms += [np.where(np.arange(p.size) == 0, 0.0, p) for p in forms]
            if not any(find_factor(added, form, 1e-6) for form in forms):
                return False
        return True
