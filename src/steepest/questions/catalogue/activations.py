"""Which activation for an output that is a probability: what each can say and passes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from steepest.nn.activations import activation_function, activation_gradient
from steepest.questions.laboratory import Laboratory
from steepest.questions.record import Number, Question, Verdict, all_of, at_least

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.01
SHOWN = ("sigmoid", "relu", "tanh")
FAR, LAYERS = 100.0, 5


@dataclass(frozen=True, slots=True)
class Activation:
    """A function from -FAR to FAR: its values, its slope, and how far it leaves [0, 1]."""

    low: float
    high: float
    steepest: float
    outside: float


@dataclass(frozen=True, slots=True)
class Results:
    """By the name of the activation."""

    of: dict[str, Activation]


def experiment(laboratory: Laboratory) -> Results:
    """Values and derivatives over a fine grid; nothing is left to chance."""
    x = np.linspace(-FAR, FAR, 20_001)
    found = {}
    for name in SHOWN:
        value = activation_function(name)(x)
        low, high = float(value.min()), float(value.max())
        steepest = float(np.abs(activation_gradient(name)(x)).max())
        found[name] = Activation(low, high, steepest, max(0.0, -low, high - 1))
    return Results(found)


def procedure(_: Results) -> str:
    """The experiment in a sentence."""
    return (
        f"{', '.join(SHOWN)} and their derivatives, computed for 20,001 numbers from {-FAR:g} to "
        f"{FAR:g}: whether every value is a probability, and how steep the function gets."
    )


def varied(_: Results) -> str:
    """No chance in it."""
    return "Only x varied; nothing is random, so there is no interval."


def verdict(results: Results) -> Verdict:
    """Whether sigmoid alone stays between 0 and 1."""
    of = results.of
    own = of["sigmoid"].outside
    others = {name: each.outside for name, each in of.items() if name != "sigmoid"}
    nearest = min(others.values())
    outcome = all_of((at_least(-own, -own, -COUNTS), at_least(nearest, nearest, COUNTS)))
    told = {
        "supported": "Sigmoid alone gives probabilities",
        "refuted": "Sigmoid is not the only one that gives probabilities, or gives none",
        "undecided": "Whether sigmoid alone gives probabilities is open",
    }[outcome]
    ranges = ", ".join(f"{name} from {each.low:.2g} to {each.high:g}" for name, each in of.items())
    slopes = ", ".join(f"{name} {each.steepest:.3g}" for name, each in of.items())
    passed = of["sigmoid"].steepest ** LAYERS
    return Verdict(
        outcome,
        f"{told}: from x = {-FAR:g} to {FAR:g} the values are {ranges}. Between the layers it is "
        f"the slope that counts, at most {slopes}: through {LAYERS} layers of sigmoid an error "
        f"arrives multiplied by {passed:.2g} at the most, so sigmoid belongs at the output, and "
        "relu or tanh before it.",
        tuple(
            number
            for name, each in of.items()
            for number in (
                Number(f"lowest value of {name}", each.low),
                Number(f"highest value of {name}", each.high),
                Number(f"steepest slope of {name}", each.steepest),
            )
        ),
    )


def figure(_: Results) -> Figure:
    """Each function beside its derivative, over the band of the probabilities."""
    from steepest.figures.activation_curves import ActivationCurves
    from steepest.figures.new_figures import figure_of
    from steepest.figures.style import write_caption

    curves = ActivationCurves.of(SHOWN)
    axes = curves.draw()
    for ax in axes:
        ax.axhspan(0, 1, color="#e8e8e8", linewidth=0, zorder=0)
    write_caption(figure_of(axes[0]), curves.caption, "Grey: from 0 to 1, the probabilities.")
    return figure_of(axes[0])


QUESTION = Question(
    name="activations",
    asks="Which activation for a network that outputs probabilities, and why?",
    claim="Of sigmoid, relu and tanh only sigmoid gives probabilities for every input.",
    matters="A number above 1 or below 0 is no probability, and cross-entropy has no value there. "
    "In the layers before, what counts is how much of an error a function passes back.",
    counts=COUNTS,
    unit="outside [0, 1]",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=2,
    trains=False,
    seconds=0.5,
)
