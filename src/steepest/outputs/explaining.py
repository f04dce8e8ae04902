"""Which explanation holds for a function with weights, for several inputs and several weights."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.outputs.activations import IDENTITY, MISTAKEN, OwnActivations
from steepest.outputs.answers import LAYOUTS, SampleLayout, read_answers
from steepest.outputs.choices import (
    CHOICES,
    LIMITS,
    choices_agree,
    is_decisive,
    is_whole,
)
from steepest.outputs.explanations import (
    Explanation,
    LayerStep,
    apply_layers,
    find_explanations,
)

__all__ = ["Found", "Instance", "Outcome", "Threshold", "explain_output"]

Numbers = NDArray[np.float64]
FIRST_SEEDS: Final = (0, *range(3, 12))
SEEDS: Final = (1, 2)
"""Weights with which an explanation is tested after it was found."""
MOST_VALUES: Final = 16
TOLERANCE: Final = 1e-5
"""Relative to the largest output: single precision sums over hundreds of inputs."""


class Instance(Protocol):
    """A function of samples with weights that are known and can be changed.

    Attributes:
        values: weights and biases by name, in the order in which they are kept.
        widths: numbers of inputs that the shapes allow, the most plausible first.
        rows: the number of samples at once.
        thing: an object that may keep the output; None if there is none.
    """

    values: Mapping[str, Numbers]
    widths: tuple[int, ...]
    rows: int
    thing: Any

    def call(self, *samples: Any) -> Any:
        """What the function returns."""

    def set(self, name: str, value: Numbers) -> None:
        """Replace a weight."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """A weighted sum of the inputs as code, ``X @ w + b``, and the limit above which 1 is given."""

    sum: str
    limit: float


@dataclass(frozen=True, slots=True)
class Found:
    """An explanation that holds, how samples are given, and where the output is."""

    explanation: Explanation
    layout: SampleLayout
    place: str
    needed: frozenset[str]
    over_samples: bool = False
    """Whether of several samples one is chosen for each class, not a class for each."""

    @property
    def is_mistaken(self) -> bool:
        """Whether a mistake is applied at the end, such as a softmax over the samples."""
        return self.explanation.layers[-1].activation in MISTAKEN

    @property
    def late_biases(self) -> list[str]:
        """Names of the biases that are added after an activation."""
        return [
            step.bias
            for step in self.explanation.layers
            if step.late and step.activation != IDENTITY
        ]

    @property
    def is_without_ending(self) -> bool:
        """Whether the output is that of the last layer as it is."""
        last = self.explanation.layers[-1].activation
        return last == IDENTITY and not self.explanation.choice

    @property
    def threshold(self) -> Threshold | None:
        """With what a single layer's weighted sum is compared; None for any other output."""
        layers, limit = self.explanation.layers, LIMITS.get(self.explanation.choice)
        if limit is None or len(layers) > 1 or layers[0].activation != IDENTITY:
            return None
        return Threshold(Explanation(layers).formula(self.layout.columns), limit)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an explanation is tested in: samples of a width in a layout."""

    width: int
    layout: SampleLayout
    activations: OwnActivations
    until: float
    rows: int

    def samples(self, seed: int) -> Numbers:
        """Rows of random samples."""
        generator = np.random.default_rng([self.width, seed])
        return 2.0 * generator.standard_normal((self.rows, self.width))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found out about an output.

    Attributes:
        found: the explanation that holds for all inputs and weights that were tried, or None.
        answered: whether an output for several samples came back that depends on weights.
    """

    found: Found | None
    answered: bool


def explain_output(
    draw: Callable[[int], Instance],
    activations: OwnActivations,
    until: float,
    layouts: Sequence[SampleLayout] = LAYOUTS,
) -> Outcome:
    """The explanation that holds for all inputs and weights that are tried.

    Args:
        draw: makes the function with random weights of a seed; it may raise anything.
        activations: that may follow a layer.
        until: processor time after which nothing more is tried.
        layouts: how samples may be handed over, one sample at a time last.
    """
    answered = False
    first = draw(0)
    asked: list[tuple[_Setting, _Begun, Mapping[str, frozenset[str]]]] = []
    for width in first.widths:
        for layout in layouts:
            if counted_time() > until:
                return Outcome(None, answered)
            # A softmax over the wrong axis would be right for one sample.
            if layout.one and answered:
                break
            setting = _Setting(width, layout, activations, until, first.rows)
            begun = _begin(draw, setting)
            if begun is None:
                continue
            needed = _influential(begun, setting)
            answered = answered or (bool(needed) and not layout.one)
            asked += [] if layout.one else [(setting, begun, needed)]
            found = _first_that_holds(draw, setting, begun, needed, late=False)
            if found is not None:
                return Outcome(found, answered)
    mistaken = (_first_that_holds(draw, *each, late=True) for each in asked)
    return Outcome(next(filter(None, mistaken), None), answered)


def _first_that_holds(
    draw: Callable[[int], Instance],
    setting: _Setting,
    begun: _Begun,
    needed: Mapping[str, frozenset[str]],
    *,
    late: bool,
) -> Found | None:
    """The first explanation that holds for other weights and samples too."""
    for each in _explanations(begun, setting, needed, late=late):
        if _holds_again(each, draw, setting):
            return replace(each, over_samples=_chooses_over_samples(each, begun.instance, setting))
    return None


@dataclass(frozen=True, slots=True)
class _Begun:
    """A function with its first weights, and what came back for the first samples."""

    instance: Instance
    answers: Mapping[str, Numbers]
    seed: int


