"""Which activation gives probabilities, and how steep each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from steepest.nn.activations import activation_function, activation_gradient
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import combine_outcomes, outcome_from_interval
from steepest.questions.question import Question
from steepest.questions.verdicts import ClaimVerdict, Number

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NAMES = ("sigmoid", "relu", "tanh")
LARGEST_INPUT, LAYERS = 100.0, 5


@dataclass(frozen=True, slots=True)
class ActivationRange:
    """Lowest and highest value, largest slope, and how far the values leave [0, 1]."""

    low: float
    high: float
    slope: float
    outside: float


class Activations(Question):
    """Values and slopes of sigmoid, relu and tanh over a fine grid of inputs."""

    name = "activations"
    asks = "Which activation suits an output that is a probability, and why?"
    claim = "Of sigmoid, relu and tanh only sigmoid gives a probability for every input."
    matters = (
        "A number above 1 or below 0 is not a probability, and cross-entropy is undefined there. "
        "With a sigmoid the input z is the log-odds log(p / (1 − p)) of class 1, cross-entropy is "
        "the negative log-likelihood, and its gradient with respect to z is p − y. Softmax is the "
        "same for several classes. In hidden layers the slope matters more, because it scales the "
        "gradient that is passed back; that is why relu or tanh is used there."
    )
    smallest_effect, unit = 0.01, "beyond 0 or 1"
    order, trains, seconds = 2, False, 0.5
    headlines: ClassVar = {
        "supported": "Sigmoid: of the three only its values are probabilities for every input.",
        "refuted": "Sigmoid does not always give probabilities, or another activation does.",
        "undecided": "It is undecided whether only sigmoid gives probabilities.",
    }

    def experiment(self, setup: ExperimentSetup) -> dict[str, ActivationRange]:
        x = np.linspace(-LARGEST_INPUT, LARGEST_INPUT, 20_001)
        ranges = {}
        for name in NAMES:
            value = activation_function(name)(x)
            low, high = float(value.min()), float(value.max())
            slope = float(np.abs(activation_gradient(name)(x)).max())
            ranges[name] = ActivationRange(low, high, slope, max(0.0, -low, high - 1))
        return ranges

    def procedure(self, results: dict[str, ActivationRange]) -> str:
        return (
            f"Values and slopes of {', '.join(NAMES)} are computed for 20,001 inputs from "
            f"{-LARGEST_INPUT:g} to {LARGEST_INPUT:g}, to see whether every value is a probability "
            "and how large the slope becomes."
        )

    def varied(self, results: dict[str, ActivationRange]) -> str:
        return "Only the input varied. Nothing is random, so there is no interval."

    def verdict(self, results: dict[str, ActivationRange]) -> ClaimVerdict:
        sigmoid = results["sigmoid"]
        nearest = min(each.outside for name, each in results.items() if name != "sigmoid")
        outcome = combine_outcomes(
            (
                outcome_from_interval(-sigmoid.outside, -sigmoid.outside, -self.smallest_effect),
                outcome_from_interval(nearest, nearest, self.smallest_effect),
            )
        )
        ranges = [
            f"from {each.low:.2g} to {each.high:g} ({name})" for name, each in results.items()
        ]
        slopes = [f"{each.slope:.3g} ({name})" for name, each in results.items()]
        return ClaimVerdict(
            outcome,
            f"For inputs from {-LARGEST_INPUT:g} to {LARGEST_INPUT:g} the values range "
            f"{_join(ranges)}.",
            tuple(
                number
                for name, each in results.items()
                for number in (
                    Number(f"lowest value of {name}", each.low),
                    Number(f"highest value of {name}", each.high),
                    Number(f"largest slope of {name}", each.slope),
                )
            ),
            self.headlines[outcome],
            (
                f"The largest slopes are {_join(slopes)}. In {LAYERS} layers of sigmoid, the "
                "slopes alone, without the weights, multiply a gradient by at most "
                f"{sigmoid.slope**LAYERS:.2g}.",
            ),
        )

    def figure(self, results: dict[str, ActivationRange]) -> Figure:
        from steepest.figures.activation_curves import ActivationCurves
        from steepest.figures.new_figures import figure_of
        from steepest.figures.style import write_caption

        curves = ActivationCurves.of(NAMES)
        axes = curves.draw()
        for ax in axes:
            ax.axhspan(0, 1, color="#e8e8e8", linewidth=0, zorder=0)
        figure = figure_of(axes[0])
        write_caption(figure, curves.caption, "Grey: values that are probabilities.")
        return figure


def _join(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"
