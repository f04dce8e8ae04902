"""Does a deeper network do better, at one number of parameters? When does learning stop?"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.arms import Arm, choose_and_judge
from steepest.questions.laboratory import Laboratory
from steepest.questions.record import (
    REFUTED,
    SUPPORTED,
    UNDECIDED,
    Number,
    Question,
    Verdict,
    numbers_of,
)
from steepest.statistics import (
    Interval,
    holm,
    interval,
    paired,
    plateau_epochs,
    share_interval,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.01
DEPTHS: Final = (1, 2, 3, 4, 5, 6)
WIDTH = 32
GAIN = 0.005
"""Validation accuracy that still counts as learning, for the plateau."""

COMMON: dict[str, Any] = {"batch_size": 70, "epochs": 60}
RATES = (0.03, 0.1, 0.3, 1.0)
CURVES: Final = ("train_loss", "train_loss_after", "validation_loss", "validation_accuracy")


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """For each depth, in order: widths, and on the same seeds test accuracies (depths, seeds).

    ``perfect`` counts runs that answered every training row rightly at the end, of ``ended`` that
    did not diverge. ``curves`` has (depths, seeds, epochs + 1) for each of CURVES.
    """

    data: str
    samples: tuple[int, int, int]
    hidden: tuple[tuple[int, ...], ...]
    parameters: tuple[int, ...]
    rates: tuple[str, ...]
    test: NDArray[np.float64]
    perfect: tuple[int, ...]
    ended: tuple[int, ...]
    curves: dict[str, NDArray[np.float64]]


def parameters(inputs: int, hidden: tuple[int, ...], outputs: int) -> int:
    """Weights and biases of a network.

    >>> parameters(64, (32,), 1)
    2113
    """
    sizes = (inputs, *hidden, outputs)
    return sum((a + 1) * b for a, b in itertools.pairwise(sizes))


def experiment(laboratory: Laboratory) -> Results:
    """One to six hidden layers, all of one width, which makes the parameters as many as can be."""
    inputs, classes = laboratory.data.x.shape[1], len(laboratory.data.classes)
    ends = inputs, 1 if classes == 2 else classes
    budget = parameters(ends[0], (WIDTH,), ends[1])

    def off(width: int, depth: int) -> int:
        return abs(parameters(ends[0], (width,) * depth, ends[1]) - budget)

    hidden = [
        (min(range(1, WIDTH + 1), key=lambda width, d=depth: off(width, d)),) * depth  # type: ignore[misc]  # d is bound here
        for depth in DEPTHS
    ]
    arms = {f"{len(widths)} hidden": {"hidden": widths} for widths in hidden}
    judged = choose_and_judge(laboratory, "depth", arms, RATES, **COMMON)
    finished = [arm.scores("train_accuracy_after") for arm in judged]
    return Results(
        data=laboratory.data.name,
        samples=judged[0].samples,
        hidden=tuple(hidden),
        parameters=tuple(parameters(ends[0], widths, ends[1]) for widths in hidden),
        rates=tuple(arm.told_rate for arm in judged),
        test=np.array([arm.scores() for arm in judged]),
        perfect=tuple(int((each == 1).sum()) for each in finished),
        ended=tuple(int(np.isfinite(each).sum()) for each in finished),
        curves={name: np.array([_curves(arm, name) for arm in judged]) for name in CURVES},
    )


def _curves(arm: Arm, name: str) -> NDArray[np.float64]:
    return np.array(arm.runs[f"{name}_curve"].to_list(), dtype=np.float64)


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    sizes = ", ".join(f"{len(each)} x {each[0]}" for each in results.hidden)
    rates = "; ".join(results.rates)
    return (
        f"Relu networks of {sizes} hidden units ({min(results.parameters):,} to "
        f"{max(results.parameters):,} parameters) learn {results.data} ({results.samples[0]} rows) "
        f"for 60 epochs in batches of 70, each depth with a learning rate of its own chosen on "
        f"validation ({rates}), and again on {results.test.shape[1]} fresh seeds."
    )


def varied(results: Results) -> str:
    """What the seeds change."""
    return "The split, the first weights and the order of the rows changed with every seed."


def verdict(results: Results) -> Verdict:
    """Whether any deeper network beats one hidden layer by what counts, several being tried."""
    gains = [paired(each, results.test[0]) for each in results.test[1:]]
    adjusted = holm([gain.p_value for gain in gains])
    best = max(range(len(gains)), key=lambda place: gains[place].difference)
    gain, depth = gains[best], DEPTHS[best + 1]
    if gain.low > COUNTS and adjusted[best] < 0.05:
        outcome = SUPPORTED
    else:
        outcome = REFUTED if all(each.high < COUNTS for each in gains) else UNDECIDED
    told = {
        SUPPORTED: "Depth pays",
        REFUTED: "Depth does not pay",
        UNDECIDED: "Whether depth pays is open",
    }[outcome]
    perfect = [share_interval(k, n) for k, n in zip(results.perfect, results.ended, strict=True)]
    plateau = plateau_epochs(results.curves["validation_accuracy"][0], GAIN).median
    seen, after = (above(results, name) for name in CURVES[:2])
    return Verdict(
        outcome,
        f"{told} at one number of parameters: of the deeper networks the one with {depth} hidden "
        f"layers does best, {gain} in test accuracy against one hidden layer. Of one hidden layer "
        f"{perfect[0].count:g} of {perfect[0].n} runs end with every training row right; their "
        f"validation accuracy gains no more than {GAIN:g} from epoch {plateau.median:g} on "
        f"(median). The validation loss lies above the training loss in {100 * seen.mean:.0f} % of "
        "epochs if that is averaged during the epoch, as training prints it, and in "
        f"{100 * after.mean:.0f} % if it is taken after the epoch, as the validation loss is.",
        (
            *numbers_of("test accuracy, {} hidden layers less one", DEPTHS[1:], gains),
            *numbers_of("runs with every training row right, {} hidden", DEPTHS, perfect),
            Number.from_("plateau of validation accuracy, 1 hidden", plateau, "epochs"),
            Number.from_("epochs with validation above training loss as seen", seen),
            Number.from_("epochs with validation above training loss after", after),
        ),
    )


def above(results: Results, name: str) -> Interval:
    """The share of the trained epochs with validation loss above a training loss, over the runs."""
    training, validation = (results.curves[each][0][:, 1:] for each in (name, "validation_loss"))
    ended = np.isfinite(training).all(axis=1)
    return interval((validation > training)[ended].mean(axis=1))


def figure(results: Results) -> Figure:
    """Test accuracy and plateau by depth, every run a dot, and the losses of one hidden layer."""
    from steepest.questions.drawings.depth import draw

    return draw(results, GAIN)


QUESTION = Question(
    name="depth",
    asks="Does a deeper network do better? Does it classify perfectly? When does learning stop, "
    "and what do the curves say?",
    claim="At one number of parameters some deeper network beats one hidden layer by a point of "
    "test accuracy.",
    matters="Layers are added by habit. At equal size they cost time, and their benefit is a "
    "question of data; and a training curve averaged during the epoch is easily misread.",
    counts=COUNTS,
    unit="test accuracy",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=7,
    seconds=20.0,
)