def _begin(draw: Callable[[int], Instance], setting: _Setting) -> _Begun | None:
    """Weights with which classes are not nearly all the same; None if the call fails."""
    begun = None
    for seed in FIRST_SEEDS:
        instance = draw(seed)
        answers = _ask(instance, setting, seed)
        if not answers:
            return begun
        begun = _Begun(instance, answers, seed)
        if all(is_decisive(each) or not is_whole(each) for each in answers.values()):
            break
    return begun


def _ask(instance: Instance, setting: _Setting, seed: int) -> dict[str, Numbers]:
    """The arrays that come back for samples; none if the call fails."""
    x = setting.samples(seed)
    left = setting.until - counted_time()
    trial = call_safely(
        lambda: read_answers(instance.call, x, setting.layout, instance.thing), (), max(left, 0.05)
    )
    answers = {} if trial.failure is not None else trial.returned
    return {place: each for place, each in answers.items() if np.isfinite(each).all()}


def _influential(begun: _Begun, setting: _Setting) -> dict[str, frozenset[str]]:
    """For each place the weights that change it."""
    found: dict[str, set[str]] = {place: set() for place in begun.answers}
    for name, value in list(begun.instance.values.items())[:MOST_VALUES]:
        for other in (0.3 - 1.7 * np.flip(value), 4 * value + 0.1):
            begun.instance.set(name, other)
            changed = _ask(begun.instance, setting, begun.seed)
            begun.instance.set(name, value)
            for place, before in begun.answers.items():
                if not np.array_equal(changed.get(place, np.zeros(0)), before):
                    found[place].add(name)
            if all(name in names for names in found.values()):
                break
    return {place: frozenset(names) for place, names in found.items() if names}


def _explanations(
    begun: _Begun,
    setting: _Setting,
    needed: Mapping[str, frozenset[str]],
    *,
    late: bool,
) -> Iterator[Found]:
    """Explanations of all places that the most weights change; the one to show comes first."""
    x, values = setting.samples(begun.seed), begun.instance.values
    deepest = max(map(len, needed.values()), default=0)
    places = [place for place, names in needed.items() if len(names) == deepest]
    if len({needed[place] for place in places}) != 1:
        return
    names = needed[places[0]]
    known = find_explanations(x, values, names, setting.activations, setting.until, late=late)
    for steps, before in known:
        found = []
        bias = values[steps[-1].bias].reshape(1, -1) if steps[-1].late else 0.0
        for place in places:
            got = begun.answers[place]
            endings = list(_endings(got, before - bias, setting.activations, bias))
            if not endings:
                break
            found.append(
                [
                    Found(_with_ending(steps, last, choice), setting.layout, place, names)
                    for last, choice in endings
                ]
            )
        else:
            yield from sorted(
                itertools.chain.from_iterable(found), key=lambda each: each.is_without_ending
            )


def _with_ending(steps: tuple[LayerStep, ...], last: str, choice: str) -> Explanation:
    return Explanation((*steps[:-1], replace(steps[-1], activation=last)), choice)


def _endings(
    got: Numbers, before: Numbers, activations: OwnActivations, bias: Any
) -> Iterator[tuple[str, str]]:
    """The last activation and the choice with which an output follows from the last layer.

    What is added after the activation is given too, 0 where nothing is.
    """
    # The largest output is the same with any activation, so that without comes first.
    usual = (IDENTITY, *(name for name in activations.names if name != IDENTITY))
    for last in (*usual, *MISTAKEN):
        if not last.startswith("softmax") or before.shape[1] > 1:
            outputs = activations.apply(last, before) + bias
            yield from ((last, choice) for choice in _choices_of(got, outputs))


def _choices_of(got: Numbers, outputs: Numbers) -> Iterator[str]:
    """The choices, "" for none, with which outputs are what came back."""
    if _is_same(got, outputs):
        yield ""
    elif is_decisive(got):
        yield from (choice for choice in CHOICES if choices_agree(got, outputs, choice))


def _is_same(got: Numbers, outputs: Numbers) -> bool:
    if outputs.shape[1] == 1:
        got = got.reshape(len(got), -1)
    if got.shape != outputs.shape:
        return False
    largest = float(np.abs(outputs).max(initial=0.0))
    return bool(np.allclose(got, outputs, rtol=TOLERANCE, atol=TOLERANCE * largest))


def _holds_again(found: Found, draw: Callable[[int], Instance], setting: _Setting) -> bool:
    """Whether an explanation holds for other weights and other samples."""
    return all(_holds(found, draw(seed), setting, seed) for seed in SEEDS)


def _holds(found: Found, instance: Instance, setting: _Setting, seed: int) -> bool:
    answers = _ask(instance, setting, seed)
    layers, values = found.explanation.layers, instance.values
    if found.place not in answers or not found.needed <= values.keys():
        return False
    got, choice = answers[found.place], found.explanation.choice
    outputs = apply_layers(setting.samples(seed), layers, values, setting.activations)
    if outputs is None:
        return False
    return choices_agree(got, outputs, choice) if choice else _is_same(got, outputs)


def _chooses_over_samples(found: Found, instance: Instance, setting: _Setting) -> bool:
    """Whether what is right for one sample takes the largest over the samples of several."""
    if not found.layout.one or found.explanation.choice != "argmax":
        return False
    x = setting.samples(0)
    layers, values = found.explanation.layers, instance.values
    outputs = apply_layers(x, layers, values, setting.activations)
    call = call_safely(instance.call, (x.copy(),), 0.2)
    if outputs is None or call.failure is not None or np.size(call.returned) != outputs.shape[1]:
        return False
    return np.array_equal(np.ravel(call.returned), outputs.argmax(axis=0))
